"""The form of the whole scan, and its result."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from build_tools.pages.kind import PageKind
from build_tools.parts.form_values import form_values
from build_tools.parts.styles import CHART, CONTROLS, FORM, FRAME, NAMED_AFTER, REPORT, STATES, Styles, from_theme
from build_tools.parts.surroundings import Surroundings
from scan.charts.colours import IN_A_CHART
from scan.definition.model import FULL, Edition
from scan.scoring.response import Author


def form(edition: Edition, author: Author) -> Callable[[Surroundings], Mapping[str, Any]]:
    """Give what makes the values of a form in this edition, for someone who answers about themselves or a colleague."""

    def values(around: Surroundings) -> Mapping[str, Any]:
        whole = around.its_instrument
        return form_values(whole.in_edition(edition), whole, author)

    return values


STYLES = Styles(
    (
        *FRAME,
        *CONTROLS,
        *FORM,
        *from_theme("parts/form/typing", "parts/coming-back", "parts/scoring-key"),
        *CHART,
        *REPORT,
        *from_theme("parts/result/beside", "parts/result/share"),
        *STATES,
        *from_theme("parts/result/place", "pages/scan"),
    ),
    (*IN_A_CHART, NAMED_AFTER),
)

KIND = PageKind(
    name="scan",
    template="scan",
    styles=STYLES,
    script="scan",
    holds_answers=True,
    needs_instrument=True,
    works_offline=True,
    values=form(FULL, "zelf"),
)
