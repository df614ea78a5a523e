"""The colours: readable, and apart for people who see them differently."""

import re
from itertools import combinations
from math import dist

import pytest

from build_tools.paths import THEME
from scan.charts.colours import COLOURS

Rgb = tuple[float, float, float]

SHEETS = [(THEME / "css" / f"{name}.css").read_text(encoding="utf-8") for name in ("colours", "tokens")]
SCALES = [f"scale-{place}" for place in range(1, 13)]
READABLE = 4.5
"""WCAG 2.2, success criterion 1.4.3."""
APART = {6: 0.059, 12: 0.059}
"""Between two of the first so many scales, in OKLab: what the row of colours reaches, in light and in dark.

A difference of 0.02 is about the smallest that people see side by side.
"""
PAIRS = [
    ("ink", "paper"),
    ("ink", "paper-soft"),
    ("ink-soft", "paper"),
    ("ink-soft", "paper-soft"),
    ("link", "paper"),
    ("link", "paper-soft"),
    ("accent", "paper"),
    ("brand-ink", "brand"),
    ("brand-ink", "action"),
    *((scale, paper) for scale in SCALES for paper in ("paper", "paper-soft")),
    *(("role-ink", scale) for scale in SCALES),
]
# Machado, Oliveira and Fernandes (2009), severity 1: how linear colours look without one kind of cone.
KINDS = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def _tokens(scheme: str) -> dict[str, str]:
    halves = [sheet.split("@media screen and (prefers-color-scheme: dark)") for sheet in SHEETS]
    light, dark = ("".join(each) for each in zip(*halves, strict=True))
    found = dict(re.findall(r"--([\w-]+): ([^;]+);", light))
    return found if scheme == "light" else found | dict(re.findall(r"--([\w-]+): ([^;]+);", dark))


def _colour(tokens: dict[str, str], name: str) -> Rgb:
    value = tokens[name]
    other = re.fullmatch(r"var\(--([\w-]+)\)", value)
    return _colour(tokens, other[1]) if other else _linear(value)


def _linear(value: str) -> Rgb:
    parts = [int(value[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return red, green, blue


def _contrast(one: Rgb, other: Rgb) -> float:
    darker, lighter = sorted(0.2126 * red + 0.7152 * green + 0.0722 * blue for red, green, blue in (one, other))
    return (lighter + 0.05) / (darker + 0.05)


def _mixed(colour: Rgb, matrix: tuple[Rgb, Rgb, Rgb]) -> Rgb:
    first, second, third = (sum(a * b for a, b in zip(row, colour, strict=True)) for row in matrix)
    return first, second, third


def _oklab(colour: Rgb) -> Rgb:
    """Give lightness and colour as people see them: https://bottosson.github.io/posts/oklab/."""
    cones = _mixed(
        colour,
        (
            (0.4122214708, 0.5363325363, 0.0514459929),
            (0.2119034982, 0.6806995451, 0.1073969566),
            (0.0883024619, 0.2817188376, 0.6299787005),
        ),
    )
    long, medium, short = (max(cone, 0) ** (1 / 3) for cone in cones)
    return _mixed(
        (long, medium, short),
        (
            (0.2104542553, 0.7936177850, -0.0040720468),
            (1.9779984951, -2.4285922050, 0.4505937099),
            (0.0259040371, 0.7827717662, -0.8086757660),
        ),
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_ink_is_readable_on_its_paper(scheme: str) -> None:
    """In light and in dark."""
    tokens = _tokens(scheme)
    contrasts = {pair: _contrast(_colour(tokens, pair[0]), _colour(tokens, pair[1])) for pair in PAIRS}
    assert {pair: contrast for pair, contrast in contrasts.items() if contrast < READABLE} == {}


@pytest.mark.parametrize("count", APART)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_scales_are_apart_for_everyone(scheme: str, kind: str, count: int) -> None:
    """Also for people who miss a kind of cone."""
    tokens = _tokens(scheme)
    seen = {scale: _mixed(_colour(tokens, scale), KINDS[kind]) for scale in SCALES[:count]}  # type: ignore[arg-type]
    distances = {(one, other): dist(_oklab(seen[one]), _oklab(seen[other])) for one, other in combinations(seen, 2)}
    assert {pair: distance for pair, distance in distances.items() if distance < APART[count]} == {}


def test_a_picture_without_tokens_has_the_same_colours() -> None:
    """The chart as a file of its own, on white."""
    tokens = _tokens("light")
    assert [tokens[scale] for scale in SCALES] == list(COLOURS)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_samples_of_an_edition_have_the_paper_of_the_site(scheme: str) -> None:
    """The page that shows both schemes side by side cannot take them from the tokens, which know one at a time."""
    css = (THEME / "css" / "parts" / "edition-look.css").read_text(encoding="utf-8")
    (sample,) = re.findall(rf'\.look\[data-look="{scheme}"\] \{{([^}}]*)\}}', css)
    tokens = _tokens(scheme)
    assert dict(re.findall(r"--([\w-]+): ([^;]+);", sample)) == {name: tokens[name] for name in ("paper", "ink")}
