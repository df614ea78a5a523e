"""What members hand in: what can be used is used, and of the rest is said why, in one sentence each."""

import json
from typing import Any

import pytest

from scan.definition.model import Instrument
from scan.formats.refusal import RefusalError
from scan.team.gathering import gather_rows
from scan.team.reading import MOST_MEMBERS, MemberReader
from tests.hostile_files import GOOD_FILES
from tests.scan.formats.odd_files import CARDS, LEVELS, PROFILE, RESULT, TEAM

OTHER_VERSION = (
    "Dit bestand hoort bij versie 1.0 van de vragenlijst; deze i-scan gebruikt versie 2.0, met andere stellingen, "
    "dus openen of vergelijken kan niet."
)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (CARDS, "Dit is geen bestand voor een team; kies een teambestand of een bewaard resultaat van de i-scan."),
        ([], "Dit is geen bestand voor een team; kies een teambestand of een bewaard resultaat van de i-scan."),
        (PROFILE, "Dit is een doelprofiel, geen bestand van een lid; kies het bij 'doelprofiel'."),
        (TEAM | {"instrument": "weer"}, "Dit bestand hoort bij een andere vragenlijst dan 'i-scan'."),
        (LEVELS | {"instrument_version": "1.0"}, OTHER_VERSION),
        (RESULT | {"instrument_version": "1.0"}, OTHER_VERSION),
        (
            RESULT | {"author": "collega"},
            "Dit bestand vulde een collega over iemand in; open het bij 'De blik van een collega'.",
        ),
        (
            TEAM | {"label": "No\u202eor"},
            "De naam in dit bestand bevat tekens die je niet kunt zien; vraag het lid om een nieuw bestand.",
        ),
        (
            TEAM | {"label": "x" * 41},
            "De naam in dit bestand is niet te lezen; het moet tekst van hooguit 40 tekens zijn.",
        ),
        (
            TEAM | {"format_version": 2},
            "Dit bestand is gemaakt met een nieuwere i-scan dan deze; vraag de maker om een nieuw bestand.",
        ),
    ],
)
def test_what_cannot_be_used_gets_one_sentence(instrument: Instrument, data: Any, why: str) -> None:
    """Another format, another instrument, another version, a label that hides something."""
    with pytest.raises(RefusalError) as refusal:
        MemberReader(instrument).read_file(data)
    assert str(refusal.value) == why


def test_the_same_member_counts_once(instrument: Instrument) -> None:
    """By label, whatever its capitals and spaces; without one, members are never taken for each other."""
    reader = MemberReader(instrument)
    reader.read_file(TEAM | {"label": "Noor de  Wit"})
    with pytest.raises(RefusalError, match="Er telt al een lid mee dat zich 'noor de wit' noemt"):
        reader.read_file(TEAM | {"label": " noor de wit "})
    for _ in range(2):
        reader.read_file({name: value for name, value in TEAM.items() if name != "label"})
        reader.read_file(LEVELS)


def test_the_same_result_counts_once(instrument: Instrument) -> None:
    """Unless every answer is the same, as two people can have."""
    reader = MemberReader(instrument)
    plain = json.loads(GOOD_FILES["plain"])
    varied = plain | {"answers": {item.key: number % 5 + 1 for number, item in enumerate(instrument.items)}}
    reader.read_file(varied)
    with pytest.raises(RefusalError, match="precies hetzelfde"):
        reader.read_file(varied | {"month": "2026-12"})
    threes = plain | {"answers": {item.key: 3 for item in instrument.items}}
    assert reader.read_file(threes) == reader.read_file(threes)


def test_a_refused_file_leaves_no_mark(instrument: Instrument) -> None:
    """Whoever was refused for a hidden sign can hand in a better file under the same label."""
    rows = [
        {"file": "a", "scores": [[3, 6]] * 6, "label": "Bo\u200e"},
        {"file": "b", "scores": [[3, 6]] * 6, "label": "Bo"},
        {"file": "c", "scores": [[3, 6]] * 6, "label": "BO"},
    ]
    gathered = gather_rows(rows, MemberReader(instrument).read_row)
    assert [member.label for member in gathered.members] == ["Bo"]
    assert [file for file, _ in gathered.refused] == ["a", "c"]


def test_ten_thousand_is_the_most(instrument: Instrument) -> None:
    """The next is refused, and the others count."""
    rows = [{"file": str(number), "levels": [None] * 6} for number in range(MOST_MEMBERS + 1)]
    gathered = gather_rows(rows, MemberReader(instrument).read_row)
    assert len(gathered.members) == MOST_MEMBERS
    assert gathered.refused == [
        (str(MOST_MEMBERS), "Er passen hooguit 10000 leden in een team; dit bestand telt niet mee.")
    ]


@pytest.mark.parametrize(
    "row",
    [
        {"scores": [[3, 6]] * 5},
        {"scores": [[9, 6]] * 6},
        {"scores": [[3, 7]] * 6},
        {"levels": ["goed"] * 6},
        {"levels": []},
        {"answers": [6] * 36},
        {"answers": [3]},
        {},
    ],
)
def test_a_row_that_no_file_can_give_is_a_mistake_of_ours(instrument: Instrument, row: dict[str, Any]) -> None:
    """The browser has read the file by the same table; Python checks again."""
    with pytest.raises((KeyError, ValueError)):
        MemberReader(instrument).read_row(row)
