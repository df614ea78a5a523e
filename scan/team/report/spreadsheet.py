"""A team as a table for a spreadsheet, as Dutch Excel opens it: counts, and never a member."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from scan.report.spreadsheet import safe, spreadsheet_text
from scan.scoring.exact import decimal_text
from scan.team.figures import ScaleFigures
from scan.team.outcome import Outcome
from scan.text.team.headlines import COVERAGE
from scan.text.team.report_words import NO_GROUP
from scan.text.team.spreadsheet_words import EVERYONE, headings


def render_team_spreadsheet(outcome: Outcome) -> str:
    """Write a row for each scale of the whole and of each group.

    A table is what people pass on, so what members gave by name is not in it.
    """
    rows: list[tuple[str, ...]] = []
    if not outcome.is_hidden:
        rows += _rows(EVERYONE, outcome.members, outcome.figures, outcome)
        for group in outcome.groups:
            rows += _rows(group.name or NO_GROUP, group.members, group.figures, outcome)
    return spreadsheet_text(headings(outcome.instrument), rows)


def _rows(name: str, members: int, figures: Sequence[ScaleFigures], outcome: Outcome) -> Iterator[tuple[str, ...]]:
    for each in figures:
        counts = each.levels
        levels = [_count(None if counts is None else counts[level.key]) for level in outcome.instrument.levels]
        yield (
            safe(name),
            str(members),
            safe(each.scale.title),
            safe(each.scale.key),
            str(each.scored),
            *levels,
            _number(each.mean),
            _number(each.target),
            _count(each.reached),
            _count(each.near),
            COVERAGE[each.coverage] if each.coverage else "",
        )


def _count(count: int | None) -> str:
    return "" if count is None else str(count)


def _number(value: Fraction | None) -> str:
    return "" if value is None else decimal_text(value, 4)
