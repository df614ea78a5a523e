"""The file of a target profile, read."""

from typing import Any

import pytest

from scan.definition.model import Instrument
from scan.formats.reading import read_data
from scan.formats.refusal import RefusalError
from scan.formats.target_profile import target_profile_file
from tests.scan.formats.odd_files import PROFILE


def test_a_scale_that_is_left_out_has_no_target(instrument: Instrument) -> None:
    """Nor has one that is null; goals that a page does not know are ignored."""
    read = read_data(PROFILE | {"goals": ["bpv", "onbekend"]}, target_profile_file(instrument, ["bpv", "ai"]))
    assert {key: target for key, target in read["targets"].items() if target is not None} == {
        "trainer": 2.5,
        "coach": 3.5,
    }
    assert (read["title"], read["goals"]) == ("Bpv met ict", ["bpv"])


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"format": "i-scan-resultaat"}, "Dit is geen doelprofiel van de i-scan."),
        ({"instrument": "weer"}, "Dit bestand hoort bij een andere vragenlijst dan 'i-scan'."),
        ({"title": ""}, None),
        (
            {"title": None},
            "De naam van dit doelprofiel is niet te lezen; het moet tekst van hooguit 80 tekens zijn.",
        ),
        ({"targets": []}, "In dit doelprofiel staat niet wat er gevraagd wordt."),
        ({"targets": {"kok": 3}}, "Dit doelprofiel vraagt iets van een onbekende rol: 'kok'."),
        (
            {"targets": {"coach": 3.3}},
            "Bij 'Coach' staat in dit doelprofiel geen getal van 1 tot en met 5, in stappen van een half.",
        ),
    ],
)
def test_what_is_off_gets_one_sentence(instrument: Instrument, changes: dict[str, Any], sentence: str | None) -> None:
    """As in every other file; a profile may be without a name."""
    if sentence is None:
        read_data(PROFILE | changes, target_profile_file(instrument))
        return
    with pytest.raises(RefusalError) as refusal:
        read_data(PROFILE | changes, target_profile_file(instrument))
    assert str(refusal.value) == sentence
