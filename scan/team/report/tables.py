"""The tables of a team: the whole, its groups, and two moments. Never a row for a member."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from scan.definition.model import Instrument
from scan.report.parts.stacking_table import Row, stacking_table
from scan.team.figures import ScaleFigures
from scan.team.outcome import GroupFigures, Outcome
from scan.text.team import report_words as words


def team_table(outcome: Outcome) -> Element:
    """Give the numbers of the whole team."""
    return _table(words.table_caption(outcome.instrument.nouns), outcome.figures, outcome)


def group_table(group: GroupFigures, outcome: Outcome) -> Element:
    """Give the numbers of one group."""
    return _table(words.group_caption(group.name, group.members), group.figures, outcome)


def change_table(outcome: Outcome, earlier: Outcome) -> Element:
    """Put the counts of two moments side by side."""
    has_target, instrument = outcome.target is not None, outcome.instrument
    rows: list[Row] = [
        (
            {"data-scale": now.scale.key},
            now.scale.title,
            _levels_then_and_now(then, now, instrument) + ([_covered_then_and_now(then, now)] if has_target else []),
        )
        for then, now in zip(earlier.figures, outcome.figures, strict=True)
    ]
    caption = words.change_caption()
    return stacking_table(caption, caption, words.change_headings(instrument, has_target=has_target), rows)


def _table(caption: str, figures: Sequence[ScaleFigures], outcome: Outcome) -> Element:
    has_target = outcome.target is not None
    has_means = any(each.mean is not None for each in outcome.figures)
    headings = words.table_headings(outcome.instrument, has_target=has_target, has_means=has_means)
    rows = [_row(each, outcome.instrument, has_target=has_target, has_means=has_means) for each in figures]
    return stacking_table(caption, caption, headings, rows)


def _row(figures: ScaleFigures, instrument: Instrument, *, has_target: bool, has_means: bool) -> Row:
    asked = [
        words.target_text(figures.target),
        words.count_word(figures.reached),
        words.count_word(figures.near),
        words.coverage_word(figures.coverage),
    ]
    cells = [
        str(figures.scored),
        *_levels(figures, instrument),
        *([words.number_text(figures.mean)] if has_means else []),
        *(asked if has_target else []),
    ]
    hooks = {"data-scale": figures.scale.key, "data-coverage": figures.coverage or ""}
    return hooks, figures.scale.title, cells


def _levels(figures: ScaleFigures, instrument: Instrument) -> list[str]:
    counts = figures.levels
    return [words.count_word(None if counts is None else counts[level.key]) for level in instrument.levels]


def _levels_then_and_now(then: ScaleFigures, now: ScaleFigures, instrument: Instrument) -> list[str]:
    pairs = zip(_levels(then, instrument), _levels(now, instrument), strict=True)
    return [words.then_and_now(*pair) for pair in pairs]


def _covered_then_and_now(then: ScaleFigures, now: ScaleFigures) -> str:
    return words.then_and_now(words.coverage_word(then.coverage), words.coverage_word(now.coverage))
