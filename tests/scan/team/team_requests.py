"""Requests to the door of a team that take every way through its code."""

from __future__ import annotations

import json
from itertools import cycle, islice
from typing import Any

from scan.definition.loading import load_instrument
from scan.definition.model import SHORT, Instrument
from scan.formats.target_profile import FORMAT, FORMAT_VERSION
from scan.formats.team import SUM_FORMAT

_VIEWS = ("team", "talk", "page", "spreadsheet", "picture")
_LABELS = ("Noor", "Sam", "", "NOOR", "Bo\u202e")
"""Of members who tell themselves apart, who do not, who are there twice, and who hide something."""


def team_requests(data: dict[str, Any]) -> list[str]:
    """Make requests for each question about a team of one instrument (as plain data).

    Of members who are open, limited and both, in groups and in none, with every kind of target, at two moments, of
    nobody, and of members who are only added up.
    """
    instrument = load_instrument(data)
    people, limited, results = _open(instrument), _limited(instrument, 12), _results(instrument)
    profile = _profile(instrument)
    teams: list[dict[str, Any]] = [
        {"members": [*people, *limited, *results], "target": profile, "earlier": {"members": people}},
        {"members": people, "target": instrument.profiles[0].key if instrument.profiles else None},
        {"members": [*people, *limited[:2]]},
        {"members": limited},
        {"members": []},
        {"members": people, "target": profile | {"targets": {}}},
        {"members": people, "target": profile | {"instrument": "iets-anders"}},
    ]
    sums = [_sum(instrument, members) for members in (2, 6, 9)]
    teams += [{"sum": each, "earlier": {"sum": sums[1]}} for each in sums]
    teams += [{"sum": sums[2], "earlier": {"saved": _saved(instrument, members)}} for members in (8, 17, 18)]
    requests = [{"question": view, "site": "../../", **team} for team in teams for view in _VIEWS]
    requests += [
        {"question": "add", "sum": before, "member": member, "target": profile}
        for before in (None, sums[1])
        for member in (people[0], limited[0], results[0])
    ]
    return [json.dumps(request) for request in requests]


def _open(instrument: Instrument) -> list[dict[str, Any]]:
    """Give members with scores: on both ends, in the middle, and without a score somewhere."""
    items, middle = len(instrument.scales[0].items), (instrument.lowest + instrument.highest) / 2
    ends = (instrument.lowest, instrument.highest, middle, instrument.highest, instrument.lowest)
    return [
        {
            "file": f"{number}.json",
            "label": label,
            "scores": [
                None if number == place else [score + (0.1 if score == middle else 0), items]
                for place in range(len(instrument.scales))
            ],
        }
        for number, (label, score) in enumerate(zip(_LABELS, ends, strict=True))
    ]


def _limited(instrument: Instrument, members: int) -> list[dict[str, Any]]:
    """Give members with levels alone, in a small group, a large one and none."""
    keys = cycle([*(level.key for level in instrument.levels), None])
    groups = islice(cycle(["Zorg", "Zorg", "Zorg", "Techniek", ""]), members)
    return [{"levels": list(islice(keys, len(instrument.scales))), "group": group} for group in groups]


def _results(instrument: Instrument) -> list[dict[str, Any]]:
    """Give answers as they stand in a result: mixed, the same once more, too few, and of the short edition."""
    options = cycle([*(option.value for option in instrument.options), None])
    mixed = list(islice(options, len(instrument.items)))
    blank = [None] * len(mixed)
    short = [{"answers": mixed, "edition": SHORT}] if instrument.has_short_edition else []
    return [{"answers": mixed}, {"answers": mixed}, {"answers": blank}, *short]


def _profile(instrument: Instrument) -> dict[str, Any]:
    keys = [scale.key for scale in instrument.scales]
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "instrument": instrument.key,
        "instrument_version": instrument.version,
        "title": "Doel",
        "goals": [],
        "targets": dict(zip(keys, cycle([instrument.highest - 0.5, instrument.lowest]), strict=False)),
    }


def _saved(instrument: Instrument, members: int) -> dict[str, Any]:
    """Give the file of a sum of so many members; beside the eighteen of now, seventeen are too few apart."""
    levels = dict.fromkeys((level.key for level in instrument.levels), 0) | {instrument.levels[0].key: members}
    shown = {"scored": members, "levels": levels, "mean": instrument.lowest, "target": instrument.highest}
    shown |= {"reached": 0, "near": 0, "coverage": "open"}
    return {
        "format": SUM_FORMAT,
        "format_version": FORMAT_VERSION,
        "instrument": instrument.key,
        "instrument_version": instrument.version,
        "month": "2026-05",
        "title": "Doel",
        "members": members,
        "scales": {scale.key: shown for scale in instrument.scales},
    }


def _sum(instrument: Instrument, members: int) -> dict[str, Any]:
    """Give what a page holds of so many members that were added up."""
    scales = len(instrument.scales)
    levels = dict.fromkeys((level.key for level in instrument.levels), 0) | {instrument.levels[0].key: members}
    scale = {"scored": members, "measured": members, "total": str(members * instrument.lowest), "levels": levels}
    sums = {"members": members, "scales": [scale | {"reached": None, "near": None}] * scales}
    return {"target": None, "groups": {"": sums, "Zorg": sums}}
