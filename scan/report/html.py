"""The report as HTML, in its order: the same for the page and for a file of its own."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from scan.charts.markup import element, html_text, html_texts, listed
from scan.charts.styles import chart_styles, style_sheet
from scan.definition.model import Instrument
from scan.report.context import RenderContext
from scan.report.data import Report
from scan.report.figures import attempts_figure, conclusion_line, dots_figure, radar_figures, views_figure
from scan.report.focus_cards import focus_cards
from scan.report.scale_sections import scale_sections
from scan.report.tables import change_table, peer_table, score_table
from scan.scoring.scores import Profile
from scan.text.comparisons import change_explanation, change_heading, peer_conclusion, peer_heading
from scan.text.report_words import NO_SCORE, NOT, RESULT, honest_sentences, month_line, page_about, page_title
from scan.text.score_words import missing_answers


def render_report(report: Report, context: RenderContext) -> str:
    """Write the report as HTML without its own page around it."""
    return html_texts(_parts(report, context))


def render_report_page(report: Report, site: str | None) -> str:
    """Write the report as one self-contained page; `site` is the address of the site, for the links."""
    instrument = report.profile.instrument
    head = element(
        "head",
        {},
        element("meta", {"charset": "utf-8"}),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("title", {}, page_title(instrument)),
        element("style", {}, _styles(instrument)),
    )
    main = element(
        "main",
        {"class": "report"},
        element("h1", {}, instrument.title),
        element("p", {}, page_about(report.profile)),
        element("h2", {}, RESULT),
        *_parts(report, RenderContext(site)),
    )
    return "<!doctype html>\n" + html_text(element("html", {"lang": "nl"}, head, element("body", {}, main))) + "\n"


def _styles(instrument: Instrument) -> str:
    sheets = ("charts/figure.css", "report/report.css", "report/paper.css")
    return chart_styles(instrument) + "".join(map(style_sheet, sheets))


def _parts(report: Report, context: RenderContext) -> list[Element]:
    profile = report.profile
    return [
        *_month(profile, context),
        conclusion_line(profile),
        *([dots_figure(report), *radar_figures(profile)] if profile.known else []),
        score_table(report),
        *_missing(profile),
        *_comparison(report),
        *_peer_rating(report),
        *scale_sections(profile, context),
        *focus_cards(report, context),
        element("h3", {}, NOT),
        listed(honest_sentences(profile.instrument)),
    ]


def _month(profile: Profile, context: RenderContext) -> list[Element]:
    """Say when the answers were given, for paper; a page of its own begins with it (`page_about`)."""
    month = profile.response.month
    return [element("p", {"class": "report-month"}, month_line(month))] if month and context.editable else []


def _missing(profile: Profile) -> list[Element]:
    sentences = [missing_answers(score, profile.instrument) for score in profile.scores if not score.estimate]
    return [] if not sentences else [element("h3", {}, NO_SCORE), listed(sentences)]


def _comparison(report: Report) -> list[Element]:
    comparison, now = report.comparison, report.profile
    if comparison is None:
        return []
    return [
        element("h3", {}, change_heading(len(comparison.earlier))),
        element("p", {}, change_explanation(comparison.changes, now.instrument.nouns)),
        attempts_figure(comparison, now),
        change_table(comparison, now),
    ]


def _peer_rating(report: Report) -> list[Element]:
    rating = report.peer_rating
    if rating is None:
        return []
    return [
        element("h3", {}, peer_heading(rating.profile.instrument.nouns)),
        element("p", {}, peer_conclusion(rating)),
        views_figure(rating, report.profile),
        peer_table(rating, report.profile),
    ]
