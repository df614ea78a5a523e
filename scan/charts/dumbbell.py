"""The dumbbell: two profiles on one axis, each role with an open and a filled dot."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from scan.charts.axis import HEIGHT, WIDTH, axis, place
from scan.charts.markup import element
from scan.charts.shapes import chart, dot, label, line, ring
from scan.scoring.exact import decimal_text
from scan.scoring.scores import Profile, Score

_ROW = 46


@dataclass(frozen=True, slots=True)
class Dumbbell:
    """What a dumbbell is about: its name, its title, and what to call the open and the filled dots when read aloud."""

    name: str
    title: str
    open_word: str
    filled_word: str


TWO_ATTEMPTS = Dumbbell("halter", "Je rollen toen en nu", "toen", "nu")
TWO_VIEWS = Dumbbell("beelden", "Jouw beeld en dat van je collega", "je collega", "jij")


def dumbbell(about: Dumbbell, opened: Profile, filled: Profile, joined: Collection[str]) -> Element:
    """Draw both profiles; the roles whose keys are in `joined` get a line between their dots."""
    pairs = list(zip(opened.scores, filled.scores, strict=True))
    height = _ROW * len(pairs) + HEIGHT
    rows = [_row(one, other, number, filled, joined) for number, (one, other) in enumerate(pairs)]
    told = "; ".join(_told(about, one, other) for one, other in pairs)
    parts = [axis(filled.instrument, height), *rows]
    return chart(about.name, about.title, f"{told}.", (WIDTH, height), parts)


def _row(opened: Score, filled: Score, number: int, profile: Profile, joined: Collection[str]) -> Element:
    track = number * _ROW + 34.0
    key = filled.scale.key
    parts = [label((4, track - 12), filled.scale.title, "start", "chart-name")]
    if opened.estimate and filled.estimate:
        start, end = (place(score.estimate.mean, profile.instrument) for score in (opened, filled) if score.estimate)
        parts += [line((start, track), (end, track), "chart-outline")] if key in joined else []
        parts += [ring((start, track), 6), dot((end, track), 7 if start != end else 4, "chart-mean")]
    else:
        parts.append(label((WIDTH - 4, track - 12), "niet te vergelijken", "end", "chart-small"))
    return element("g", {"data-role": key}, *parts)


def _told(about: Dumbbell, opened: Score, filled: Score) -> str:
    if not opened.estimate or not filled.estimate:
        return f"{filled.scale.title}: niet te vergelijken"
    means = decimal_text(opened.estimate.mean, 1), decimal_text(filled.estimate.mean, 1)
    ends = (about.open_word, means[0], about.filled_word, means[1])
    return "{}: {} {}, {} {}".format(filled.scale.title, *ends)
