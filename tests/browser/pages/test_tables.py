"""Tables in texts, on a phone."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.pages
PAGES = ["raamwerk/vergelijken/", "rollen/", "bruggen-bouwen/masterclass-dagdeel-1/", "i-scan/privacy/"]


@pytest.mark.parametrize("path", PAGES)
def test_no_column_of_a_table_falls_outside_a_phone(page: Page, address: str, path: str) -> None:
    """The last one often says most; each row stands as a list, and says what each line of it is."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address + path)
    tables = page.locator(".table-scroll")
    assert tables.count()
    assert tables.evaluate_all("all => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length") == 0
    last = page.locator(".table-rows td[data-label]:last-child").first
    expect(last).to_be_visible()
    assert last.evaluate("cell => getComputedStyle(cell, '::before').content").startswith('"')


def test_a_table_stays_a_table_on_a_wide_screen(page: Page, address: str) -> None:
    """And for a screen reader everywhere."""
    for width in (1366, 390):
        page.set_viewport_size({"width": width, "height": 844})
        page.goto(f"{address}raamwerk/vergelijken/")
        expect(page.get_by_role("columnheader").first).to_have_count(1)
        expect(page.get_by_role("cell").first).to_have_count(1)
    page.set_viewport_size({"width": 1366, "height": 844})
    assert page.locator(".table-rows td").first.evaluate("cell => getComputedStyle(cell).display") == "table-cell"
