"""Warm-up requests: they take every way through our code, to see which modules it loads and to have them loaded."""

from __future__ import annotations

import json
from itertools import cycle
from typing import Any

from scan.definition.loading import load_instrument
from scan.definition.model import OWN_TARGET, SHORT, Instrument, Scale
from scan.formats.result import FORMAT_VERSION, result_data
from scan.scoring.exact import shortest_text

_QUESTIONS = ("report", "talk", "page", "spreadsheet", "picture")
_SITE = "../../"
_MONTH = {"month": "2026-01"}
_WORDS = [
    {"one": "een-woord", "many": "een-woorden", "article": article, "before": "een-woord"} for article in ("de", "het")
]


def warm_up_requests(data: dict[str, Any]) -> list[str]:
    """Make requests for each question of one instrument (as plain data): scored, flat, blank, compared, refused.

    What the page itself refuses is here only once for each kind: it does not come this far.
    """
    instrument = load_instrument(data)
    rising, flat, blank = (result_data(instrument, answers) | _MONTH for answers in _answers(instrument))
    whole = rising | _own_words(instrument)
    beside = {"earlier": [flat, rising], **_peer(instrument, flat)}
    profiles = [*(profile.key for profile in instrument.profiles), None]
    requests = [{"response": whole, "profile": profile, **beside} for profile in profiles]
    requests += [{"response": whole, "profile": OWN_TARGET, "share": ["steps"], "earlier": [flat]}]
    requests += [{"response": each, "share": []} for each in (flat, blank, *_short(instrument, flat))]
    questions = [{"question": question, "site": _SITE, **request} for question in _QUESTIONS for request in requests]
    questions += [{"question": "report", "site": _SITE, "response": rising | wrong} for wrong in _mistakes(instrument)]
    questions += [{"question": "talk", "response": rising, "share": "alles"}]
    questions += [
        {"question": "page", "site": "https://a.example/", "response": whole, "words": words} for words in _WORDS
    ]
    return [json.dumps(request) for request in questions + _recalculations(instrument) + _pilots(instrument)]


def _answers(instrument: Instrument) -> tuple[dict[str, Any], ...]:
    """Give answers from the lowest to the highest, all the same, and none."""
    keys = [item.key for item in instrument.items]
    points = range(instrument.lowest, instrument.highest + 1)
    rising = {key: points[number * len(points) // len(keys)] for number, key in enumerate(keys)}
    return rising, dict.fromkeys(keys, points[len(points) // 2]), {}


def _own_words(instrument: Instrument) -> dict[str, Any]:
    """Give what a visitor writes and chooses beside the answers."""
    keys = [scale.key for scale in instrument.scales]
    words = dict.fromkeys(keys, "Eén regel\nen nog een <regel>.")
    targets = dict.fromkeys(keys, instrument.highest - 0.5)
    return {"notes": words, "situations": words, "targets": targets, "focus": keys[:2]}


def _peer(instrument: Instrument, response: dict[str, Any]) -> dict[str, Any]:
    return {"peer": response | {"author": "collega"}} if instrument.has_peer_view else {}


def _short(instrument: Instrument, response: dict[str, Any]) -> list[dict[str, Any]]:
    return [response | {"edition": SHORT}] if instrument.has_short_edition else []


def _mistakes(instrument: Instrument) -> list[dict[str, Any]]:
    scale = instrument.scales[0].key
    return [
        {"format": "iets anders"},
        {"format_version": FORMAT_VERSION + 1},
        {"instrument_version": f"{int(instrument.major_version) + 1}.0"},
        {"month": "gisteren"},
        {"author": "collega"},
        {"edition": "lang"},
        {"answers": None},
        {"answers": {"wat-is-dit": instrument.highest}},
        {"answers": {instrument.items[0].key: instrument.highest + 1}},
        {"notes": {scale: instrument.highest}},
        {"targets": {scale: instrument.highest + 1}},
        {"focus": scale},
    ]


def _recalculations(instrument: Instrument) -> list[dict[str, Any]]:
    """Make requests to work out one scale: within the answers, beyond their ends, with too few of them, refused."""
    scale = instrument.scales[0]
    widest = shortest_text(instrument.spreads[1])
    sd = shortest_text(instrument.assumptions.sd, fewest=2)
    r = shortest_text(instrument.assumptions.inter_item_r, fewest=2)
    middle, lowest = (instrument.lowest + instrument.highest) // 2, instrument.lowest
    ways = [
        (_repeat(scale, middle), sd),
        (_repeat(scale, lowest), widest),
        (_repeat(scale, None), sd.replace(",", ".")),
        (_repeat(scale, lowest, None), sd),
        (_repeat(scale, middle), "veel"),
        ([], sd),
    ]
    return [
        {"question": "recalculate", "scale": scale.key, "answers": answers, "sd": spread, "r": r}
        for answers, spread in ways
    ]


def _pilots(instrument: Instrument) -> list[dict[str, Any]]:
    """Make requests for the figures of a pilot: of people who differ, of one, of people who don't, and of nobody."""
    size = len(instrument.items)
    points = range(instrument.lowest, instrument.highest + 1)
    lowest, highest, blank = ([answer] * size for answer in (instrument.lowest, instrument.highest, None))
    mixed = [answer for answer, _ in zip(cycle(points), instrument.items, strict=False)]
    ways: list[list[list[Any]]] = [[lowest, highest, mixed, mixed], [mixed, blank], [blank], [lowest, lowest], []]
    return [{"question": "pilot", "responses": responses} for responses in ways]


def _repeat(scale: Scale, *answers: int | None) -> list[int | None]:
    """Give an answer for each item of a scale, the same ones again and again."""
    return [answer for answer, _ in zip(cycle(answers), scale.items, strict=False)]
