"""The picture for the wall and the screen: a sheet of A3 on its side, with room to write what the team agrees on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap
from xml.etree.ElementTree import Element, tostring

from scan.charts.axis import axis, foot
from scan.charts.markup import element
from scan.charts.plain_styles import dress
from scan.charts.shapes import chart, label
from scan.team.outcome import Outcome
from scan.team.report.action_list import told_actions
from scan.team.report.chart import described
from scan.team.report.rows import GUTTER, MOST_DRAWN, ChartRow, chart_rows, draw_row
from scan.text.team import action_words, picture_words

_SQUARE_ROOT_OF_2 = 1.4142
_MARGIN = 36
_TOP = 84
_NOTES = 132
_NOTE_LETTERS = 0.17
"""How many letters of the small text fit on a line, for each unit of its length."""

_NOTE_LINES = 3


@dataclass(frozen=True, slots=True)
class _Sheet:
    """So many cards side by side on a sheet of a width that leaves their letters as large as can be."""

    columns: int
    width: int

    @property
    def height(self) -> int:
        return round(self.width / _SQUARE_ROOT_OF_2)

    def room(self, scales: int) -> float:
        """Give how high a card can be."""
        return (self.height - _TOP - _NOTES - 2 * _MARGIN) / -(-scales // self.columns)


_SHEETS = (_Sheet(2, 1330), _Sheet(3, 1700), _Sheet(4, 2300))
"""The first on which all members fit is taken; on none of them, they are counted."""


def render_team_picture(outcome: Outcome) -> str:
    """Write the sheet as a standalone SVG: own colours on white in every part, named and described."""
    sheet, rows = _layout(outcome)
    drawing = chart(
        "praatplaat",
        picture_words.heading(outcome.instrument),
        team_alternative_text(outcome),
        (sheet.width, sheet.height),
        [_paper(sheet), *_headings(outcome), *_cards(rows, sheet, outcome), *_notes(outcome, sheet)],
    )
    drawing.attrib |= {
        "xmlns": "http://www.w3.org/2000/svg",
        "width": "420mm",
        "height": "297mm",
        "font-family": "sans-serif",
    }
    dress(drawing, outcome.instrument)
    return tostring(drawing, encoding="unicode") + "\n"


def team_alternative_text(outcome: Outcome) -> str:
    """Say what the picture shows, for who cannot see it."""
    return picture_words.alternative(described(outcome), outcome.target)


def _layout(outcome: Outcome) -> tuple[_Sheet, list[ChartRow]]:
    legend = foot(outcome.instrument)
    for most in (MOST_DRAWN, 0):
        rows = chart_rows(outcome, most)
        for sheet in _SHEETS:
            if max(row.height for row in rows) + legend <= sheet.room(len(rows)):
                return sheet, rows
    return _SHEETS[-1], rows


def _paper(sheet: _Sheet) -> Element:
    return element("rect", {"width": str(sheet.width), "height": str(sheet.height), "fill": "#fff"})


def _headings(outcome: Outcome) -> Iterator[Element]:
    title = label((_MARGIN, 58), picture_words.heading(outcome.instrument), "start", "chart-title")
    title.attrib |= {"font-size": "30", "font-weight": "700"}
    yield title
    under = label((_MARGIN, 84), picture_words.subheading(outcome.members, outcome.target), "start", "chart-small")
    under.attrib |= {"font-size": "15"}
    yield under


def _cards(rows: Sequence[ChartRow], sheet: _Sheet, outcome: Outcome) -> Iterator[Element]:
    """Put each scale on a card of its own, with its own axis."""
    across = (sheet.width - 2 * _MARGIN) / sheet.columns
    for number, row in enumerate(rows):
        x = _MARGIN + across * (number % sheet.columns) + GUTTER
        y = _TOP + _MARGIN + sheet.room(len(rows)) * (number // sheet.columns)
        height = row.height + foot(outcome.instrument)
        parts = (axis(outcome.instrument, height), draw_row(row, 0, outcome.instrument))
        yield element("g", {"transform": f"translate({x:.1f} {y:.1f})"}, *parts)


def _notes(outcome: Outcome, sheet: _Sheet) -> Iterator[Element]:
    """Leave room to write, with what the numbers suggest in small letters above the line."""
    told = dict(told_actions(outcome))
    across = (sheet.width - 2 * _MARGIN) / 3
    notes: tuple[tuple[str, list[str]], ...] = (
        (picture_words.FIRST, told.get(action_words.MODULES, [])),
        (picture_words.TOGETHER, told.get(action_words.TAKING_ALONG, [])),
        (picture_words.AGAIN, []),
    )
    for number, (heading, suggestions) in enumerate(notes):
        x, y = _MARGIN + across * number, sheet.height - _NOTES - _MARGIN + 20
        box = {"x": f"{x:.1f}", "y": f"{y:.1f}", "width": f"{across - 16:.1f}", "height": str(_NOTES), "rx": "8"}
        yield element("rect", {"fill": "none", "stroke": "currentColor", "stroke-opacity": "0.4", **box})
        yield label((x + 12, y + 24), heading, "start", "chart-name")
        lines = wrap(picture_words.SUGGESTION + suggestions[0], int(across * _NOTE_LETTERS)) if suggestions else []
        for place, line in enumerate(lines[:_NOTE_LINES]):
            yield label((x + 12, y + 44 + 16 * place), line, "start", "chart-small")
