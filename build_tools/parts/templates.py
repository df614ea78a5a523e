"""Filling in templates: our own pages, and Markdown with values in it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from build_tools.parts.template_cache import template_cache
from build_tools.parts.wheel import wheel_segments
from build_tools.paths import THEME
from scan.scoring.exact import shortest_text
from scan.text.names import MONTHS, capital, number_word


def render_own_page(name: str, **values: object) -> str:
    """Render a page on our own template; a name that a template asks for and does not get is an error."""
    return _templates().get_template(f"pages/{name}.html").render(values)


def render_drawing(kind: str, **values: object) -> str:
    """Render a drawing of this kind, without blank lines: Markdown takes it for one block of HTML."""
    html = _templates().get_template(f"drawings/{kind}.html").render(values)
    return "\n".join(line for line in html.splitlines() if line.strip())


def render_text(text: str, values: Mapping[str, object]) -> str:
    """Fill in a text of our own, such as a Markdown page; nothing in it is escaped."""
    unescaped = _templates().overlay(autoescape=False, bytecode_cache=None)  # another way of compiling: see the cache
    return unescaped.from_string(text).render(values)


def dutch_date(date: datetime.date | str) -> str:
    """Write a date, also one like 2026-11-23, as people do: 23 november 2026."""
    date = datetime.date.fromisoformat(date) if isinstance(date, str) else date
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


FILTERS: Mapping[str, Callable[..., str]] = {
    "dutch_date": dutch_date,
    "decimal": shortest_text,
    "capital": capital,
    "in_words": number_word,
    "thousands": lambda number: f"{number:,}".replace(",", "."),
}
"""How templates write a date, a number, and the first word of a sentence."""


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(THEME),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=template_cache("own"),
    )
    environment.globals["wheel_segments"] = wheel_segments
    environment.filters |= FILTERS
    return environment
