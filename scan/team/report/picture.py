"""The picture for the wall or the table: a sheet of A3 on its side, with room to write what the team agrees on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, tostring

from scan.charts.markup import element
from scan.charts.plain_styles import dress
from scan.charts.shapes import chart, label
from scan.definition.model import Instrument
from scan.team.covering import coverings
from scan.team.outcome import Outcome
from scan.team.report.action_list import first_scales
from scan.team.report.chart import described
from scan.team.report.drawing.block import block_height, draw_block, names_left
from scan.team.report.drawing.frame import Frame, fitting_frame, text_width
from scan.team.report.drawing.legend import legend
from scan.team.report.drawing.rows import ChartRow, chart_rows
from scan.team.report.warnings import tells_on_people, undrawn
from scan.text.team import picture_words
from scan.text.team.report_words import coverage_word

_SQUARE_ROOT_OF_2 = 1.4142
_MARGIN = 28
_LINES = (46, 70, 92, 116)
"""Where the title stands, what is under it, where the sheet belongs, and the legend."""
_TOP = 140
_NOTES = 108
"""The least room to write."""
_BETWEEN = 28
_BELOW = 22
"""Room between cards."""
_COLUMNS = (3, 2, 4)
_NARROWEST_AXIS = 160
_LETTER_OF_A_NAME = 1.4
"""How much wider a letter of a heading is than one of the small text."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Cards side by side on a sheet of a width: the smaller it is, the larger its letters on paper.

    `down` is how high a card is, with the room below it.
    """

    width: int
    columns: int
    frame: Frame
    down: float

    @property
    def height(self) -> int:
        return round(self.width / _SQUARE_ROOT_OF_2)


def _sheets(rows: Sequence[ChartRow], instrument: Instrument) -> Iterator[_Sheet]:
    """Give the sheets that hold all cards, the one with the largest letters first."""
    names, count = names_left(rows), max(len(rows), 1)
    fewest_empty = min(-count % columns for columns in _COLUMNS)
    for width in range(700, 2400, 50):
        for columns in _COLUMNS:
            across = _across(width, columns)
            frame = fitting_frame(across, names, across)
            if -count % columns > fewest_empty or frame.right - frame.left < _NARROWEST_AXIS:
                continue
            down = max((block_height(row, frame, instrument) for row in rows), default=_LINES[0]) + _BELOW
            if _TOP + down * -(-count // columns) + _NOTES + _MARGIN <= width / _SQUARE_ROOT_OF_2:
                yield _Sheet(width, columns, frame, down)


def _across(width: float, columns: int) -> float:
    """Give how wide each of so many columns is."""
    return (width - 2 * _MARGIN + _BETWEEN) / columns - _BETWEEN


def render_team_picture(outcome: Outcome) -> str:
    """Write the sheet as a standalone SVG: own colours on white in every part, named and described."""
    instrument, rows = outcome.instrument, chart_rows(outcome)
    headings = _headings(outcome, has_drawings=bool(rows))
    widest = max(text_width("".join(each.itertext())) * float(each.get("font-size", 12)) / 12 for each in headings[:3])
    sheet = next(sheet for sheet in _sheets(rows, instrument) if widest <= sheet.width - 2 * _MARGIN)
    cards = _cards(rows, sheet, instrument) if rows else _in_words(outcome, sheet.width - 2 * _MARGIN)
    drawing = chart(
        "praatplaat",
        picture_words.heading(instrument),
        team_alternative_text(outcome),
        (sheet.width, sheet.height),
        [_paper(sheet), *headings, *cards, *_notes(outcome, sheet, len(rows))],
    )
    drawing.attrib |= {
        "xmlns": "http://www.w3.org/2000/svg",
        "width": "420mm",
        "height": "297mm",
        "font-family": "sans-serif",
    }
    dress(drawing, instrument)
    return tostring(drawing, encoding="unicode") + "\n"


def team_alternative_text(outcome: Outcome) -> str:
    """Say what the picture shows, for who cannot see it."""
    return picture_words.alternative(described(outcome), outcome.target)


def _paper(sheet: _Sheet) -> Element:
    return element("rect", {"width": str(sheet.width), "height": str(sheet.height), "fill": "#fff"})


def _headings(outcome: Outcome, *, has_drawings: bool) -> list[Element]:
    told: tuple[tuple[str, dict[str, str]], ...] = (
        (picture_words.heading(outcome.instrument), {"font-size": "26", "font-weight": "700"}),
        (picture_words.subheading(outcome.members, outcome.target), {"font-size": "14"}),
        (picture_words.where(tells_on_people(outcome)), {}),
    )
    parts = []
    for (text, look), baseline in zip(told, _LINES, strict=False):
        part = label((_MARGIN, baseline), text, "start", "chart-title" if look else "chart-small")
        part.attrib |= look
        parts.append(part)
    return [*parts, *(legend(outcome, _MARGIN, _LINES[3]) if has_drawings else ())]


def _cards(rows: Sequence[ChartRow], sheet: _Sheet, instrument: Instrument) -> Iterator[Element]:
    """Put each scale on a card of its own, with its own axis."""
    for number, row in enumerate(rows):
        x = _MARGIN + (sheet.frame.width + _BETWEEN) * (number % sheet.columns)
        y = _TOP + sheet.down * (number // sheet.columns)
        card = draw_block(row, sheet.frame, instrument)
        yield element("g", {"transform": f"translate({x:.1f} {y:.1f})"}, card)


def _in_words(outcome: Outcome, room: float) -> Iterator[Element]:
    """Say how each scale is covered where nothing can be drawn, and why that is so."""
    baseline = _TOP
    for each in coverings(outcome):
        told = f"{each.figures.scale.title}: {coverage_word(each.figures.coverage)}"
        line = label((_MARGIN, baseline), told, "start", "chart-title")
        line.set("font-size", "20")
        yield line
        baseline += 30
    for text in _cut(" ".join(undrawn(outcome)), room):
        yield label((_MARGIN, baseline), text, "start", "chart-small")
        baseline += 17


def _notes(outcome: Outcome, sheet: _Sheet, scales: int) -> Iterator[Element]:
    """Leave room to write, with a suggestion in small letters above the first line."""
    first, across = first_scales(outcome), _across(sheet.width, 3)
    top = _TOP + sheet.down * -(-scales // sheet.columns) if scales else sheet.height - _MARGIN - _NOTES
    size = {"width": f"{across:.1f}", "height": f"{sheet.height - _MARGIN - top:.1f}", "rx": "8"}
    notes = (
        (picture_words.FIRST, picture_words.suggestion(first) if first else ""),
        (picture_words.TOGETHER, ""),
        (picture_words.AGAIN, ""),
    )
    for number, (heading, suggestion) in enumerate(notes):
        left = _MARGIN + (across + _BETWEEN) * number
        box = {"fill": "none", "stroke": "currentColor", "stroke-opacity": "0.4", **size}
        yield element("rect", {"x": f"{left:.1f}", "y": f"{top:.1f}", **box})
        baseline = top + 4
        for line in _cut(heading, (across - 24) / _LETTER_OF_A_NAME):
            baseline += 18
            yield label((left + 12, baseline), line, "start", "chart-name")
        for line in _cut(suggestion, across - 24):
            baseline += 17
            yield label((left + 12, baseline), line, "start", "chart-small")


def _cut(text: str, room: float) -> list[str]:
    """Cut a text into lines of the small text that fit."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
