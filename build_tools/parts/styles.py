"""The style sheets: one for each kind of page, put together from small files in the order of the cascade."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from build_tools.data.data_file import read_text
from build_tools.paths import SCAN, THEME
from scan.charts.colours import scale_styles
from scan.definition.model import Instrument


@dataclass(frozen=True)
class Styles:
    """What one kind of page is dressed in, after the tokens.

    `sources` are files in the order of the cascade. `coloured` are the selectors, each with `{key}`, of what takes the
    colour of a scale on such a page.
    """

    sources: tuple[Path, ...] = ()
    coloured: tuple[str, ...] = ()


NO_STYLES = Styles()


def from_theme(*names: str) -> tuple[Path, ...]:
    """Give style sheets of the theme by their names, without ending."""
    return tuple(THEME / "css" / f"{name}.css" for name in names)


_TOKENS = THEME / "css" / "tokens.css"
_COLOURS = THEME / "css" / "colours.css"
FRAME = from_theme(
    *("base", "parts/site-frame", "parts/site-menu", "parts/in-frame", "parts/crumbs", "parts/related"),
)
CONTROLS = from_theme("parts/button", "parts/field", "parts/notice", "parts/step-buttons")
FORM = from_theme(
    *("parts/form/opening", "parts/form/bridge", "parts/form/bridge-room", "parts/form/scale-key", "parts/form/step"),
    *("parts/form/item", "parts/item-number", "parts/form/option", "parts/form/ways", "parts/form/pressed"),
    *("parts/form/check", "parts/table-scroll", "parts/form/finish", "parts/form/walk", "parts/form/little-room"),
    *("parts/keep", "parts/keep-pick", "parts/form/keep-bar", "parts/form/keep-room", "parts/form/copy"),
    *("parts/form/code-question", "parts/form/coming"),
)
CHART = (SCAN / "charts" / "chart.css", SCAN / "charts" / "figure.css")
REPORT = (
    *(SCAN / "report" / f"{name}.css" for name in ("report", "week", "table", "paper")),
    *from_theme("parts/result/report", "parts/result/views", "parts/result/talk-report"),
)
PICTURES = from_theme(
    *(f"parts/drawings/{name}" for name in ("picture", "window", "matrix", "path", "chain", "cycle", "year")),
    *(f"parts/drawings/{name}" for name in ("piers", "floor")),
)
TEXT = from_theme("parts/text/prose", "parts/text/callout", "parts/text/table")
STATES = from_theme("states", "base-print")

NAMED_AFTER = ".role-{key}"
WITH_ITS_MARK = ":has(> .role-mark.role-{key})"


@dataclass(frozen=True)
class StyleSheet:
    """One style sheet as it is published; the address, from the root of the site, changes with the content."""

    address: str
    text: str


def make_style_sheet(
    kind: str, styles: Styles, instruments: Iterable[Instrument], trim: Callable[[str], str] = str
) -> StyleSheet:
    """Put together what one kind of page is dressed in, with the colours of the instruments that it may show.

    `trim` leaves out what is of no use there, when the page has no other sheet but that of the colours.
    Raises `DataFileError` when a file is not readable.
    """
    colours = "".join(scale_styles(each, styles.coloured) for each in instruments) if styles.coloured else ""
    return _named(kind, trim(packed([read_text(_TOKENS), colours, *map(read_text, styles.sources)])))


def make_colours() -> StyleSheet:
    """Give the colours that a school sets, in a sheet of their own: who changes them changes nothing else.

    Raises `DataFileError` when the file is not readable.
    """
    return _named("colours", packed([read_text(_COLOURS)]))


def make_extra_sheet(name: str, sources: Iterable[Path]) -> StyleSheet:
    """Put together what only some pages of a kind need, beside the sheet of their kind; that has the tokens.

    Raises `DataFileError` when a file is not readable.
    """
    return _named(name, packed([*map(read_text, sources)]))


def packed(sheets: Sequence[str]) -> str:
    """Join style sheets without their comments, and without the white space that says nothing.

    What stands between quotes stays as it is. A space before a colon stays too: in a selector it means "inside".
    """
    text = re.sub(r"""/\*.*?\*/|("[^"]*"|'[^']*')""", lambda match: match[1] or "", "\n".join(sheets), flags=re.DOTALL)
    pieces = re.split(r"""("[^"]*"|'[^']*')""", text)
    return "".join(part if number % 2 else _tight(part) for number, part in enumerate(pieces)).strip()


def _named(name: str, text: str) -> StyleSheet:
    return StyleSheet(f"assets/css/{name}-{hashlib.sha256(text.encode()).hexdigest()[:12]}.css", text)


def _tight(css: str) -> str:
    css = re.sub(r"\s+", " ", css)
    css = re.sub(r" ?([{};,>]) ?", r"\1", css)
    return re.sub(r"(?<=:) |;(?=})", "", css)
