"""The text of a page before it becomes HTML: what it takes from the instrument."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from jinja2 import TemplateError

from build_tools.data.faults import FaultsError
from build_tools.data.shared.library import Library
from build_tools.data.shared.sources import count_sources, source_list
from build_tools.markdown.drawings import drawn
from build_tools.markdown.glossary import term_list
from build_tools.parts.explanation import (
    EXAMPLE_ANSWERS,
    example_chart,
    margin_rows,
    multiplier_rows,
    planned_multipliers,
    worked_example,
)
from build_tools.parts.pilot_size import PilotSize
from build_tools.parts.scale_parts import item_counts, scale_items, scale_levels
from build_tools.parts.templates import render_text
from build_tools.paths import GOLDEN_CASES, source_files
from build_tools.release.on_page import ReleaseOnPage
from build_tools.release.this_release import this_release
from scan.definition.model import Instrument
from scan.scoring.exact import decimal_text


class PageError(FaultsError):
    """A page that cannot be made."""


@dataclass(frozen=True)
class PageSource:
    """A page as an editor wrote it: its path from the folder with content, its text, and the line where that starts.

    A page that is `computed` has `{{ … }}` in its text, to be filled in. `form` is the address of the form about the
    same instrument, when there is one. `newest` is the date of the page of the site that was changed last.
    """

    path: str
    markdown: str
    first_line: int
    computed: bool
    form: str | None = None
    newest: str = ""


def fill_page(page: PageSource, instrument: Instrument, library: Library) -> str:
    """Give the Markdown of a page with everything filled in; raises `PageError` with what is wrong."""
    if not page.computed:
        return page.markdown
    values = _values(page, instrument, library)
    try:
        return render_text(page.markdown, values)
    except (TemplateError, TypeError) as error:  # the second: a function of ours called with too little or too much
        line = getattr(error, "lineno", None)
        place = f"regel {line - 1 + page.first_line}: " if line else ""
        message = f"{place}wat tussen accolades staat, kan niet worden ingevuld ({error})."
        raise PageError([message]) from error


def _values(page: PageSource, instrument: Instrument, library: Library) -> dict[str, Any]:
    """Give what can stand between braces."""
    values: dict[str, Any] = {
        "instrument": instrument,
        "assumptions": {
            "sd": decimal_text(instrument.assumptions.sd, 2),
            "r": decimal_text(instrument.assumptions.inter_item_r, 2),
        },
        "counts": item_counts(instrument),
        "drawing": partial(drawn, library.drawings, page=page.path),
        "scale_levels": partial(scale_levels, instrument),
        "newest": page.newest,
        "scale_items": partial(scale_items, instrument, page=page.path, form=page.form),
    }
    makers: dict[str, Callable[[], Any]] = {
        "margins": lambda: margin_rows(instrument),
        "multipliers": lambda: multiplier_rows(instrument),
        "planned": planned_multipliers,
        "example": lambda: worked_example(instrument, EXAMPLE_ANSWERS),
        "example_chart": lambda: example_chart(instrument),
        "pilot_size": lambda: PilotSize(instrument),
        "source_list": lambda: source_list(library.sources),
        "source_counts": lambda: count_sources(library.sources),
        "golden_cases": lambda: len(source_files(GOLDEN_CASES, "*.json")),
        "hours": lambda: library.hours,
        "proof": lambda: library.proof,
        "release": lambda: ReleaseOnPage(this_release(), page.path),
        "term_list": lambda: term_list(library.terms, partial(_seen_from, page.path)),
    }
    return values | {name: make() for name, make in makers.items() if name in page.markdown}


def _seen_from(page: str, target: str) -> str:
    return posixpath.relpath(target, posixpath.dirname(page) or ".")
