"""An instrument of other sizes, with other answers and other words, comes out as whole as the i-scan."""

import json
import re
from fractions import Fraction
from typing import Any
from xml.etree import ElementTree

import pytest

from build_tools.data.instruments import read_instrument_files
from build_tools.engine.warm_up_requests import warm_up_requests
from build_tools.parts.explanation import example_answers, example_chart, margin_rows, worked_example
from build_tools.paths import ROOT
from scan.bridge import Bridge
from scan.charts.axis import place
from scan.definition.model import Instrument
from scan.formats.kinds import Choice
from scan.formats.result import result_file
from tests.golden import differences

FOLDER = ROOT / "tests" / "instruments" / "weer"
ANSWERS = {"wolken": (1, 2, 2, 3), "wind": (4, 4, 3, 4)}
QUESTIONS = ("report", "talk", "page", "spreadsheet", "picture")
I_SCAN_WORDS = re.compile(
    r"\b(i-scans?|rol|rollen|i-coach|i-coaches|trainer|stelling|stellingen|collega|leidinggevende|module|werkblad"
    r"|1 tot 5)\b",
    re.IGNORECASE,
)
"""Words of the i-scan. The names of hooks, files and classes are English or part of the contract; these are read."""


def _response(instrument: Instrument, answers: dict[str, tuple[int | None, ...]], **other: object) -> dict[str, Any]:
    given = {
        item.key: answer
        for scale in instrument.scales
        for item, answer in zip(scale.items, answers[scale.key], strict=True)
    }
    return {
        "format": "i-scan-resultaat",
        "format_version": 1,
        "instrument": "weer",
        "instrument_version": "2.3",
        "month": "2026-11",
        "answers": given,
        **other,
    }


def _ask(instrument: Instrument, question: str, **rest: object) -> dict[str, Any]:
    request = {
        "question": question,
        "site": "../",
        "level": "notities",
        "response": _response(instrument, ANSWERS),
        **rest,
    }
    answer: dict[str, Any] = json.loads(Bridge(instrument).answer(json.dumps(request)))
    assert "refusal" not in answer, answer
    return answer


def _trees(html: str) -> ElementTree.Element:
    closed = re.sub(r"<(input|meta)([^>]*)>", r"<\1\2/>", html)
    return ElementTree.fromstring(f"<div>{closed}</div>")


def test_the_scores_are_those_worked_out_by_hand(weather: Instrument) -> None:
    """α = 4·0,5 / 2,5 = 0,8; sem = 0,6·√0,2 = 0,2683; margin 1,6449 times that; the two differ from 0,8827."""
    report = _ask(weather, "report", profile="fietstocht")["report"]
    expected = {
        "conclusion": (
            "Je schat jezelf het hoogst in bij wind en het laagst bij wolken. "
            "De balken van hoogst en laagst raken elkaar niet."
        ),
        "flat": False,
        "scores": {
            "wolken": {
                **{"score": 2.0, "margin": 0.4414, "sem": 0.2683, "low": 1.5586, "high": 2.4414},
                **{"level": "beginnen", "group": "groei", "target": 2.5, "gap": 0.5},
            },
            "wind": {"score": 3.75, "high": 4.0, "level": "lezen", "group": "kop", "gap": -0.5},
        },
        "focus_introduction": "Bij dit onderdeel ligt het doelprofiel 'Een dag op de fiets' hoger dan je balk.",
        "honest": [*weather.honest, "De marges zijn bedacht voor een test."],
    }
    assert differences(expected, report) == []
    assert [item["key"] for item in report["focus"][0]["items"]] == ["wolken-ochtend", "wolken-vorm", "wolken-kleur"]


def _read_by_people(answer: dict[str, Any]) -> str:
    """Give every text in an answer: not the names of tags, classes, ids and hooks."""
    texts = [answer[name] for name in ("text", "alternative", "summary") if name in answer]
    if "report" in answer:
        report = {name: value for name, value in answer["report"].items() if name != "format"}
        texts += [str(value) for value in _values(report)]
    for name in ("html", "text"):
        if answer.get(name, "").lstrip().startswith("<"):
            texts = [text for text in texts if text != answer[name]]
            tree = _trees(answer[name].removeprefix("<!doctype html>\n"))
            texts += [
                text
                for part in tree.iter()
                if not part.tag.endswith("style")
                for text in (part.text, part.tail)
                if text
            ]
            texts += [part.attrib["aria-label"] for part in tree.iter() if "aria-label" in part.attrib]
    return "\n".join(texts)


