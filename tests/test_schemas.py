"""The published schemas say what the readers accept."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from build_tools.schemas import result_schema, team_schema
from scan.model import Instrument
from tests.golden import CASES
from tests.hostile_files import GOOD_FILES, HOSTILE_FILES

FORMATS = sorted((Path(__file__).parent / "formats").glob("*.json"))
LOOSER_THAN_THE_READER = {"note-with-half-a-character"}
"""What a schema cannot say."""


def _is_valid(schema: dict[str, Any], data: Any) -> bool:
    return Draft202012Validator(schema).is_valid(data)


def test_the_schemas_are_schemas(instrument: Instrument, site: Path) -> None:
    """And stand on the site."""
    for name, schema in {"resultaat": result_schema(instrument), "teambestand": team_schema(instrument)}.items():
        Draft202012Validator.check_schema(schema)
        published = site / f"schemas/i-scan-{name}-1.json"
        assert json.loads(published.read_text(encoding="utf-8")) == schema


@pytest.mark.parametrize("file", FORMATS, ids=lambda file: file.stem)
def test_every_file_of_ours_keeps_the_schema(instrument: Instrument, file: Path) -> None:
    """Of every kind and every release."""
    assert _is_valid(result_schema(instrument), json.loads(file.read_text(encoding="utf-8")))


def test_all_golden_cases_keep_the_schema(instrument: Instrument) -> None:
    """They are result files with one field more."""
    schema = result_schema(instrument)
    assert [case.file.name for case in CASES if not _is_valid(schema, case.result)] == []


def test_what_the_readers_refuse_the_schema_refuses(instrument: Instrument) -> None:
    """Each hostile file that is JSON at all."""
    schema = result_schema(instrument)
    for name, (content, _) in HOSTILE_FILES.items():
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
