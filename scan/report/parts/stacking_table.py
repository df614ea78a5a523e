"""A table of the report. Where there is no room for its columns, each row becomes a block: every cell names its column.

Browsers forget what a table is when its rows are no longer laid out as rows; so every part says what it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element

from scan.charts.markup import element

Row = tuple[dict[str, str], str, Sequence[str]]
"""The attributes of a row, the name at its head, and its cells."""

_MOST_COLUMNS = 7
"""With more, a row becomes a block sooner: see `table.css`."""

_SHORT = 24
_LONG = {"data-long": ""}
"""A cell with more letters takes a line of its own in a block."""


def stacking_table(caption: str, name: str, headings: Sequence[str], rows: Iterable[Row]) -> Element:
    """Put rows below headings; `name` tells a screen reader which table this is."""
    look = "report-frame report-frame-wide" if len(headings) > _MOST_COLUMNS else "report-frame"
    columns = [element("th", {"scope": "col", "role": "columnheader"}, heading) for heading in headings]
    table = element(
        "table",
        {"class": "report-table", "role": "table", "aria-label": name},
        element("caption", {}, caption),
        element("thead", {"role": "rowgroup"}, element("tr", {"role": "row"}, *columns)),
        element("tbody", {"role": "rowgroup"}, *(_row(row, headings) for row in rows)),
    )
    return element("div", {"class": look}, table)


def _row(row: Row, headings: Sequence[str]) -> Element:
    hooks, name, cells = row
    head = element("th", {"scope": "row", "role": "rowheader"}, name)
    data = [
        element("td", {"role": "cell", "data-label": heading, **(_LONG if len(cell) > _SHORT else {})}, cell)
        for heading, cell in zip(headings[1:], cells, strict=True)
    ]
    return element("tr", {"role": "row", **hooks}, head, *data)
