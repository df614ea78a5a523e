"""The talk sheet: an hour with the team, in five steps, with a table to write agreements in."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from scan.charts.markup import element, html_texts, listed
from scan.report.parts.table import framed_table
from scan.team.outcome import Outcome
from scan.team.report.action_list import told_actions
from scan.text.team import talk_words as words

_ROWS = 3
"""Agreements that fit on a sheet, and that a team can keep."""


def render_talk_sheet(outcome: Outcome) -> str:
    """Write the sheet, to stand in a page or in a file of its own."""
    return html_texts(talk_sheet(outcome))


def talk_sheet(outcome: Outcome) -> list[Element]:
    """Give the sheet: what it is for, the steps with their minutes, what the numbers suggest, and agreements."""
    steps = [
        element("li", {}, element("strong", {}, words.MINUTES.format(minutes)), f" {text}")
        for minutes, text in _steps(outcome)
    ]
    return [
        element("h3", {}, words.TITLE),
        element("p", {"class": "report-about"}, words.about(outcome.members, outcome.instrument)),
        element("ol", {"class": "team-hour"}, *steps),
        *(part for heading, told in told_actions(outcome) for part in (element("h4", {}, heading), listed(told))),
        _agreements(),
    ]


def _steps(outcome: Outcome) -> list[tuple[int, str]]:
    nouns, modules = outcome.instrument.nouns, outcome.actions.modules
    return [
        (5, words.start(nouns)),
        (10, words.look(nouns)),
        (20, words.about_first(modules[0].scale, nouns) if modules else words.about_any(nouns)),
        (15, words.together()),
        (10, words.agree(nouns)),
    ]


def _agreements() -> Element:
    headings = words.AGREEMENT_HEADINGS
    empty = element("tr", {}, *(element("td", {}, "\u00a0") for _ in headings))
    looks = ("report-frame", "report-table team-agreements")
    return framed_table(looks, words.AGREEMENTS, words.AGREEMENTS, headings, [empty] * _ROWS)
