"""The result as a table for a spreadsheet, as Dutch Excel opens it: semicolons, decimal commas, UTF-8 with a mark.

A text that a spreadsheet would calculate with or turn into something else begins with an apostrophe (OWASP, CSV
Injection; Microsoft, Stop automatically changing numbers to dates). The text behind it stays as it was typed, for any
reader. A tab can itself begin a formula (Symfony, CVE-2021-41270), and `="…"` is gibberish to all but Excel.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from scan.report.data import Report
from scan.report.share import EVERYTHING, Share
from scan.scoring.exact import decimal_text
from scan.scoring.scores import Profile, Score
from scan.text.names import MONTHS
from scan.text.score_words import answer_label, level_label
from scan.text.spreadsheet_words import headings

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for something else."""

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet calculate with a cell; the wide forms count in some (OWASP, CSV Injection)."""
_WORD = re.compile(r"[^\W\d_]+")
_IN_A_DATE = {*(month[:3] for month in MONTHS), "mrt", "mar", "may", "oct"}
"""How a word begins that makes a date with a number, to a Dutch or an English spreadsheet."""
_IN_A_NUMBER = {"e", "a", "am", "p", "pm"}
"""In 1E3, which is a thousand, and in 10 am."""
_TRUTHS = (["waar"], ["onwaar"], ["true"], ["false"])


def render_spreadsheet(report: Report, share: Share = EVERYTHING) -> str:
    """Write a row per scale and a row per item; notes and situations only when they go along."""
    rows = (row for score in report.profile.scores for row in _rows(score, report.profile, "notes" in share))
    return spreadsheet_text(headings(report.profile.instrument.nouns), rows)


def spreadsheet_text(headings: Iterable[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table as a file; whoever makes the rows has made each cell `safe`."""
    file = io.StringIO()
    writer = csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([headings, *rows])
    return BYTE_ORDER_MARK + file.getvalue()


def safe(cell: str) -> str:
    """Keep a spreadsheet from calculating with a text, and from taking it for a value; it stays readable as typed."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_STARTS_A_FORMULA) or _reads_as_a_value(cell) else cell


def _reads_as_a_value(text: str) -> bool:
    """Say whether a spreadsheet takes a text for a date, a time, a number or a truth: 1-2, 5 mei, 10:30, 007, waar."""
    words = _WORD.findall(text.lower())
    if not any(sign.isdigit() for sign in text):
        return words in _TRUTHS
    return all(word in _IN_A_NUMBER or word[:3] in _IN_A_DATE for word in words)


def _rows(score: Score, profile: Profile, with_notes: bool) -> Iterator[tuple[str, ...]]:
    scale, estimate, response = score.scale, score.estimate, profile.response
    nouns = profile.instrument.nouns
    yield (
        *map(safe, (nouns.scale.one, scale.title, scale.key, scale.summary)),
        "",
        "",
        decimal_text(estimate.mean, 4) if estimate else "",
        decimal_text(estimate.margin, 4) if estimate else "",
        str(score.answered),
        safe(level_label(estimate)),
        safe(response.notes.get(scale.key, "") if with_notes else ""),
        safe(response.situations.get(scale.key, "") if with_notes else ""),
    )
    for item, answer in zip(scale.items, score.answers, strict=True):
        given = "" if answer is None else str(answer), safe(answer_label(answer, profile.instrument))
        yield (*map(safe, (nouns.item.one, scale.title, item.key, item.text)), *given, *[""] * 6)
