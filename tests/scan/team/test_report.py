"""A team as people see it: in a page, on the wall, on a talk sheet and in a spreadsheet."""

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from scan.definition.model import Instrument
from scan.report.context import RenderContext
from scan.team.outcome import Outcome, team_of_members
from scan.team.reading import MemberReader
from scan.team.report.chart import team_chart
from scan.team.report.data import team_data
from scan.team.report.html import render_team, render_team_page
from scan.team.report.picture import render_team_picture
from scan.team.report.rows import MOST_DRAWN
from scan.team.report.spreadsheet import render_team_spreadsheet
from scan.team.report.talk_sheet import render_talk_sheet
from scan.team.target import find_team_target
from scan.team_bridge import TeamBridge
from tests.scan.team.members import Handed, flat, row_of
from tests.scan.test_any_instrument import I_SCAN_WORDS

GOLDEN = Path(__file__).with_name("golden_team.html")
HOSTILE = "<img src=x onerror=alert(1)>=1+1 \"'&"


def _team(rows: list[dict[str, Any]], instrument: Instrument, target: Any = None) -> Outcome:
    reader = MemberReader(instrument)
    return team_of_members([reader.read_row(row) for row in rows], instrument, find_team_target(target, instrument))


def _handed(team: list[Handed], instrument: Instrument, target: Any = None) -> Outcome:
    return _team([row_of(handed, number) for number, handed in enumerate(team)], instrument, target)


def _weather_rows() -> list[dict[str, Any]]:
    return [
        {"label": "Noor", "scores": [[3.75, 4], [1.25, 4]]},
        {"label": "Bo", "scores": [[1.5, 4], None]},
        {"levels": ["kijken", "lezen"]},
    ]


def test_a_small_team_reads_as_it_was_approved(weather: Instrument) -> None:
    """Every word and every number of a team of three, of an instrument of other sizes. Look at it when it changes."""
    html = render_team(_team(_weather_rows(), weather, weather.profiles[0].key), RenderContext("../"))
    assert re.sub(r">(?=<)", ">\n", html) + "\n" == GOLDEN.read_text(encoding="utf-8")


def test_without_any_profile_to_choose_the_report_begins_with_where_most_could_begin(weather: Instrument) -> None:
    """Of an instrument that has none nobody is sent to choose one; of equals all are named."""
    bare = replace(weather, profiles=())
    lowest, highest = (weather.levels[place].key for place in (0, -1))
    told = {
        (lowest, highest): f"Bij {weather.scales[0].title.lower()} staan de meeste leden op de onderste niveaus.",
        (highest, highest): "Niemand staat op de onderste niveaus.",
    }
    for levels, sentence in told.items():
        html = render_team(_team([{"levels": list(levels)}] * 3, bare), RenderContext("../"))
        assert f'<p class="report-conclusion">{sentence}</p>' in html
    both = render_team(_team([{"levels": [lowest, lowest]}], bare), RenderContext("../"))
    assert re.search(r">Bij \w+ en \w+ staan de meeste leden", both)
    assert "Kies een doelprofiel" in render_team(_team([{"levels": [lowest, lowest]}], weather), RenderContext("../"))


def test_nothing_of_one_instrument_stands_in_a_report_of_another(weather: Instrument) -> None:
    """Nor of its people: roles, colleagues, statements."""
    outcome = _team(_weather_rows(), weather, weather.profiles[0].key)
    texts = [render_team_page(outcome, None), render_talk_sheet(outcome), render_team_picture(outcome)]
    for text in texts:
        read = re.sub(r"<style>.*?</style>|<[^>]*>", " ", text, flags=re.DOTALL)
        assert I_SCAN_WORDS.findall(read) == []


@pytest.mark.parametrize("count", [0, 1, 6, MOST_DRAWN, MOST_DRAWN + 1, 300])
def test_a_team_of_any_size_is_drawn(instrument: Instrument, count: int) -> None:
    """One by one up to a number that an eye can find a name among; beyond, by level."""
    team = [flat(number % 5 + 1, 3, 4, 2, 1, 5) for number in range(count)]
    outcome = _handed(team, instrument, "blended-onderwijs")
    drawing = ElementTree.fromstring(render_team_picture(outcome))
    is_drawn = 0 < count <= MOST_DRAWN
    assert ("Lid 0" in list(drawing.itertext())) == is_drawn
    names = [text for text in team_chart(outcome).itertext() if text.startswith("Lid ")]
    assert len(names) == (count * len(instrument.scales) if is_drawn else 0)
    assert drawing.get("width") == "420mm"
    assert not re.search(r"var\(|currentColor|class=\"\"", render_team_picture(outcome))


