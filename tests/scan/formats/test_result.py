"""The result file of instruments with other points, other editions and other names."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from build_tools.paths import ROOT
from scan.definition.model import Instrument
from scan.definition.nouns import Noun
from scan.formats.link import link_refusals
from scan.formats.reading import read_data
from scan.formats.refusal import RefusalError
from scan.formats.result import result_data, result_file
from tests.scan.formats.browser_side import browser_says

_OF_ANOTHER_VERSION = sorted((ROOT / "tests" / "formats" / "of-another-version").glob("result-*.json"))


def test_a_format_is_made_once_for_an_instrument(instrument: Instrument) -> None:
    """And anew for one that says something else, even when it has the same key."""
    other = replace(instrument, version="7.0")
    assert result_file(instrument) is result_file(instrument)
    assert result_file(other) != result_file(instrument)
    assert result_file(other) is result_file(other)


def _refusal(instrument: Instrument, changes: dict[str, Any]) -> str:
    file = {
        "format": "i-scan-resultaat",
        "format_version": 1,
        "instrument": instrument.key,
        "instrument_version": "2.0",
        "answers": {},
    }
    with pytest.raises(RefusalError) as refusal:
        read_data(file | changes, result_file(instrument))
    return str(refusal.value)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"format": "x"}, "Dit is geen resultaatbestand van het kompas."),
        (
            {"format_version": 2},
            "Dit bestand is gemaakt met een nieuwer kompas dan dit; open het op de site waar je het maakte.",
        ),
        ({"instrument": "i-scan"}, "Dit bestand hoort bij een andere vragenlijst dan 'kompas'."),
        (
            {"instrument_version": "1.0"},
            "Dit bestand hoort bij versie 1.0 van de vragenlijst; dit kompas gebruikt versie 2.0, "
            "met andere stellingen, dus openen of vergelijken kan niet.",
        ),
        ({"author": "collega"}, "In dit bestand is niet te lezen wie het invulde."),
        ({"edition": "kort"}, "Dit bestand hoort bij een uitgave van de vragenlijst die hier niet bestaat."),
        (
            {"answers": {"trainer-doel": 5}},
            "Bij de stelling 'Ik spreek vóór een training met het team een doel af.' staat een antwoord "
            "dat niet bestaat; het moet 1 tot en met 4 zijn.",
        ),
        (
            {"targets": {"coach": 5}},
            "Een doel in dit bestand bestaat niet; "
            "het moet een getal van 1 tot en met 4 zijn, in stappen van een half.",
        ),
    ],
)
def test_another_instrument_is_named_as_it_is_called(
    compass: Instrument, changes: dict[str, Any], sentence: str
) -> None:
    """By its own noun, with its own points, and only the editions and authors that it has."""
    assert _refusal(compass, changes) == sentence


@pytest.mark.parametrize("file", _OF_ANOTHER_VERSION, ids=lambda file: file.stem)
def test_a_file_of_another_major_version_is_told_why_it_does_not_open(
    instrument: Instrument, tmp_path: Path, file: Path
) -> None:
    """Other items stand behind its answers: both readers say so in the same sentence, whatever else is in it."""
    content = file.read_bytes()
    sentence = (
        "Dit bestand hoort bij versie 1.0 van de vragenlijst; deze i-scan gebruikt versie 2.0, met andere stellingen, "
        "dus openen of vergelijken kan niet."
    )
    with pytest.raises(RefusalError) as refusal:
        read_data(json.loads(content), result_file(instrument))
    assert str(refusal.value) == sentence
    as_whom = "collega" if b'"collega"' in content else "zelf"
    assert browser_says(instrument, [(as_whom, content)], tmp_path) == [{"refusal": sentence}]


_FORMER = {"trainer-doel": 4, "trainer-van-vroeger": 2}


@pytest.mark.parametrize(
    ("version", "opens"), [("2.0", True), ("2.0+school", True), ("2.1", False), ("2.1+school", False), ("2.2", False)]
)
def test_of_a_former_minor_version_answers_to_items_that_are_gone_are_left_out(
    instrument: Instrument, tmp_path: Path, version: str, opens: bool
) -> None:
    """What still fits opens, by both readers alike; in a file of now or later an unknown item is refused as ever."""
    newer = replace(instrument, version="2.1")
    file = result_data(newer, _FORMER) | {"instrument_version": version}
    (said,) = browser_says(newer, [("zelf", json.dumps(file).encode())], tmp_path)
    if opens:
        answers = read_data(file, result_file(newer))["answers"]
        assert {key: answer for key, answer in answers.items() if answer is not None} == {"trainer-doel": 4}
        assert said["read"]["answers"] == answers
    else:
        with pytest.raises(RefusalError) as refusal:
            read_data(file, result_file(newer))
        assert said == {"refusal": str(refusal.value)}
        assert "'trainer-van-vroeger'" in str(refusal.value)


def test_an_item_whose_text_looks_like_a_place_is_shown_as_it_is(compass: Instrument) -> None:
    """What is filled into a sentence is never read as a place in it."""
    scale = compass.scales[0]
    item = replace(scale.items[0], text="Ik schrijf {value} en {label}.")
    instrument = replace(compass, scales=(replace(scale, items=(item, *scale.items[1:])), *compass.scales[1:]))
    assert "'Ik schrijf {value} en {label}.'" in _refusal(instrument, {"answers": {item.key: 9}})


def test_a_link_has_the_signs_of_the_instrument(compass: Instrument, tmp_path: Path) -> None:
    """Its points and a blank, and `n` only where the instrument has it."""
    head = "#antwoorden=1_kompas_2.0_2026-11_"
    links = [head + signs for signs in ("123401234012", "123451234012", "12340123401n", "1234")]
    answers = browser_says(compass, [("pasted", link.encode()) for link in links], tmp_path)
    assert answers[0]["name"] == "kompas-2026-11"
    assert list(answers[0]["read"]["answers"].values()) == [1, 2, 3, 4, None] * 2 + [1, 2]
    assert answers[1:] == [{"refusal": link_refusals(compass)["damaged"]}] * 3


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        ("iets anders", "no_link"),
        ("#antwoorden=hallo", "no_link"),
        ("#antwoorden=3_i-scan_2.0_2026-11_333", "newer"),
        ("#antwoorden=1_kompas_2.0_2026-11_333", "other"),
        ("#antwoorden=1_i-scan_1.0_2026-11_333", "other_major"),
        ("#antwoorden=1_i-scan_2.1_2026-11_333", "other"),
        ("#antwoorden=1_i-scan_2.0_2026-11_" + "6" * 36, "damaged"),
    ],
)
def test_a_link_that_cannot_be_used_gets_one_sentence(
    instrument: Instrument, tmp_path: Path, link: str, fault: str
) -> None:
    """In the words of the table."""
    assert browser_says(instrument, [("pasted", link.encode())], tmp_path) == [
        {"refusal": link_refusals(instrument)[fault]}
    ]


def test_an_adjective_goes_with_its_noun(instrument: Instrument) -> None:
    """Een onbekende stelling, een onbekend zinnetje."""
    other = replace(instrument, nouns=replace(instrument.nouns, item=Noun("zinnetje", "zinnetjes", "het")))
    sentence = "Dit bestand heeft een antwoord op een onbekend zinnetje: 'x'."
    assert _refusal(other, {"answers": {"x": 3}}) == sentence
