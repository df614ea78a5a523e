"""Searching, as visitors do it: in their own words."""

from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
import yaml
from playwright.sync_api import Browser, Page, Request, expect

from build_tools.paths import ROOT

QUERIES = yaml.safe_load((ROOT / "tests" / "search_queries.yml").read_text(encoding="utf-8"))
FOUND = 0.95
"""The share of the queries that must have the right page among the first three."""

_ASK = """
    text => new Promise(resolve => {
        window.searcher.onmessage = ({data: {type, data}}) => {
            if (type === 3) resolve(data.items.map(items => items[0].location.split('#')[0]));
        };
        window.searcher.postMessage({type: 2, data: text});
    })
"""
_START = """
    () => { window.searcher = new Worker(document.querySelector(".search-form").dataset.worker); }
"""


@pytest.fixture(scope="module")
def searcher(browser: Browser, address: str) -> Iterator[Page]:
    """A tab with the search worker of the site, to ask it one question after another."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}zoeken/")
    page.evaluate(_START)
    yield page
    context.close()


def test_the_right_page_is_among_the_first_three(searcher: Page) -> None:
    """For nearly all of the questions that people ask."""
    missed = {}
    for case in QUERIES:
        found = searcher.evaluate(_ASK, case["query"])[:3]
        if not set(found) & set(case["pages"]):
            missed[case["query"]] = found
    assert len(QUERIES) >= 60
    assert len(missed) <= (1 - FOUND) * len(QUERIES), missed


@pytest.mark.parametrize("query", ["", "   ", "de het een", "+-~^*:", '"', "xqzwv", "a" * 500, "xqzwv" * 100])
def test_a_strange_question_gets_an_answer(searcher: Page, query: str) -> None:
    """Perhaps nothing, never silence."""
    assert isinstance(searcher.evaluate(_ASK, query), list)


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
    page.goto(f"{address}zoeken/?q=feedback")
    expect(page.get_by_role("searchbox")).to_have_value("feedback")
    expect(page.locator("#gevonden mark").first).to_have_text("feedback", ignore_case=True)
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
def test_a_hostile_question_does_nothing(page: Page, address: str, question: str) -> None:
    """It is text, whatever it looks like."""
    page.goto(f"{address}zoeken/?{urlencode({'q': question})}")
    expect(page.get_by_role("status")).not_to_be_empty()
    assert page.locator("#gevonden :is(img, b)").count() == 0


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
