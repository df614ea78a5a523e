"""The raamwerkscan: what it asks of a docent, and what comes out, worked out by hand."""

import json
import re
from typing import Any

import pytest

from build_tools.data.instruments import instrument_folder, load_instrument_files
from scan.bridge import Bridge
from scan.definition.model import Instrument
from scan.formats.result import result_data
from tests.golden import differences

MBO = ("bpv", "bbl", "entree", "proeve", "praktijkles", "werkplaats", "leerbedrijf", "AI")
DENIALS = re.compile(r"\b(niet|geen|nooit|zonder|nauwelijks)\b")
OTHER_WORDS = re.compile(r"\b(i-scan|rol|rollen|module|modules|werkblad|mijn collega)\b", re.IGNORECASE)
"""What the i-scan calls things; in the raamwerkscan they have another name, or are not there."""
QUESTIONS = ("report", "talk", "page", "spreadsheet", "picture")


@pytest.fixture(scope="module")
def raamwerkscan() -> Instrument:
    """It, as it stands in this checkout."""
    return load_instrument_files(instrument_folder("raamwerkscan"))


def _answer(instrument: Instrument, question: str, sums: dict[str, int]) -> dict[str, Any]:
    """Ask something about answers with this sum per scale, spread as evenly as whole points go."""
    answers = {
        item.key: sums[scale.key] // len(scale.items) + (place < sums[scale.key] % len(scale.items))
        for scale in instrument.scales
        for place, item in enumerate(scale.items)
    }
    response = result_data(instrument, answers) | {"month": "2026-11"}
    request = {"question": question, "site": "../", "level": "notities", "response": response}
    answer: dict[str, Any] = json.loads(Bridge(instrument).answer(json.dumps(request)))
    assert "refusal" not in answer, answer
    return answer


def _sums(literacy: int, rest: int) -> dict[str, int]:
    return {"digitale-geletterdheid": literacy, "leersituatie": rest, "professionalisering": rest, "organisatie": rest}


def test_it_has_four_elements_with_six_statements(raamwerkscan: Instrument) -> None:
    """And three of each in the short edition; nobody fills it in about a colleague."""
    assert [(len(scale.items), len(scale.short)) for scale in raamwerkscan.scales] == [(6, 3)] * 4
    assert raamwerkscan.has_short_edition
    assert not raamwerkscan.has_peer_view


def test_a_statement_is_one_thing_that_can_be_seen(raamwerkscan: Instrument) -> None:
    """No denial, no second sentence, no 'en' between two things to do."""
    for item in raamwerkscan.items:
        assert not DENIALS.search(item.text), item.text
        assert item.text.count(".") == 1, item.text
        assert " en " not in item.text, item.text


def test_it_is_about_the_mbo(raamwerkscan: Instrument) -> None:
    """Practice lessons, bpv, bbl, entree, examining and AI all come by."""
    text = " ".join(f"{item.text} {item.example}" for item in raamwerkscan.items)
    assert [word for word in MBO if word not in text] == []


def test_every_question_names_one_role_of_the_i_coach(raamwerkscan: Instrument, instrument: Instrument) -> None:
    """So that a docent knows what to ask for; each element has a question for three roles or more."""
    roles = [scale.title.lower() for scale in instrument.scales]
    for scale in raamwerkscan.scales:
        named = [[role for role in roles if f"als {role} " in question] for question in scale.questions]
        assert [len(each) for each in named] == [1] * len(scale.questions), scale.key
        assert len({role for (role,) in named}) >= 3, scale.key


def test_seven_points_are_a_difference_and_six_are_none(raamwerkscan: Instrument) -> None:
    """Four bars: c = 1,6449 and sem = 0,7·√(1 − 0,8) = 0,3130, so the margin is 0,5149 and bars part from 1,0298."""
    apart = _answer(raamwerkscan, "report", _sums(literacy=12, rest=19))["report"]
    expected = {
        "flat": False,
        "scores": {
            "digitale-geletterdheid": {
                **{"score": 2.0, "margin": 0.5149, "sem": 0.313, "low": 1.4851, "high": 2.5149},
                **{"level": "oefenen", "group": "groei"},
            },
            "leersituatie": {"score": 3.1667, "level": "zelfstandig", "group": "kop"},
        },
        "focus_introduction": "Dit element schat je duidelijk lager in dan je hoogste element. Begin klein.",
    }
    assert differences(expected, apart) == []
    assert [focus["role"] for focus in apart["focus"]] == ["digitale-geletterdheid"]
    together = _answer(raamwerkscan, "report", _sums(literacy=12, rest=18))["report"]
    assert differences({"flat": True, "focus": []}, together) == []


def test_the_result_goes_from_an_element_to_a_lesson_a_role_and_a_card(raamwerkscan: Instrument) -> None:
    """In that order, each with its link."""
    html = _answer(raamwerkscan, "report", _sums(literacy=12, rest=24))["html"]
    scale = raamwerkscan.scales[0]
    steps = (
        *("Bij digitale geletterdheid", scale.acts[1], "Pak de doelenkaart"),
        *("Lesideeën", scale.module.title, "Vraag voor je i-coach", scale.questions[1]),
    )
    places = [html.find(f">{step}<") for step in steps]
    assert -1 not in places
    assert places == sorted(places)
    assert 'href="../programma/doelenkaart/#begin-digitale-geletterdheid"' in html


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("literacy", [12, 24])
def test_it_speaks_in_its_own_words(question: str, literacy: int, raamwerkscan: Instrument) -> None:
    """Not in those of the i-scan, whether an element stands out or not."""
    answer = _answer(raamwerkscan, question, _sums(literacy, rest=24))
    read = re.sub(r"<style.*?</style>|<[^>]*>", " ", f"{answer.get('html', '')} {answer.get('text', '')}", flags=re.S)
    assert OTHER_WORDS.findall(read) == []
