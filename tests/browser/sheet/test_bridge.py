"""The bridge of a worksheet: each stone shows what was answered."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import press_wipe
from tests.browser.pages.screens import faults
from tests.browser.sheet.test_sheets import Sheet

ANSWERS = {
    "ja": ("0", "ja"),
    "Ja, in het plan": ("0", "ja"),
    "DEELS: niemand weet het": ("1", "deels"),
    " nee": ("2", "nee"),
    "need niks": (None, ""),
    "weet niet": (None, ""),
    "": (None, ""),
}
"""What someone writes, and what its stone shows: its look, and its word."""


@pytest.fixture(scope="module")
def one_check(one_tab: Page, address: str) -> Sheet:
    """The same in one tab, for answers that take each other's place."""
    return Sheet(one_tab, address, "zelfcheck-succesfactoren").open()


@pytest.fixture
def check(page: Page, address: str) -> Sheet:
    """The worksheet with a bridge, open in a tab."""
    return Sheet(page, address, "zelfcheck-succesfactoren").open()


def _write(sheet: Sheet, answer: str, row: int = 0) -> None:
    sheet.page.locator(".sheet-table tbody textarea").nth(row).fill(answer)


@pytest.mark.parametrize("answer", ANSWERS)
def test_a_stone_shows_the_word_that_an_answer_begins_with(one_check: Sheet, answer: str) -> None:
    """Whatever follows it; another word is no answer."""
    _write(one_check, "ja")
    _write(one_check, answer)
    stone = one_check.page.locator("[data-stone]").first
    look, word = ANSWERS[answer]
    assert stone.get_attribute("data-answer") == look
    expect(stone).to_have_text(f"1.1 {word}".strip())


def test_every_question_has_its_stone(one_check: Sheet) -> None:
    """In the order of the sheet: six piers of five."""
    stones = one_check.page.locator("[data-stone]")
    names = stones.evaluate_all("all => all.map((stone) => stone.dataset.stone)")
    fields = one_check.page.locator(".sheet-table tbody tr:has(th) textarea")
    assert names == fields.evaluate_all("all => all.map((field) => field.name)")
    assert [one_check.page.locator(".spot").nth(pier).locator("li").count() for pier in range(6)] == [5] * 6


def test_the_bridge_follows_what_is_kept_opened_and_wiped(check: Sheet, tmp_path: Path) -> None:
    """As the fields do."""
    page, stone = check.page, check.page.locator("[data-stone]").nth(2)
    _write(check, "deels", row=2)
    check.save(tmp_path)
    page.reload()
    expect(stone).to_have_text("1.3 deels")
    press_wipe(page)
    expect(stone).to_have_text("1.3")
    page.locator("[data-action=open]").set_input_files(next(tmp_path.iterdir()))
    expect(stone).to_have_text("1.3 deels")


def test_a_bridge_of_answers_has_no_violations(check: Sheet) -> None:
    """On any screen, in light and in dark."""
    for row, answer in enumerate(("ja", "deels", "nee", "weet niet")):
        _write(check, answer, row)
    assert faults(check.page) == []


def test_paper_shows_the_bridge_only_when_there_is_an_answer(check: Sheet) -> None:
    """A sheet to fill in by hand needs no picture of nothing."""
    check.page.emulate_media(media="print")
    bridge = check.page.locator(".sheet-bridge")
    expect(bridge).to_be_hidden()
    check.page.locator(".sheet-table tbody textarea").first.evaluate(
        "field => { field.value = 'ja'; field.dispatchEvent(new Event('input', {bubbles: true})); }",
    )
    expect(bridge).to_be_visible()
