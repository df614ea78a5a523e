"""What the page of the method needs: its passages one by one, the statements, and the code as it is packed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from build_tools.engine.python_zip import our_sources
from build_tools.pages.explanation import example_answers
from scan.definition.model import Instrument
from scan.scoring.exact import decimal_text

_SHOWN = ("scan/scoring/scores.py", "scan/scoring/estimate.py", "scan/scoring/precision.py")
_PASSAGE = re.compile(r'(?=<h2 id="([^"]+)")')


@dataclass(frozen=True)
class SourceFile:
    """A file as it goes into the engine."""

    name: str
    text: str


def method_values(instrument: Instrument) -> dict[str, Any]:
    """Give what the template cannot take from the instrument itself."""
    return {
        "example": " ".join(map(str, example_answers(instrument))),
        "sd": decimal_text(instrument.assumptions.sd, 2),
        "r": decimal_text(instrument.assumptions.inter_item_r, 2),
        "statements": {
            scale.key: [{"key": item.key, "text": item.text} for item in scale.items] for scale in instrument.scales
        },
        "sources": shown_sources(),
    }


def shown_sources() -> list[SourceFile]:
    """Give the files with the formulas, from the same reading of the checkout that the engine is made of."""
    sources = our_sources()
    return [SourceFile(name, sources[name].decode()) for name in _SHOWN]


def split_passages(html: str) -> dict[str, Markup]:
    """Divide a page at its second-level headings, by their anchor; what comes before the first has the empty one."""
    first, *rest = _PASSAGE.split(html)
    parts = {"": first} | dict(zip(rest[::2], rest[1::2], strict=True))
    return {anchor: Markup(part) for anchor, part in parts.items()}  # noqa: S704 - made by MkDocs from our Markdown
