"""The radar that people expect: the same scores a second time, outline only, from zero, in the fixed order."""

from __future__ import annotations

from fractions import Fraction
from math import cos, pi, sin
from xml.etree.ElementTree import Element

from scan.charts.markup import element
from scan.charts.shapes import Point, chart, dot, label, line
from scan.scoring.scores import Profile, Score
from scan.text.chart_words import radar_text, radar_title
from scan.text.score_words import mean_text

_WIDTH, _HEIGHT = 400, 300
_RADIUS = 95
FEWEST_SPOKES = 3
"""With fewer, a radar has no inside."""


def radar(profile: Profile) -> Element:
    """Draw the same means as a radar, with a ring for each number of points that an answer can give, but for nought."""
    spokes, lowest, highest = len(profile.scores), profile.instrument.lowest, profile.instrument.highest
    points = [_spoke(index, score, spokes, highest) for index, score in enumerate(profile.scores)]
    rings = [_ring(value, spokes, highest) for value in range(max(1, lowest), highest + 1)]
    lines = [
        line(start, end, "chart-outline")
        for start, end in zip(points, points[1:] + points[:1], strict=True)
        if start is not None and end is not None
    ]
    dots = [dot(point, 5, "chart-mean") for point in points if point is not None]
    labels = [_spoke_label(index, score, spokes) for index, score in enumerate(profile.scores)]
    return chart(
        "radar",
        radar_title(profile.instrument.nouns),
        radar_text(profile),
        (_WIDTH, _HEIGHT),
        [*rings, *lines, *dots, *labels],
    )


def _spoke(index: int, score: Score, spokes: int, highest: int) -> Point | None:
    return _on_spoke(index, score.estimate.mean * _RADIUS / highest, spokes) if score.estimate else None


def _on_spoke(index: int, distance: Fraction, spokes: int) -> Point:
    angle = 2 * pi * index / spokes - pi / 2
    return _WIDTH / 2 + float(distance) * cos(angle), _HEIGHT / 2 + float(distance) * sin(angle)


def _ring(value: int, spokes: int, highest: int) -> Element:
    corners = [_on_spoke(index, Fraction(value * _RADIUS, highest), spokes) for index in range(spokes)]
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in corners)
    number = label((corners[0][0] + 4, corners[0][1] + 11), str(value), "start", "chart-small")
    return element("g", {}, element("polygon", {"class": "chart-grid", "points": points, "fill": "none"}), number)


def _spoke_label(index: int, score: Score, spokes: int) -> Element:
    """Write name and score beyond the end of a spoke, away from the middle."""
    x, y = _on_spoke(index, Fraction(_RADIUS + 12), spokes)
    side = round(x - _WIDTH / 2)
    anchor = "middle" if not side else "start" if side > 0 else "end"
    name = label((x, y - 3), score.scale.title, anchor, "chart-small")
    return element("g", {}, name, label((x, y + 12), mean_text(score.estimate), anchor, "chart-small"))
