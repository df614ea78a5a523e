"""What a school did not fill in is said to its administrator, field by field."""

import re
from html import unescape
from pathlib import Path

import pytest

from build_tools.paths import CONTENT
from build_tools.school.edition import read_edition
from scan.school.lacking import lacking_items, lacks
from scan.school.school import TOPICS, Accessibility, Contact, Privacy, School
from tests.school.conftest import FOLDER

ALL = (
    *(f"contact.{topic}" for topic in TOPICS),
    *("privacy.legal_basis", "privacy.log_days", "privacy.officer", "privacy.teams"),
    *("accessibility.statement", "accessibility.days", "security.until"),
)


def test_a_site_without_a_school_lacks_everything() -> None:
    """In the order of the file, each with what it means for the site."""
    found = list(lacks(School("X")))
    assert tuple(lack.field for lack in found) == ALL
    assert all(lack.meaning.endswith(".") for lack in found)
    assert len({lack.meaning for lack in found}) == len(found)


def test_the_worked_school_lacks_nothing() -> None:
    """It shows all that can be said."""
    assert list(lacks(read_edition(FOLDER, CONTENT).school)) == []


@pytest.mark.parametrize(
    ("school", "said"),
    [
        (School("X", contact={"privacy": Contact("Privacy officer", "kamer 3")}), {"contact.privacy"}),
        (School("X", privacy=Privacy(log_days=0)), {"privacy.log_days"}),
        (School("X", accessibility=Accessibility(days=1)), {"accessibility.days"}),
        (School("X", security_until="2027-10-01"), set()),
        (
            School("X", contact={"security": Contact("Ict", "https://x.example/")}, security_until="2027-10-01"),
            {"contact.security", "security.until"},
        ),
    ],
    ids=["a row", "no log", "the next day", "a day without a contact", "a day and a contact"],
)
def test_what_is_said_is_not_lacking(school: School, said: set[str]) -> None:
    """Nought is an answer; a day without someone to reach is none."""
    assert set(ALL) - {lack.field for lack in lacks(school)} == said


def test_each_is_called_as_the_form_calls_it_with_its_key_behind(site: Path) -> None:
    """Who fills in the form finds the field by its words; who writes `school.yml` by its key."""
    form = (site / "instellingen" / "inrichten" / "index.html").read_text(encoding="utf-8")
    form = unescape(re.sub("</?one-word>|&shy;|\u00ad", "", form))
    for lack, item in zip(lacks(School("X")), lacking_items(School("X")).splitlines(), strict=True):
        assert f">{lack.label.removeprefix('Contact: ')}<" in form
        assert item.startswith(f"<li><b>{lack.label}")
        assert item.endswith(f" (<code>{lack.field}</code>)</li>")


def test_the_list_is_html_that_fits_any_page() -> None:
    """Entries only, or one that says that all is there."""
    assert lacking_items(School("X")).count("<li><b>") == len(ALL)
    assert "&" not in lacking_items(School("X"))
    whole = read_edition(FOLDER, CONTENT).school
    assert lacking_items(whole) == "<li>Alles wat een school kan invullen, is ingevuld.</li>"
