"""Requests that take every way through our code: to see which modules it loads, and to have it warmed up."""

from __future__ import annotations

import json
from typing import Any


def every_request(data: dict[str, Any]) -> list[str]:
    """Make requests for each question of one instrument (as plain data): scored, flat, blank, compared, refused.

    What the page itself refuses is here only once for each kind: it does not come this far.
    """
    items = [item["key"] for scale in data["scales"].values() for item in scale["items"]]
    rising = {key: number * 5 // len(items) + 1 for number, key in enumerate(items)}
    result = {
        "format": "i-scan-resultaat",
        "format_version": 1,
        "instrument": data["instrument"]["key"],
        "instrument_version": data["instrument"]["version"],
        "month": "2026-01",
    }
    profiles = [profile["key"] for profile in data.get("profiles") or []]
    scored, flat, blank = (result | {"answers": answers} for answers in (rising, dict.fromkeys(items, 3), {}))
    beside = {"earlier": [flat, scored], "colleague": flat | {"author": "collega"}}
    filled = scored | _own_words(list(data["scales"]))
    requests = [{"result": filled, "profile": profile, "level": "notities", **beside} for profile in [*profiles, None]]
    requests += [{"result": filled, "profile": "eigen", "level": "teksten"}]
    requests += [{"result": each, "level": "grafiek"} for each in (flat, blank, flat | {"edition": "kort"})]
    questions = ("report", "talk", "page", "spreadsheet", "picture")
    asked = [{"question": question, "site": "../../", **request} for question in questions for request in requests]
    asked += [{"question": "report", "site": "../../", "result": scored | wrong} for wrong in _REFUSED]
    return [json.dumps(request) for request in asked + _recalculations(data)]


_REFUSED: list[dict[str, Any]] = [
    {"format": "iets anders"},
    {"format_version": 2},
    {"instrument_version": "0.1"},
    {"month": "gisteren"},
    {"author": "collega"},
    {"edition": "lang"},
    {"answers": None},
    {"answers": {"wat-is-dit": 3}},
    {"notes": {"trainer": 3}},
    {"targets": {"trainer": 9}},
    {"focus": "trainer"},
]


def _own_words(roles: list[str]) -> dict[str, Any]:
    """Give what a visitor writes and chooses beside the answers."""
    words = dict.fromkeys(roles, "Eén regel\nen nog een <regel>.")
    return {"notes": words, "situations": words, "targets": dict.fromkeys(roles, 3.5), "focus": roles[:2]}


def _recalculations(data: dict[str, Any]) -> list[dict[str, Any]]:
    """Make requests to work out one role: within the scale, beyond its ends, with too few answers, refused."""
    role, scale = next(iter(data["scales"].items()))
    items = len(scale["items"])
    ways = [([3] * items, "0,70"), ([1] * items, "2"), ([None] * items, "0.7"), ([3] * items, "veel"), ([], "1")]
    return [
        {"question": "recalculate", "role": role, "answers": answers, "sd": sd, "r": "0,40"} for answers, sd in ways
    ]
