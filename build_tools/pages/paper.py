"""The scan on paper, with the key to score it by hand; nothing is filled in on the screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from build_tools.pages.kind import PageKind
from build_tools.parts.scoring_key import scoring_key
from build_tools.parts.styles import FRAME, Styles, from_theme
from build_tools.parts.surroundings import Surroundings


def _values(around: Surroundings) -> Mapping[str, Any]:
    return {"scoring_key": scoring_key(around.its_instrument)}


KIND = PageKind(
    name="paper",
    template="paper",
    styles=Styles((*FRAME, *from_theme("parts/table-scroll", "parts/scoring-key", "base-print", "pages/paper"))),
    needs_instrument=True,
    values=_values,
)
