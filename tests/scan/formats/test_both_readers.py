"""The reader in Python and the reader in the browser say the same of every file, to the letter."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from build_tools.parts.goal_card import goal_card_format
from scan.definition.model import Instrument
from scan.formats.file_format import FileFormat
from scan.formats.json_text import parse_json
from scan.formats.reading import read_data
from scan.formats.refusal import RefusalError
from scan.formats.result import result_file
from scan.formats.target_profile import target_profile_file
from scan.formats.team import levels_file, sum_file, team_file
from tests.golden import CASES
from tests.hostile_cards import CARD_WORDS, GOOD_CARD_FILES, HOSTILE_CARD_FILES
from tests.hostile_files import GOOD_FILES, HOSTILE_FILES
from tests.hostile_sheets import GOOD_SHEETS, HOSTILE_SHEETS, SHEET, SHEET_FORMAT
from tests.scan.formats.browser_side import browser_says
from tests.scan.formats.odd_files import (
    CARDS,
    LEVELS,
    PROFILE,
    RESULT,
    SUM,
    TEAM,
    off_in_one_place,
    off_in_several_places,
)

LARGEST = 2_000_000
"""Bytes of a file that this test carries to the browser's reader; the one that is larger is opened in a browser."""


def _python_says(content: bytes, file_format: FileFormat, author: str) -> dict[str, Any]:
    expected = {"author": author} if author in ("zelf", "collega") else {}
    try:
        return {"read": read_data(parse_json(content, file_format), file_format, expected)}
    except RefusalError as refusal:
        return {"refusal": str(refusal)}


def _of_browser(answer: dict[str, Any], file_format: FileFormat) -> dict[str, Any]:
    """Leave out what the page adds to what it read."""
    if "read" not in answer:
        return answer
    return {"read": {name: answer["read"][name] for name in file_format.fields}}


def _compare(instrument: Instrument, file_format: FileFormat, where: str, files: list[bytes], folder: Path) -> int:
    """Check that both say the same of each file; gives how many were read."""
    answers = browser_says(instrument, [(where, content) for content in files], folder)
    read = 0
    for content, answer in zip(files, answers, strict=True):
        assert _of_browser(answer, file_format) == _python_says(content, file_format, where), content[:2000]
        read += "read" in answer
    return read


def test_every_golden_case_is_read_alike(instrument: Instrument, tmp_path: Path) -> None:
    """And none is refused."""
    files = [case.file.read_bytes() for case in CASES]
    assert _compare(instrument, result_file(instrument), "zelf", files, tmp_path) == len(CASES)


@pytest.mark.parametrize("author", ["zelf", "collega"])
def test_hostile_and_odd_results(instrument: Instrument, tmp_path: Path, author: str) -> None:
    """The known ones; what their sentences must be, the tests of each reader say."""
    files = [content for content, _ in HOSTILE_FILES.values()] + list(GOOD_FILES.values())
    small = [content for content in files if len(content) < LARGEST]
    read = _compare(instrument, result_file(instrument), author, small, tmp_path)
    assert read == (len(GOOD_FILES) if author == "zelf" else 1)


def test_hostile_and_odd_goal_cards(instrument: Instrument, tmp_path: Path) -> None:
    """The sentences that were written down, from Python as well as from the page."""
    files = [content for content, _ in HOSTILE_CARD_FILES.values() if len(content) < LARGEST]
    sentences = [said for content, said in HOSTILE_CARD_FILES.values() if len(content) < LARGEST]
    assert [_python_says(content, goal_card_format(CARD_WORDS), "cards") for content in files] == [
        {"refusal": sentence} for sentence in sentences
    ]
    good = list(GOOD_CARD_FILES.values())
    assert _compare(instrument, goal_card_format(CARD_WORDS), "cards", files + good, tmp_path) == len(good)


def test_results_with_one_thing_off(instrument: Instrument, tmp_path: Path) -> None:
    """Every odd value in every place."""
    files = list(off_in_one_place(RESULT))
    read = _compare(instrument, result_file(instrument), "zelf", files, tmp_path)
    assert 50 < read < len(files) / 2


def test_goal_cards_with_one_thing_off(instrument: Instrument, tmp_path: Path) -> None:
    """Every odd value in every place."""
    files = list(off_in_one_place(CARDS))
    read = _compare(instrument, goal_card_format(CARD_WORDS), "cards", files, tmp_path)
    assert 50 < read < len(files) / 2


def test_team_files_with_one_thing_off(instrument: Instrument, tmp_path: Path) -> None:
    """Every odd value in every place, with scores as well as with levels alone; and in a sum of all."""
    kinds = (("team", TEAM, team_file, 50), ("levels", LEVELS, levels_file, 5), ("sum", SUM, sum_file, 50))
    for where, good, file_format, fewest in kinds:
        files = list(off_in_one_place(good))
        read = _compare(instrument, file_format(instrument), where, files, tmp_path)
        assert fewest < read < len(files) / 2


def test_target_profiles_with_one_thing_off(instrument: Instrument, tmp_path: Path) -> None:
    """Every odd value in every place."""
    files = list(off_in_one_place(PROFILE))
    read = _compare(instrument, target_profile_file(instrument), "profile", files, tmp_path)
    assert 50 < read < len(files) / 2


def test_hostile_and_odd_worksheets(instrument: Instrument, tmp_path: Path) -> None:
    """The sentences that were written down, from both; and every odd value in every place."""
    files, sentences = zip(*HOSTILE_SHEETS.values(), strict=True)
    assert [_python_says(content, SHEET_FORMAT, "sheet") for content in files] == [
        {"refusal": sentence} for sentence in sentences
    ]
    good = list(GOOD_SHEETS.values())
    assert _compare(instrument, SHEET_FORMAT, "sheet", [*files, *good], tmp_path) == len(good)
    odd = list(off_in_one_place(SHEET))
    assert 50 < _compare(instrument, SHEET_FORMAT, "sheet", odd, tmp_path) < len(odd) / 2


@pytest.mark.parametrize(("where", "good"), [("zelf", RESULT), ("cards", CARDS)])
def test_files_with_several_things_off(
    instrument: Instrument, tmp_path: Path, where: str, good: dict[str, Any]
) -> None:
    """The same some hundreds of files at every run."""
    files: list[bytes] = []

    @settings(max_examples=250, derandomize=True, database=None, deadline=None)
    @given(off_in_several_places(good))
    def gather(content: bytes) -> None:
        files.append(content)

    gather()
    file_format = goal_card_format(CARD_WORDS) if where == "cards" else result_file(instrument)
    assert 20 < _compare(instrument, file_format, where, files, tmp_path) < len(files) - 20


def test_results_of_another_instrument(compass: Instrument, tmp_path: Path) -> None:
    """With other points, without "nvt", without a short edition or a colleague: both readers follow the instrument."""
    own = RESULT | {"instrument": "kompas", "focus": []}
    files = list(off_in_one_place(own | {"answers": {"trainer-doel": 3, "coach-leervraag": 4}}))
    assert 50 < _compare(compass, result_file(compass), "zelf", files, tmp_path) < len(files) / 2
