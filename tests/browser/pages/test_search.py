"""Searching, as visitors do it: in their own words."""

from collections.abc import Iterator

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
    () => {
        const {search} = JSON.parse(document.getElementById('__config').textContent);
        window.searcher = new Worker(search);
        window.searcher.postMessage({type: 0, data: {config: {}, docs: [], options: {}}});
    }
"""


@pytest.fixture(scope="module")
def searcher(browser: Browser, address: str) -> Iterator[Page]:
    """A tab with the search worker of the site, to ask it one question after another."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
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
    page.goto(address)
    page.context.route("**/pages.json", lambda route: route.abort())
    field = page.locator(".md-search__input")
    field.click()
    field.press_sequentially("trainer", delay=10)
    expect(page.locator(".md-search-result__list")).to_contain_text("Zoeken lukt nu niet")
    page.context.unroute("**/pages.json")
    field.press("End")
    field.press_sequentially(" ")
    field.press_sequentially("coach", delay=10)
    expect(page.locator(".md-search-result__list")).to_contain_text("Trainer")


def test_the_index_waits_for_the_first_question(page: Page, address: str) -> None:
    """A page that nobody searches on stays light; the results can be followed."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(_name(request)))
    page.context.on("request", lambda request: asked.append(_name(request)))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    assert "pages.json" not in asked
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").press_sequentially("organisaties", delay=10)
    result = page.locator(".md-search-result__item a").first
    expect(result).to_be_visible()
    result.click()
    expect(page.locator("h1").first).to_be_visible()
    assert page.url != address


def _name(request: Request) -> str:
    return request.url.rpartition("/")[2]
