"""The dumbbell: two attempts at the same scan on one axis, each role with where it was and where it is."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from scan.axis import HEIGHT, WIDTH, axis, place
from scan.change import Change
from scan.exact import decimal_text
from scan.markup import element
from scan.scoring import Profile, Score
from scan.shapes import chart, dot, label, line, ring

_ROW = 46


def dumbbell(earlier: Profile, later: Profile, changes: tuple[Change, ...]) -> Element:
    """Draw each role as a line from the earlier score (open) to the later one (filled)."""
    pairs = list(zip(earlier.scores, later.scores, strict=True))
    height = _ROW * len(pairs) + HEIGHT
    rows = [_row(before, after, number, later) for number, (before, after) in enumerate(pairs)]
    told = "; ".join(_told(change, before, after) for change, (before, after) in zip(changes, pairs, strict=True))
    parts = [axis(later.instrument, height), *rows]
    return chart("halter", "Je rollen toen en nu", f"{told}.", (WIDTH, height), parts)


def _row(before: Score, after: Score, number: int, later: Profile) -> Element:
    track = number * _ROW + 34.0
    parts = [label((4, track - 12), after.scale.title, "start", "chart-name")]
    if before.mean is not None and after.mean is not None:
        start, end = place(before.mean, later.instrument), place(after.mean, later.instrument)
        parts += [
            line((start, track), (end, track), "chart-outline"),
            ring((start, track), 6),
            dot((end, track), 7, "chart-mean"),
        ]
    else:
        parts.append(label((WIDTH - 4, track - 12), "niet te vergelijken", "end", "chart-small"))
    return element("g", {"data-role": after.scale.key}, *parts)


def _told(change: Change, before: Score, after: Score) -> str:
    if before.mean is None or after.mean is None or change.difference is None:
        return f"{after.scale.title}: niet te vergelijken"
    return f"{after.scale.title}: van {decimal_text(before.mean, 1)} naar {decimal_text(after.mean, 1)}"