def test_the_picture_stays_on_its_sheet(instrument: Instrument) -> None:
    """No card runs into the next, whatever the number of members."""
    for count in (1, 6, 9, 16, MOST_DRAWN, 200):
        team = [flat(4, 3, 4, 2, 1, 5) for _ in range(count)] + [flat(4, 3, 4, 2, 1, 5, way="levels")]
        drawing = ElementTree.fromstring(render_team_picture(_handed(team, instrument)))
        _, _, width, height = map(int, drawing.attrib["viewBox"].split())
        cards = [part for part in drawing.iter() if part.get("transform")]
        tops = sorted({float(str(card.get("transform")).split()[1].rstrip(")")) for card in cards})
        lowest = [max(float(each.get("y", each.get("y2", "0"))) for each in card.iter()) for card in cards]
        assert all(top + max(lowest) < after for top, after in zip(tops, [*tops[1:], height - 168], strict=True)), count
        assert width / height == pytest.approx(420 / 297, abs=0.001)


def test_a_hostile_label_is_text(instrument: Instrument) -> None:
    """In the page, on the wall, in the data; a spreadsheet does not calculate with it."""
    rows = [
        {"label": HOSTILE[:40], "scores": [[4.5, 6]] * 6},
        {"label": "=1+1", "scores": [[1.5, 6]] * 6},
    ]
    outcome = _team(rows, instrument, "blended-onderwijs")
    for text in (render_team_page(outcome, None), render_talk_sheet(outcome), render_team_picture(outcome)):
        assert "<img" not in text
    cells = list(csv.reader(io.StringIO(render_team_spreadsheet(outcome)), delimiter=";"))
    assert {row[1] for row in cells[1:] if row[0] == "lid"} == {HOSTILE[:40], "'=1+1"}


def test_the_order_of_members_says_nothing(instrument: Instrument) -> None:
    """They stand by label, in every scale the same, however high they score and whoever came first."""
    rows = [{"label": label, "scores": [[score, 6]] * 6} for label, score in (("Sam", 4.5), ("bo", 2), ("Kim", 3.5))]
    for given in (rows, rows[::-1]):
        outcome = _team(given, instrument)
        assert [member.label for member in outcome.people] == ["bo", "Kim", "Sam"]
        names = [text for text in team_chart(outcome).itertext() if text in ("bo", "Kim", "Sam")]
        assert names == ["bo", "Kim", "Sam"] * 6


def test_no_colour_says_good_or_bad_and_nothing_is_meant_over_scales(instrument: Instrument) -> None:
    """How a target is covered is said in words; no number stands for a whole person or a whole team."""
    outcome = _handed([flat(5, 4, 3, 2, 1, 1)] * 6, instrument, "blended-onderwijs")
    page = render_team_page(outcome, None)
    assert not re.search(r"\b(green|red|groen|rood)\b", page)
    data = team_data(outcome)
    assert not {"mean", "score", "total", "rank"} & set(data)
    assert not {"mean", "score", "total", "rank"} & {name for person in data["people"] for name in person}


def test_members_take_along_only_whom_their_bar_does_not_touch(instrument: Instrument) -> None:
    """Of each pair; on the highest level, and with a target only those below it."""
    rows = [
        {"label": label, "scores": [[score, 6], *[[3, 6]] * 5]}
        for label, score in (("Noor", 4.5), ("Sam", 3.5), ("Bo", 3), ("Kim", 2))
    ]
    taking = team_data(_team(rows, instrument))["actions"]["taking_along"]
    assert taking == [{"scale": "trainer", "guides": ["Noor", "Sam"], "followers": ["Kim"]}]
    asked = {
        "format": "i-scan-doelprofiel",
        "format_version": 1,
        "instrument": instrument.key,
        "instrument_version": instrument.version,
        "title": "Laag",
        "targets": {"trainer": 2.5},
    }
    assert team_data(_team(rows, instrument, asked))["actions"]["taking_along"] == []


