"""A team as a table for a spreadsheet, as Dutch Excel opens it; a row for a member only when that member is open."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from fractions import Fraction

from scan.report.spreadsheet import BYTE_ORDER_MARK, safe
from scan.scoring.exact import decimal_text
from scan.team.figures import ScaleFigures
from scan.team.member import Member
from scan.team.outcome import Outcome
from scan.text.team.report_words import COVERAGE, NO_GROUP, NO_LABEL
from scan.text.team.spreadsheet_words import EVERYONE, MEMBER, headings

_OF_A_MEMBER = 3
"""Columns at the end that only a member has."""


def render_team_spreadsheet(outcome: Outcome) -> str:
    """Write a row for each scale of the whole and of each group, and for each scale of an open member."""
    file = io.StringIO()
    writer = csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(headings(outcome.instrument))
    if not outcome.is_hidden:
        writer.writerows(_of_many(EVERYONE, outcome.members, outcome.figures, outcome))
        for group in outcome.groups:
            writer.writerows(_of_many(group.name or NO_GROUP, group.members, group.figures, outcome))
        for member in outcome.people:
            writer.writerows(_of_one(member, outcome))
    return BYTE_ORDER_MARK + file.getvalue()


def _of_many(name: str, members: int, figures: Sequence[ScaleFigures], outcome: Outcome) -> Iterator[tuple[str, ...]]:
    for each in figures:
        counts = each.levels
        levels = [_count(None if counts is None else counts[level.key]) for level in outcome.instrument.levels]
        yield (
            EVERYONE,
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
            *[""] * _OF_A_MEMBER,
        )


def _of_one(member: Member, outcome: Outcome) -> Iterator[tuple[str, ...]]:
    between = [""] * (len(outcome.instrument.levels) + 6)
    for scale, standing in zip(outcome.instrument.scales, member.standings, strict=True):
        estimate = standing.estimate if standing else None
        numbers = (estimate.mean, estimate.margin) if estimate else (None, None)
        score = (*map(_number, numbers), safe(estimate.level.label) if estimate else "")
        yield (MEMBER, safe(member.label or NO_LABEL), "1", safe(scale.title), safe(scale.key), *between, *score)


def _count(count: int | None) -> str:
    return "" if count is None else str(count)


def _number(value: Fraction | None) -> str:
    return "" if value is None else decimal_text(value, 4)
