"""A link holds the answers of any instrument, whatever its points are."""

import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from scan.definition.model import AnswerOption, Instrument
from tests.scan.formats.browser_side import browser_says


def _with_points(instrument: Instrument, points: range) -> Instrument:
    options = tuple(AnswerOption(value, f"antwoord {value}", "", "") for value in points)
    first = replace(instrument.levels[0], cut=Fraction(points[0]))
    return replace(instrument, options=(*options, instrument.options[-1]), levels=(first, *instrument.levels[1:]))


@pytest.mark.parametrize("points", [range(1, 6), range(5), range(10), range(1, 11), range(8, 15)], ids=str)
def test_a_link_brings_back_every_answer(instrument: Instrument, tmp_path: Path, points: range) -> None:
    """Points from zero, points of two digits, what counts in no score, and a blank."""
    other = _with_points(instrument, points)
    choices = [*points, "nvt", None]
    answers = {item.key: choices[number % len(choices)] for number, item in enumerate(other.items)}
    about = {"format": "i-scan-resultaat", "format_version": 1, "instrument": other.key}
    result = {**about, "instrument_version": other.version, "month": "2026-11", "answers": answers}
    (saved,) = browser_says(other, [("zelf", json.dumps(result).encode())], tmp_path)
    (opened,) = browser_says(other, [("pasted", saved["link"].encode())], tmp_path)
    assert opened["read"]["answers"] == answers


def test_a_link_of_the_i_scan_has_its_points_for_signs(instrument: Instrument, tmp_path: Path) -> None:
    """As the links that people have; a blank is a zero, what counts in no score an n."""
    answers = dict(zip((item.key for item in instrument.items), (1, 2, 3, 4, 5, "nvt"), strict=False))
    about = {"format": "i-scan-resultaat", "format_version": 1, "instrument": "i-scan", "instrument_version": "2.0"}
    (saved,) = browser_says(instrument, [("zelf", json.dumps({**about, "answers": answers}).encode())], tmp_path)
    assert saved["link"] == f"#antwoorden=1_i-scan_2.0_0_12345n{'0' * 30}"
