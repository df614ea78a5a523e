"""What a result comes to, in a sentence and in charts: each chart with how to read it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from scan.charts.dot_plot import dot_plot
from scan.charts.dumbbell import dumbbell
from scan.charts.markup import element
from scan.charts.radar import FEWEST_SPOKES, radar
from scan.charts.trend import trend
from scan.report.data import Comparison, Report
from scan.scoring.peer import PeerRating
from scan.scoring.scores import Profile
from scan.text.chart_words import (
    ATTEMPTS_READING,
    RADAR_READING,
    Pair,
    dots_reading,
    trend_reading,
    two_attempts_words,
    two_views_reading,
    two_views_words,
)
from scan.text.conclusions import conclusion


def conclusion_line(profile: Profile) -> Element:
    """Give what the whole profile comes to."""
    return element("p", {"class": "report-conclusion"}, conclusion(profile))


def dots_figure(report: Report, name: str = "stippen") -> Element:
    """Give the chart that carries the result; `name` tells two of them on one page apart."""
    return _figure(
        dot_plot(report.profile, report.target, name), dots_reading(report.target, report.profile.instrument.nouns)
    )


def radar_figure(profile: Profile) -> Element | None:
    """Give the radar; none when there are too few scales for one."""
    return _figure(radar(profile), RADAR_READING) if len(profile.scores) >= FEWEST_SPOKES else None


def attempts_figure(comparison: Comparison, now: Profile) -> Element:
    """Give the chart of attempts: a dumbbell of two, a trend of more."""
    if len(comparison.earlier) > 1:
        return _figure(trend([*comparison.earlier, now]), trend_reading(comparison.changes))
    changes = [(score.scale, comparison.since_last.get(score.scale.key)) for score in now.scores]
    pairs = [Pair(scale, (change.before, change.after) if change else None) for scale, change in changes]
    chart = dumbbell("halter", two_attempts_words(now.instrument.nouns), pairs, now.instrument)
    return _figure(chart, ATTEMPTS_READING)


def views_figure(rating: PeerRating, own: Profile) -> Element:
    """Give the chart of a peer's view beside one's own."""
    nouns = own.instrument.nouns
    views = [(score.scale, rating.discrepancies.get(score.scale.key)) for score in own.scores]
    pairs = [Pair(scale, (view.peer, view.own) if view else None) for scale, view in views]
    return _figure(dumbbell("beelden", two_views_words(nouns), pairs, own.instrument), two_views_reading(nouns))


def _figure(chart: Element, reading: str) -> Element:
    return element("figure", {"class": "report-chart"}, chart, element("figcaption", {}, reading))
