"""Searching, as visitors do it: in their own words."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
import yaml
from playwright.sync_api import Browser, Page, Request, expect

from build_tools.paths import ROOT
from tests.browser.pages.screens import LOOKS, SMALLEST, violations

LISTS = {"search_queries": 0.95, "search_everyday": 0.85, "search_questions": 0.85}
"""Files with questions in `tests/`: of each the share that must have the right page among the first three."""
QUESTIONS = {name: yaml.safe_load((ROOT / "tests" / f"{name}.yml").read_text(encoding="utf-8")) for name in LISTS}
MOST_PAGES = 3
"""What people look at before they ask in other words."""

_START = """
    async () => {
        const script = document.querySelector("script[src]").src;
        const { PageIndex } = await import(new URL("../search/page-index.js", script));
        const answer = await fetch(document.querySelector(".search-form").dataset.pages);
        window.index = new PageIndex(await answer.json());
    }
"""
_ASK = """text => window.index.answer(text)"""


@pytest.fixture(scope="module")
def searcher(browser: Browser, address: str) -> Iterator[Page]:
    """A tab with the search of the site, to ask it one question after another."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}zoeken/")
    page.evaluate(_START)
    yield page
    context.close()


def _found(searcher: Page, question: str) -> list[str]:
    answer = searcher.evaluate(_ASK, question)
    return [page["address"] for page in answer["pages"]] if answer["isFound"] else []


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_right_page_is_among_the_first_three(searcher: Page, name: str) -> None:
    """For nearly all of the questions that people ask."""
    missed = {}
    for case in QUESTIONS[name]:
        found = _found(searcher, case["query"])[:MOST_PAGES]
        if not set(found) & set(case["pages"]):
            missed[case["query"]] = found
    assert len(QUESTIONS[name]) >= 60
    assert len(missed) <= (1 - LISTS[name]) * len(QUESTIONS[name]), missed


def test_every_wanted_page_is_there(site: Path) -> None:
    """A list that asks for a page of before says less than it seems."""
    wanted = {page for cases in QUESTIONS.values() for case in cases for page in case["pages"]}
    assert sorted(page for page in wanted if not (site / page / "index.html").is_file()) == []


SAME = {
    "e + ´": ["enquête", "enque\u0302te", "enquete", "ENQUÊTE"],
    "with a space": ["saMBO-ICT", "sambo ict", "samboict"],
    "many": ["organisaties", "organisatie"],
    "a compound": ["profielschets", "profiel schets"],
    "whole questions": ["masterclass", "wat is dan toch die masterclass", "iets met een masterclass", "Masterclass?"],
}


@pytest.mark.parametrize("questions", SAME.values(), ids=SAME)
def test_one_question_typed_in_other_ways_finds_the_same(searcher: Page, questions: list[str]) -> None:
    """Accents, capitals, hyphens, spaces, endings and small words make no difference to the first page."""
    first, *others = [_found(searcher, question)[0] for question in questions]
    assert others == [first] * len(others)


@pytest.mark.parametrize("slip", ["technovater", "masterclas", "veranderkundge", "jaarplaner", "raamwrek"])
def test_a_slip_of_the_keyboard_is_forgiven(searcher: Page, slip: str) -> None:
    """A letter too few, too many, or another one."""
    assert _found(searcher, slip)


WHAT_IS_SAID = {
    "masterclass": " pagina's gevonden.",
    "technovater": "Het woord 'technovater' staat op geen pagina. We zochten op: technovator.",
    "trainer xqzwvk": "Het woord 'xqzwvk' staat op geen pagina.",
    "hoe overtuig ik mijn directeur dat we een i-coach nodig hebben": "staan al je zoekwoorden. Op",
    "docententeam flamingo trainersgesprek": "Geen pagina heeft al je zoekwoorden.",
}


@pytest.mark.parametrize("question", WHAT_IS_SAID)
def test_it_says_how_much_of_a_question_was_found(one_tab: Page, address: str, question: str) -> None:
    """How many pages have all of it, and which words were looked for in place of one that no page has."""
    one_tab.goto(f"{address}zoeken/?{urlencode({'q': question})}")
    expect(one_tab.get_by_role("status")).to_contain_text(WHAT_IS_SAID[question])


