"""The menu of the guidance pages on a small screen: buttons that every key reaches, and nothing to get lost in."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages.screens import NARROW, WIDE, second_opinion, settle, violations

SIZE = {"width": NARROW, "height": 640}


@pytest.fixture
def narrow(browser: Browser, address: str) -> Iterator[Page]:
    """A guidance page on a phone."""
    context = browser.new_context(viewport=SIZE, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{address}rollen/coach/")
    yield page
    context.close()


def test_the_menu_opens_and_closes_with_the_keyboard(narrow: Page) -> None:
    """Into a part and back out of it; Escape closes, and the focus is on what opened it."""
    menu = narrow.get_by_role("button", name="Menu", exact=True)
    expect(menu).to_have_attribute("aria-expanded", "false")
    menu.press("Enter")
    expect(menu).to_have_attribute("aria-expanded", "true")
    expect(narrow.locator(".md-sidebar--primary :focus")).to_be_visible()
    narrow.get_by_role("button", name="Terug uit Zes rollen").press("Enter")
    part = narrow.get_by_role("button", name="Onder Raamwerk")
    part.press("Enter")
    back = narrow.get_by_role("button", name="Terug uit Raamwerk")
    expect(back).to_be_focused()
    expect(narrow.get_by_role("link", name="De leersituatie")).to_be_visible()
    back.press("Enter")
    expect(part).to_be_focused()
    narrow.keyboard.press("Escape")
    expect(menu).to_be_focused()
    expect(menu).to_have_attribute("aria-expanded", "false")


def test_a_folded_menu_holds_no_stops(narrow: Page) -> None:
    """Whoever goes through the page with Tab or with a screen reader does not wander through what is out of sight."""
    expect(narrow.locator(".md-sidebar--primary a").first).to_be_hidden()
    narrow.get_by_role("button", name="Menu", exact=True).click()
    expect(narrow.get_by_role("button", name="Terug uit Zes rollen")).to_be_visible()
    expect(narrow.locator(".md-sidebar--primary a", has_text="De eerste 100 dagen")).to_be_hidden()
    narrow.locator("button.md-overlay").click(position={"x": NARROW - 10, "y": 300})
    expect(narrow.locator(".md-sidebar--primary a").first).to_be_hidden()


def test_the_search_opens_with_the_keyboard(narrow: Page) -> None:
    """And closes with Escape."""
    search = narrow.get_by_role("button", name="Zoeken", exact=True)
    search.press("Enter")
    expect(search).to_have_attribute("aria-expanded", "true")
    expect(narrow.get_by_role("textbox", name="Zoeken")).to_be_focused()
    expect(narrow.locator(".md-search__icon[for] svg").filter(visible=True)).to_have_count(1)
    narrow.keyboard.press("Escape")
    expect(search).to_have_attribute("aria-expanded", "false")


def test_without_a_script_the_menu_works_by_hand(browser: Browser, address: str) -> None:
    """Then the theme's own labels open and close it."""
    context = browser.new_context(viewport=SIZE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}rollen/coach/")
    link = page.locator(".md-sidebar--primary").get_by_role("link", name="Adviseur")
    expect(link).to_be_hidden()
    page.locator(".md-header__button[for=__drawer]").click()
    expect(link).to_be_visible()
    page.locator(".md-overlay").click(position={"x": NARROW - 10, "y": 300})
    expect(link).to_be_hidden()
    context.close()


def test_an_open_menu_has_no_violations(narrow: Page) -> None:
    """In neither engine; nor has an open search."""
    for name in ("Menu", "Zoeken"):
        narrow.get_by_role("button", name=name, exact=True).click()
        settle(narrow)
        assert violations(narrow) + second_opinion(narrow) == [], name
        narrow.keyboard.press("Escape")


def test_a_window_that_becomes_narrow_gets_the_same_menu(page: Page, address: str) -> None:
    """As when a page is enlarged, or a tablet turned."""
    page.set_viewport_size({"width": WIDE, "height": 640})
    page.goto(f"{address}rollen/coach/")
    menu = page.locator(".md-header__button[for=__drawer]")
    expect(menu).to_be_hidden()
    page.set_viewport_size(SIZE)
    menu.press("Enter")
    expect(page.get_by_role("button", name="Terug uit Zes rollen")).to_be_visible()
