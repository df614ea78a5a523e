"""Members who never lived, and what they hand in."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from hypothesis import strategies as some

from scan.definition.model import Answer, Instrument
from scan.formats.result import result_data
from scan.scoring.exact import four_decimals

PLACES = 6
"""Scales of the i-scan, each with as many items."""


@dataclass(frozen=True)
class Handed:
    """What one member answered, and how they hand it in: as scores, as levels, or as the result itself."""

    way: str
    answers: Sequence[Sequence[Answer]]
    group: str = ""


answers = some.lists(
    some.lists(some.sampled_from([1, 2, 3, 3, 4, 5, "nvt", None]), min_size=6, max_size=6), min_size=6, max_size=6
)
ways = some.sampled_from(["scores", "levels", "answers"])
groups = some.sampled_from(["", "Zorg", "Techniek", "Entree"])
members = some.builds(Handed, way=ways, answers=answers, group=groups)
teams = some.lists(members, max_size=25)


def scores_of(handed: Handed) -> list[tuple[Fraction, int] | None]:
    """Give mean and number of answers for each scale, `None` with fewer than four answers."""
    points = [[int(each) for each in given if each not in ("nvt", None)] for given in handed.answers]
    return [(Fraction(sum(given), len(given)), len(given)) if len(given) >= 4 else None for given in points]


def level_key(mean: Fraction) -> str:
    """Name the level of a mean, by the answer that lies nearest."""
    nearest = int(mean + Fraction(1, 2))
    return {1: "verkennen", 2: "oefenen", 3: "zelfstandig"}.get(nearest, "meenemen")


def row_of(handed: Handed, number: int) -> dict[str, Any]:
    """Write a member as the page hands it over; only one who gives scores has a label."""
    scores = scores_of(handed)
    rows: dict[str, dict[str, Any]] = {
        "scores": {
            "scores": [score and [four_decimals(score[0]), score[1]] for score in scores],
            "label": f"Lid {number}",
        },
        "levels": {"levels": [score and level_key(score[0]) for score in scores]},
        "answers": {"answers": [answer for given in handed.answers for answer in given]},
    }
    return rows[handed.way] | {"group": handed.group, "file": f"{number}.json"}


def file_of(handed: Handed, number: int, instrument: Instrument) -> dict[str, Any]:
    """Write a member as a file."""
    head = {"format_version": 1, "instrument": instrument.key, "instrument_version": instrument.version}
    keys, scores = [scale.key for scale in instrument.scales], scores_of(handed)
    if handed.way == "scores":
        given = [score and {"score": four_decimals(score[0]), "answered": score[1]} for score in scores]
        pairs = dict(zip(keys, given, strict=True))
        return head | {"format": "i-scan-teambestand", "scores": pairs, "label": f"Lid {number}"}
    if handed.way == "levels":
        levels = [score and level_key(score[0]) for score in scores]
        return head | {"format": "i-scan-teamniveaus", "levels": dict(zip(keys, levels, strict=True))}
    flat = [answer for each in handed.answers for answer in each]
    return result_data(instrument, dict(zip((item.key for item in instrument.items), flat, strict=True)))


def write_files(folder: Path, team: Sequence[Handed], instrument: Instrument) -> list[Path]:
    """Write a file for each member."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [folder / f"{number:05}.json" for number in range(len(team))]
    for number, (file, handed) in enumerate(zip(files, team, strict=True)):
        file.write_text(json.dumps(file_of(handed, number, instrument)), encoding="utf-8")
    return files


def flat(*points: int, way: str = "scores", group: str = "") -> Handed:
    """Give a member with the same answer to all items of a scale; 0 for nothing answered there."""
    return Handed(way, [[each or None] * 6 for each in points], group)
