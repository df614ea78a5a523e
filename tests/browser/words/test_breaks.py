"""No word is cut in the middle, however narrow its place; and what is copied or searched is as it was written."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import Scan, without_python
from tests.browser.pages.crawl import ONE_OF_EACH_KIND

pytestmark = pytest.mark.pages
WIDTHS = (320, 360, 390, 480, 600, 768, 1024, 1220, 1366, 1440)
LONG_WORDS = [
    *("start/i-coach/", "start/programmaleider/", "i-coach/", "i-coach/samenwerken/", "i-coach/taak-en-grenzen/"),
    *("i-coach/een-jaar/", "rollen/onderwijskundige/", "rollen/veranderkundige/", "rollen/technovator/", "raamwerk/"),
    *("raamwerk/professionalisering/", "raamwerk/vergelijken/", "bruggen-bouwen/succesfactoren/"),
    *("bruggen-bouwen/modules/", "bruggen-bouwen/masterclass-dagdeel-2/", "programma/", "programma/ai/"),
    *("programma/doelen-koppelen/", "programma/management/", "programma/taakafspraak/", "over/toegankelijkheid/"),
    *(
        "over/bronnen/",
        "over/licentie/",
        "over/begrippen/",
        "werkbladen/doorverwijskaart/",
        "werkbladen/zelfcheck-succesfactoren/",
    ),
]
"""The pages with the longest words in narrow places, as far as they are not the example of a kind."""
FINDER = Path(__file__).with_name("broken_words.js").read_text(encoding="utf-8").replace("export ", "")


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """One tab for all pages: nothing on them is kept."""
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


def broken_words(page: Page) -> list[str]:
    """Give the words of a page that are cut, on any width of window, each with that width."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        found += [f"{width}: {word}" for word in page.evaluate(f"() => {{ {FINDER} return brokenWords(); }}")]
    return found


@pytest.mark.parametrize("path", sorted({*ONE_OF_EACH_KIND, *LONG_WORDS}), ids=lambda path: path or "home")
def test_no_word_is_cut_in_the_middle(tab: Page, address: str, path: str) -> None:
    """In a heading, a table, a card, a drawing or a text, from a phone to a wide screen."""
    tab.goto(address + path)
    assert broken_words(tab) == []


def test_no_word_of_a_result_is_cut_in_the_middle(scan: Scan) -> None:
    """What Python writes in the page has no soft hyphens: its layout has room for every name."""
    scan.answer_all([1, 2, 1, 2, 1, 1] + [4, 5, 4, 4, 5, 4] * 5)
    scan.ask()
    assert broken_words(scan.page) == []


def test_a_cut_word_is_found(page: Page) -> None:
    """Also a name that is cut after its hyphen; not a word that goes on after a hyphen, nor an address."""
    page.set_content(
        '<p style="width: 4em; overflow-wrap: anywhere; font: 16px monospace">Onderwijskundige i-coaches '
        "onderwijs&shy;kundige ict-bekwaamheid.<br> www.voorbeeld.nl/een/lang/adres",
    )
    page.set_viewport_size({"width": 320, "height": 800})
    found = page.evaluate(f"() => {{ {FINDER} return brokenWords(); }}")
    assert any(word.startswith("Onderwi") for word in found)
    assert not any("www" in word for word in found)
    page.set_content('<p style="width: 3em; font: 16px monospace">i-coaches ict-groep</p>')
    assert page.evaluate(f"() => {{ {FINDER} return brokenWords(); }}") == ["i-|coaches (p)"]


def test_a_title_and_an_address_have_no_soft_hyphens(tab: Page, address: str) -> None:
    """Though the heading has."""
    tab.goto(f"{address}rollen/onderwijskundige/")
    heading = tab.evaluate("document.querySelector('h1').firstChild.data")
    assert heading == "Onderwijs\u00adkundige"
    assert tab.title().startswith("Onderwijskundige –")
    assert tab.locator("[id*='\u00ad'], [href*='\u00ad'], [name*='\u00ad']").count() == 0


def test_what_the_search_knows_has_no_soft_hyphens(tab: Page, address: str) -> None:
    """It finds a word as someone types it."""
    tab.goto(f"{address}zoeken/")
    index = tab.evaluate("fetch('../search/pages.json').then((answer) => answer.text())")
    assert "Onderwijskundige" in index
    assert "\u00ad" not in index


def test_what_is_copied_is_as_it_was_written(context: BrowserContext, page: Page, address: str) -> None:
    """As text and with its links, which lead on from anywhere."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{address}raamwerk/")
    page.evaluate("getSelection().selectAllChildren(document.querySelector('.matrix tbody'))")
    page.keyboard.press("Control+C")
    assert "Onderwijskundige" in page.evaluate("navigator.clipboard.readText()")
    html = page.evaluate(
        "navigator.clipboard.read().then(([item]) => item.getType('text/html')).then((blob) => blob.text())",
    )
    assert "Onderwijskundige" in html
    assert f'href="{address}raamwerk/leersituatie/#onderwijskundige"' in html


@without_python
def test_the_title_of_a_step_has_no_soft_hyphens(scan: Scan) -> None:
    """It comes from a heading that has."""
    page = scan.page
    page.locator("[data-arch=onderwijskundige]").click()
    expect(page.locator(".is-current h2")).to_contain_text("Onderwijskundige")
    assert "Onderwijskundige" in page.title()
