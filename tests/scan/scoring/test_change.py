"""What someone set out to do in an earlier attempt."""

import json
from typing import Any

import pytest

from scan.definition.model import Instrument
from scan.report.composing import compose_report
from scan.report.data import report_data
from tests.golden import FOLDER

LATER = "a-role-suggested-by-its-target-is-planned.json"
EARLIER = "flat-with-a-profile-still-suggests-by-gap.json"


def _read(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    return data


@pytest.mark.parametrize(
    ("then", "now", "planned"),
    [
        ({"profile": "vernieuwing-en-ai"}, None, ["technovator"]),
        ({"profile": "vernieuwing-en-ai"}, "startend-programma", ["technovator"]),
        ({"profile": "van-een-andere-school"}, None, []),
        ({}, "vernieuwing-en-ai", ["technovator"]),
        ({}, None, []),
    ],
)
def test_the_profile_of_then_says_what_was_planned(
    instrument: Instrument, then: dict[str, str], now: str | None, planned: list[str]
) -> None:
    """Where its file names one that exists; else the target of now."""
    report = compose_report(instrument, _read(LATER), target=now, earlier=[_read(EARLIER) | then])
    changes = report_data(report)["changes"]
    assert [scale for scale, change in changes.items() if change["planned"]] == planned
