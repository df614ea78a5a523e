"""A host sent files that were damaged, and let browsers keep them for long; then it was mended."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.faulty_host import Fault, host_with

pytestmark = pytest.mark.hosts


@pytest.mark.parametrize(
    "fault",
    [
        Fault(r"i-scan-\w+/pages/scan\.js", content_type="text/plain", may_keep=True),
        Fault(r"i-scan-\w+/page/texts\.js", change=lambda content: content[:-200], may_keep=True),
    ],
    ids=["js-of-another-type", "half-a-module"],
)
def test_one_press_puts_the_files_of_the_mended_host_in_place(page: Page, site: Path, fault: Fault) -> None:
    """To load the page again does not: a browser asks for none of the files that it may keep."""
    lost = page.locator("#niet-aangekomen")
    with host_with(site, fault) as address:
        page.goto(f"{address}i-scan/invullen/")
        expect(lost).to_be_visible()
        fault.files = "nothing"
        page.reload()
        expect(lost).to_be_visible()
        lost.get_by_role("button", name="Laad de pagina opnieuw").click()
        page.locator("html.has-script").wait_for(state="attached")
        expect(lost).to_be_hidden()
        expect(page.locator(".without-script").first).to_be_hidden()


def test_a_look_at_the_host_mends_the_browser_it_is_done_in(page: Page, site: Path) -> None:
    """Which asks past what it kept; and a page that lost only its style does not say that it cannot look."""
    fault = Fault(r"\.css", change=gzip.compress, may_keep=True)
    lost = page.locator("#niet-aangekomen")
    with host_with(site, fault) as address:
        page.goto(f"{address}controle/")
        expect(lost).to_be_visible()
        expect(page.get_by_text("start de controle niet")).to_have_count(0)
        fault.files = "nothing"
        page.get_by_role("button", name="Controleer deze webserver").click()
        page.locator('#controle[data-status="klaar"]').wait_for()
        page.reload()
        page.locator("html.has-script").wait_for(state="attached")
        expect(lost).to_be_hidden()


def test_a_search_asks_again_past_what_the_browser_kept(page: Page, site: Path) -> None:
    """Half of its pages came, and may be kept for long."""
    fault = Fault(r"\.json", change=lambda content: content[:1000], may_keep=True)
    with host_with(site, fault) as address:
        page.goto(f"{address}zoeken/?q=trainer")
        expect(page.get_by_role("status")).to_contain_text("Zoeken lukt nu niet")
        fault.files = "nothing"
        page.get_by_role("searchbox").press_sequentially(" coach")
        expect(page.locator("#gevonden")).to_contain_text("Trainer")


_STYLED = """new Promise((done) => {
  const look = () =>
    [...document.styleSheets].every((sheet) => sheet.cssRules.length) ? done() : setTimeout(look, 20);
  look();
})"""
"""Wait until each style sheet of the page has rules."""


def test_a_style_that_the_browser_kept_damaged_is_asked_for_by_itself(page: Page, site: Path) -> None:
    """Once the host is mended nobody has to press anything, on this page or on the next."""
    fault = Fault(r"\.css", change=gzip.compress, may_keep=True)
    lost = page.locator("#niet-aangekomen")
    with host_with(site, fault) as address:
        page.goto(f"{address}i-scan/invullen/")
        expect(lost).to_be_visible()
        fault.files = "nothing"
        for path in ("i-scan/invullen/", "i-scan/", "i-scan/invullen/"):
            page.goto(f"{address}{path}")
            page.evaluate(_STYLED)
            expect(lost).to_be_hidden()
