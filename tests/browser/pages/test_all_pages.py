"""Every page in a browser: what axe finds, what falls off the screen, and what comes out of a printer."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from build_tools.paths import CONTENT, source_files
from scan.definition.links import page_address
from tests.browser.pages.test_accessibility import _violations

PATHS = sorted(page_address(file.relative_to(CONTENT).as_posix()) for file in source_files(CONTENT, "**/*.md"))
SHEETS = [path for path in PATHS if path.startswith("werkbladen/") and path != "werkbladen/"]
WIDTHS = (360, 1280)
SMALLEST = 320
"""WCAG 2.2, success criterion 1.4.10: reflow."""
MOST_SIDES = 2
A4 = 672
"""The width between the margins of a guidance page on A4, in CSS pixels."""
LEAST_SHIFT = 0.02
"""A fifth of what counts as good for visitors (https://web.dev/articles/cls): the scan shows its buttons when its
script is there."""


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """One tab for all pages, in light: nothing on them is kept."""
    yield from _new_tab(browser, "light")


@pytest.fixture(scope="module")
def dark_tab(browser: Browser) -> Iterator[Page]:
    """One tab for all pages, in dark. A tab keeps its colours: halfway between two of them, contrast is neither's."""
    yield from _new_tab(browser, "dark")


def _new_tab(browser: Browser, scheme: Any) -> Iterator[Page]:
    context = browser.new_context(color_scheme=scheme, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path or "home")
def test_no_page_has_violations_and_nothing_falls_off(tab: Page, dark_tab: Page, address: str, path: str) -> None:
    """Narrow and wide, light and dark."""
    for scheme, page in (("light", tab), ("dark", dark_tab)):
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            page.goto(address + path)
            assert _violations(page) == [], (scheme, width)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (scheme, width)
    tab.set_viewport_size({"width": SMALLEST, "height": 800})
    assert tab.evaluate("document.documentElement.scrollWidth") <= SMALLEST


@pytest.mark.parametrize("path", SHEETS)
def test_a_worksheet_fits_on_two_sides_of_a4(tab: Page, address: str, path: str) -> None:
    """Most on one."""
    tab.goto(address + path)
    assert _sides(tab) <= MOST_SIDES


def test_the_page_for_leaders_fits_on_one_side(tab: Page, address: str) -> None:
    """It is meant to be handed over."""
    tab.goto(f"{address}programma/management/")
    assert _sides(tab) == 1


@pytest.mark.parametrize("path", ["", "rollen/", "rollen/coach/", "programma/", "werkbladen/", "i-scan/invullen/"])
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_jumps_while_a_page_loads(browser: Browser, address: str, path: str, width: int) -> None:
    """No drawing, table or button pushes the text away (cumulative layout shift)."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(address + path, wait_until="networkidle")
    script = """() => new Promise(resolve => {
        new PerformanceObserver(list => resolve(list.getEntries().map(shift => shift.value)))
            .observe({type: 'layout-shift', buffered: true});
        setTimeout(() => resolve([]), 300);
    })"""
    assert sum(page.evaluate(script)) < LEAST_SHIFT
    context.close()


@pytest.mark.parametrize("path", ["programma/", "rollen/", "programma/doelen-koppelen/"])
def test_a_drawing_prints_whole(tab: Page, address: str, path: str) -> None:
    """On paper nothing scrolls."""
    tab.goto(address + path)
    tab.set_viewport_size({"width": A4, "height": 1000})
    tab.emulate_media(media="print")
    script = "frames => frames.every(frame => frame.scrollWidth <= frame.clientWidth)"
    assert tab.locator(".drawing-frame").evaluate_all(script)
    tab.emulate_media(media="screen")


def test_a_worksheet_prints_all_that_was_typed(page: Page, address: str, tmp_path: Path) -> None:
    """In a line, in a larger field and in a table, also what does not fit in the field on the screen."""
    page.goto(f"{address}werkbladen/taakafspraak/")
    kinds = (".sheet-line textarea", ".sheet-lines textarea", ".sheet-table textarea")
    for number, kind in enumerate(kinds):
        page.locator(kind).first.fill(f"{'woord ' * 40}einde{number}")
    page.pdf(path=tmp_path / "blad.pdf", prefer_css_page_size=True)
    printed = page.locator(".sheet-written:not(:empty)").all_inner_texts()
    assert [text[-6:] for text in page.locator(".sheet-written").all_text_contents() if text] == [
        "einde0",
        "einde1",
        "einde2",
    ]
    assert len(printed) == len(kinds)


def test_a_worksheet_is_emptied_only_when_that_is_meant(page: Page, address: str) -> None:
    """Its buttons work; nothing is asked of any server after the page is there."""
    asked: list[str] = []
    page.goto(f"{address}werkbladen/gesprek-coach/")
    page.on("request", lambda request: asked.append(request.url))
    page.evaluate("window.print = () => { document.documentElement.dataset.printed = 'ja' }")
    field = page.get_by_label("Les, groep en datum")
    field.fill("Rekenen, entree, 24 november")
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="Maak leeg").click()
    expect(field).to_have_value("Rekenen, entree, 24 november")
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Maak leeg").click()
    expect(field).to_have_value("")
    page.get_by_role("button", name="Print of bewaar als pdf").click()
    expect(page.locator("html[data-printed=ja]")).to_be_attached()
    assert asked == []


def test_a_term_explains_itself_by_mouse_and_by_keyboard(page: Page, address: str) -> None:
    """A card beside the word, closed by Escape; the focus stays where it was."""
    page.goto(f"{address}bruggen-bouwen/daarna/")
    term = page.locator("button.term").first
    card = page.locator(f"#{term.get_attribute('popovertarget')}")
    expect(card).to_be_hidden()
    term.focus()
    page.keyboard.press("Enter")
    expect(card).to_be_visible()
    assert _violations(page) == []
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(term).to_be_focused()
    page.set_viewport_size({"width": 360, "height": 640})
    term.click()
    box = card.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360


def _sides(tab: Page) -> int:
    """Count the sides of A4 of what would be printed."""
    return len(re.findall(rb"/Type\s*/Page\b", tab.pdf(prefer_css_page_size=True)))
