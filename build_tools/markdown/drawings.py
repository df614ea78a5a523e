"""A drawing in a page: what an editor wrote, on the template of its kind, with links that lead on from that page."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from functools import partial

from jinja2 import TemplateRuntimeError
from markupsafe import Markup

from build_tools.data.drawings import Drawing
from build_tools.parts.templates import render_drawing
from scan.definition.links import page_address
from scan.definition.problems import did_you_mean


def drawn(drawings: Mapping[str, Drawing], key: str, *, page: str) -> Markup:
    """Draw what has this key for a page, given by its path from the folder with content.

    Raises `TemplateRuntimeError` when there is no such drawing.
    """
    if key not in drawings:
        raise TemplateRuntimeError(f"de tekening '{key}' bestaat niet.{did_you_mean(key, drawings)}")
    drawing = drawings[key]
    html = render_drawing(drawing.kind, drawing=drawing, drawings=drawings, way=partial(_way, page))
    return Markup(html)  # noqa: S704 - made by a template that escapes


def _way(page: str, target: str) -> str:
    """Give the address of a page or a passage as a link on another page has it."""
    own, (path, hash_sign, anchor) = page_address(page), page_address(target).partition("#")
    if path == own and anchor:
        return f"#{anchor}"
    return f"{posixpath.relpath(path or '.', own or '.')}/{hash_sign}{anchor}"
