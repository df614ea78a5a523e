"""A tab does not close with work that is nowhere else, and asks nothing where nothing would be lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Dialog, Page, expect

from tests.browser.conftest import Scan, wipe, without_python
from tests.browser.files.test_incoming import PLAIN
from tests.browser.goals.test_goals import Cards
from tests.browser.keeping.test_keeping import answer, keep_on_device


def _asks(page: Page) -> None:
    """Close the tab, and think better of it."""
    with page.expect_event("dialog") as dialog:
        page.close(run_before_unload=True)
    assert dialog.value.type == "beforeunload"
    dialog.value.dismiss()


def _closes(page: Page) -> None:
    with page.expect_event("close"):
        page.close(run_before_unload=True)


def _asked(page: Page) -> list[str]:
    """Note what the browser asks from now on, and say yes to it."""
    asked: list[str] = []

    def note(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", note)
    return asked


@without_python
def test_answers_that_are_only_in_this_tab_are_asked_about(scan: Scan, tmp_path: Path) -> None:
    """Until they stand in a file; and again after the next answer."""
    answer(scan, "trainer-doel", 4)
    _asks(scan.page)
    scan.save(tmp_path)
    answer(scan, "trainer-vorm", 4)
    _asks(scan.page)
    scan.save(tmp_path)
    _closes(scan.page)


def test_cards_that_are_only_in_this_tab_are_asked_about(page: Page, address: str, tmp_path: Path) -> None:
    """Until they stand in a file; an example that is shown is nobody's work."""
    cards = Cards(page, address).open()
    cards.write("goal", "een")
    _asks(page)
    cards.save(tmp_path)
    cards.press("Laat een ingevulde kaart zien")
    _closes(page)


def _open_a_file(scan: Scan) -> None:
    scan.open_file(PLAIN)


def _keep_a_copy(scan: Scan) -> None:
    answer(scan, "trainer-doel", 4)
    keep_on_device(scan)


def _wipe(scan: Scan) -> None:
    answer(scan, "trainer-doel", 4)
    wipe(scan.page)


def _take_the_answer_back(scan: Scan) -> None:
    answer(scan, "trainer-doel", 4)
    scan.item("trainer-doel").get_by_role("button", name="Antwoord wissen").click()


@without_python
@pytest.mark.parametrize("act", [_open_a_file, _keep_a_copy, _wipe, _take_the_answer_back])
def test_nothing_is_asked_where_nothing_would_be_lost(scan: Scan, act: Callable[[Scan], None]) -> None:
    """What stands in a file or on the device, and an empty form."""
    act(scan)
    _closes(scan.page)


@without_python
def test_going_to_another_page_of_the_site_asks_nothing(scan: Scan) -> None:
    """The tab keeps the answers; back at the form they are still in no file."""
    asked = _asked(scan.page)
    answer(scan, "trainer-doel", 4)
    scan.page.get_by_role("navigation", name="Kruimelpad").get_by_role("link").last.click()
    scan.page.wait_for_url("**/i-scan/")
    scan.open()
    scan.page.locator("#voortgang").click()  # a browser asks for nobody who did nothing on the page
    assert asked == []
    with scan.page.expect_event("close"):
        scan.page.close(run_before_unload=True)
    assert asked == ["beforeunload"]


def test_going_on_with_the_whole_scan_asks_nothing(page: Page, address: str) -> None:
    """The answers go along in the tab."""
    asked = _asked(page)
    page.goto(address + "i-scan/kort/")
    scan = Scan(page, address)
    scan.answer_first_step([3] * 3)
    scan.ask()
    page.get_by_role("button", name="Maak er de hele i-scan van").click()
    expect(page.locator("#voortgang")).to_have_text("Je hebt 3 van de 36 stellingen ingevuld.")
    assert asked == []


@without_python
def test_where_the_tab_keeps_nothing_any_page_is_asked_about(context: BrowserContext, address: str) -> None:
    """Storage is forbidden: also within the site the answers would be lost."""
    page = context.new_page()
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('vol', 'QuotaExceededError') }")
    asked = _asked(page)
    scan = Scan(page, address).open()
    answer(scan, "trainer-doel", 4)
    page.get_by_role("navigation", name="Kruimelpad").get_by_role("link").last.click()
    page.wait_for_url("**/i-scan/")
    assert asked == ["beforeunload"]
