"""A team as HTML, in its order: the same for the page and for a file of its own."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from scan.charts.markup import element, html_text, html_texts, listed
from scan.charts.styles import chart_styles, style_sheet
from scan.definition.model import Instrument
from scan.report.context import RenderContext
from scan.team.outcome import GroupFigures, Outcome
from scan.team.report.action_list import action_list
from scan.team.report.chart import team_chart
from scan.team.report.rows import MOST_DRAWN
from scan.team.report.tables import change_table, group_table, team_table
from scan.team.report.warnings import cautions
from scan.text.team import report_words as words
from scan.text.team.action_words import no_module


def render_team(outcome: Outcome, context: RenderContext) -> str:
    """Write the report as HTML without its own page around it; only cautions when there is nothing to show."""
    return html_texts(_parts(outcome, context))


def render_team_page(outcome: Outcome, site: str | None) -> str:
    """Write the report as one self-contained page; `site` is the address of the site, for the links."""
    instrument = outcome.instrument
    head = element(
        "head",
        {},
        element("meta", {"charset": "utf-8"}),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("title", {}, words.page_title(instrument)),
        element("style", {}, _styles(instrument)),
    )
    main = element(
        "main",
        {"class": "report"},
        element("h1", {}, words.page_title(instrument)),
        *_parts(outcome, RenderContext(site)),
        element("p", {"class": "report-about"}, words.honest(instrument)),
    )
    return "<!doctype html>\n" + html_text(element("html", {"lang": "nl"}, head, element("body", {}, main))) + "\n"


def _styles(instrument: Instrument) -> str:
    sheets = ("charts/figure.css", "report/report.css", "report/table.css", "report/paper.css")
    return chart_styles(instrument) + "".join(map(style_sheet, sheets)) + style_sheet("team.css", "scan.team.report")


def _parts(outcome: Outcome, context: RenderContext) -> Iterator[Element]:
    yield element("p", {"class": "report-about"}, words.about(outcome.members, outcome.target))
    if told := cautions(outcome):
        yield element("div", {"class": "notice"}, listed(told))
    if outcome.is_hidden or not outcome.members:
        return
    yield element("p", {"class": "report-conclusion"}, _conclusion(outcome))
    yield _figure(outcome)
    yield action_list(outcome, context)
    yield team_table(outcome)
    yield from _groups(outcome)
    yield from _change(outcome)


def _conclusion(outcome: Outcome) -> str:
    """Say what is covered; of an instrument that has no profile to lay a team beside, where most could begin."""
    if outcome.target or outcome.instrument.profiles:
        coverages = [(each.scale, each.coverage) for each in outcome.figures]
        return words.conclusion(coverages, outcome.instrument)
    if not outcome.actions.modules:
        return no_module(None)
    first = outcome.actions.modules[0]
    return words.most_on_lower_levels([first.scale, *first.equal_with])


def _figure(outcome: Outcome) -> Element:
    has_people = 0 < len(outcome.people) <= MOST_DRAWN
    reading = words.chart_reading(
        has_people=has_people,
        has_counts=any(each.levels for each in outcome.figures) and (not has_people or outcome.nameless > 0),
        has_means=any(each.mean is not None and not each.levels for each in outcome.figures),
        has_target=outcome.target is not None,
    )
    caption = element("figcaption", {}, reading)
    return element("figure", {"class": "report-chart team-chart"}, team_chart(outcome), caption)


def _groups(outcome: Outcome) -> Iterator[Element]:
    if outcome.groups:
        tables = [_group(group, outcome) for group in outcome.groups]
        yield element("section", {"data-part": "groups"}, element("h3", {}, words.GROUPS), *tables)


def _group(group: GroupFigures, outcome: Outcome) -> Element:
    if group.is_hidden:
        return element("p", {}, words.hidden_group(group.name, group.members))
    return group_table(group, outcome)


def _change(outcome: Outcome) -> Iterator[Element]:
    earlier = outcome.earlier
    if earlier:
        yield element(
            "section",
            {"data-part": "comparison"},
            element("h3", {}, words.CHANGED),
            element("p", {}, words.change_about(earlier.members, outcome.members)),
            change_table(outcome, earlier),
        )
