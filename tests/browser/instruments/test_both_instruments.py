"""Two instruments in one site: each has its own page, draft and files, and they do not mix."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import Scan, wipe
from tests.browser.files.test_incoming import PLAIN
from tests.browser.form.test_scan import ANSWERS as I_SCAN_ANSWERS
from tests.browser.instruments.test_other_instrument import ANSWERS, KEPT, OTHER_FILE, open_form

NAMES = ["i-scan:i-scan:volledig", "i-scan:weer:volledig"]


def _forms(page: Page, both_address: str) -> tuple[Scan, Scan]:
    weather = open_form(page, f"{both_address}weer/invullen/")
    i_scan = Scan(page, both_address)
    return i_scan, weather


def test_each_page_has_its_own_statements_and_result(page: Page, both_address: str) -> None:
    """From one engine that holds both."""
    i_scan, weather = _forms(page, both_address)
    weather.answer_all(ANSWERS)
    weather.ask()
    assert [(row["role"], row["score"]) for row in weather.rows()] == [("wolken", "2.0000"), ("wind", "3.7500")]
    i_scan.open().answer_all(I_SCAN_ANSWERS)
    i_scan.ask()
    assert [row["score"] for row in i_scan.rows()] == ["3.3333", "4.6667", "2.0000", "", "1.3333", "4.1667"]


def test_the_method_of_each_works_out_its_own(page: Page, both_address: str) -> None:
    """With its own example."""
    for key, score in {"weer": "2,7500", "i-scan": "3,3333"}.items():
        page.goto(f"{both_address}{key}/verantwoording/")
        page.get_by_role("button", name="Voorbeeld").click()
        page.get_by_role("button", name="Reken na").click()
        expect(page.locator("#nareken-status")).to_contain_text(f"De score is {score}")


def test_drafts_stand_beside_each_other(page: Page, both_address: str) -> None:
    """In the same tab; wiping one leaves the other."""
    i_scan, weather = _forms(page, both_address)
    weather.item("wolken-ochtend").locator("input[value='4']").check()
    i_scan.open().item("trainer-doel").locator("input[value='5']").check()
    assert sorted(name for name in page.evaluate(KEPT) if name in NAMES) == NAMES
    weather.open()
    expect(weather.item("wolken-ochtend").locator("input[value='4']")).to_be_checked()
    wipe(page)
    i_scan.open()
    expect(i_scan.item("trainer-doel").locator("input[value='5']")).to_be_checked()
    assert page.evaluate(KEPT) == NAMES[:1]


def test_a_file_of_one_is_refused_by_the_other(page: Page, both_address: str, tmp_path: Path) -> None:
    """Both ways; its own page opens it."""
    i_scan, weather = _forms(page, both_address)
    weather.answer_all(ANSWERS)
    file = weather.save(tmp_path)
    weather.open_file(PLAIN)
    expect(weather.status).to_have_text(OTHER_FILE)
    i_scan.open().open_file(file)
    expect(i_scan.status).to_have_text(OTHER_FILE.replace("weer", "i-scan"))
    i_scan.open_file(PLAIN)
    expect(i_scan.status).to_contain_text("van de 36 stellingen")
