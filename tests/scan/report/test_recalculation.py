"""Working out one role with assumptions of the visitor's own choice."""

import json
import re
from dataclasses import replace
from fractions import Fraction
from typing import Any
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as some

from build_tools.data.instruments import instrument_folder, load_instrument_files
from scan.bridge import Bridge
from scan.definition.model import Answer, Assumptions, Instrument
from scan.formats.refusal import RefusalError
from scan.report.recalculation import read_recalculation, recalculation_data, render_recalculation
from scan.scoring.exact import decimal_text, four_decimals
from scan.scoring.scores import score_response
from scan.text.recalculation_words import summary
from tests.responses import answers as any_answer
from tests.responses import response

EXAMPLE: list[Answer] = [3, 4, 3, 2, 4, 4]
I_SCAN = load_instrument_files(instrument_folder("i-scan"))
SD = (
    "De spreiding (sd) moet een getal van 0,1 tot en met 2 zijn, met hooguit vier decimalen; schrijf bijvoorbeeld 0,70."
)
R = (
    "De samenhang (r) moet een getal van 0,01 tot en met 0,99 zijn, met hooguit vier decimalen; "
    "schrijf bijvoorbeeld 0,40."
)


def _request(answers: object = EXAMPLE, **other: object) -> dict[str, Any]:
    return {"scale": "trainer", "answers": answers, "sd": "0,70", "r": "0,40"} | other


def _steps(request: dict[str, Any], instrument: Instrument) -> dict[str, str]:
    """Give what is worked out at each step, by its name."""
    tree = fromstring(f"<div>{render_recalculation(read_recalculation(request, instrument))}</div>")
    return {step.attrib["data-step"]: step[1].text or "" for step in tree.iter("li")}


def test_the_example_of_the_page_gives_its_numbers(instrument: Instrument) -> None:
    """Every step to four decimals, worked out by hand from the formulas of the design."""
    assert recalculation_data(read_recalculation(_request(), instrument)) == {
        "scale": "trainer",
        "points": [3, 4, 3, 2, 4, 4],
        "sum": 20,
        "answered": 6,
        "level": "zelfstandig",
        "sd": 0.7,
        "r": 0.4,
        "mean": 3.3333,
        "alpha": 0.8,
        "sem": 0.3130,
        "margin": 0.5150,
        "low": 2.8184,
        "high": 3.8483,
        "difference": 0.7283,
    }


def test_every_step_is_told_with_its_numbers(instrument: Instrument) -> None:
    """As someone with a pen would write it."""
    assert _steps(_request(), instrument) == {
        "som": "3 + 4 + 3 + 2 + 4 + 4 = 20",
        "gemiddelde": "20 / 6 = 3,3333",
        "betrouwbaarheid": "6 · 0,40 / (1 + 5 · 0,40) = 0,8000",
        "meetfout": "0,70 · √(1 − 0,8000) = 0,3130",
        "marge": "1,645 · 0,3130 = 0,5150",
        "band": "2,8184 tot 3,8483",
        "niveau": "'zelfstandig' begint bij 3,0",
        "verschil": "1,645 · 0,3130 · √2 = 0,7283",
    }


def test_other_assumptions_change_the_margin_and_not_the_score(instrument: Instrument) -> None:
    """With a point or a comma; with the decimals that were typed."""
    outcome = read_recalculation(_request(sd=" 1 ", r="0.625"), instrument)
    assert outcome.score.estimate
    assert (four_decimals(outcome.score.estimate.mean), outcome.instrument.assumptions.sd) == (3.3333, 1)
    steps = _steps(_request(sd=" 1 ", r="0.625"), instrument)
    assert steps["betrouwbaarheid"] == "6 · 0,625 / (1 + 5 · 0,625) = 0,9091"
    assert steps["meetfout"] == "1,00 · √(1 − 0,9091) = 0,3015"


def test_answers_without_points_are_left_out(instrument: Instrument) -> None:
    """And the first step says so."""
    html = render_recalculation(read_recalculation(_request([3, "nvt", 4, None, 4, 4]), instrument))
    assert "Van de 6 stellingen tellen er 2 niet mee: leeg of niet van toepassing." in html
    assert "15 / 4 = 3,7500" in html


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        (
            [3, 4, 3, "nvt", None, None],
            "Er zijn 3 antwoorden met punten.",
        ),
        ([3, *[None] * 5], "Er is 1 antwoord met punten."),
        ([None] * 6, "Er is geen antwoord met punten."),
    ],
)
def test_too_few_answers_are_a_sentence(answers: list[Answer], sentence: str, instrument: Instrument) -> None:
    """No score, no margin, and what is missing."""
    outcome = read_recalculation(_request(answers), instrument)
    assert summary(outcome) == f"{sentence} Voor een score zijn er minstens 4 van de 6 nodig."
    assert recalculation_data(outcome)["margin"] is None
    assert list(_steps(_request(answers), instrument)) == ["som"]