@pytest.mark.parametrize("beginning", ["technova", "technov", "trainin", "evaluati", "maste", "raamwerksc"])
def test_a_beginning_is_no_slip(searcher: Page, beginning: str) -> None:
    """While someone types, no word is called wrong that may yet become one."""
    answer = searcher.evaluate(_ASK, beginning)
    assert answer["isFound"]
    assert answer["instead"] == []


def test_who_asks_for_something_else_is_not_corrected(searcher: Page) -> None:
    """Three words that no page has are no slips of the keyboard: nothing like them is found or offered."""
    answer = searcher.evaluate(_ASK, "everett rogers diffusion of innovations")
    assert not answer["isFound"]
    assert answer["near"] == []
    answer = searcher.evaluate(_ASK, "carl rogers diffusie theorie")
    assert {each["word"]: each["others"] for each in answer["instead"]} == {"rogers": [], "diffusie": []}


def test_a_compound_that_no_page_has_finds_its_parts(searcher: Page) -> None:
    """Dutch makes words as it goes."""
    found = searcher.evaluate(_ASK, "trainersgesprek")["pages"]
    marked = {text.lower() for page in found for text in [*page["title"][1::2], *page["text"][1::2]]}
    assert {"trainer", "gesprek"} <= marked


def test_a_compound_that_pages_have_does_not_find_its_parts(searcher: Page) -> None:
    """Who types werkblad wants worksheets: all of them, the gallery first, and no page with only werk or blad."""
    found = searcher.evaluate(_ASK, "werkblad")["pages"]
    assert found[0]["address"] == "werkbladen/"
    assert {page["address"].partition("/")[0] for page in found[:10]} == {"werkbladen"}
    marked = {text.lower() for page in found for text in [*page["title"][1::2], *page["text"][1::2]]}
    assert not {"werk", "blad", "huiswerk", "studentwerk"} & marked


def test_an_excerpt_keeps_cells_apart_and_leads_to_no_ways_on(site: Path) -> None:
    """The last passage of a page tells of other pages, and those tell it themselves."""
    pages = json.loads((site / "search" / "pages.json").read_text(encoding="utf-8"))["pages"]
    passages = {(page["address"], each["anchor"]): each for page in pages for each in page["passages"]}
    assert not [address for address, anchor in passages if anchor == "en-nu"]
    assert "Wat · Licentie · Volledige tekst · Teksten" in passages["over/licentie/", "overzicht"]["text"]


def test_the_rare_word_decides(searcher: Page) -> None:
    """Every page is about i-coaches; few are about a vacancy."""
    assert _found(searcher, "vacature i-coach")[0] == _found(searcher, "vacature")[0]


def test_an_excerpt_shows_what_was_typed(searcher: Page) -> None:
    """Rather than other words for it, however many stand elsewhere on the page."""
    first, *_ = searcher.evaluate(_ASK, "toetsen met ict")["pages"]
    assert {"toetsen", "ict"} <= set(first["text"][1::2])


def test_what_is_not_found_gets_a_suggestion(one_tab: Page, address: str) -> None:
    """Words that look like it, and pages to begin with."""
    one_tab.goto(f"{address}zoeken/?q=tegnofater")
    expect(one_tab.get_by_role("status")).to_contain_text("Niets gevonden")
    expect(one_tab.locator("#gevonden > li")).not_to_have_count(0)
    one_tab.get_by_role("main").get_by_role("link", name="technovator", exact=True).click()
    expect(one_tab).to_have_url(f"{address}zoeken/?q=technovator")
    expect(one_tab.locator("#gevonden")).to_contain_text("Technovator")


@pytest.mark.parametrize("query", ["", "   ", "de het een", "+-~^*:", '"', "xqzwv", "a" * 500, "xqzwv" * 100])
def test_a_strange_question_gets_an_answer(searcher: Page, query: str) -> None:
    """Never silence, and never nothing to go to."""
    assert searcher.evaluate(_ASK, query)["pages"]


