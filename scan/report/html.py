"""The report as HTML: the same for the page and for a file of its own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pkgutil import get_data
from xml.etree.ElementTree import Element

from scan.charts.colours import scale_styles
from scan.charts.dot_plot import dot_plot
from scan.charts.dumbbell import dumbbell
from scan.charts.markup import element, html_text
from scan.charts.radar import FEWEST_SPOKES, radar
from scan.charts.trend import trend
from scan.definition.model import Instrument
from scan.report.context import RenderContext
from scan.report.data import Report
from scan.report.focus_cards import focus_cards
from scan.report.scale_sections import scale_sections
from scan.report.tables import change_table, peer_table, score_table
from scan.scoring.scores import Profile
from scan.text.chart_words import (
    ATTEMPTS_READING,
    RADAR_READING,
    RADAR_SUMMARY,
    TREND_READING,
    dots_reading,
    two_attempts_words,
    two_views_reading,
    two_views_words,
)
from scan.text.comparisons import CHANGE_EXPLANATION, change_heading, peer_conclusion, peer_heading
from scan.text.conclusions import conclusion
from scan.text.report_words import NO_SCORE, NOT, RESULT, honest_sentences, page_about, page_title
from scan.text.score_words import missing_answers


def render_report(report: Report, context: RenderContext) -> str:
    """Write the report as HTML without its own page around it."""
    return "".join(html_text(part) for part in _parts(report, context))


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


@cache
def style_sheet(name: str) -> str:
    """Read one of the style sheets of this package, once: an image of Python has no files beside it."""
    return (get_data("scan", name) or b"").decode("utf-8")


def chart_styles(instrument: Instrument) -> str:
    """Give the style of a chart where no page gives it: its shapes, and the colour of each scale."""
    return style_sheet("charts/chart.css") + scale_styles(instrument)


def conclusion_line(profile: Profile) -> Element:
    """Give what the whole profile comes to."""
    return element("p", {"class": "report-conclusion"}, conclusion(profile))


def dots_figure(report: Report, name: str = "stippen") -> Element:
    """Give the chart that carries the result, with how to read it; `name` tells two of them on one page apart."""
    return _figure(dot_plot(report.profile, report.target, name), dots_reading(report.target))


def listed(sentences: Sequence[str]) -> Element:
    """Give sentences as a list."""
    return element("ul", {}, *(element("li", {}, sentence) for sentence in sentences))


def _styles(instrument: Instrument) -> str:
    return chart_styles(instrument) + style_sheet("charts/figure.css") + style_sheet("report/report.css")


def _parts(report: Report, context: RenderContext) -> list[Element]:
    profile = report.profile
    return [
        conclusion_line(profile),
        *([dots_figure(report), *_radar(profile)] if profile.known else []),
        score_table(report),
        *_missing(profile),
        *_comparison(report),
        *_peer_rating(report),
        *scale_sections(profile, context),
        *focus_cards(report, context),
        element("h3", {}, NOT),
        listed(honest_sentences(profile.instrument)),
    ]


def _radar(profile: Profile) -> list[Element]:
    if len(profile.scores) < FEWEST_SPOKES:
        return []
    summary = element("summary", {}, RADAR_SUMMARY)
    figure = _figure(radar(profile), RADAR_READING)
    return [element("details", {"class": "report-radar"}, summary, figure)]


def _figure(chart: Element, reading: str) -> Element:
    return element("figure", {"class": "report-chart"}, chart, element("figcaption", {}, reading))


def _missing(profile: Profile) -> list[Element]:
    sentences = [missing_answers(score, profile.instrument) for score in profile.scores if not score.estimate]
    return [] if not sentences else [element("h3", {}, NO_SCORE), listed(sentences)]


def _comparison(report: Report) -> list[Element]:
    if report.comparison is None:
        return []
    earlier, now = report.comparison.earlier, report.profile
    if len(earlier) == 1:
        joined = {score.scale.key for score in now.scores}
        chart = dumbbell("halter", two_attempts_words(now.instrument.nouns), earlier[0], now, joined)
        figure = _figure(chart, ATTEMPTS_READING)
    else:
        figure = _figure(trend([*earlier, now]), TREND_READING)
    heading = element("h3", {}, change_heading(len(earlier)))
    return [heading, element("p", {}, CHANGE_EXPLANATION), figure, change_table(report.comparison, now)]


def _peer_rating(report: Report) -> list[Element]:
    rating = report.peer_rating
    if rating is None:
        return []
    nouns = rating.profile.instrument.nouns
    joined = {key for key, discrepancy in rating.discrepancies.items() if discrepancy.differs}
    chart = dumbbell("beelden", two_views_words(nouns), rating.profile, report.profile, joined)
    return [
        element("h3", {}, peer_heading(nouns)),
        element("p", {}, peer_conclusion(rating)),
        _figure(chart, two_views_reading(nouns)),
        peer_table(rating, report.profile),
    ]
