"""The style sheets: one for each kind of page, put together from small files in the order of the cascade."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from build_tools.paths import SCAN, THEME
from scan.charts.colours import IN_A_CHART, scale_styles
from scan.definition.model import Instrument

_WORN = (*IN_A_CHART, ".role-{key}", ":has(> .role-mark.role-{key})")
"""What takes the colour of a scale on our pages: its charts, what is named after it, and a page that has its mark."""


def _theme(*names: str) -> tuple[Path, ...]:
    return tuple(THEME / "css" / f"{name}.css" for name in names)


_TOKENS = THEME / "css" / "tokens.css"
_CHART = (SCAN / "charts" / "chart.css", SCAN / "charts" / "figure.css")
_REPORT = (SCAN / "report" / "report.css", *_theme("parts/result/report", "parts/result/talk-report"))
_TEXT = _theme("parts/text/prose", "parts/text/callout", "parts/text/table")
_FRAME = _theme(
    *("base", "parts/site-frame", "parts/button", "parts/field"),
    *("parts/notice", "parts/crumbs", "parts/related"),
)
_FORM = _theme(
    *("parts/form/scale-key", "parts/form/step", "parts/step-buttons", "parts/form/item", "parts/item-number"),
    *("parts/form/option", "parts/form/ways", "parts/form/pressed", "parts/form/check", "parts/table-scroll"),
    *("parts/form/finish", "parts/keep"),
)
_STATES = _theme("states", "base-print")

SOURCES: Mapping[str, tuple[Path, ...]] = MappingProxyType(
    {
        "guide": (
            *_theme("material"),
            *_TEXT,
            *_theme("parts/text/role-mark", "parts/text/cards", "pages/gallery", "pages/home"),
            *_theme("parts/text/term", "parts/text/related-cards", "parts/icon"),
            *_theme("parts/drawings/drawing", "parts/drawings/bridge"),
            *_CHART,
            *_theme("pages/guide"),
        ),
        "scan": (
            *_FRAME,
            *_FORM,
            *_theme("parts/result/beside", "parts/scoring-key"),
            *_CHART,
            *_REPORT,
            *_STATES,
            *_theme("pages/scan"),
        ),
        "peer": (*_FRAME, *_FORM, *_STATES),
        "paper": (*_FRAME, *_theme("parts/table-scroll", "parts/scoring-key", "base-print", "pages/paper")),
        "goals": (
            *_FRAME,
            *_theme("parts/step-buttons", "parts/keep"),
            *_STATES,
            *_theme("parts/goals/card", "parts/goals/field", "parts/goals/choice", "pages/goals"),
        ),
        "method": (
            *_FRAME,
            *_theme("parts/step-buttons", "parts/item-number"),
            *_STATES,
            *_TEXT,
            *_theme("parts/method/form", "parts/method/steps", "parts/method/source-code", "pages/method"),
        ),
        "sheet": (
            *_FRAME,
            *_theme("parts/table-scroll", "pages/sheet", "parts/sheet/field", "parts/sheet/table"),
        ),
    }
)
"""What each kind of page is dressed in, after the tokens; `guide` is every page of the theme."""


@dataclass(frozen=True)
class StyleSheet:
    """One style sheet as it is published; the address, from the root of the site, changes with the content."""

    address: str
    text: str


def make_style_sheet(kind: str, instruments: Iterable[Instrument]) -> StyleSheet:
    """Put together what one kind of page is dressed in, with the colours of the instruments that it may show."""
    colours = "".join(scale_styles(instrument, _WORN) for instrument in instruments)
    text = packed([_read(_TOKENS), colours, *map(_read, SOURCES[kind])])
    return StyleSheet(f"assets/css/{kind}-{hashlib.sha256(text.encode()).hexdigest()[:12]}.css", text)


def packed(sheets: Sequence[str]) -> str:
    """Join style sheets without their comments, and without the white space that says nothing.

    What stands between quotes stays as it is. A space before a colon stays too: in a selector it means "inside".
    """
    text = re.sub(r"""/\*.*?\*/|("[^"]*"|'[^']*')""", lambda found: found[1] or "", "\n".join(sheets), flags=re.DOTALL)
    quoted = re.split(r"""("[^"]*"|'[^']*')""", text)
    return "".join(part if number % 2 else _tight(part) for number, part in enumerate(quoted)).strip()


def _tight(css: str) -> str:
    css = re.sub(r"\s+", " ", css)
    css = re.sub(r" ?([{};,>]) ?", r"\1", css)
    return re.sub(r"(?<=:) |;(?=})", "", css)


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8")
