"""The result as a table for a spreadsheet, as Dutch Excel opens it: semicolons, decimal commas, UTF-8 with a mark."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from scan.report.data import Report
from scan.scoring.exact import decimal_text
from scan.scoring.scores import Profile, Score
from scan.text.score_words import answer_label, level_label
from scan.text.spreadsheet_words import headings

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for something else."""

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet calculate with a cell; the wide forms count in some (OWASP, CSV Injection)."""


def render_spreadsheet(report: Report) -> str:
    """Write a row per scale and a row per item."""
    file = io.StringIO()
    writer = csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(headings(report.profile.instrument.nouns))
    for score in report.profile.scores:
        writer.writerows([safe(cell) for cell in row] for row in _rows(score, report.profile))
    return BYTE_ORDER_MARK + file.getvalue()


def safe(cell: str) -> str:
    """Keep a spreadsheet from calculating with a text; what was typed stays readable."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_STARTS_A_FORMULA) else cell


def _rows(score: Score, profile: Profile) -> Iterator[tuple[str, ...]]:
    scale, estimate, response = score.scale, score.estimate, profile.response
    nouns = profile.instrument.nouns
    yield (
        nouns.scale.one,
        scale.title,
        scale.key,
        scale.summary,
        "",
        "",
        decimal_text(estimate.mean, 4) if estimate else "",
        decimal_text(estimate.margin, 4) if estimate else "",
        str(score.answered),
        level_label(estimate),
        response.notes.get(scale.key, ""),
        response.situations.get(scale.key, ""),
    )
    for item, answer in zip(scale.items, score.answers, strict=True):
        given = "" if answer is None else str(answer), answer_label(answer, profile.instrument)
        yield (nouns.item.one, scale.title, item.key, item.text, *given, *[""] * 6)
