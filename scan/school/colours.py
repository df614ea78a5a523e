"""The colours of a school: which there are, how readable they must be, and a cure for one that is not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

NAMES = ("brand", "brand_ink", "accent", "link", "action")
"""Of the header and the letters on it, of what asks for attention, of links, and of the main buttons."""
SCHEMES = ("light", "dark")
READABLE = 4.5
"""WCAG 2.2, success criterion 1.4.3: the contrast of text with what lies behind it."""

_PAPERS = {"light": ("#ffffff", "#f1f5f7"), "dark": ("#10191f", "#19262e")}
"""`--paper` and `--paper-soft` in theme/css/tokens.css, which a test compares."""
_ON_PAPER = {"link": (0, 1), "accent": (0,)}
"""What is read on which of the two."""
_UNDER_INK = ("brand", "action")
_COLOUR = re.compile(r"#[0-9a-f]{6}")
_VALUE = re.compile(r"--(?P<name>[a-z-]+):\s*(?P<value>#[0-9a-f]{6})")
_DARK_BEGINS = "@media"
_STEPS = 100

Colours = Mapping[str, Mapping[str, str]]
"""By scheme and name: `{"light": {"brand": "#0d4a63", …}, "dark": {…}}`."""


@dataclass(frozen=True, slots=True)
class PoorContrast:
    """A colour of a scheme that is hard to read, or makes something on it so.

    `change` says which way it must go ("donkerder"), `better` is the nearest value that passes.
    """

    scheme: str
    name: str
    other: str
    contrast: float
    change: str
    better: str


def is_colour(text: str) -> bool:
    """Say whether a text is a colour as we write it: `#0d4a63`."""
    return _COLOUR.fullmatch(text.lower()) is not None


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, from 1 (none) to 21 (black on white)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def poor_contrasts(colours: Colours) -> Iterator[PoorContrast]:
    """Give what is not readable enough, each colour once, with the cure; `colours` has all ten."""
    for scheme in SCHEMES:
        of_scheme = colours[scheme]
        for name, papers in _ON_PAPER.items():
            yield from _poor(scheme, name, of_scheme[name], [_PAPERS[scheme][place] for place in papers], "paper")
        for name in _UNDER_INK:
            yield from _poor(scheme, name, of_scheme[name], [of_scheme["brand_ink"]], "brand_ink")


def read_colours(css: str) -> Colours:
    """Give the colours in the published sheet (`assets/css/colours-….css`)."""
    return {
        scheme: {_name(found["name"]): found["value"] for found in _VALUE.finditer(css[part])}
        for scheme, part in _halves(css).items()
    }


def with_colours(css: str, colours: Colours) -> str:
    """Give the published sheet with other values; whatever a school leaves out stays."""
    parts = ((colours.get(scheme, {}), css[part]) for scheme, part in _halves(css).items())
    return "".join(_with_values(part, new) for new, part in parts)


def completed(own: Colours, neutral: Colours) -> Colours:
    """Give all ten: those of a school, and for the rest ours. Buttons follow its header where it names no colour."""
    return {scheme: dict(neutral[scheme]) | _with_action(dict(own.get(scheme, {})), scheme) for scheme in SCHEMES}


def _with_action(own: dict[str, str], scheme: str) -> dict[str, str]:
    """Add the colour of buttons: that of the header, on dark paper lighter, as a header there hardly shows."""
    if "brand" not in own or "action" in own:
        return own
    ink = own.get("brand_ink", "#ffffff")
    own["action"] = own["brand"] if scheme == "light" else _lighter_under(own["brand"], ink)
    return own


def _lighter_under(brand: str, ink: str) -> str:
    """Give the lightest mix with white, up to a quarter, on which the ink can still be read."""
    mixes = [_mixed(brand, "#ffffff", step / _STEPS) for step in range(25, -1, -5)]
    return next((mix for mix in mixes if contrast(mix, ink) >= READABLE), brand)


def _poor(scheme: str, name: str, value: str, others: list[str], other: str) -> Iterator[PoorContrast]:
    lowest = min(contrast(value, each) for each in others)
    if lowest >= READABLE:
        return
    is_darker = contrast("#000000", others[0]) >= contrast("#ffffff", others[0])
    end = "#000000" if is_darker else "#ffffff"
    mixes = (_mixed(value, end, step / _STEPS) for step in range(1, _STEPS + 1))
    better = next(mix for mix in mixes if all(contrast(mix, each) >= READABLE for each in others) or mix == end)
    yield PoorContrast(scheme, name, other, lowest, "donkerder" if is_darker else "lichter", better)


def _mixed(colour: str, other: str, part: float) -> str:
    pairs = zip(_parts(colour), _parts(other), strict=True)
    return "#" + "".join(f"{round(one + (two - one) * part):02x}" for one, two in pairs)


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (each / 255 for each in _parts(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))


def _halves(css: str) -> dict[str, slice]:
    dark = css.index(_DARK_BEGINS)
    return {"light": slice(0, dark), "dark": slice(dark, None)}


def _with_values(css: str, new: Mapping[str, str]) -> str:
    def value(found: re.Match[str]) -> str:
        return found[0].replace(found["value"], new.get(_name(found["name"]), found["value"]))

    return _VALUE.sub(value, css)


def _name(variable: str) -> str:
    return variable.replace("-", "_")
