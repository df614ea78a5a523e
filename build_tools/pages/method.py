"""The method: prose, the statements, a form to work out one role, and the code as it is packed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_tools.engine.python_zip import our_sources
from build_tools.pages.kind import PageKind
from build_tools.parts.explanation import example_answers
from build_tools.parts.styles import CHART, CONTROLS, FRAME, STATES, TEXT, Styles, from_theme
from build_tools.parts.surroundings import Surroundings
from build_tools.simulation.data_file import read_simulation, simulation_file
from build_tools.simulation.summary import Summary, summarize
from scan.definition.model import CORRELATIONS, Instrument
from scan.scoring.exact import decimal_text

_SOURCES = ("scan/scoring/scores.py", "scan/scoring/estimate.py", "scan/scoring/precision.py")


@dataclass(frozen=True)
class SourceFile:
    """A file as it goes into the engine."""

    name: str
    text: str


def shown_sources() -> list[SourceFile]:
    """Give the files with the formulas, from the same reading of the checkout that the engine is made of."""
    sources = our_sources()
    return [SourceFile(name, sources[name].decode()) for name in _SOURCES]


def _values(around: Surroundings) -> Mapping[str, Any]:
    instrument = around.its_instrument
    simulated = around.unchanged or instrument
    return {
        "contents": around.page.headings,
        "method": _method(instrument),
        "simulation": _simulation(simulation_file(around.content, simulated), simulated),
        "simulated": simulated,
    }


def _simulation(file: Path, instrument: Instrument) -> Summary | None:
    """Give what is shown of a simulation; `None` when there is none of this instrument."""
    return summarize(read_simulation(file, instrument)) if file.exists() else None


def _method(instrument: Instrument) -> dict[str, Any]:
    """Give what the template cannot take from the instrument itself."""
    return {
        "example": " ".join(map(str, example_answers(instrument))),
        "sd": decimal_text(instrument.assumptions.sd, 2),
        "r": decimal_text(instrument.assumptions.inter_item_r, 2),
        "correlations": CORRELATIONS,
        "statements": {
            scale.key: [{"key": item.key, "text": item.text} for item in scale.items] for scale in instrument.scales
        },
        "sources": shown_sources(),
    }


KIND = PageKind(
    name="method",
    template="method",
    styles=Styles(
        (
            *FRAME,
            *CONTROLS,
            *from_theme("parts/item-number"),
            *STATES,
            *TEXT,
            *CHART,
            *from_theme("parts/method/form", "parts/method/steps", "parts/method/source-code", "pages/method"),
            *from_theme("parts/method/simulation"),
        )
    ),
    script="method",
    holds_answers=True,
    needs_instrument=True,
    values=_values,
)
