"""`security.txt` says what RFC 9116 asks, or is not there."""

import pytest

from scan.school.school import Contact, School
from scan.school.security_text import MARK, security_text

REACHED = {"security": Contact("Informatiebeveiliging", "veilig@example.org")}
UNTIL = "2027-10-01"
NOTHING = {
    "nobody": School("X", security_until=UNTIL),
    "someone for another question": School("X", contact={"content": REACHED["security"]}, security_until=UNTIL),
    "someone who cannot be reached from afar": School(
        "X", contact={"security": Contact("Servicedesk", "kamer 12")}, security_until=UNTIL
    ),
    "no day until which it holds": School("X", contact=REACHED),
}


@pytest.mark.parametrize("school", NOTHING.values(), ids=NOTHING)
def test_without_both_a_contact_and_a_day_there_is_none(school: School) -> None:
    """A file without them is not valid, and worse than none."""
    assert security_text(school) == ""


def test_it_says_whom_until_when_and_where_it_stands() -> None:
    """The same values give the same bytes: no clock."""
    school = School("X", address="https://icoach.example/", contact=REACHED, security_until=UNTIL)
    assert security_text(school).splitlines() == [
        MARK,
        "Contact: mailto:veilig@example.org",
        "Expires: 2027-10-01T00:00:00Z",
        "Preferred-Languages: nl, en",
        "Canonical: https://icoach.example/.well-known/security.txt",
    ]


@pytest.mark.parametrize("address", ["", "https://school.example/i-coach/"])
def test_a_site_in_a_folder_names_no_address_of_the_file(address: str) -> None:
    """It must stand at the root of the host, which is not ours to say."""
    assert "Canonical" not in security_text(School("X", address=address, contact=REACHED, security_until=UNTIL))


def test_a_page_to_report_on_will_do() -> None:
    """Not everyone takes mail."""
    contact = {"security": Contact("Servicedesk", "https://school.example/melden")}
    assert security_text(School("X", contact=contact, security_until=UNTIL)).startswith(
        f"{MARK}\nContact: https://school.example/melden\n"
    )
