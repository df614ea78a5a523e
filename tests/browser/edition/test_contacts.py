"""Contacts in the form of a school's edition: one for everything, and others for a subject of its own."""

import re
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page, expect

from scan.school.school import TOPICS
from scan.school.school_file import school_yaml
from tests.browser.edition.edition_page import EditionPage
from tests.browser.pages.screens import faults


def _values(edition: EditionPage, tmp_path: Path) -> dict[str, Any]:
    """Keep the values alone, and give what is in that file."""
    with edition.page.expect_download() as download:
        edition.press("bewaar-waarden")
    download.value.save_as(tmp_path / "school.yml")
    values: dict[str, Any] = yaml.safe_load((tmp_path / "school.yml").read_text("utf-8"))
    return values


def _contacts(edition: EditionPage, tmp_path: Path) -> dict[str, dict[str, str]]:
    """Give the contacts in that file."""
    contacts: dict[str, dict[str, str]] = _values(edition, tmp_path)["contact"]
    return contacts


def _opens(
    edition: EditionPage,
    file: Path,
    contacts: dict[str, dict[str, str]],
    privacy: dict[str, str] | None = None,
) -> None:
    """Open a file with these contacts, and with this about privacy."""
    said = {"privacy": privacy} if privacy else {}
    file.write_text(school_yaml({"name": "De Brug", "contact": contacts} | said))
    edition.page.locator("#eerder").set_input_files(file)
    expect(edition.page.locator("#eerder-status")).to_have_text("De waarden zijn ingevuld.")
    expect(edition.page.locator("#w-name")).to_have_value("De Brug")


_TYPE = """(field, value) => {
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}"""
"""Changes a field of which Python says something later, when focus is elsewhere."""


def test_one_contact_stands_for_every_subject_without_its_own(page: Page, address: str, tmp_path: Path) -> None:
    """In sight from the start, with the others folded below; what lacks of it is said once, and beside it."""
    edition = EditionPage(page, address)
    fold = page.locator("[data-own-contacts]")
    expect(page.locator("#w-contact-rest-who")).to_be_visible()
    expect(page.locator("#w-contact-content-who")).to_be_hidden()
    edition.fill("name", "De Brug")
    edition.fill("contact.rest.who", "Servicedesk")
    edition.press("maak")
    cure = "Dit veld is nog leeg. Vul het in, of maak ook de velden ernaast leeg."
    expect(page.locator("[data-problems] a")).to_have_text("Contact voor alles, mailadres, telefoon of webadres")
    assert edition.beside("contact.rest.how") == cure
    edition.fill("contact.rest.how", "ict@brug.example")
    expect(page.locator("[data-problems]")).to_be_hidden()
    edition.fill("contact.privacy.who", "Privacy officer")
    expect(page.locator("[data-problems] a")).to_have_text(
        "Privacy en wat de webserver bijhoudt, mailadres, telefoon of webadres"
    )
    assert faults(page) == []
    fold.locator("summary").press("Enter")
    expect(page.locator("#w-contact-privacy-how")).to_be_hidden()
    page.locator("[data-problems] a").press("Enter")
    expect(page.locator("#w-contact-privacy-how")).to_be_focused()
    page.keyboard.type("privacy@brug.example")
    contacts = _contacts(edition, tmp_path)
    assert contacts.pop("privacy") == {"who": "Privacy officer", "how": "privacy@brug.example"}
    desk = {"who": "Servicedesk", "how": "ict@brug.example"}
    assert contacts == {topic: desk for topic in TOPICS if topic != "privacy"}


def test_who_stands_on_a_problem_keeps_standing_there_while_the_list_changes(page: Page, address: str) -> None:
    """Python looks at what someone filled in a moment later, and the list is made anew then."""
    edition = EditionPage(page, address)
    edition.fill("contact.privacy.who", "Privacy officer")
    edition.press("maak")
    problem = page.locator("[data-problems] a").get_by_text("Privacy en wat de webserver bijhoudt")
    problem.focus()
    for count, value in ((3, "De leiding"), (2, "")):
        page.locator("#w-contact-programme-who").evaluate(_TYPE, value)
        expect(page.locator("[data-problems] a")).to_have_count(count)
        expect(problem).to_be_focused()


