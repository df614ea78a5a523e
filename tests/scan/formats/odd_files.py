"""Files that are off in one place or in several, made of good ones."""

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from hypothesis import strategies as some

RESULT: dict[str, Any] = {
    "format": "i-scan-resultaat",
    "format_version": 1,
    "instrument": "i-scan",
    "instrument_version": "2.0",
    "month": "2026-11",
    "author": "zelf",
    "edition": "volledig",
    "answers": {"trainer-doel": 3, "coach-leervraag": "nvt"},
    "notes": {"coach": "Eén regel."},
    "situations": {"trainer": "x"},
    "targets": {"coach": 3.5},
    "focus": ["coach"],
    "profile": "vernieuwing-en-ai",
}
CARDS: dict[str, Any] = {
    "format": "i-coach-doelenkaart",
    "format_version": 1,
    "month": "2026-11",
    "cards": [{"goal": "Doel"}, {"team": "Team", "ict_role": "helps", "forms": ["training"]}],
}
TEAM: dict[str, Any] = {
    "format": "i-scan-teambestand",
    "format_version": 1,
    "instrument": "i-scan",
    "instrument_version": "2.0",
    "scores": {
        role: {"score": 3.6667, "answered": 6}
        for role in ("trainer", "coach", "adviseur", "onderwijskundige", "veranderkundige", "technovator")
    },
    "label": "A",
}
LEVELS: dict[str, Any] = {
    "format": "i-scan-teamniveaus",
    "format_version": 1,
    "instrument": "i-scan",
    "instrument_version": "2.0",
    "levels": {
        "trainer": "verkennen",
        "coach": "oefenen",
        "adviseur": "zelfstandig",
        "onderwijskundige": "meenemen",
        "veranderkundige": "oefenen",
        "technovator": None,
    },
}
SUM: dict[str, Any] = {
    "format": "i-scan-teamsom",
    "format_version": 1,
    "instrument": "i-scan",
    "instrument_version": "2.0",
    "month": "2026-11",
    "title": "Ons jaar",
    "members": 9,
    "scales": {
        role: {
            "scored": 9,
            "levels": {"verkennen": 2, "oefenen": 3, "zelfstandig": 4, "meenemen": 0},
            "mean": 2.3333,
            "target": 3.5,
            "reached": 0,
            "near": 4,
            "coverage": "dun",
        }
        for role in ("trainer", "coach", "adviseur", "onderwijskundige", "veranderkundige", "technovator")
    },
}
PROFILE: dict[str, Any] = {
    "format": "i-scan-doelprofiel",
    "format_version": 1,
    "instrument": "i-scan",
    "instrument_version": "2.0",
    "title": "Bpv met ict",
    "goals": ["bpv"],
    "targets": {"trainer": 2.5, "coach": 3.5, "adviseur": None},
}

ODD_VALUES: list[Any] = [
    *(None, True, False, 0, -0.0, 1, 1.0, 1.5, 2.25, 5, 6, -1, 10**20, 1e300),
    *("", "1", "zelf", "collega", "kort", "nvt", "2.7", "2026-13", "{label}", "{value}", "helps", "__proto__"),
    *("\ud83d", "\u202e{row}", "é" * 601, "😀" * 600, "😀" * 300, "😀" * 81),
    *([], [None], ["coach"], ["coach", "coach", 1], ["training"], ["coach", "trainer", "adviseur"], [[]], [{}]),
    *({}, {"coach": 3}, {"coach": "x"}, {"constructor": 1}, {"__proto__": {}, "toString": "{value}"}),
    *({"\uffff": 3, "😀": 3}, {"10": 1, "9": 1, "": 1}, {"coach": None, "trainer": []}, {"trainer-doel": "nvt"}),
]
"""Each is put in every place of a good file."""

_KEYS = some.sampled_from(
    ["format", "month", "answers", "trainer-doel", "coach", "notes", "__proto__", "goal", "cards", "forms", "\ud800"]
)
_VALUES = some.recursive(
    some.sampled_from(ODD_VALUES) | some.floats(allow_nan=False, allow_infinity=False) | some.text(max_size=8),
    lambda inner: some.lists(inner, max_size=4) | some.dictionaries(_KEYS, inner, max_size=4),
    max_leaves=8,
)
_SCRAPS = some.sampled_from(
    [b"", b"{", b"}", b"[", b",", b'"', b"\\", b"\\ud800", b"1e999", b"NaN", b"-", b"\xff", b"\t"]
)


def off_in_one_place(good: dict[str, Any]) -> Iterator[bytes]:
    """Give files like `good` with one odd value, or with one field left out."""
    for path in _paths(good, ()):
        for value in ODD_VALUES:
            yield _with(good, path, lambda group, key, value=value: group.__setitem__(key, value))
        yield _with(good, path, lambda group, key: group.__delitem__(key))


def off_in_several_places(good: dict[str, Any]) -> some.SearchStrategy[bytes]:
    """Give files like `good` with some fields replaced, or with bytes put in or taken out."""
    changed = some.dictionaries(some.sampled_from(sorted(good)) | _KEYS, _VALUES, max_size=3)
    files = changed.map(lambda fields: json.dumps(good | fields).encode())
    return files | some.builds(_splice, files, some.floats(0, 1), some.integers(0, 9), _SCRAPS)


def _splice(content: bytes, place: float, taken: int, scrap: bytes) -> bytes:
    at = int(place * len(content))
    return content[:at] + scrap + content[at + taken :]


def _paths(value: Any, path: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in entries:
        yield from _paths(inner, (*path, key))


def _with(good: dict[str, Any], path: tuple[Any, ...], change: Any) -> bytes:
    file = deepcopy(good)
    group: Any = file
    for key in path[:-1]:
        group = group[key]
    change(group, path[-1])
    return json.dumps(file).encode()
