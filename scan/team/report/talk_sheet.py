"""The talk sheet: an hour with the team, in five steps, with a table to write agreements in; one sheet of A4."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from scan.charts.markup import element, html_texts
from scan.report.parts.table import framed_table
from scan.team.outcome import Outcome
from scan.team.report.action_list import first_act, first_scales
from scan.team.report.headline import headline
from scan.team.report.warnings import closed
from scan.text.team import talk_words as words

_ROWS = 5
"""Agreements that fit on a sheet, and that a team can keep."""


def render_talk_sheet(outcome: Outcome) -> str:
    """Write the sheet, to stand in a page or in a file of its own."""
    return html_texts(talk_sheet(outcome))


def talk_sheet(outcome: Outcome) -> list[Element]:
    """Give the sheet: what it is for, the steps with their minutes, and what is agreed; the numbers are elsewhere."""
    steps = [
        element("li", {}, element("strong", {}, words.MINUTES.format(minutes)), f" {text}")
        for minutes, text in _steps(outcome)
    ]
    return [
        element("h3", {}, words.TITLE),
        *_answer(outcome),
        element("p", {"class": "report-about"}, words.about(outcome.members, outcome.instrument)),
        element("ol", {"class": "team-hour"}, *steps),
        _agreements(),
        element(
            "dl",
            {"class": "team-lines"},
            *(element("div", {}, element("dt", {}, text), element("dd", {}, "\u00a0")) for text in _lines(outcome)),
        ),
    ]


def _answer(outcome: Outcome) -> list[Element]:
    """Give what the picture comes to and the first thing to do, as the sheet lies on a table without the picture."""
    if closed(outcome):
        return []
    act = first_act(outcome)
    return [element("p", {"class": "report-conclusion"}, headline(outcome)), *([element("p", {}, act)] if act else [])]


def _steps(outcome: Outcome) -> list[tuple[int, str]]:
    nouns, first = outcome.instrument.nouns, first_scales(outcome)
    return [
        (5, words.start(nouns)),
        (10, words.look(nouns)),
        (20, words.about_first(first, nouns) if first else words.about_any(nouns)),
        (15, words.TOGETHER),
        (10, words.agree(nouns)),
    ]


def _lines(outcome: Outcome) -> tuple[str, str]:
    return words.to_arrange(outcome.instrument.nouns), words.AGAIN


def _agreements() -> Element:
    headings = words.AGREEMENT_HEADINGS
    empty = element("tr", {}, *(element("td", {"data-label": heading}, "\u00a0") for heading in headings))
    looks = ("report-frame", "report-table team-agreements")
    return framed_table(looks, words.AGREEMENTS, words.AGREEMENTS, headings, [empty] * _ROWS)
