"""The conversation report: what someone takes along to a talk, on at most two sheets of A4.

In the page it stands deep below other headings; hence its own begin at the fifth level.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from scan.charts.markup import element, html_texts
from scan.definition.nouns import Nouns
from scan.report.data import Report
from scan.report.parts.figures import conclusion_line, dots_figure
from scan.report.parts.notes import written
from scan.report.parts.tables import change_table, peer_table, score_table
from scan.report.share import Share
from scan.scoring.advice import Focus
from scan.scoring.scores import Profile
from scan.text import talk_words
from scan.text.comparisons import change_heading, peer_conclusion, peer_heading
from scan.text.report_words import honest_in_short
from scan.text.suggestions import focus_introduction, module_heading


def render_talk_report(report: Report, share: Share) -> str:
    """Write the report with as much as the visitor wants to share; answers to single items it never holds."""
    profile = report.profile
    parts = [
        element("h5", {}, talk_words.TITLE),
        element("p", {"class": "report-about"}, talk_words.about(profile)),
        element("p", {"class": "report-about"}, " ".join(honest_in_short(profile.instrument))),
        *_result(report),
        *(_focus(report) if "steps" in share else []),
        *(_comparison(report) if "comparison" in share else []),
        *(_peer_rating(report) if "peer" in share else []),
        *(_own_words(profile) if "notes" in share else []),
    ]
    return html_texts(parts)


def _result(report: Report) -> list[Element]:
    """Give what someone shares who shares nothing else."""
    chart = [dots_figure(report, "verslag")] if report.profile.known else []
    return [conclusion_line(report.profile), *chart, score_table(report, talk_words.TABLE_NAME)]


def _focus(report: Report) -> list[Element]:
    nouns = report.profile.instrument.nouns
    introduction = focus_introduction(report.profile, report.focus, report.target, report.places)
    places = [element("ul", {}, *(element("li", {}, item.text) for item in report.places))] if report.places else []
    pair = element("div", {"class": "report-pair"}, *(_card(focus, nouns) for focus in report.focus))
    heading = talk_words.FOCUS if report.profile.response.focus else talk_words.SUGGESTION
    return [element("h6", {}, heading), element("p", {}, introduction), *places, pair]


def _card(focus: Focus, nouns: Nouns) -> Element:
    steps = [
        element("dt", {}, talk_words.ACT),
        element("dd", {}, focus.act),
        element("dt", {}, module_heading(nouns)),
        element("dd", {}, focus.module.title),
        element("dt", {}, talk_words.QUESTION),
        element("dd", {}, focus.question),
    ]
    title = element("p", {"class": "report-name"}, focus.scale.title)
    listing = element("dl", {"class": "report-steps"}, *steps)
    return element("section", {"class": "report-focus", "data-role": focus.scale.key}, title, listing)


def _comparison(report: Report) -> list[Element]:
    comparison = report.comparison
    if comparison is None:
        return []
    heading = element("h6", {}, change_heading(len(comparison.earlier)))
    return [heading, change_table(comparison, report.profile, talk_words.CHANGE_TABLE_NAME)]


def _peer_rating(report: Report) -> list[Element]:
    rating = report.peer_rating
    if rating is None:
        return []
    return [
        element("h6", {}, peer_heading(report.profile.instrument.nouns)),
        element("p", {}, peer_conclusion(rating)),
        peer_table(rating, report.profile, talk_words.PEER_TABLE_NAME),
    ]


def _own_words(profile: Profile) -> list[Element]:
    """Give notes and situations, each below its scale."""
    response = profile.response
    notes = _listed(talk_words.NOTES, response.notes, profile)
    return notes + _listed(talk_words.SITUATIONS, response.situations, profile)


def _listed(heading: str, texts: Mapping[str, str], profile: Profile) -> list[Element]:
    parts = [
        part
        for score in profile.scores
        if score.scale.key in texts
        for part in (element("dt", {}, score.scale.title), element("dd", {}, written(texts[score.scale.key])))
    ]
    if not parts:
        return []
    return [element("h6", {}, heading), element("dl", {"class": "report-steps report-notes"}, *parts)]
