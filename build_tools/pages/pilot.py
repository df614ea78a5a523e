"""A pilot: prose about running one, and what reads collected result files and shows their figures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from build_tools.pages.kind import PageKind
from build_tools.parts.styles import CONTROLS, FRAME, STATES, TEXT, Styles, from_theme
from build_tools.parts.surroundings import Surroundings
from scan.formats.page_data import page_data
from scan.formats.result import result_file


def _values(around: Surroundings) -> Mapping[str, Any]:
    instrument = around.its_instrument
    rules = {
        "instrument": instrument.key,
        "version": instrument.version,
        "items": [item.key for item in instrument.items],
        "file": page_data(result_file(instrument)),
    }
    return {"rules": rules}


KIND = PageKind(
    name="pilot",
    template="pilot",
    styles=Styles((*FRAME, *CONTROLS, *from_theme("parts/keep"), *STATES, *TEXT, *from_theme("pages/pilot"))),
    script="pilot",
    holds_answers=True,
    needs_instrument=True,
    values=_values,
)
