"""The conversation report, with as much in it as someone wants to share."""

from dataclasses import replace

import pytest

from scan.definition.model import Answer, Instrument
from scan.report.data import Report, make_report
from scan.report.talk_report import ShareLevel, render_talk_report
from tests.responses import response_per_role

LOW: dict[str, Answer] = {"coach": 1, "trainer": 5}


@pytest.fixture
def report(instrument: Instrument) -> Report:
    """A result with a note and a situation for the role to work on."""
    response = response_per_role(instrument, LOW)
    return make_report(replace(response, notes={"coach": "NOTITIE <b>"}, situations={"coach": "SITUATIE"}), instrument)


@pytest.mark.parametrize(
    ("level", "has_texts", "has_notes"), [("grafiek", False, False), ("teksten", True, False), ("notities", True, True)]
)
def test_no_more_is_shared_than_was_chosen(report: Report, level: ShareLevel, has_texts: bool, has_notes: bool) -> None:
    """The chart always, texts and notes by choice."""
    html = render_talk_report(report, level)
    assert "<svg" in html
    assert ("Vraag voor dit gesprek" in html) == has_texts
    assert ("NOTITIE &lt;b&gt;" in html) == has_notes
    assert ("SITUATIE" in html) == has_notes


def test_it_says_that_it_is_a_self_image(report: Report) -> None:
    """And not for appraisal, at every level."""
    assert "zelfbeeld op één moment" in render_talk_report(report, "grafiek")
    assert "niet bedoeld om iemand te beoordelen" in render_talk_report(report, "grafiek")
