"""The files that members add to a team, read."""

from typing import Any

import pytest

from scan.definition.model import Instrument
from scan.formats.reading import read_data
from scan.formats.refusal import RefusalError
from scan.formats.team import levels_file, team_file
from tests.scan.formats.odd_files import LEVELS, TEAM


def test_a_member_without_a_score_for_a_scale_is_read(instrument: Instrument) -> None:
    """The scale stands there, without a number; fields that we do not know are left out."""
    scores = TEAM["scores"] | {"coach": None, "trainer": {"score": 5, "answered": 4, "name": "x"}}
    read = read_data(TEAM | {"scores": scores, "email": "x"}, team_file(instrument))
    assert read["scores"] == TEAM["scores"] | {"coach": None, "trainer": {"score": 5, "answered": 4}}
    assert read["label"] == "A"
    assert "email" not in read


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"format": "i-scan-resultaat"}, "Dit is geen teambestand van de i-scan."),
        ({"scores": None}, "In dit bestand staan geen scores."),
        ({"scores": {"coach": None}}, "Een score in dit bestand is niet te lezen."),
        ({"scores": {"<b>": None}}, "Dit bestand heeft een score voor iets onbekends: '<b>'."),
        (
            {"label": 3},
            "De naam in dit bestand is niet te lezen; het moet tekst van hooguit 40 tekens zijn.",
        ),
        (
            {"label": "x" * 41},
            "De naam in dit bestand is niet te lezen; het moet tekst van hooguit 40 tekens zijn.",
        ),
    ],
)
def test_what_is_off_gets_one_sentence(instrument: Instrument, changes: dict[str, Any], sentence: str) -> None:
    """As in every other file."""
    with pytest.raises(RefusalError) as refusal:
        read_data(TEAM | changes, team_file(instrument))
    assert str(refusal.value) == sentence


def test_levels_alone_are_read(instrument: Instrument) -> None:
    """And nothing else: a label, a month or a score beside them is ignored."""
    extra = {"label": "A", "month": "2026-11", "scores": TEAM["scores"]}
    read = read_data(LEVELS | extra, levels_file(instrument))
    assert read == {name: LEVELS[name] for name in ("instrument", "instrument_version", "levels")}


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"format": "i-scan-teambestand"}, "Dit is geen teambestand van de i-scan."),
        ({"levels": None}, "In dit bestand staan geen niveaus."),
        (
            {"levels": LEVELS["levels"] | {"coach": "goed"}},
            "Bij 'Coach' staat in dit bestand een niveau dat niet bestaat.",
        ),
        ({"levels": {"<b>": None}}, "Dit bestand heeft een niveau voor iets onbekends: '<b>'."),
    ],
)
def test_levels_that_are_off_get_one_sentence(instrument: Instrument, changes: dict[str, Any], sentence: str) -> None:
    """A scale without a level says so with null, and is never left out."""
    with pytest.raises(RefusalError) as refusal:
        read_data(LEVELS | changes, levels_file(instrument))
    assert str(refusal.value) == sentence
