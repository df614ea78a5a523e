"""From scores to SVG: the dot plot that carries the result, and the radar that people expect.

Both say the same as the table beside them. Colours come from the page (`currentColor` and one accent),
so that dark mode, forced colours and print need nothing from here.
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from math import cos, pi, sin
from textwrap import wrap
from xml.etree.ElementTree import Element

from scan.exact import decimal_text
from scan.markup import element
from scan.model import Instrument, TargetProfile
from scan.scoring import Profile, Score, points_of, score_band

_WIDTH = 400
_ROW = 62
_LEFT, _RIGHT = 14, _WIDTH - 14
_AXIS = 54
_AXIS_LETTERS = 11
"""What fits beside its neighbours below the axis."""

_RADAR_SIZE = 400
_RADAR_RADIUS = 125


def dot_plot(profile: Profile, target: TargetProfile | None = None) -> Element:
    """Draw all roles on one axis: mean, 90 % band, own answers, and the target as a tick."""
    height = _ROW * len(profile.scores) + _AXIS
    rows = [_row(score, number, profile.instrument, target) for number, score in enumerate(profile.scores)]
    title = "Je rollen op een schaal van 1 tot 5, met marge"
    return _chart(
        "stippen",
        title,
        _dot_plot_text(profile, target),
        (_WIDTH, height),
        [_axis(profile.instrument, height), *rows],
    )


def radar(profile: Profile) -> Element:
    """Draw the same means as a radar: outline only, from zero, in the fixed order."""
    points = [_spoke(index, score, len(profile.scores)) for index, score in enumerate(profile.scores)]
    rings = [_ring(value, len(profile.scores)) for value in range(1, profile.instrument.highest + 1)]
    lines = [
        _line(start, end, "chart-outline")
        for start, end in zip(points, points[1:] + points[:1], strict=True)
        if start is not None and end is not None
    ]
    dots = [_dot(point, 5, "chart-mean") for point in points if point is not None]
    labels = [_spoke_label(index, score, len(profile.scores)) for index, score in enumerate(profile.scores)]
    text = "Dezelfde scores als in de tabel. " + _scores_text(profile)
    return _chart(
        "radar",
        "Je rollen als radar",
        text,
        (_RADAR_SIZE, _RADAR_SIZE - 50),
        [*rings, *lines, *dots, *labels],
    )


def _chart(name: str, title: str, description: str, size: tuple[int, int], parts: list[Element]) -> Element:
    attributes = {
        "class": f"chart chart-{name}",
        "role": "img",
        "viewBox": f"0 0 {size[0]} {size[1]}",
        "aria-labelledby": f"grafiek-{name}-titel",
        "aria-describedby": f"grafiek-{name}-tekst",
    }
    named = [
        element("title", {"id": f"grafiek-{name}-titel"}, title),
        element("desc", {"id": f"grafiek-{name}-tekst"}, description),
    ]
    return element("svg", attributes, *named, *parts)


def _dot_plot_text(profile: Profile, target: TargetProfile | None) -> str:
    with_target = f" De streepjes zijn het doelprofiel '{target.title}'." if target else ""
    return f"{_scores_text(profile)}{with_target} De tabel hieronder geeft dezelfde getallen."


def _scores_text(profile: Profile) -> str:
    told = [
        f"{score.scale.title}: {'te weinig antwoorden' if score.mean is None else decimal_text(score.mean, 1)}"
        for score in profile.scores
    ]
    return "; ".join(told) + "."


def _axis(instrument: Instrument, height: int) -> Element:
    bottom = height - _AXIS + 6
    parts: list[Element] = []
    for option in instrument.options:
        if option.points is not None:
            x = _x(Fraction(option.points), instrument)
            anchor = {instrument.lowest: "start", instrument.highest: "end"}.get(option.points, "middle")
            edge = {"start": _LEFT - 10.0, "end": _RIGHT + 10.0}.get(anchor, x)
            parts.append(_line((x, 6), (x, bottom), "chart-grid"))
            parts.append(_label((x, bottom + 14), str(option.points), "middle", "chart-small"))
            lines = wrap(option.label, _AXIS_LETTERS)
            parts += [
                _label((edge, bottom + 28 + 13 * number), line, anchor, "chart-small")
                for number, line in enumerate(lines)
            ]
    return element("g", {"class": "chart-axis"}, *parts)


def _row(score: Score, number: int, instrument: Instrument, target: TargetProfile | None) -> Element:
    top = number * _ROW
    track = top + 36
    parts = [_label((_LEFT - 10, top + 20), score.scale.title, "start", "chart-name")]
    ends = score_band(score, instrument)
    if score.mean is None or ends is None:
        parts.append(_label((_RIGHT + 10, top + 20), "te weinig antwoorden", "end", "chart-small"))
    else:
        parts.append(_label((_RIGHT + 10, top + 20), decimal_text(score.mean, 1), "end", "chart-name"))
        parts.append(_bar(_x(ends[0], instrument), _x(ends[1], instrument), track))
        parts.append(_dot((_x(score.mean, instrument), track), 7, "chart-mean"))
    if target:
        x = _x(target.targets[score.scale.key], instrument)
        parts.append(_line((x, track - 11), (x, track + 11), "chart-target"))
    return element(
        "g",
        {"class": "chart-row", "data-role": score.scale.key},
        *parts,
        *_answer_dots(score, track, instrument),
    )


def _answer_dots(score: Score, track: float, instrument: Instrument) -> list[Element]:
    """Set the visitor's own answers below the track, equal ones side by side."""
    dots = []
    for points, times in sorted(Counter(points_of(score.answers)).items()):
        middle = _x(Fraction(points), instrument)
        first = min(max(middle - 3.5 * (times - 1), _LEFT - 8), _RIGHT + 8 - 7 * (times - 1))
        dots += [_dot((first + 7 * number, track + 15), 2.5, "chart-answer") for number in range(times)]
    return dots


