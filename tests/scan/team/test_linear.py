"""A large team takes time in proportion to its members, and no more."""

import json
import time
from typing import Any

import pytest

from scan.definition.model import Instrument
from scan.team_bridge import TeamBridge


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


@pytest.mark.parametrize("way", ["scores", "answers", "levels"])
def test_ten_times_the_members_take_at_most_fifteen_times_as_long(instrument: Instrument, way: str) -> None:
    """Of this process's own time, the fastest of three: whatever else runs on the machine does not count."""
    bridge = TeamBridge(instrument)

    def taken(members: int) -> float:
        request = json.dumps(
            {"question": "team", "members": _rows(way, members, instrument), "target": "blended-onderwijs"}
        )
        times = []
        for _ in range(3):
            before = time.process_time()
            bridge.answer(request)
            times.append(time.process_time() - before)
        return min(times)

    thousand = taken(1000)
    assert thousand <= 0.3
    assert taken(10_000) <= 15 * thousand + 0.05
