"""What cannot be left out of the site of a school, what becomes of the ways to what is, and what a school forgot."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping

from build_tools.school.edition import Edition
from scan.definition.links import page_address
from scan.definition.model import Instrument
from scan.school.school import School
from scan.school.security_text import SECURITY_TEXT, security_text

_LOST = "{page}: deze pagina is verborgen. De link wordt gewone tekst op: {others}."

_A_YEAR = datetime.timedelta(days=366)


def needed_but_hidden(
    edition: Edition, instruments: Mapping[str, Instrument], forms: Mapping[str, str]
) -> Iterator[str]:
    """Name the hidden pages that a report would still link to; `forms` has the page of each instrument's form.

    An instrument whose own form is hidden gives no reports.
    """
    for key, instrument in instruments.items():
        if edition.school.hides(forms.get(key, "")):
            continue
        for page in dict.fromkeys(each.partition("#")[0] for each in instrument.pages):
            if edition.school.hides(page):
                cause = f"de pagina '{page}' kan niet weg: een resultaat van '{key}' verwijst ernaar."
                cure = "Laat haar staan, of geef die stellingen en modules een andere pagina."
                yield edition.complaint(cause, cure, "hide", *_number(page, edition.school))


def lost_links(named: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """Say in which pages a link becomes text, by the address of the page that is left out."""
    for page, others in named.items():
        yield _LOST.format(page=page, others=", ".join(other or "de eerste pagina" for other in others))


def about_security(edition: Edition, today: datetime.date) -> Iterator[str]:
    """Say why there is no `security.txt` though the school names a day, or what is wrong with that day.

    It stops no build: an old checkout must still build the same site.
    """
    until = edition.school.security_until
    if until and not security_text(edition.school):
        cause = f"er komt geen {SECURITY_TEXT}: bij contact.security staat geen mailadres en geen adres met https."
        yield edition.complaint(cause, "Vul dat in, of haal de datum weg.", "security", "until")
    elif until and until < today.isoformat():
        cause = f"{until} is voorbij, dus wie {SECURITY_TEXT} leest, mag het contact niet meer vertrouwen."
        yield edition.complaint(cause, "Kijk of het contact nog klopt en zet er een nieuwe datum.", "security", "until")
    elif until > (today + _A_YEAR).isoformat():
        cause = f"{until} is meer dan een jaar vooruit."
        yield edition.complaint(cause, "Kies een dag binnen een jaar, en kijk dan opnieuw.", "security", "until")


def _number(page: str, school: School) -> Iterator[int]:
    """Give where in the list a page is left out, by itself or with its folder."""
    for number, hidden in enumerate(school.hide):
        if page_address(page).startswith(page_address(hidden) if hidden.endswith(".md") else hidden):
            yield number
            return
