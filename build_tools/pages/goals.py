"""The goal card: to print as it is, or to fill in on the screen, as many as someone needs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from build_tools.pages.kind import PageKind
from build_tools.parts.goal_card import WORDS, goal_card_values
from build_tools.parts.styles import CONTROLS, FRAME, STATES, Styles, from_theme
from build_tools.parts.surroundings import Surroundings


def _values(around: Surroundings) -> Mapping[str, Any]:
    return {"card": goal_card_values(around.content / WORDS)}


KIND = PageKind(
    name="goals",
    template="goals",
    styles=Styles(
        (
            *FRAME,
            *CONTROLS,
            *from_theme("parts/keep"),
            *STATES,
            *from_theme("parts/goals/card", "parts/goals/field", "parts/goals/choice", "pages/goals"),
        )
    ),
    script="goals",
    holds_answers=True,
    values=_values,
)
