"""The scan on paper, with the key to score it by hand; nothing is filled in on the screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from build_tools.pages.kind import PageKind
from build_tools.parts.scoring_key import scoring_key
from build_tools.parts.styles import FRAME, Styles, from_theme
from build_tools.parts.surroundings import Surroundings
from scan.definition.model import Instrument


def sign_without_points(instrument: Instrument) -> str:
    """Give what stands above the answer without points: the key that gives it when the paper is typed over.

    That is a zero where no points end in one, and else its first letter; see scan/browser/form/walk/typing.js.
    """
    ends_in_zero = any(str(option.points).endswith("0") for option in instrument.options if option.points is not None)
    rest = instrument.without_points
    return str(rest.value)[0] if rest and ends_in_zero else "0"


def _values(around: Surroundings) -> Mapping[str, Any]:
    instrument = around.its_instrument
    return {"scoring_key": scoring_key(instrument), "sign_without_points": sign_without_points(instrument)}


KIND = PageKind(
    name="paper",
    template="paper",
    styles=Styles((*FRAME, *from_theme("parts/table-scroll", "parts/scoring-key", "base-print", "pages/paper"))),
    needs_instrument=True,
    works_offline=True,
    values=_values,
)
