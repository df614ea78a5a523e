"""A worksheet: a form of one or two sides of A4, to print or to fill in on the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from scan.definition.fields import Fields

GROUPS = {
    "gesprek": "Voor een gesprek",
    "raamwerk": "Voor een teamgesprek over het raamwerk",
    "programma": "Voor het programma",
    "masterclass": "Voor de masterclass",
    "module": "Bij de zes modules",
}
"""The groups of worksheets, in the order of the gallery."""

SHEET_FIELDS = ("group", "page", "who", "time", "blocks", "bridge")
_BRIDGE = ("title", "text", "road", "answers")
_BLOCK = ("title", "text", "fields")
_MOST_ROWS = 20
_ROWS = 3


@dataclass(frozen=True)
class SheetField:
    """One thing to fill in: a `line`, several `lines`, `checks`, a `choice` or a `table`.

    `options` are what can be ticked or chosen, or the columns of a table; `first` fills the first column.
    """

    kind: str
    label: str
    rows: int = 1
    options: tuple[str, ...] = ()
    first: tuple[str, ...] = ()


@dataclass(frozen=True)
class SheetBlock:
    """A part of a worksheet under a heading of its own."""

    title: str
    text: str
    fields: tuple[SheetField, ...]

    @property
    def has_questions(self) -> bool:
        """Whether it begins with a table that has a question, or another word, at the start of each row."""
        return bool(self.fields and self.fields[0].first)


@dataclass(frozen=True)
class SheetBridge:
    """A picture of what was answered: a pier for each block with questions, in it a stone for each.

    `answers` are the words that an answer can begin with, from the stone that is whole to the one that is not there;
    `road` is what the piers carry.
    """

    title: str
    text: str
    road: str
    answers: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """A worksheet: who uses it, how long it takes, the page that it belongs to, and its parts."""

    group: str
    page: str
    who: str
    time: str
    blocks: tuple[SheetBlock, ...]
    bridge: SheetBridge | None = None


def load_sheet(fields: Fields) -> Sheet:
    """Make a worksheet of the field `sheet` in the first lines of a page."""
    group = fields.key("group")
    if group and group not in GROUPS:
        fields.reject("group", f"de groep '{group}' bestaat niet.", f"Kies uit: {', '.join(GROUPS)}.")
    blocks = tuple(_load_block(block) for block in fields.groups("blocks", _BLOCK, 1, 12))
    if fields.has("bridge") and not any(block.has_questions for block in blocks):
        fields.reject("bridge", "er is geen blok met vragen voor de pijlers.", "Geef een blok een tabel met 'first'.")
    return Sheet(
        group=group,
        page=fields.text("page", 120),
        who=fields.text("who", 120),
        time=fields.text("time", 60),
        blocks=blocks,
        bridge=_load_bridge(fields.fields("bridge", _BRIDGE)) if fields.has("bridge") else None,
    )


def _load_bridge(fields: Fields) -> SheetBridge:
    return SheetBridge(
        title=fields.text("title", 100),
        text=fields.text("text"),
        road=fields.text("road", 60),
        answers=_answers(fields),
    )


def _answers(fields: Fields) -> tuple[str, ...]:
    """Read the words that the page looks for: it makes what someone writes small, and takes its first letters."""
    words = fields.texts("answers", 3, 3)
    for word in words:
        if word and not (word.isalpha() and word.islower()):
            cause = f"'{word}' is niet één woord in kleine letters."
            fields.reject("answers", cause, "Schrijf bijvoorbeeld: [ja, deels, nee].")
    return words


def _load_block(fields: Fields) -> SheetBlock:
    entries = fields.groups("fields", _FIELD, 1, 12) if fields.has("fields") else []
    return SheetBlock(
        title=fields.text("title", 100),
        text=fields.text("text") if fields.has("text") else "",
        fields=tuple(_load_field(each) for each in entries),
    )


def _load_field(fields: Fields) -> SheetField:
    kinds = [kind for kind in _KINDS if fields.has(kind)]
    if len(kinds) != 1:
        choice = ", ".join(_KINDS)
        name = kinds[0] if kinds else (fields.names or ["?"])[0]
        fields.reject(name, "een veld is van precies één soort.", f"Kies één van: {choice}.")
        return SheetField("line", "")
    return _KINDS[kinds[0]](fields)


def _load_line(fields: Fields) -> SheetField:
    return SheetField("line", fields.text("line", 200))


def _load_lines(fields: Fields) -> SheetField:
    return SheetField("lines", fields.text("lines", 300), rows=_rows(fields))


def _load_checks(fields: Fields) -> SheetField:
    return SheetField("checks", _label(fields), options=fields.texts("checks", 1, 15))


def _load_choice(fields: Fields) -> SheetField:
    return SheetField("choice", fields.text("label", 200), options=fields.texts("choice", 2, 8))


def _load_table(fields: Fields) -> SheetField:
    first = fields.texts("first", 1, _MOST_ROWS) if fields.has("first") else ()
    rows = len(first) or _rows(fields)
    return SheetField("table", _label(fields), rows=rows, options=fields.texts("table", 2, 7), first=first)


_KINDS: dict[str, Callable[[Fields], SheetField]] = {
    "line": _load_line,
    "lines": _load_lines,
    "checks": _load_checks,
    "choice": _load_choice,
    "table": _load_table,
}
_FIELD = (*_KINDS, "label", "rows", "first")


def _label(fields: Fields) -> str:
    return fields.text("label", 200) if fields.has("label") else ""


def _rows(fields: Fields) -> int:
    return int(fields.number("rows", Fraction(1), Fraction(_MOST_ROWS))) if fields.has("rows") else _ROWS
