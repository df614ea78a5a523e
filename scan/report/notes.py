"""What the visitor writes: a field to write in where the report can be edited, the plain text anywhere else.

On paper a field shows only its first lines; so each has its text beside it, which the page keeps equal and print shows.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from scan.charts.markup import element
from scan.definition.model import Scale
from scan.definition.nouns import Nouns
from scan.formats.result import LONGEST_NOTE
from scan.report.context import RenderContext
from scan.text.report_words import NOTE_HINT, situation_label


def note_field(scale: Scale, text: str, context: RenderContext) -> list[Element]:
    """Give the note of one scale; where it can be written it is named by the element with `note_name` as its id."""
    if not context.editable:
        return _plain(text)
    hint = element("p", {"id": f"notitie-{scale.key}-uitleg"}, NOTE_HINT)
    named = {"aria-labelledby": note_name(scale), "aria-describedby": f"notitie-{scale.key}-uitleg"}
    return _field("notitie", scale, [hint], named, text)


def note_name(scale: Scale) -> str:
    """Give the id of what names the note of a scale."""
    return f"notitie-{scale.key}-naam"


def situation_field(scale: Scale, text: str, nouns: Nouns, context: RenderContext) -> list[Element]:
    """Give the situation that someone names for one scale."""
    if not context.editable:
        return _plain(text)
    label = element("label", {"for": f"situatie-{scale.key}"}, situation_label(scale, nouns))
    return _field("situatie", scale, [label], {}, text)


def written(text: str) -> Element:
    """Give a text as it was written, line by line; it cannot turn the direction of what stands around it."""
    return element("p", {"class": "report-written", "dir": "auto"}, text)


def _plain(text: str) -> list[Element]:
    return [written(text)] if text else []


def _field(kind: str, scale: Scale, above: list[Element], named: dict[str, str], text: str) -> list[Element]:
    attributes = {
        "id": f"{kind}-{scale.key}",
        f"data-{kind}": scale.key,
        "rows": "3",
        "maxlength": str(LONGEST_NOTE),
        "autocomplete": "off",
        "dir": "auto",
        **named,
    }
    field = element("textarea", attributes, text)
    return [element("div", {"class": "report-note"}, *above, field), written(text)]
