"""The published schemas say what the readers accept."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from build_tools.parts.goal_card import goal_card_format
from build_tools.paths import ROOT
from build_tools.release.manifest_format import manifest_file
from scan.definition.model import Instrument
from scan.formats.file_format import FileFormat
from scan.formats.goal_cards import TEXTS
from scan.formats.reading import read_data
from scan.formats.refusal import RefusalError
from scan.formats.result import result_file
from scan.formats.schema import json_schema
from scan.formats.target_profile import target_profile_file
from scan.formats.team import levels_file, sum_file, team_file
from scan.formats.worksheet import worksheet_file
from tests.golden import CASES
from tests.hostile_cards import CARD_WORDS, GOOD_CARD_FILES, HOSTILE_CARD_FILES
from tests.hostile_files import GOOD_FILES, HOSTILE_FILES
from tests.scan.formats.odd_files import CARDS, LEVELS, PROFILE, RESULT, SUM, TEAM, off_in_one_place

FORMATS = ROOT / "tests" / "formats"
ROLES = TEAM["scores"]
LOOSER_THAN_THE_READER = {"note-with-half-a-character", "text-with-half-a-character"}
"""What a schema cannot say."""


def _is_valid(schema: dict[str, Any], data: Any) -> bool:
    return Draft202012Validator(schema).is_valid(data)


def test_the_schemas_are_schemas(instrument: Instrument, site: Path) -> None:
    """And stand on the site."""
    schemas = {
        "i-scan-resultaat": json_schema(result_file(instrument)),
        "i-scan-teambestand": json_schema(team_file(instrument)),
        "i-scan-teamniveaus": json_schema(levels_file(instrument)),
        "i-scan-teamsom": json_schema(sum_file(instrument)),
        "i-scan-doelprofiel": json_schema(target_profile_file(instrument)),
        "i-coach-doelenkaart": json_schema(goal_card_format(CARD_WORDS)),
        "i-coach-werkblad": json_schema(worksheet_file(None, {})),
        "i-coach-release": json_schema(manifest_file()),
    }
    for name, schema in schemas.items():
        Draft202012Validator.check_schema(schema)
        published = site / f"schemas/{name}-1.json"
        assert json.loads(published.read_text(encoding="utf-8")) == schema


@pytest.mark.parametrize("file", sorted(FORMATS.glob("*.json")), ids=lambda file: file.stem)
def test_every_file_of_ours_keeps_the_schema(instrument: Instrument, file: Path) -> None:
    """Of every kind and every release."""
    formats = {
        "goal-card": goal_card_format(CARD_WORDS),
        "worksheet": worksheet_file(None, {}),
        "target-profile": target_profile_file(instrument),
    }
    file_format = formats.get(file.stem.rpartition("-")[0], result_file(instrument))
    assert _is_valid(json_schema(file_format), json.loads(file.read_text(encoding="utf-8")))


def test_all_golden_cases_keep_the_schema(instrument: Instrument) -> None:
    """They are result files with one field more."""
    schema = json_schema(result_file(instrument))
    assert [case.file.name for case in CASES if not _is_valid(schema, case.response)] == []


def test_what_the_readers_refuse_the_schema_refuses(instrument: Instrument) -> None:
    """Each hostile file that is JSON at all."""
    _check_hostile(json_schema(result_file(instrument)), HOSTILE_FILES)
    _check_hostile(json_schema(goal_card_format(CARD_WORDS)), HOSTILE_CARD_FILES)


def _check_hostile(schema: dict[str, Any], files: dict[str, tuple[bytes, str]]) -> None:
    for name, (content, _) in files.items():
        try:
            data = json.loads(content.decode("utf-8"))
        except (ValueError, RecursionError):
            continue
        too_large = len(content) > 1_000_000
        about_someone_else = name == "author-is-a-colleague"
        if not too_large and not about_someone_else and name not in LOOSER_THAN_THE_READER:
            assert not _is_valid(schema, data), name


def test_odd_files_that_open_keep_the_schema(instrument: Instrument) -> None:
    """But for a choice of roles with strangers in it, which the reader forgives."""
    schema = json_schema(result_file(instrument))
    for name, content in GOOD_FILES.items():
        if name != "a-choice-made-twice-and-one-unknown":
            assert _is_valid(schema, json.loads(content.decode("utf-8-sig"))), name
    for name, content in GOOD_CARD_FILES.items():
        assert _is_valid(json_schema(goal_card_format(CARD_WORDS)), json.loads(content.decode("utf-8-sig"))), name


def test_the_saved_card_of_the_tests_holds_every_field() -> None:
    """So that a field which gets lost is noticed, and a text of the greatest length fits."""
    file = json.loads((FORMATS / "goal-card-1.json").read_text(encoding="utf-8"))
    assert set(file["cards"][0]) == {*TEXTS, "ict_role", "forms"}
    file["cards"][0] |= {key: "é" * most for key, most in TEXTS.items()}
    assert _is_valid(json_schema(goal_card_format(CARD_WORDS)), file)


@pytest.mark.parametrize("good", [RESULT, CARDS, TEAM, LEVELS, SUM, PROFILE], ids=lambda good: good["format"])
def test_the_schema_and_the_reader_agree(instrument: Instrument, good: dict[str, Any]) -> None:
    """About every odd value in every place, but for what a schema cannot say and what a reader forgives."""
    members = (team_file(instrument), levels_file(instrument), sum_file(instrument), target_profile_file(instrument))
    formats = (result_file(instrument), goal_card_format(CARD_WORDS), *members)
    (file_format,) = (each for each in formats if each.name == good["format"])
    validator = Draft202012Validator(json_schema(file_format))
    for content in off_in_one_place(good):
        data = json.loads(content)
        has_half_characters = b'\\ud83d"' in content
        if not has_half_characters and not _has_strangers_in_focus(data):
            assert validator.is_valid(data) == _is_read(data, file_format), content


def _has_strangers_in_focus(data: dict[str, Any]) -> bool:
    focus = data.get("focus")
    return isinstance(focus, list) and not all(isinstance(role, str) and role in ROLES for role in focus)


def _is_read(data: Any, file_format: FileFormat) -> bool:
    try:
        read_data(data, file_format)
    except RefusalError:
        return False
    return True


def test_a_team_file_is_as_the_contract_says(instrument: Instrument) -> None:
    """A score or null for each role; anything else about the person is left out."""
    schema = json_schema(team_file(instrument))
    scores: dict[str, Any] = {scale.key: {"score": 3.6667, "answered": 6} for scale in instrument.scales}
    file = {
        "format": "i-scan-teambestand",
        "format_version": 1,
        "instrument": "i-scan",
        "instrument_version": "2.0",
        "scores": scores | {"coach": None},
    }
    assert _is_valid(schema, file)
    assert _is_valid(schema, file | {"label": "A"})
    assert not _is_valid(schema, file | {"scores": {"coach": None}})
    assert not _is_valid(schema, file | {"scores": scores | {"coach": {"score": 6, "answered": 6}}})
