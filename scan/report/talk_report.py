"""The conversation report: what someone takes along to a talk, on at most two sheets of A4.

In the page it stands deep below other headings; hence its own begin at the fifth level.
"""

from __future__ import annotations

from typing import Literal
from xml.etree.ElementTree import Element

from scan.charts.markup import element, html_texts, listed
from scan.report.data import Report
from scan.report.figures import conclusion_line, dots_figure
from scan.report.notes import written
from scan.report.tables import score_table
from scan.scoring.advice import Focus
from scan.scoring.scores import Profile
from scan.text import talk_words
from scan.text.suggestions import SITUATION, focus_introduction

ShareLevel = Literal["grafiek", "teksten", "notities"]
"""How much of a result someone shares: the chart, the texts as well, or the notes as well."""


def render_talk_report(report: Report, level: ShareLevel) -> str:
    """Write the report with as much as the visitor wants to share."""
    profile = report.profile
    honest = listed(talk_words.honest_in_short(profile.instrument))
    about = element("p", {}, talk_words.about(profile))
    parts = [element("h5", {}, talk_words.TITLE), about, honest, *_result(report)]
    if level != "grafiek":
        parts += _focus(report, with_situations=level == "notities")
    if level == "notities":
        parts += _notes(profile)
    return html_texts(parts)


def _result(report: Report) -> list[Element]:
    """Give what someone shares who shares nothing else."""
    chart = [dots_figure(report, "verslag")] if report.profile.known else []
    return [conclusion_line(report.profile), *chart, score_table(report, talk_words.TABLE_NAME)]


def _focus(report: Report, with_situations: bool) -> list[Element]:
    situations = report.profile.response.situations if with_situations else {}
    introduction = focus_introduction(report.profile, report.focus, report.target, report.places)
    places = [listed([item.text for item in report.places])] if report.places else []
    cards = [_card(focus, situations.get(focus.scale.key, "")) for focus in report.focus]
    pair = element("div", {"class": "report-pair"}, *cards)
    return [element("h6", {}, talk_words.FOCUS), element("p", {}, introduction), *places, pair]


def _card(focus: Focus, situation: str) -> Element:
    example = [element("dt", {}, SITUATION), element("dd", {}, written(situation))] if situation else []
    steps = [
        element("dt", {}, talk_words.ACT),
        element("dd", {}, focus.act),
        element("dt", {}, talk_words.MODULE),
        element("dd", {}, focus.module.title),
        element("dt", {}, talk_words.QUESTION),
        element("dd", {}, focus.question),
    ]
    title = element("p", {"class": "report-name"}, focus.scale.title)
    return element(
        "section", {"class": "report-focus"}, title, element("dl", {"class": "report-steps"}, *steps, *example)
    )


def _notes(profile: Profile) -> list[Element]:
    notes = profile.response.notes
    parts = [
        part
        for score in profile.scores
        if score.scale.key in notes
        for part in (element("dt", {}, score.scale.title), element("dd", {}, written(notes[score.scale.key])))
    ]
    if not parts:
        return []
    listing = element("dl", {"class": "report-steps report-notes"}, *parts)
    return [element("h6", {}, talk_words.NOTES), listing]
