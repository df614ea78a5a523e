"""The conversation report, with as much in it as someone wants to share."""

from dataclasses import replace

import pytest

from scan.definition.model import Answer, Instrument
from scan.report.data import Report, make_report
from scan.report.share import EVERYTHING, Share, SharePart
from scan.report.talk_report import render_talk_report
from tests.responses import response_per_role

LOW: dict[str, Answer] = {"coach": 1, "trainer": 5}
NOTHING: Share = frozenset()
MARKS: dict[SharePart, str] = {
    "steps": "Vraag voor dit gesprek",
    "notes": "NOTITIE &lt;b&gt;",
    "comparison": "Vergeleken met je eerdere scan",
    "peer": "De blik van een collega",
}


@pytest.fixture
def report(instrument: Instrument) -> Report:
    """A result with all that can go along."""
    response = response_per_role(instrument, LOW)
    own = replace(response, notes={"coach": "NOTITIE <b>"}, situations={"coach": "SITUATIE"})
    return make_report(own, instrument, earlier=[response], peer=replace(response, author="collega"))


@pytest.mark.parametrize("part", MARKS)
def test_no_more_is_shared_than_was_chosen(report: Report, part: SharePart) -> None:
    """Each part by itself; the chart and the table always."""
    html = render_talk_report(report, frozenset({part}))
    assert "<svg" in html
    assert "data-role" in html
    assert [each for each in MARKS if MARKS[each] in html] == [part]
    assert ("SITUATIE" in html) == (part == "notes")


def test_answers_to_single_items_never_go_along(report: Report, instrument: Instrument) -> None:
    """A talk is about what stands out, not about thirty-six ticks."""
    html = render_talk_report(report, EVERYTHING)
    assert [item.text for item in instrument.items if item.text in html] == []


def test_it_says_that_it_is_a_self_image_and_when(report: Report) -> None:
    """And not for appraisal, however little goes along."""
    html = render_talk_report(report, NOTHING)
    assert "zelfbeeld op één moment" in html
    assert "niet bedoeld om iemand te beoordelen" in html
    assert "november 2026" in html