def test_the_modules_that_serve_most_name_their_equals(instrument: Instrument) -> None:
    """Two at most; in the fixed order when equal, and then the page says that the order means nothing."""
    outcome = _handed([flat(1, 1, 1, 5, 5, 5), flat(1, 5, 1, 5, 5, 5), flat(4, 4, 4, 4, 4, 4)], instrument)
    assert team_data(outcome)["actions"]["modules"] == [
        {"scale": "trainer", "equal_with": ["adviseur"]},
        {"scale": "adviseur", "equal_with": ["trainer"]},
    ]
    assert "Precies evenveel bij adviseur; de volgorde zegt dus niets." in render_team_page(outcome, None)


def test_what_nobody_filled_in_is_told(instrument: Instrument) -> None:
    """And a next member should be strong where nobody reaches the target."""
    outcome = _handed([flat(5, 5, 0, 5, 1, 5)] * 3, instrument, "blended-onderwijs")
    actions = team_data(outcome)["actions"]
    assert actions["unnamed"] == ["adviseur"]
    assert actions["needed"] == ["adviseur", "veranderkundige"]
    text = render_talk_sheet(outcome)
    assert "Van adviseur heeft niemand een score." in text
    assert "Als adviseur en veranderkundige haalt nu niemand wat het doelprofiel vraagt." in text


def test_where_a_team_is_spread_out_is_told(instrument: Instrument) -> None:
    """Only where the levels that are taken lie furthest apart, and never of neighbouring levels."""
    outcome = _handed([flat(1, 1, 2, 3, 5, 0), flat(5, 3, 2, 2, 1, 4)], instrument)
    ends = {"lowest": "verkennen", "highest": "meenemen"}
    assert team_data(outcome)["actions"]["widest"] == [
        {"scale": "trainer", **ends},
        {"scale": "veranderkundige", **ends},
    ]
    assert "Bij trainer en veranderkundige loopt het team van 'verkennen' tot 'meenemen'." in render_talk_sheet(outcome)
    near = _handed([flat(3, 3, 3, 3, 3, 3), flat(2, 4, 3, 3, 3, 3)], instrument)
    assert team_data(near)["actions"]["widest"] == []


def test_the_page_asks_by_one_door(instrument: Instrument) -> None:
    """Every question of the page, with members, with a sum, at two moments; and a target that is another's."""
    bridge = TeamBridge(instrument)
    rows = [row_of(flat(4, 3, 2, 1, 2, 3), number) for number in range(6)]

    def ask(question: str, **rest: Any) -> dict[str, Any]:
        answer: dict[str, Any] = json.loads(bridge.answer(json.dumps({"question": question, **rest})))
        return answer

    both = {"members": [*rows, rows[0]], "earlier": {"members": rows[:4]}, "target": "blended-onderwijs", "site": "../"}
    told = ask("team", **both)
    assert (told["team"]["members"], told["team"]["earlier"]["members"]) == (6, 4)
    assert told["team"]["refused"][0]["file"] == "0.json"
    assert told["summary"] == "Het beeld van 6 leden staat eronder."
    assert 'href="../' in told["html"]
    sums = None
    for row in rows:
        answer = ask("add", sum=sums, member=row, target="blended-onderwijs")
        assert list(answer) == ["sum"], "nothing is told of a member who was just added"
        sums = answer["sum"]
    assert ask("team", sum=sums)["team"]["scales"]["trainer"]["mean"] == 4
    assert ask("page", **both)["text"].startswith("<!doctype html>")
    assert ask("talk", **both)["html"].startswith("<h3>")
    assert ask("spreadsheet", **both)["text"].startswith("\ufeff")
    assert set(ask("picture", **both)) == {"text", "alternative"}
    other = {"format": "i-scan-doelprofiel", "format_version": 1, "instrument": "weer", "instrument_version": "2.3"}
    assert ask("team", members=rows, target=other) == {
        "refusal": "Dit bestand hoort bij een andere vragenlijst dan 'i-scan'."
    }
