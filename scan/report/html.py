"""The report as HTML, in its order: the same for the page and for a file of its own."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from scan.charts.markup import element, html_texts, listed
from scan.charts.styles import chart_styles, style_sheet
from scan.definition.model import Instrument
from scan.report.context import RenderContext
from scan.report.data import Report
from scan.report.own_page import render_own_page
from scan.report.parts.figures import attempts_figure, conclusion_line, views_figure
from scan.report.parts.next_week import next_week
from scan.report.parts.scale_sections import scale_sections
from scan.report.parts.score_views import score_views
from scan.report.parts.tables import change_table, peer_table
from scan.report.share import EVERYTHING, Share
from scan.scoring.scores import Profile
from scan.text.comparisons import change_explanation, change_heading, peer_conclusion, peer_heading
from scan.text.report_words import (
    NOT,
    NOT_MORE,
    RESULT,
    honest_in_short,
    honest_rest,
    month_line,
    page_about,
    page_title,
)


def render_report(report: Report, context: RenderContext) -> str:
    """Write the report as HTML without its own page around it."""
    return html_texts(_parts(report, context))


def render_report_page(report: Report, site: str | None, share: Share = EVERYTHING) -> str:
    """Write the report as one self-contained page; `site` is the address of the site, for the links."""
    instrument = report.profile.instrument
    return render_own_page(
        page_title(instrument),
        _styles(instrument),
        element("h1", {}, instrument.title),
        element("p", {}, page_about(report.profile)),
        element("h2", {}, RESULT),
        *_parts(report, RenderContext(site, share=share)),
    )


def _styles(instrument: Instrument) -> str:
    sheets = ("charts/figure.css", "report/report.css", "report/week.css", "report/table.css", "report/paper.css")
    return chart_styles(instrument) + "".join(map(style_sheet, sheets))


def _parts(report: Report, context: RenderContext) -> list[Element]:
    return [
        *_month(report.profile, context),
        conclusion_line(report.profile),
        _first_screen(report, context),
        scale_sections(report, context),
        *_comparison(report, context),
        *_peer_rating(report, context),
        *([] if context.editable else [_not(report.profile.instrument)]),
    ]


def _first_screen(report: Report, context: RenderContext) -> Element:
    """Give what someone came for: what to do, beside what the answers show."""
    steps = [next_week(report, context)] if "steps" in context.share else []
    return element("div", {"class": "report-first"}, *steps, score_views(report, context))


def _month(profile: Profile, context: RenderContext) -> list[Element]:
    """Say when the answers were given, for paper; a page of its own begins with it (`page_about`)."""
    month = profile.response.month
    return [element("p", {"class": "report-month"}, month_line(month))] if month and context.editable else []


def _comparison(report: Report, context: RenderContext) -> list[Element]:
    comparison, now = report.comparison, report.profile
    if comparison is None or "comparison" not in context.share:
        return []
    return [
        element(
            "section",
            {"class": "report-beside", "data-part": "comparison"},
            element("h3", {}, change_heading(len(comparison.earlier))),
            element("p", {}, change_explanation(comparison.changes, now.instrument.nouns)),
            attempts_figure(comparison, now),
            change_table(comparison, now),
        )
    ]


def _peer_rating(report: Report, context: RenderContext) -> list[Element]:
    rating = report.peer_rating
    if rating is None or "peer" not in context.share:
        return []
    return [
        element(
            "section",
            {"class": "report-beside", "data-part": "peer"},
            element("h3", {}, peer_heading(rating.profile.instrument.nouns)),
            element("p", {}, peer_conclusion(rating)),
            views_figure(rating, report.profile),
            peer_table(rating, report.profile),
        )
    ]


def _not(instrument: Instrument) -> Element:
    """Say what the result is not: two sentences in sight, the rest unfolds. In the page its template does."""
    rest = honest_rest(instrument)
    more = [element("details", {}, element("summary", {}, NOT_MORE), listed(rest))] if rest else []
    sentences = element("p", {}, " ".join(honest_in_short(instrument)))
    return element("section", {"class": "report-not"}, element("h3", {}, NOT), sentences, *more)