def test_contacts_open_again_as_one_with_those_that_differ(page: Page, address: str, tmp_path: Path) -> None:
    """All alike are one; another is in sight by itself; and one for everything never fills in what was left empty."""
    edition = EditionPage(page, address)
    desk, officer = {"who": "Servicedesk", "how": "kamer 1"}, {"who": "Privacy officer", "how": "kamer 2"}
    for_all, of_privacy = page.locator("#w-contact-rest-how"), page.locator("#w-contact-privacy-how")
    alike = dict.fromkeys(TOPICS, desk)
    _opens(edition, tmp_path / "school.yml", alike)
    expect(for_all).to_have_value("kamer 1")
    expect(of_privacy).to_have_value("")
    expect(of_privacy).to_be_hidden()
    assert _contacts(edition, tmp_path) == alike
    _opens(edition, tmp_path / "school.yml", alike | {"privacy": officer})
    expect(of_privacy).to_be_visible()
    expect(of_privacy).to_have_value("kamer 2")
    expect(for_all).to_have_value("kamer 1")
    expect(page.locator("#w-contact-content-how")).to_have_value("")
    assert _contacts(edition, tmp_path) == alike | {"privacy": officer}
    some = {"content": desk, "security": desk}
    _opens(edition, tmp_path / "school.yml", some)
    expect(for_all).to_have_value("")
    expect(page.locator("#w-contact-security-how")).to_be_visible()
    assert _contacts(edition, tmp_path) == some


def test_whom_to_ask_about_privacy_is_filled_in_from_the_contacts(page: Page, address: str, tmp_path: Path) -> None:
    """It follows the contact of that subject, or the one for everything, until someone writes something else there."""
    edition = EditionPage(page, address)
    officer = page.locator("#w-privacy-officer")
    edition.fill("name", "De Brug")
    edition.fill("contact.rest.who", "Servicedesk")
    expect(officer).to_have_value("")
    edition.fill("contact.rest.how", "ict@brug.example")
    expect(officer).to_have_value("Servicedesk, ict@brug.example")
    edition.fill("contact.privacy.who", "Privacy officer")
    edition.fill("contact.privacy.how", "privacy@brug.example")
    expect(officer).to_have_value("Privacy officer, privacy@brug.example")
    edition.fill("contact.rest.who", "Ict")
    expect(officer).to_have_value("Privacy officer, privacy@brug.example")
    assert _values(edition, tmp_path)["privacy"] == {"officer": "Privacy officer, privacy@brug.example"}
    edition.fill("contact.privacy.how", "a" * (160 - len("Privacy officer, ")))
    expect(officer).to_have_value(re.compile("a{140}"))
    edition.fill("contact.privacy.how", "a" * (161 - len("Privacy officer, ")))
    expect(officer).to_have_value("")
    edition.fill("contact.privacy.how", "kamer 3")
    expect(officer).to_have_value("Privacy officer, kamer 3")
    edition.fill("privacy.officer", "de fg, fg@brug.example")
    edition.fill("contact.privacy.how", "kamer 4")
    expect(officer).to_have_value("de fg, fg@brug.example")
    assert faults(page) == []


def test_a_file_that_names_nobody_for_privacy_is_opened_as_it_is(page: Page, address: str, tmp_path: Path) -> None:
    """Whatever its contacts are; where it names the same the field follows again."""
    edition = EditionPage(page, address)
    officer = page.locator("#w-privacy-officer")
    desk = {"who": "Servicedesk", "how": "kamer 1"}
    alike = dict.fromkeys(TOPICS, desk)
    _opens(edition, tmp_path / "school.yml", alike)
    expect(officer).to_have_value("")
    edition.fill("contact.rest.how", "")
    edition.fill("contact.rest.how", "kamer 2")
    expect(officer).to_have_value("")
    assert "privacy" not in _values(edition, tmp_path)
    _opens(edition, tmp_path / "school.yml", alike, {"officer": "Servicedesk, kamer 1"})
    edition.fill("contact.rest.how", "kamer 3")
    expect(officer).to_have_value("Servicedesk, kamer 3")
