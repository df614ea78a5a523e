"""A team as HTML, in its order: the same for the page and for a file of its own."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from scan.charts.markup import element, html_texts
from scan.charts.styles import chart_styles, style_sheet
from scan.definition.model import Instrument
from scan.report.context import RenderContext
from scan.report.own_page import render_own_page
from scan.team.coverage import LARGEST_SMALL_TEAM
from scan.team.outcome import Outcome
from scan.team.report.action_list import action_list
from scan.team.report.chart import team_chart
from scan.team.report.headline import headline
from scan.team.report.tables import asks_the_same, change_table, group_tables, team_tables
from scan.team.report.warnings import closed, hidden, tells_on_people, undrawn
from scan.team.report.who import who_lines
from scan.team.suppression import FEWEST_FOR_A_DISTRIBUTION, few_apart
from scan.text.team import report_words as words
from scan.text.team.cautions import on_a_table, other_sums
from scan.text.team.headlines import coverage_reading


def render_team(outcome: Outcome, context: RenderContext) -> str:
    """Write the report as HTML without its own page around it; only cautions when there is nothing to show."""
    return html_texts(_parts(outcome, context))


def render_team_page(outcome: Outcome, site: str | None) -> str:
    """Write the report as one self-contained page; `site` is the address of the site, for the links."""
    instrument = outcome.instrument
    return render_own_page(
        words.page_title(instrument),
        _styles(instrument),
        element("h1", {}, words.page_title(instrument)),
        *_parts(outcome, RenderContext(site)),
        element("p", {"class": "report-about"}, words.honest(instrument)),
    )


def _styles(instrument: Instrument) -> str:
    sheets = ("charts/figure.css", "report/report.css", "report/table.css", "report/paper.css")
    return chart_styles(instrument) + "".join(map(style_sheet, sheets)) + style_sheet("team.css", "scan.team.report")


def _parts(outcome: Outcome, context: RenderContext) -> Iterator[Element]:
    """Give what a reader asks first at the top: what it comes to, who, and what to do; then what that rests on."""
    if told := closed(outcome):
        yield element("p", {"class": "notice"}, told)
        return
    yield element("p", {"class": "report-conclusion"}, headline(outcome))
    if outcome.target:
        is_small, is_sum = outcome.members <= LARGEST_SMALL_TEAM, outcome.mode == "som"
        yield element("p", {"class": "team-note"}, coverage_reading(is_small=is_small, is_sum=is_sum))
    yield element("p", {"class": "report-about"}, words.about(outcome.members, outcome.target))
    if outcome.target:
        yield who_lines(outcome)
    if reasons := tells_on_people(outcome):
        yield element("p", {"class": "notice"}, " ".join([*reasons, on_a_table()]))
    yield from action_list(outcome, context)
    yield from _chart(outcome)
    yield from team_tables(outcome)
    yield from _groups(outcome)
    yield from _change(outcome)
    if outcome.leaves_out_earlier:
        yield element("p", {"class": "team-note"}, other_sums())


def _chart(outcome: Outcome) -> Iterator[Element]:
    """Draw what there is to draw; say why the rest is not there."""
    figures = outcome.figures
    reasons = [element("p", {"class": "team-note"}, reason) for reason in undrawn(outcome)]
    if all(each.levels is None and each.mean is None for each in figures):
        yield from reasons
        return
    yield element(
        "section",
        {"class": "team-chart", "data-part": "chart"},
        element("h3", {}, words.chart_title(outcome.instrument.nouns, is_sum=outcome.mode == "som")),
        element("p", {"class": "team-note"}, " ".join(_reading(outcome))),
        *reasons,
        team_chart(outcome),
    )


def _reading(outcome: Outcome) -> Iterator[str]:
    """Say how to read what is drawn."""
    if outcome.named:
        yield words.PEOPLE_READING
    if any(each.levels for each in outcome.figures) and len(outcome.named) < outcome.members:
        yield words.COUNTS_READING
    if any(each.mean is not None and not each.levels for each in outcome.figures):
        yield words.means_reading(FEWEST_FOR_A_DISTRIBUTION)
    if outcome.target:
        yield words.ASKED_READING
    yield words.axis_reading(outcome.instrument)


def _groups(outcome: Outcome) -> Iterator[Element]:
    if outcome.groups:
        closed_groups = [
            element("p", {}, words.hidden_group(group.name, group.members))
            for group in outcome.groups
            if group.is_hidden
        ]
        notes = [element("p", {"class": "team-note"}, told) for told in hidden(outcome)]
        parts = [element("h3", {}, words.GROUPS), *group_tables(outcome), *closed_groups, *notes]
        yield element("section", {"data-part": "groups"}, *parts)


def _change(outcome: Outcome) -> Iterator[Element]:
    earlier = outcome.earlier
    if earlier:
        yield element(
            "section",
            {"data-part": "comparison"},
            element("h3", {}, words.CHANGED),
            element("p", {}, " ".join(_about_change(earlier, outcome))),
            change_table(outcome, earlier),
        )


def _about_change(earlier: Outcome, outcome: Outcome) -> Iterator[str]:
    """Say who the two moments are of, and why the coverage is not laid side by side where it is not."""
    is_sum = outcome.mode == "som"
    yield words.change_about(earlier.members, outcome.members, is_sum=is_sum)
    pairs = zip(earlier.figures, outcome.figures, strict=True)
    if is_sum and any(few_apart(then.scored, now.scored) for then, now in pairs):
        yield words.few_scores_apart(outcome.instrument.nouns)
    if outcome.target and not asks_the_same(outcome, earlier):
        yield words.other_target(earlier.target)
