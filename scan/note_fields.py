"""What the visitor writes: a field to write in where the report can be edited, the plain text anywhere else.

On paper a field shows only its first lines; so each has its text beside it, which the page keeps equal and print shows.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from scan.markup import element
from scan.model import Scale
from scan.place import Place
from scan.response import LONGEST_NOTE


def note_field(scale: Scale, text: str, place: Place) -> list[Element]:
    """Give the note of one role."""
    return _field("notitie", scale, "Komt mee in je bestand en op papier, en gaat nergens anders heen.", text, place)


def situation_field(scale: Scale, text: str, place: Place) -> list[Element]:
    """Give the situation that someone names for one role."""
    return _field("situatie", scale, f"Jouw situatie als {scale.title.lower()}", text, place)


def written(text: str) -> Element:
    """Give a text as it was written, line by line; it cannot turn the direction of what stands around it."""
    return element("p", {"class": "report-written", "dir": "auto"}, text)


def _field(kind: str, scale: Scale, label: str, text: str, place: Place) -> list[Element]:
    if not place.editable:
        return [written(text)] if text else []
    name = f"{kind}-{scale.key}"
    attributes = {
        "id": name,
        f"data-{kind}": scale.key,
        "rows": "3",
        "maxlength": str(LONGEST_NOTE),
        "autocomplete": "off",
        "dir": "auto",
    }
    field = element("textarea", attributes, text)
    return [element("div", {"class": "report-note"}, element("label", {"for": name}, label), field), written(text)]
