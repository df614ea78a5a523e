"""What a school has not said of itself: for its administrator to know, since visitors read a neutral sentence there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from scan.school.form_words import FIELDS
from scan.school.form_words import TOPICS as ROWS
from scan.school.school import TOPICS, School
from scan.school.security_text import SECURITY_TEXT, security_text

_MEANINGS = {
    "contact.programme": "wie iets vraagt over het programma, wordt naar de leidinggevende gestuurd.",
    "contact.content": "onder elke pagina staat alleen een link naar de contactpagina.",
    "contact.technical": "bij een pagina die het niet doet, staat alleen: vraag de servicedesk.",
    "contact.accessibility": "wie iets niet kan lezen of bedienen, wordt naar de servicedesk gestuurd.",
    "contact.privacy": "bij privacy staat alleen: vraag de privacy officer van je school.",
    "contact.security": "wie iets onveiligs ziet, wordt naar de servicedesk gestuurd.",
    "privacy.legal_basis": "de privacypagina zegt niet op welke grondslag de webserver bezoeken bewaart.",
    "privacy.log_days": "de privacypagina zegt niet hoelang de webserver bezoeken bewaart.",
    "privacy.officer": "de privacypagina noemt niemand bij wie je daarover terechtkunt.",
    "privacy.teams": "nergens staat wie bestanden voor het beeld van een team verzamelt.",
    "accessibility.statement": "de pagina over toegankelijkheid linkt niet naar een verklaring van de school.",
    "accessibility.days": "wie een probleem meldt, leest niet wanneer er antwoord komt.",
    "security.until": f"er is geen {SECURITY_TEXT}. Dat vraagt een datum, en bij contact.security een mailadres of "
    "een adres met https.",
}
"""By field of `school.yml` what it means for the site that it is not there."""


@dataclass(frozen=True, slots=True)
class Lack:
    """A field of `school.yml` that says nothing, and what that means for the site."""

    field: str
    meaning: str

    @property
    def label(self) -> str:
        """What the form of an edition calls it; a row of contacts by what it is about."""
        row = ROWS.get(self.field.removeprefix("contact."))
        return f"Contact: {row}" if row else FIELDS[self.field]


def lacks(school: School) -> Iterator[Lack]:
    """Give what a school has not said, in the order of `school.yml`."""
    privacy, accessibility = school.privacy, school.accessibility
    said = {f"contact.{topic}": topic in school.contact for topic in TOPICS} | {
        "privacy.legal_basis": bool(privacy.legal_basis),
        "privacy.log_days": privacy.log_days is not None,
        "privacy.officer": bool(privacy.officer),
        "privacy.teams": bool(privacy.teams),
        "accessibility.statement": bool(accessibility.statement),
        "accessibility.days": accessibility.days is not None,
        "security.until": bool(security_text(school)),
    }
    yield from (Lack(field, meaning) for field, meaning in _MEANINGS.items() if not said[field])


def lacking_items(school: School) -> str:
    """Give the same as the entries of a list in HTML, for the page where an administrator checks the site."""
    items = list(map(_item, lacks(school)))
    return "\n".join(items or ["<li>Alles wat een school kan invullen, is ingevuld.</li>"])


def _item(lack: Lack) -> str:
    label = lack.label if lack.label.endswith("?") else f"{lack.label}."
    meaning = lack.meaning[0].upper() + lack.meaning[1:]
    return f"<li><b>{escape(label, quote=False)}</b> {escape(meaning)} (<code>{lack.field}</code>)</li>"
