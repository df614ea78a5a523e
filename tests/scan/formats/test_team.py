"""The team file, read."""

from typing import Any

import pytest

from scan.definition.model import Instrument
from scan.formats.reading import read_data
from scan.formats.refusal import RefusalError
from scan.formats.team import team_file
from tests.scan.formats.odd_files import TEAM


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
        ({"label": 3}, "De naam in dit bestand is niet te lezen."),
    ],
)
def test_what_is_off_gets_one_sentence(instrument: Instrument, changes: dict[str, Any], sentence: str) -> None:
    """As in every other file."""
    with pytest.raises(RefusalError) as refusal:
        read_data(TEAM | changes, team_file(instrument))
    assert str(refusal.value) == sentence
