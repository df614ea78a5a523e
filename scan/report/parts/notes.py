"""What the visitor writes: a field to write in where the report can be edited, the plain text anywhere else.

On paper a field shows only its first lines; so each has its text beside it, which the page keeps equal and print shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from scan.charts.markup import element
from scan.definition.model import Scale
from scan.definition.nouns import Nouns
from scan.formats.result import LONGEST_NOTE
from scan.report.context import RenderContext
from scan.text.report_words import NOTE, NOTE_HINT, SITUATION, SITUATION_HINT, note_label, situation_label


@dataclass(frozen=True, slots=True)
class _Words:
    """What stands above a field, and above the same text on paper."""

    label: str
    hint: str
    heading: str


def note_field(scale: Scale, text: str, context: RenderContext) -> list[Element]:
    """Give the note of one scale."""
    if not context.editable:
        return _plain(NOTE, text)
    return _field("notitie", scale, _Words(note_label(scale), NOTE_HINT, NOTE), text)


def situation_field(scale: Scale, text: str, nouns: Nouns, context: RenderContext) -> list[Element]:
    """Give the situation that someone names for one scale."""
    if not context.editable:
        return _plain(SITUATION, text)
    words = _Words(situation_label(scale, nouns), SITUATION_HINT, SITUATION)
    return _field("situatie", scale, words, text)


def written(text: str) -> Element:
    """Give a text as it was written, line by line; it cannot turn the direction of what stands around it."""
    return element("p", {"class": "report-written", "dir": "auto"}, text)


def _plain(heading: str, text: str) -> list[Element]:
    if not text:
        return []
    return [element("div", {"class": "report-own", "data-part": "notes"}, element("h5", {}, heading), written(text))]


def _field(kind: str, scale: Scale, words: _Words, text: str) -> list[Element]:
    field = f"{kind}-{scale.key}"
    attributes = {
        "id": field,
        f"data-{kind}": scale.key,
        "rows": "3",
        "maxlength": str(LONGEST_NOTE),
        "autocomplete": "off",
        "dir": "auto",
        "aria-describedby": f"{field}-uitleg",
    }
    parts = [
        element("label", {"for": field}, words.label),
        element("p", {"id": f"{field}-uitleg"}, words.hint),
        element("textarea", attributes, text),
    ]
    own = {"class": "report-own", "data-part": "notes", "data-heading": words.heading}
    return [element("div", own, element("div", {"class": "report-note"}, *parts), written(text))]