def test_a_band_stops_where_the_scale_stops(instrument: Instrument) -> None:
    """And a difference longer than the scale is named as such."""
    html = render_recalculation(read_recalculation(_request([1] * 6, sd="2", r="0,01"), instrument))
    assert "De band stopt waar de schaal stopt: bij 1 of 5." in html
    assert "meer dan de schaal lang is" in html


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        *[({"sd": sd}, SD) for sd in ("", "veel", "0,09", "2,01", "-1", "1e0", "0,70001", "\u0660,7", None, 0.7, True)],
        *[({"r": r}, R) for r in ("0", "1", "0,009", ["0,40"], "0,4 0")],
        ({"scale": "bakker"}, "Deze rol staat niet in de vragenlijst."),
        ({"scale": ["trainer"]}, "Deze rol staat niet in de vragenlijst."),
        ({"answers": EXAMPLE[:5]}, "Bij deze rol horen 6 antwoorden."),
        ({"answers": {"0": 3}}, "Bij deze rol horen 6 antwoorden."),
        (
            {"answers": [6, *EXAMPLE[1:]]},
            "Bij de stelling 'Ik vraag vóór een training welk doel het team ermee wil bereiken.' staat een antwoord "
            "dat niet bestaat; het moet 1 tot en met 5 of nvt zijn.",
        ),
    ],
)
def test_what_cannot_be_used_gets_one_sentence(wrong: dict[str, Any], sentence: str, instrument: Instrument) -> None:
    """Through the door that the browser takes."""
    request = json.dumps({"question": "recalculate", **_request(), **wrong})
    assert json.loads(Bridge(instrument).answer(request)) == {"refusal": sentence}


def test_the_browser_gets_data_steps_and_a_summary(instrument: Instrument) -> None:
    """In one answer."""
    answer = json.loads(Bridge(instrument).answer(json.dumps({"question": "recalculate", **_request()})))
    outcome = read_recalculation(_request(), instrument)
    assert answer["recalculation"] == recalculation_data(outcome)
    assert answer["html"] == render_recalculation(outcome)
    assert answer["summary"] == "De score is 3,3333 met een marge van 0,5150. Het niveau is 'zelfstandig'."


@given(
    role=some.sampled_from([scale.key for scale in I_SCAN.scales]),
    answers=some.lists(any_answer, min_size=6, max_size=6),
)
def test_with_its_own_assumptions_it_is_the_scan(role: str, answers: list[Answer]) -> None:
    """Whatever the answers: the score, the margin, the band and the level of the report."""
    assumed = I_SCAN.assumptions
    typed = {"sd": decimal_text(assumed.sd, 2), "r": decimal_text(assumed.inter_item_r, 2)}
    outcome = read_recalculation(_request(answers, scale=role, **typed), I_SCAN)
    items = next(scale.items for scale in I_SCAN.scales if scale.key == role)
    given_ = response(I_SCAN, {item.key: answer for item, answer in zip(items, answers, strict=True)})
    assert outcome.score == score_response(given_, I_SCAN).score(role)


@given(
    sd=some.integers(10, 200),
    r=some.integers(1, 99),
    answers=some.lists(any_answer, min_size=6, max_size=6),
)
def test_any_assumptions_give_what_an_instrument_with_them_gives(sd: int, r: int, answers: list[Answer]) -> None:
    """And no sentence runs over thirty words."""
    typed = {"sd": f"{sd // 100},{sd % 100:02}", "r": f"0.{r:02}"}
    outcome = read_recalculation(_request(answers, **typed), I_SCAN)
    other = replace(I_SCAN, assumptions=Assumptions(Fraction(sd, 100), Fraction(r, 100), provisional=True))
    given_ = response(I_SCAN, {item.key: answer for item, answer in zip(I_SCAN.items, answers, strict=False)})
    assert outcome.score == score_response(given_, other).score("trainer")
    told = fromstring(f"<div>{render_recalculation(outcome)}</div>").findall(".//span[@class='method-explanation']")
    sentences = [sentence for part in told for sentence in re.split(r"(?<=[.])\s", part.text or "")]
    assert max(len(sentence.split()) for sentence in sentences) <= 30


def test_wrong_assumptions_are_refused_before_anything_is_scored(instrument: Instrument) -> None:
    """The first thing that is wrong is the one that is named."""
    with pytest.raises(RefusalError, match=r"^De spreiding"):
        read_recalculation({}, instrument)
