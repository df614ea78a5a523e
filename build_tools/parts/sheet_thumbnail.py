"""A small picture of a worksheet, drawn from the same data as the worksheet itself."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

from build_tools.data.sheet import Sheet, SheetField
from scan.charts.markup import element, html_text

_WIDTH, _HEIGHT = 210, 297
_LEFT, _RIGHT, _BOTTOM = 18, 192, 281
_LINE = 9
_LETTERS_ON_A_LINE = 70


def sheet_thumbnail(sheet: Sheet) -> str:
    """Draw the first side of the worksheet as SVG, A4 upright; what does not fit is left out.

    The picture is decoration: the name of the worksheet stands beside it.
    """
    drawing = _Drawing()
    drawing.bar(120, 12, "thumb-title")
    drawing.text(100)
    for block in sheet.blocks:
        drawing.space(6)
        drawing.bar(min(110, 3 * len(block.title)), 6, "thumb-heading")
        if block.text:
            drawing.text(len(block.text))
        for each in block.fields:
            _DRAWING_OF[each.kind](drawing, each)
    attributes = {"viewBox": f"0 0 {_WIDTH} {_HEIGHT}", "class": "thumb", "aria-hidden": "true", "focusable": "false"}
    return html_text(element("svg", attributes, *drawing.shapes))


class _Drawing:
    """Shapes from the top of a sheet down, until it is full."""

    def __init__(self) -> None:
        self.y = 18
        self.shapes: list[Element] = []

    def space(self, height: int) -> None:
        self.y += height

    def bar(self, width: int, height: int, kind: str, left: int = _LEFT) -> None:
        self._add(height, {"class": kind, "x": str(left), "width": str(width), "height": str(height), "rx": "2"})

    def text(self, letters: int) -> None:
        """Draw running text of so many letters as grey bars, the last of them shorter."""
        for left in range(letters, 0, -_LETTERS_ON_A_LINE):
            width = (_RIGHT - _LEFT) * min(left, _LETTERS_ON_A_LINE) // _LETTERS_ON_A_LINE
            self.bar(max(width, 20), 3, "thumb-text")

    def box(self, height: int) -> None:
        self._add(height, {"class": "thumb-box", "x": str(_LEFT), "width": str(_RIGHT - _LEFT), "height": str(height)})

    def ticks(self, labels: tuple[str, ...], corner: int) -> None:
        for label in labels:
            mark = {"class": "thumb-box", "x": str(_LEFT), "width": "6", "height": "6", "rx": str(corner)}
            text = {"class": "thumb-text", "x": str(_LEFT + 10), "width": str(min(3 * len(label), 160)), "height": "3"}
            self._add(6, mark, text)

    def grid(self, columns: int, rows: int) -> None:
        width = (_RIGHT - _LEFT) / columns
        for row in range(rows + 1):
            kind = "thumb-head" if not row else "thumb-box"
            cells = [
                {"class": kind, "x": f"{_LEFT + width * column:g}", "width": f"{width:g}", "height": "10"}
                for column in range(columns)
            ]
            self._add(10, *cells, after=0)
        self.space(4)

    def _add(self, height: int, *rectangles: dict[str, str], after: int = 4) -> None:
        if self.y + height <= _BOTTOM:
            self.shapes += [element("rect", rectangle | {"y": str(self.y)}) for rectangle in rectangles]
        self.y += height + after


def _draw_line(drawing: _Drawing, each: SheetField) -> None:
    drawing.text(len(each.label))
    drawing.box(_LINE)


def _draw_lines(drawing: _Drawing, each: SheetField) -> None:
    drawing.text(len(each.label))
    drawing.box(_LINE * each.rows)


def _draw_ticks(drawing: _Drawing, each: SheetField) -> None:
    drawing.text(len(each.label))
    drawing.ticks(each.options, 3 if each.kind == "choice" else 1)


def _draw_table(drawing: _Drawing, each: SheetField) -> None:
    drawing.text(len(each.label))
    drawing.grid(len(each.options), each.rows)


_DRAWING_OF: dict[str, Callable[[_Drawing, SheetField], None]] = {
    "line": _draw_line,
    "lines": _draw_lines,
    "checks": _draw_ticks,
    "choice": _draw_ticks,
    "table": _draw_table,
}
