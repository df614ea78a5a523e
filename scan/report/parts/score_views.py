"""All scores in three views: chart, radar and table. In the page one at a time is seen, on paper chart and table."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from scan.charts.markup import element
from scan.report.context import RenderContext
from scan.report.data import Report
from scan.report.parts.figures import dots_figure, radar_figure
from scan.report.parts.tables import score_table
from scan.text.chart_words import RADAR_SUMMARY
from scan.text.report_words import VIEW_NAMES, VIEWS


def score_views(report: Report, context: RenderContext) -> Element:
    """Give the views that there are, in the page with a button for each."""
    views = _views(report, context)
    buttons = _buttons([name for name, _ in views]) if context.editable and len(views) > 1 else []
    shown = [element("div", {"class": "report-view", "data-view": name}, content) for name, content in views]
    return element("div", {"class": "report-views"}, *buttons, *shown)


def _views(report: Report, context: RenderContext) -> list[tuple[str, Element]]:
    chart = [("grafiek", dots_figure(report))] if report.profile.known else []
    figure = radar_figure(report.profile) if report.profile.known else None
    radar = [] if figure is None else [("radar", figure if context.editable else _folded(figure))]
    return [*chart, *radar, ("tabel", score_table(report))]


def _folded(radar: Element) -> Element:
    """Fold the radar where nothing can be chosen."""
    return element("details", {"class": "report-radar"}, element("summary", {}, RADAR_SUMMARY), radar)


def _buttons(names: list[str]) -> list[Element]:
    buttons = [
        element(
            "button",
            {
                "type": "button",
                "id": f"weergave-{name}",
                "data-action": "weergave",
                "data-view": name,
                "aria-pressed": "true" if name == names[0] else "false",
            },
            VIEW_NAMES[name],
        )
        for name in names
    ]
    return [element("div", {"class": "report-switch", "role": "group", "aria-label": VIEWS}, *buttons)]