@pytest.mark.parametrize("question", ["toetsen", "tegnofater"])
def test_what_is_found_has_no_violations_and_fits_the_smallest_screen(page: Page, address: str, question: str) -> None:
    """Pages, or what looks like the question."""
    page.goto(f"{address}zoeken/?q={question}")
    expect(page.locator("#gevonden > li")).not_to_have_count(0)
    assert violations(page) == []
    page.set_viewport_size({"width": SMALLEST, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= SMALLEST
    assert violations(page, LOOKS) == []


def test_a_search_that_cannot_load_says_so_and_tries_again(page: Page, address: str) -> None:
    """Nothing found would be untrue."""
    page.context.route("**/pages.json", lambda route: route.abort())
    page.goto(f"{address}zoeken/?q=trainer")
    expect(page.get_by_role("status")).to_contain_text("Zoeken lukt nu niet")
    page.context.unroute("**/pages.json")
    page.get_by_role("searchbox").press_sequentially(" coach", delay=10)
    expect(page.locator("#gevonden")).to_contain_text("Trainer")


def test_the_index_waits_for_the_first_question(page: Page, address: str) -> None:
    """A page that nobody searches on stays light; the results can be followed."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(_name(request)))
    page.context.on("request", lambda request: asked.append(_name(request)))
    page.goto(address)
    page.get_by_role("link", name="Zoeken").click()
    field = page.get_by_role("searchbox", name="Waar zoek je naar?")
    expect(field).to_be_focused()
    page.wait_for_load_state("networkidle")
    assert "pages.json" not in asked
    field.press_sequentially("organisaties", delay=10)
    result = page.locator("#gevonden a").first
    expect(result).to_be_visible()
    result.click()
    expect(page.locator("h1").first).to_be_visible()
    assert "/zoeken/" not in page.url


def test_a_question_stands_in_the_address(page: Page, address: str) -> None:
    """It can be shared, comes back with the back button, and marks what was asked for."""
    page.goto(f"{address}zoeken/?q=toetsen")
    expect(page.get_by_role("searchbox")).to_have_value("toetsen")
    expect(page.locator("#gevonden mark").get_by_text("toetsen").first).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text("pagina's gevonden")
    expect(page.locator("#gevonden > li")).to_have_count(10)
    page.get_by_role("button", name="Toon meer").click()
    expect(page.locator("#gevonden > li").nth(10).get_by_role("link").first).to_be_focused()
    page.get_by_role("searchbox").fill("leervraag")
    page.get_by_role("button", name="Zoek").click()
    expect(page).to_have_url(f"{address}zoeken/?q=leervraag")
    page.locator("#gevonden a").first.click()
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("leervraag")
    expect(page.locator("#gevonden mark").first).to_be_visible()


@pytest.mark.parametrize("question", ["<img src=x onerror=alert(1)>", "<mark>", "&lt;b&gt;", "a" * 500])
def test_a_hostile_question_does_nothing(one_tab: Page, address: str, question: str) -> None:
    """It is text, whatever it looks like."""
    one_tab.goto(f"{address}zoeken/?{urlencode({'q': question})}")
    expect(one_tab.get_by_role("status")).not_to_be_empty()
    assert one_tab.locator("#gevonden :is(img, b)").count() == 0


def test_without_a_script_the_form_says_what_to_do(browser: Browser, address: str) -> None:
    """And the page leads to every part of the site."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}zoeken/")
    page.get_by_role("searchbox").fill("toetsen")
    page.get_by_role("button", name="Zoek").click()
    expect(page).to_have_url(f"{address}zoeken/?q=toetsen")
    expect(page.get_by_text("Zonder JavaScript kan deze pagina niet zoeken")).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="Zes rollen").click()
    expect(page).to_have_url(f"{address}rollen/")
    context.close()


def _name(request: Request) -> str:
    return request.url.rpartition("/")[2]