def _x(value: Fraction, instrument: Instrument) -> float:
    share = (value - instrument.lowest) / (instrument.highest - instrument.lowest)
    return _LEFT + float(share) * (_RIGHT - _LEFT)


def _spoke(index: int, score: Score, spokes: int) -> tuple[float, float] | None:
    return None if score.mean is None else _on_spoke(index, score.mean * _RADAR_RADIUS / 5, spokes)


def _on_spoke(index: int, distance: Fraction, spokes: int) -> tuple[float, float]:
    angle = 2 * pi * index / spokes - pi / 2
    return _RADAR_SIZE / 2 + float(distance) * cos(angle), _RADAR_SIZE / 2 - 25 + float(distance) * sin(angle)


def _ring(value: int, spokes: int) -> Element:
    corners = [_on_spoke(index, Fraction(value * _RADAR_RADIUS, 5), spokes) for index in range(spokes)]
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in corners)
    number = _label((corners[0][0] + 4, corners[0][1] + 11), str(value), "start", "chart-small")
    return element("g", {}, element("polygon", {"class": "chart-grid", "points": points, "fill": "none"}), number)


def _spoke_label(index: int, score: Score, spokes: int) -> Element:
    x, y = _on_spoke(index, Fraction(_RADAR_RADIUS + 22), spokes)
    value = "–" if score.mean is None else decimal_text(score.mean, 1)
    return _label((x, y + 4), f"{score.scale.title} {value}", "middle", "chart-small")


def _line(start: tuple[float, float], end: tuple[float, float], name: str) -> Element:
    ends = {"x1": f"{start[0]:.1f}", "y1": f"{start[1]:.1f}", "x2": f"{end[0]:.1f}", "y2": f"{end[1]:.1f}"}
    return element("line", {"class": name, "stroke": "currentColor", **ends})


def _bar(left: float, right: float, middle: float) -> Element:
    box = {
        "x": f"{left:.1f}",
        "y": f"{middle - 5:.1f}",
        "width": f"{right - left:.1f}",
        "height": "10",
        "rx": "5",
    }
    return element("rect", {"class": "chart-band", "fill": "currentColor", "fill-opacity": "0.25", **box})


def _dot(at: tuple[float, float], radius: float, name: str) -> Element:
    place = {"cx": f"{at[0]:.1f}", "cy": f"{at[1]:.1f}", "r": f"{radius:g}"}
    return element("circle", {"class": name, "fill": "currentColor", **place})


def _label(at: tuple[float, float], text: str, anchor: str, name: str) -> Element:
    place = {"x": f"{at[0]:.1f}", "y": f"{at[1]:.1f}", "text-anchor": anchor}
    return element("text", {"class": name, "fill": "currentColor", **place}, text)
