"""A scale of a team as a drawing of its own: its name, how it is covered, an axis, and its members."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from xml.etree.ElementTree import Element

from scan.charts.markup import element
from scan.charts.shapes import bar, dot, label, line
from scan.definition.model import Instrument
from scan.team.report.drawing.frame import Frame
from scan.team.report.drawing.rows import ChartRow
from scan.team.standing import Standing
from scan.text.score_words import TOO_FEW
from scan.text.team.report_words import coverage_word, mean_label

HEAD = 36
"""Room above the first member, for the name of the scale and the numbers of the axis."""
_LINE = 20
_NAMES_OF_LEVELS = 14
_BOX = 20
_FOOT = 18
_TALL = 10
"""With more members than this, the numbers stand below the axis as well."""


def block_height(row: ChartRow, frame: Frame, instrument: Instrument) -> int:
    """Give how much room a scale takes."""
    drawn = HEAD + _LINE * len(row.people) + 6
    if row.counted and row.counts is not None:
        drawn += _NAMES_OF_LEVELS * len(frame.level_lines(instrument)) + _BOX + 8
    elif row.counted:
        drawn += _LINE
    return drawn + (_FOOT if len(row.people) > _TALL else 0)


def draw_block(row: ChartRow, frame: Frame, instrument: Instrument) -> Element:
    """Draw a scale from its upper left corner; what is asked is a tick through all who have a place on the axis."""
    figures = row.figures
    parts = [label((0, 14), figures.scale.title, "start", "chart-name")]
    if figures.coverage:
        word = label((frame.width, 14), coverage_word(figures.coverage), "end", "chart-small")
        if figures.coverage != "gedekt":
            word.set("font-weight", "700")
        parts.append(word)
    parts += _numbers(HEAD - 6, frame, instrument)
    bottom = float(HEAD)
    for top, lines in _runs(row):
        bottom = top + _LINE * lines
        parts += _ground(top, bottom, figures.target, frame, instrument)
    middle = HEAD + _LINE / 2
    for name, standing in row.people:
        parts += _person(name, standing, middle, frame, instrument)
        middle += _LINE
    if row.counted:
        parts += _counted(row, middle - _LINE / 2, frame, instrument)
    if len(row.people) > _TALL:
        parts += _numbers(block_height(row, frame, instrument) - 6, frame, instrument)
    return element("g", {"class": "chart-row", "data-role": figures.scale.key}, *parts)


def _runs(row: ChartRow) -> Iterator[tuple[float, int]]:
    """Give the tops and lengths of lines in a row that have something on the axis, between those with words there."""
    is_drawn = [standing is not None and standing.estimate is not None for _, standing in row.people]
    if row.counted and row.counts is None:
        is_drawn.append(True)
    start = 0
    for place, each in enumerate([*is_drawn, False]):
        if not each:
            if place > start:
                yield HEAD + _LINE * start, place - start
            start = place + 1


def _numbers(baseline: float, frame: Frame, instrument: Instrument) -> list[Element]:
    points = range(instrument.lowest, instrument.highest + 1)
    return [
        label((frame.place(Fraction(each), instrument), baseline), str(each), "middle", "chart-small")
        for each in points
    ]


def _ground(top: float, bottom: float, aim: Fraction | None, frame: Frame, instrument: Instrument) -> Iterator[Element]:
    """Draw the lines of the axis, and what is asked."""
    for points in range(instrument.lowest, instrument.highest + 1):
        x = frame.place(Fraction(points), instrument)
        yield line((x, top), (x, bottom), "chart-grid")
    if aim is not None:
        x = frame.place(aim, instrument)
        yield line((x, top), (x, bottom), "chart-target")


def _person(name: str, standing: Standing | None, middle: float, frame: Frame, instrument: Instrument) -> list[Element]:
    parts = [label((frame.gutter, middle + 4), frame.cut(name), "end", "chart-small")]
    if standing is None or standing.estimate is None:
        return [*parts, label((frame.left, middle + 4), TOO_FEW, "start", "chart-small")]
    left, right = (frame.place(end, instrument) for end in standing.estimate.bar)
    mean = frame.place(standing.estimate.mean, instrument)
    return [*parts, bar(left, right, middle), dot((mean, middle), 5, "chart-mean")]


def _counted(row: ChartRow, top: float, frame: Frame, instrument: Instrument) -> list[Element]:
    """Draw the band of each level with the number of members in it; or the mean alone.

    What is asked shows above and below a band, where it hides no number.
    """
    if row.counts is None:
        return _mean(row.figures.mean, top + _LINE / 2, frame, instrument)
    parts: list[Element] = []
    for line_of_names in frame.level_lines(instrument):
        top += _NAMES_OF_LEVELS
        parts += [label((end, top - 4), name, "end", "chart-small") for end, name in line_of_names]
    middle = top + 4 + _BOX / 2
    parts.append(label((frame.gutter, middle + 4), row.counted, "end", "chart-small"))
    for (left, right), count in zip(frame.bands(instrument), row.counts, strict=True):
        parts.append(_band(left, right, middle, count / max(row.figures.scored, 1)))
        if count:
            parts.append(label(((left + right) / 2, middle + 5), str(count), "middle", "chart-name"))
    if row.figures.target is not None:
        x = frame.place(row.figures.target, instrument)
        parts += [line((x, middle + side * 7), (x, middle + side * 14), "chart-target") for side in (-1, 1)]
    return parts


def _mean(mean: Fraction | None, middle: float, frame: Frame, instrument: Instrument) -> list[Element]:
    if mean is None:
        return []
    name = label((frame.gutter, middle + 4), mean_label(mean), "end", "chart-small")
    return [name, dot((frame.place(mean, instrument), middle), 7, "chart-mean")]


def _band(left: float, right: float, middle: float, part: float) -> Element:
    """Draw one band, the fuller the larger the part of the members in it."""
    share = 0.08 + 0.4 * part if part else 0
    look = {"class": "chart-bar", "fill": "currentColor", "fill-opacity": f"{share:.2f}", "stroke": "currentColor"}
    look |= {"stroke-opacity": "0.4"}
    box = {"x": f"{left:.1f}", "y": f"{middle - _BOX / 2:.1f}", "width": f"{right - left:.1f}", "height": str(_BOX)}
    return element("rect", look | box | {"rx": "3"})


def names_left(rows: Sequence[ChartRow]) -> list[str]:
    """Give everything that stands left of an axis."""
    names = [name for row in rows[:1] for name, _ in row.people]
    counted = [row.counted if row.counts is not None else mean_label(row.figures.mean or Fraction()) for row in rows]
    return [*names, *counted]
