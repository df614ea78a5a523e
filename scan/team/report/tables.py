"""The tables of a team: the whole, its groups, and two moments. Never a row for a member."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from scan.charts.markup import element
from scan.definition.model import Instrument
from scan.report.parts.stacking_table import Row, stacking_table
from scan.report.parts.table import plain_table, table_row
from scan.team.figures import ScaleFigures
from scan.team.outcome import GroupFigures, Outcome
from scan.text.names import capital
from scan.text.team import report_words as words

_LOOK = "team-table"
"""Of a table that keeps its columns on a phone: they are few, and their words short."""

_MOST_COLUMNS = 4
"""Groups that stand side by side; more get one more table."""


def team_tables(outcome: Outcome) -> Iterator[Element]:
    """Give the numbers of the whole team: what is asked and who reaches it; folded away, members by level."""
    figures = outcome.figures
    if any(each.reached is not None for each in figures):
        yield _asked_table(outcome)
    if any(each.levels is not None for each in figures):
        summary = element("summary", {}, words.LEVELS_FOLDED)
        yield element("details", {"class": "team-levels"}, summary, _level_table(outcome))


def group_tables(outcome: Outcome) -> list[Element]:
    """Put the groups of which something may be shown side by side, a few in each table."""
    shown = [group for group in outcome.groups if not group.is_hidden]
    return [_beside(shown[first : first + _MOST_COLUMNS], outcome) for first in range(0, len(shown), _MOST_COLUMNS)]


def asks_the_same(one: Outcome, other: Outcome) -> bool:
    """Say whether two moments lie beside the same target: else how they are covered cannot be laid side by side."""
    return all(this.target == that.target for this, that in zip(one.figures, other.figures, strict=True))


def change_table(outcome: Outcome, earlier: Outcome) -> Element:
    """Put what is shown of two moments side by side: counts by level, of sums the means as well, and the coverage."""
    pairs, instrument = list(zip(earlier.figures, outcome.figures, strict=True)), outcome.instrument
    has_levels = any(each.levels for pair in pairs for each in pair)
    has_means = outcome.mode == "som" and any(each.mean is not None for pair in pairs for each in pair)
    has_coverage = outcome.target is not None and asks_the_same(outcome, earlier)
    rows: list[Row] = [
        (
            {"data-scale": now.scale.key},
            now.scale.title,
            [
                *(_levels_then_and_now(then, now, instrument) if has_levels else []),
                *([words.then_and_now(*map(words.number_text, (then.mean, now.mean)))] if has_means else []),
                *([_covered_then_and_now(then, now)] if has_coverage else []),
            ],
        )
        for then, now in pairs
    ]
    caption = words.change_caption(has_levels=has_levels)
    headings = words.change_headings(instrument, has_levels=has_levels, has_means=has_means, has_coverage=has_coverage)
    return stacking_table(caption, caption, headings, rows)


def _asked_table(outcome: Outcome) -> Element:
    rows = [
        table_row(
            {"data-scale": each.scale.key, "data-coverage": each.coverage or ""},
            each.scale.title,
            [
                words.target_text(each.target),
                words.count_word(each.reached),
                words.count_word(each.near),
                words.coverage_word(each.coverage),
            ],
        )
        for each in outcome.figures
    ]
    instrument = outcome.instrument
    return plain_table(_LOOK, words.table_caption(instrument.nouns), words.asked_headings(instrument), rows)


def _level_table(outcome: Outcome) -> Element:
    figures, instrument = outcome.figures, outcome.instrument
    blanks = [outcome.members - each.scored for each in figures]
    has_means = any(each.mean is not None for each in figures)
    rows = [
        (
            {"data-scale": each.scale.key},
            each.scale.title,
            [
                *_counts(each, instrument),
                *([str(blank)] if any(blanks) else []),
                *([words.number_text(each.mean)] if has_means else []),
            ],
        )
        for each, blank in zip(figures, blanks, strict=True)
    ]
    headings = words.level_headings(instrument, has_blanks=any(blanks), has_means=has_means)
    return stacking_table(words.LEVELS, words.LEVELS, headings, rows)


def _beside(groups: Sequence[GroupFigures], outcome: Outcome) -> Element:
    headings = [
        capital(outcome.instrument.nouns.scale.one),
        *(words.group_caption(group.name, group.members) for group in groups),
    ]
    rows = [
        table_row(
            {"data-scale": scale.key},
            scale.title,
            [_cell(group.figures[place], outcome) for group in groups],
        )
        for place, scale in enumerate(outcome.instrument.scales)
    ]
    caption = words.groups_reading(outcome.instrument, has_target=outcome.target is not None)
    return plain_table(_LOOK, caption, headings, rows)


def _cell(figures: ScaleFigures, outcome: Outcome) -> str:
    if outcome.target:
        return words.group_cell(figures.coverage, figures.reached)
    counts = figures.levels
    return words.group_levels([counts[level.key] for level in outcome.instrument.levels] if counts else ())


def _counts(figures: ScaleFigures, instrument: Instrument) -> list[str]:
    counts = figures.levels
    return [words.count_word(None if counts is None else counts[level.key]) for level in instrument.levels]


def _levels_then_and_now(then: ScaleFigures, now: ScaleFigures, instrument: Instrument) -> list[str]:
    pairs = zip(_counts(then, instrument), _counts(now, instrument), strict=True)
    return [words.then_and_now(*pair) for pair in pairs]


def _covered_then_and_now(then: ScaleFigures, now: ScaleFigures) -> str:
    return words.then_and_now(words.coverage_word(then.coverage), words.coverage_word(now.coverage))
