"""The dot plot that carries the result: all scales on one axis, each with its margin and the visitor's own answers."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from xml.etree.ElementTree import Element

from scan.charts.axis import LEFT, RIGHT, WIDTH, axis, bar_between, foot, place
from scan.charts.markup import element
from scan.charts.shapes import chart, dot, label, line
from scan.definition.model import Instrument, TargetProfile
from scan.scoring.scores import Profile, Score
from scan.text.chart_words import dots_title
from scan.text.score_words import TOO_FEW, mean_text, scores_text, target_text

_ROW = 46


def dot_plot(profile: Profile, target: TargetProfile | None = None, name: str = "stippen") -> Element:
    """Draw all scales on one axis: mean, bar, own answers, and the target as a tick.

    `name` tells two such charts on one page apart.
    """
    height = _ROW * len(profile.scores) + foot(profile.instrument)
    rows = [_row(score, number, profile.instrument, target) for number, score in enumerate(profile.scores)]
    return chart(
        name,
        dots_title(profile.instrument),
        scores_text(profile) + target_text(target),
        (WIDTH, height),
        [axis(profile.instrument, height), *rows],
    )


def _row(score: Score, number: int, instrument: Instrument, target: TargetProfile | None) -> Element:
    top = number * _ROW
    track = top + 27
    parts = [label((LEFT - 10, top + 14), score.scale.title, "start", "chart-name")]
    if not score.estimate:
        parts.append(label((RIGHT + 10, top + 14), TOO_FEW, "end", "chart-small"))
    else:
        parts.append(label((RIGHT + 10, top + 14), mean_text(score.estimate), "end", "chart-name"))
        parts.append(bar_between(score.estimate.bar, track, instrument))
        parts.append(dot((place(score.estimate.mean, instrument), track), 7, "chart-mean"))
    aim = target.targets.get(score.scale.key) if target else None
    if aim is not None:
        x = place(aim, instrument)
        parts.append(line((x, track - 9), (x, track + 9), "chart-target"))
    return element(
        "g",
        {"class": "chart-row", "data-role": score.scale.key},
        *parts,
        *_answer_dots(score, track, instrument),
    )


def _answer_dots(score: Score, track: float, instrument: Instrument) -> list[Element]:
    """Set the visitor's own answers below the track, equal ones side by side."""
    dots = []
    for points, times in sorted(Counter(score.points).items()):
        middle = place(Fraction(points), instrument)
        first = min(max(middle - 3.5 * (times - 1), LEFT - 8), RIGHT + 8 - 7 * (times - 1))
        dots += [dot((first + 7 * number, track + 11), 2.5, "chart-answer") for number in range(times)]
    return dots
