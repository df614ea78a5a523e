"""The wheel of scales."""

from itertools import pairwise

import pytest

from build_tools.parts.wheel import Segment, wheel_segments


def test_the_first_segment_is_on_top() -> None:
    """Its icon in the middle, its name above it."""
    path = "M247.5 68.7A150 150 0 0 1 392.5 68.7L350.0 145.7A62 62 0 0 0 290.0 145.7z"
    assert wheel_segments(6)[0] == Segment(path, "301.0 75.0", 320, 18, "middle")


@pytest.mark.parametrize("count", range(2, 13))
def test_names_stay_apart(count: int) -> None:
    """For any number of scales: a name and the words under it take two lines of 17."""
    segments = wheel_segments(count)
    places = [(each.name_x, each.name_y) for each in segments]
    assert len(set(places)) == count
    for side in ("start", "end"):
        rows = sorted(each.name_y for each in segments if each.anchor == side)
        assert all(after - before >= 34 for before, after in pairwise(rows))
