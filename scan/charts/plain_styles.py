"""A chart that carries its style in its own attributes, for programs that read no style sheet and know no variables."""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import copy
from functools import cache
from xml.etree.ElementTree import Element

from scan.charts.colours import scale_colours
from scan.charts.styles import style_sheet
from scan.definition.model import Instrument

_INK = "#18242e"
"""What `currentColor` stands for on white."""
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_VARIABLE = re.compile(r"var\((--[\w-]+), ([^()]+)\)")
_Rules = Mapping[str, Mapping[str, str]]
"""By the name of a class, what its parts look like: property and value."""


def dress(drawing: Element, instrument: Instrument) -> None:
    """Give every part of a chart the look that `chart.css` gives it on white, as attributes."""
    _dress(drawing, scale_colours(instrument), None)
    for parent in list(drawing.iter()):
        parent[:] = [part for child in parent for part in _outlined(child)]


def _dress(part: Element, colours: Mapping[str, str], own: str | None) -> None:
    """Dress a part and all in it; `own` is the colour of the scale that it belongs to."""
    own = colours.get(part.get("data-role", ""), own)
    for name in part.get("class", "").split():
        part.attrib |= {key: _plain(value, own) for key, value in _rules().get(name, {}).items()}
    part.attrib |= {name: _INK for name, value in part.attrib.items() if value == "currentColor"}
    for child in part:
        _dress(child, colours, own)


def _plain(value: str, own: str | None) -> str:
    """Write a value without variables and units: `--role` is `own`, others are what they fall back on."""
    while "var(" in value:
        value = _VARIABLE.sub(lambda match: own if own and match[1] == "--role" else match[2], value)
    return value.removesuffix("px")


def _outlined(part: Element) -> list[Element]:
    """Put the outline of a text below it as a text of its own; not every program paints it first when asked to."""
    if not part.attrib.pop("paint-order", None):
        return [part]
    outline = copy(part)
    outline.attrib = part.attrib | {"fill": part.attrib["stroke"], "aria-hidden": "true"}
    del part.attrib["stroke"], part.attrib["stroke-width"]
    return [outline, part]


@cache
def _rules() -> _Rules:
    """Read the rules of `chart.css` for one class each, but those for the frame, and those for a kind of screen."""
    text = _COMMENT.sub("", style_sheet("charts/chart.css")).partition("@media")[0]
    rules: dict[str, dict[str, str]] = {}
    for selectors, body in _RULE.findall(text):
        declared = dict(re.findall(r"([\w-]+): ([^;]+);", body))
        for name in selectors.split(","):
            rules.setdefault(name.strip().removeprefix("."), {}).update(declared)
    del rules["chart"]
    return rules
