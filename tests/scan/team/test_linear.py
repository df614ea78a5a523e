"""A large team takes work in proportion to its members, and no more; how long that takes is measured by the bench."""

import json
import sys
from types import FrameType
from typing import Any

import pytest

from scan.definition.model import Instrument
from scan.team_bridge import TeamBridge

SMALL, LARGE = 100, 1_000


def _rows(way: str, members: int, instrument: Instrument) -> list[dict[str, Any]]:
    scales, items = len(instrument.scales), len(instrument.items)
    made: dict[str, Any] = {
        "scores": lambda n: {
            "scores": [[1 + round((n * 7 + place) % 25 / 6, 4), 6] for place in range(scales)],
            "label": f"Lid {n}",
        },
        "answers": lambda n: {"answers": [n >> place % 13 & 3 or 5 for place in range(items)]},
        "levels": lambda n: {"levels": [instrument.levels[(n + place) % 4].key for place in range(scales)]},
    }
    return [made[way](number) | {"group": f"Team {number % 20}"} for number in range(members)]


def _calls(bridge: TeamBridge, rows: list[dict[str, Any]]) -> int:
    """Count the functions that a picture calls, ours and those of the language."""
    request = json.dumps({"question": "team", "members": rows, "target": "blended-onderwijs"})
    calls = 0

    def count(_frame: FrameType, event: str, _what: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        bridge.answer(request)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("way", ["scores", "answers", "levels"])
def test_ten_times_the_members_ask_at_most_ten_times_the_work(instrument: Instrument, way: str) -> None:
    """Counted in calls, which no other work on the machine changes."""
    bridge = TeamBridge(instrument)
    small, large = (_calls(bridge, _rows(way, members, instrument)) for members in (SMALL, LARGE))
    assert large <= LARGE / SMALL * small