def _values(data: Any) -> list[Any]:
    if isinstance(data, dict):
        return [value for each in data.values() for value in _values(each)]
    return [value for each in data for value in _values(each)] if isinstance(data, list) else [data]


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("earlier", [0, 1, 2])
def test_no_word_of_another_instrument_is_read(question: str, earlier: int, weather: Instrument) -> None:
    """Scored or flat or blank, compared once or more often, with or without a target."""
    blank: dict[str, tuple[int | None, ...]] = {"wolken": (None,) * 4, "wind": (2, None, None, None)}
    flat: dict[str, tuple[int | None, ...]] = {"wolken": (2,) * 4, "wind": (2,) * 4}
    before = [_response(weather, flat)] * earlier
    for answers in (ANSWERS, flat, blank):
        for profile in (None, "fietstocht", "eigen"):
            response = _response(
                weather, answers, notes={"wind": "hard"}, situations={"wind": "storm"}, targets={"wind": 4}
            )
            words = _read_by_people(_ask(weather, question, response=response, profile=profile, earlier=before))
            assert len(words) > 100
            assert I_SCAN_WORDS.findall(words) == []


def test_the_report_speaks_in_the_nouns_of_the_instrument(weather: Instrument) -> None:
    """With the words that go with 'het'."""
    words = _read_by_people(_ask(weather, "report"))
    for sentence in (
        "Je onderdelen op een schaal van 1 tot 4, met marge",
        "Je scores per onderdeel, op een schaal van 1 tot 4",
        "Per onderdeel",
        "De zinnetjes bij wolken (4 van 4 tellen mee)",
        "Vraag voor je begeleider",
        "De balk ligt het laagst en raakt die van wind niet.",
        "Kies een ander onderdeel",
    ):
        assert sentence in words


def test_two_scales_make_no_radar(weather: Instrument, instrument: Instrument) -> None:
    """A line there and back says nothing; six roles have one."""
    assert "chart-radar" not in _ask(weather, "report")["html"]
    assert "Bekijk als radar" not in _ask(weather, "page")["text"]
    assert len(instrument.scales) >= 3


def test_the_axis_runs_over_the_answers(weather: Instrument) -> None:
    """Four lines with their numbers and words; the lowest on the left edge, the highest on the right one."""
    axis = next(part for part in _trees(_ask(weather, "report")["html"]).iter("g") if part.get("class") == "chart-axis")
    assert len(list(axis.iter("line"))) == 4
    assert [text.text for text in axis.iter("text")] == ["1", "nooit", "2", "soms", "3", "vaak", "4", "altijd"]
    assert (place(Fraction(1), weather), place(Fraction(4), weather)) == (14, 386)


def test_one_scale_is_worked_out_with_its_own_limits(weather: Instrument) -> None:
    """A cut of a quarter is shown whole, and the spread goes to half of the answer scale."""
    request = {"scale": "wolken", "answers": [2, 2, 2, 3], "sd": "0,60", "r": "0,50"}
    answer = _ask(weather, "recalculate", **request)
    assert answer["summary"] == "De score is 2,2500 met een marge van 0,4414. Het niveau is 'kijken'."
    assert "'kijken' begint bij 2,25" in answer["html"]
    assert I_SCAN_WORDS.findall(_read_by_people(answer)) == []
    bridge = Bridge(weather)
    refusals = [
        json.loads(bridge.answer(json.dumps({"question": "recalculate", **request, **wrong})))["refusal"]
        for wrong in ({"sd": "2"}, {"scale": "zon"}, {"answers": [1]})
    ]
    assert refusals == [
        "De spreiding (sd) moet een getal van 0,1 tot en met 1,5 zijn, met hooguit vier decimalen; "
        "schrijf bijvoorbeeld 0,60.",
        "Dit onderdeel staat niet in de vragenlijst.",
        "Bij dit onderdeel horen 4 antwoorden.",
    ]


def test_every_way_through_the_code_is_taken_for_it(weather: Instrument) -> None:
    """What its warm-up asks is answered, or refused in one sentence, and nothing breaks."""
    bridge = Bridge(weather)
    answers = [json.loads(bridge.answer(request)) for request in warm_up_requests(read_instrument_files(FOLDER).data)]
    bridge.warm_up()
    assert sum("html" in answer for answer in answers) > 10
    assert sum("refusal" in answer for answer in answers) > 5


def test_a_page_explains_it_with_its_own_answers(weather: Instrument, instrument: Instrument) -> None:
    """The example stays within the answers; that of the i-scan stays as it was."""
    assert example_answers(instrument) == (3, 4, 3, 2, 4, 4)
    assert example_answers(weather) == (3, 3, 3, 2)
    assert worked_example(weather).answers == "3, 3, 3 en 2"
    assert [row.answered for row in margin_rows(weather)] == [4, 3]
    assert I_SCAN_WORDS.findall(example_chart(weather)) == []


def test_a_file_is_refused_in_its_nouns(weather: Instrument) -> None:
    """With the endings that go with 'het'; a peer is called what the instrument calls one."""
    request = {"question": "report", "site": "", "response": _response(weather, ANSWERS) | {"answers": {"zon": 1}}}
    refusal = json.loads(Bridge(weather).answer(json.dumps(request)))["refusal"]
    assert refusal == "Dit bestand heeft een antwoord op een onbekend zinnetje: 'zon'."
    author = result_file(weather).fields["author"]
    assert isinstance(author, Choice)
    assert author.unexpected["zelf"].endswith("open het bij 'De blik van een buur'.")
