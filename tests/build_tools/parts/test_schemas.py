"""The published schemas say what the readers accept."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from build_tools.parts.goal_card import TEXTS
from build_tools.parts.schemas import goal_card_schema, result_schema, team_schema
from build_tools.paths import ROOT
from scan.definition.model import Instrument
from tests.golden import CASES
from tests.hostile_cards import GOOD_CARD_FILES, HOSTILE_CARD_FILES
from tests.hostile_files import GOOD_FILES, HOSTILE_FILES

FORMATS = ROOT / "tests" / "formats"
LOOSER_THAN_THE_READER = {"note-with-half-a-character", "text-with-half-a-character"}
"""What a schema cannot say."""


def _is_valid(schema: dict[str, Any], data: Any) -> bool:
    return Draft202012Validator(schema).is_valid(data)


def test_the_schemas_are_schemas(instrument: Instrument, site: Path) -> None:
    """And stand on the site."""
    schemas = {
        "i-scan-resultaat": result_schema(instrument),
        "i-scan-teambestand": team_schema(instrument),
        "i-coach-doelenkaart": goal_card_schema(),
    }
    for name, schema in schemas.items():
        Draft202012Validator.check_schema(schema)
        published = site / f"schemas/{name}-1.json"
        assert json.loads(published.read_text(encoding="utf-8")) == schema


@pytest.mark.parametrize("file", sorted(FORMATS.glob("*.json")), ids=lambda file: file.stem)
def test_every_file_of_ours_keeps_the_schema(instrument: Instrument, file: Path) -> None:
    """Of every kind and every release."""
    schema = goal_card_schema() if file.stem.startswith("goal-card") else result_schema(instrument)
    assert _is_valid(schema, json.loads(file.read_text(encoding="utf-8")))


def test_all_golden_cases_keep_the_schema(instrument: Instrument) -> None:
    """They are result files with one field more."""
    schema = result_schema(instrument)
    assert [case.file.name for case in CASES if not _is_valid(schema, case.result)] == []


def test_what_the_readers_refuse_the_schema_refuses(instrument: Instrument) -> None:
    """Each hostile file that is JSON at all."""
    _check_hostile(result_schema(instrument), HOSTILE_FILES)
    _check_hostile(goal_card_schema(), HOSTILE_CARD_FILES)


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
    schema = result_schema(instrument)
    for name, content in GOOD_FILES.items():
        if name != "a-choice-made-twice-and-one-unknown":
            assert _is_valid(schema, json.loads(content.decode("utf-8-sig"))), name
    for name, content in GOOD_CARD_FILES.items():
        assert _is_valid(goal_card_schema(), json.loads(content.decode("utf-8-sig"))), name


def test_the_saved_card_of_the_tests_holds_every_field() -> None:
    """So that a field which gets lost is noticed, and a text of the greatest length fits."""
    file = json.loads((FORMATS / "goal-card-1.json").read_text(encoding="utf-8"))
    assert set(file["cards"][0]) == {*TEXTS, "ict_role", "forms"}
    file["cards"][0] |= {key: "é" * most for key, most in TEXTS.items()}
    assert _is_valid(goal_card_schema(), file)


def test_a_team_file_is_as_the_contract_says(instrument: Instrument) -> None:
    """A score or null for each role; anything else about the person is left out."""
    schema = team_schema(instrument)
    scores: dict[str, Any] = {scale.key: {"score": 3.6667, "answered": 6} for scale in instrument.scales}
    file = {
        "format": "i-scan-teambestand",
        "format_version": 1,
        "instrument": "i-scan",
        "instrument_version": "1.0",
        "scores": scores | {"coach": None},
    }
    assert _is_valid(schema, file)
    assert _is_valid(schema, file | {"label": "A"})
    assert not _is_valid(schema, file | {"scores": {"coach": None}})
    assert not _is_valid(schema, file | {"scores": scores | {"coach": {"score": 6, "answered": 6}}})
