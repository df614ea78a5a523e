"""The wheel of scales: where the parts of each scale stand, for any number of them."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin

_CENTRE_X, _CENTRE_Y = 320, 200
_INNER, _OUTER = 62, 150
_ICON, _HALF_ICON = 106, 19
_NAME = 166
_HALF_GAP = 1.1
"""Degrees: half of the room between two segments."""


@dataclass(frozen=True)
class Segment:
    """One scale on the wheel, in units of the drawing: its shape, and where its icon and its name go.

    `anchor` says which side of the name stands there: names grow away from the wheel.
    """

    path: str
    icon: str
    name_x: int
    name_y: int
    anchor: str


def wheel_segments(count: int) -> list[Segment]:
    """Divide the wheel in so many equal segments, the first of them on top, then clockwise."""
    return [_segment(360 * place / count - 90, 180 / count - _HALF_GAP) for place in range(count)]


def _segment(middle: float, half: float) -> Segment:
    start, end = middle - half, middle + half
    over, under = f"A{_OUTER} {_OUTER} 0 0 1 ", f"A{_INNER} {_INNER} 0 0 0 "
    path = f"M{_point(_OUTER, start)}{over}{_point(_OUTER, end)}L{_point(_INNER, end)}{under}{_point(_INNER, start)}z"
    x, y = _place(_NAME, middle)
    upright = abs(x - _CENTRE_X) < _HALF_ICON
    lower = (14 if y > _CENTRE_Y else -14) if upright else 0
    anchor = "middle" if upright else "start" if x > _CENTRE_X else "end"
    return Segment(path, _point(_ICON, middle, _HALF_ICON), round(x), round(y - 2 + lower), anchor)


def _point(distance: int, angle: float, less: int = 0) -> str:
    x, y = _place(distance, angle)
    return f"{x - less:.1f} {y - less:.1f}"


def _place(distance: int, angle: float) -> tuple[float, float]:
    return _CENTRE_X + distance * cos(radians(angle)), _CENTRE_Y + distance * sin(radians(angle))
