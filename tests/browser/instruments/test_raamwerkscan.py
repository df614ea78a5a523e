"""The raamwerkscan on the site itself, beside the i-scan: from 24 statements to a lesson and a goal card."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Scan
from tests.browser.files.test_incoming import PLAIN
from tests.browser.instruments.test_other_instrument import OTHER_FILE, open_form
from tests.browser.pages.screens import faults

LOW_AT_HOME = [2, 2, 2, 2, 2, 1, *[4] * 18]
SHORT = [2, 2, 1, *[4] * 9]


@pytest.fixture
def form(page: Page, address: str) -> Scan:
    """Its form, open in a tab."""
    return open_form(page, f"{address}i-scan/raamwerk/")


def test_the_result_leads_to_a_card_with_the_element_on_it(form: Scan) -> None:
    """One click from the result; what stands on the card is about that element."""
    page = form.page
    form.answer_all(LOW_AT_HOME)
    form.ask()
    assert [(row["role"], row["score"]) for row in form.rows()] == [
        ("digitale-geletterdheid", "1.8333"),
        *[(key, "4.0000") for key in ("leersituatie", "professionalisering", "organisatie")],
    ]
    week = page.locator("[data-focus=digitale-geletterdheid]")
    expect(week.get_by_text("Lesideeën")).to_be_visible()
    expect(week.get_by_text("Vraag voor je i-coach")).to_be_visible()
    assert faults(page) == []
    week.get_by_role("link", name="Pak de doelenkaart").click()
    expect(page.get_by_label("Digitale geletterdheid")).not_to_be_empty()
    expect(page.get_by_label("Onderwijsdoel")).to_be_empty()


def test_its_short_edition_gives_a_result_too(page: Page, address: str) -> None:
    """Three statements for each element; and from there to the whole scan, with the answers."""
    short = open_form(page, f"{address}i-scan/raamwerk/kort/")
    short.answer_all(SHORT)
    short.ask()
    assert [row["score"] for row in short.rows()] == ["1.6667", "4.0000", "4.0000", "4.0000"]
    page.get_by_role("button", name="Maak er de hele raamwerkscan van").click()
    page.wait_for_url(f"{address}i-scan/raamwerk/*")
    expect(page.locator("fieldset[data-item] input:checked")).to_have_count(len(SHORT))


def test_there_is_nothing_for_a_colleague(form: Scan) -> None:
    """No button, no file, and in the result no page to send someone to."""
    form.answer_all(LOW_AT_HOME)
    form.ask()
    expect(form.page.locator("[data-action=collega]")).to_have_count(0)
    expect(form.page.locator("#resultaat a[href*=collega]")).to_have_count(0)


def test_files_of_the_two_scans_are_not_taken_for_each_other(form: Scan, address: str, tmp_path: Path) -> None:
    """Each refuses that of the other and opens its own."""
    form.answer_all(LOW_AT_HOME)
    file = form.save(tmp_path)
    form.open_file(PLAIN)
    expect(form.status).to_have_text(OTHER_FILE.replace("weer", "raamwerkscan"))
    form.open_file(file)
    expect(form.status).to_contain_text("24 van de 24 stellingen")
    i_scan = Scan(form.page, address).open()
    i_scan.open_file(file)
    expect(i_scan.status).to_contain_text("Dit bestand hoort bij een andere vragenlijst dan 'i-scan'.")
