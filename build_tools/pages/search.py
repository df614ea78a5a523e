"""Searching the site: a page with an address for every question."""

from __future__ import annotations

from build_tools.pages.kind import PageKind
from build_tools.parts.styles import CONTROLS, FRAME, STATES, Styles, from_theme

KIND = PageKind(
    name="search",
    template="search",
    styles=Styles((*FRAME, *CONTROLS, *STATES, *from_theme("pages/search"))),
    script="search",
)
