"""Files of several people never become one person's history by accident."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Scan
from tests.browser.files.test_incoming import FORMATS, PLAIN
from tests.browser.returning.test_coming_back import ANEW, hand_in, of_month

QUESTION = "Zijn deze bestanden allemaal van jou?"
YES = "Ja, allemaal van mij"
NO = "Nee, ook van anderen"
PANEL = "Een eerdere keer"
NEW = ["2022-05", "2022-11", "2023-05", "2023-11", "2024-05", "2024-11", "2025-05", "2025-11"]


def _lay(page: Page, *files: Path) -> None:
    Scan(page, "").unfold(PANEL)
    page.locator("#vergelijk-status").evaluate("element => element.replaceChildren()")
    page.locator("#vergelijk").set_input_files(files)


@pytest.fixture
def result(blank_scan: Scan) -> Page:
    """A result of May 2026."""
    blank_scan.open_file(PLAIN)
    blank_scan.ask()
    return blank_scan.page


@pytest.mark.parametrize("months", [["2026-03"] * 5, ["2025-11", "2026-05"], [None, None], NEW])
def test_files_that_one_person_hardly_has_are_asked_about(
    result: Page, tmp_path: Path, months: list[str | None]
) -> None:
    """Of one month, of the month of this result, of no month at all, or too many; without a yes none is laid beside."""
    _lay(result, *[of_month(tmp_path, month) for month in months])
    asked = result.get_by_role("group", name=QUESTION)
    expect(asked.get_by_role("button", name=NO)).to_be_focused()
    assert result.locator("#resultaat [data-change], #resultaat .chart-trend").count() == 0
    asked.get_by_role("button", name=NO).click()
    expect(result.locator("#vergelijk-status")).to_contain_text("Er ligt niets naast je resultaat")
    expect(result.locator("#vergelijk-status")).to_contain_text("bespreek ze samen")
    expect(asked).to_be_hidden()
    assert result.locator("#resultaat [data-change]").count() == 0


def test_who_says_that_they_are_theirs_compares(result: Page, tmp_path: Path) -> None:
    """Of more than fit, the newest."""
    _lay(result, *[of_month(tmp_path, month) for month in NEW])
    result.get_by_role("button", name=YES).click()
    expect(result.locator("#vergelijk-status")).to_contain_text("7 eerdere keren")
    expect(result.locator("#vergelijk-status")).to_contain_text("De 7 nieuwste liggen ernaast")


def test_a_question_comes_in_sight_where_it_was_folded(result: Page, tmp_path: Path) -> None:
    """Who folded the part while the files were read, is asked all the same."""
    result.locator("#vergelijk").set_input_files(of_month(tmp_path, "2026-05"))
    expect(result.get_by_role("group", name=QUESTION)).to_be_visible()
    expect(result.get_by_role("button", name=PANEL)).to_have_attribute("aria-expanded", "true")


def test_one_file_a_time_is_not_asked_about(result: Page, tmp_path: Path) -> None:
    """As long as their months differ."""
    for count, month in enumerate(("2025-05", "2025-11"), start=1):
        _lay(result, of_month(tmp_path, month))
        number = "één eerdere keer" if count == 1 else f"{count} eerdere keren"
        expect(result.locator("#vergelijk-status")).to_contain_text(number)


def test_the_same_file_twice_counts_once(result: Page, tmp_path: Path) -> None:
    """In one go, or one after the other."""
    file = of_month(tmp_path, "2025-11")
    _lay(result, file, file)
    expect(result.locator("#vergelijk-status")).to_contain_text("één eerdere keer")
    _lay(result, file)
    expect(result.locator("#vergelijk-status")).to_have_text("Dit bestand ligt er al naast.")


def test_the_door_asks_as_well(form: Scan, tmp_path: Path) -> None:
    """Before anything waits for the result."""
    hand_in(form, of_month(tmp_path, "2026-03"), of_month(tmp_path, "2026-03"))
    form.page.get_by_role("button", name=ANEW).click()
    form.page.get_by_role("group", name=QUESTION).get_by_role("button", name=NO).click()
    expect(form.page.locator("#eerder-status")).to_contain_text("Er ligt niets naast je resultaat")
    expect(form.page.locator("#eerder-straks")).to_be_hidden()


def test_a_question_that_is_about_nothing_any_more_is_gone(result: Page, tmp_path: Path) -> None:
    """Another response took the place of the one that they were to be laid beside."""
    _lay(result, of_month(tmp_path, "2026-05"))
    expect(result.get_by_role("group", name=QUESTION)).to_be_visible()
    result.locator("[data-action=open]").set_input_files(FORMATS / "result-1-with-notes.json")
    expect(result.get_by_role("group", name=QUESTION)).to_have_count(0)
