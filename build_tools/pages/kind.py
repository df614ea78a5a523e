"""A kind of page: all that sets it apart, in one place."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import build_tools.pages
from build_tools.data.front_matter import NO_FIELDS, FrontMatter, OwnFields
from build_tools.parts.styles import NO_STYLES, Styles
from build_tools.parts.surroundings import Surroundings
from scan.definition.model import Instrument

NamedPages = Mapping[str, tuple[str, ...]]
"""Paths of pages, by the field of the first lines that names them."""

Lack = tuple[str, str]
"""What an instrument does not have, and the cure."""


@dataclass(frozen=True)
class PageKind:
    """A kind of page, by the name that stands in first lines (`kind: paper`) and in the names of the files for it.

    `template` (in `theme/pages/`) and `script` (in `scan/browser/pages/`) are named without folder and ending; empty
    when there is none. `styles` are what it is dressed in. A page that is `of_theme` stands in the frame of the theme,
    and shares its style sheet with the kind `guide`. `holds_answers` gives it the policy of a page where
    someone fills something in. One that `works_offline` is among the files that a visitor can keep.

    `fields` are those that only this kind has in its first lines, `named_pages` the pages that those name. `values` are
    what its template takes beside what every page has. `lack` says what an instrument should have first, if anything.
    """

    name: str
    template: str = ""
    styles: Styles = NO_STYLES
    script: str = ""
    of_theme: bool = False
    holds_answers: bool = False
    needs_instrument: bool = False
    works_offline: bool = False
    fields: OwnFields = NO_FIELDS
    named_pages: Callable[[FrontMatter], NamedPages] = lambda _front: {}
    values: Callable[[Surroundings], Mapping[str, Any]] = lambda _around: {}
    lack: Callable[[Instrument], Lack | None] = lambda _instrument: None


@cache
def page_kinds() -> Mapping[str, PageKind]:
    """Find every kind by its name: each is the `KIND` of a module beside this one, or in a folder there."""
    modules = pkgutil.walk_packages(build_tools.pages.__path__, f"{build_tools.pages.__name__}.")
    kinds = [getattr(importlib.import_module(module.name), "KIND", None) for module in modules]
    return {kind.name: kind for kind in kinds if isinstance(kind, PageKind)}
