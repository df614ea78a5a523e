"""A table of the report. Where there is no room for its columns, each row becomes a block: every cell names its column.

Browsers forget what a table is when its rows are no longer laid out as rows; so every part says what it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from scan.charts.markup import element

Row = tuple[dict[str, str], str, Sequence[str]]
"""The attributes of a row, the name at its head, and its cells."""

_FULL = 7
"""With so many columns a row becomes a block sooner, and with more much sooner: see `table.css`."""

_SHORT = 24
"""Where a cell of a column has more letters, those of that column take a line of their own in a block."""


def stacking_table(caption: str, name: str, headings: Sequence[str], rows: Sequence[Row]) -> Element:
    """Put rows below headings; `name` tells a screen reader which table this is."""
    look = "report-frame-wide" if len(headings) > _FULL else "report-frame-full" if len(headings) == _FULL else ""
    cells = [_labels(heading, [cells[place] for _, _, cells in rows]) for place, heading in enumerate(headings[1:])]
    columns = [element("th", {"scope": "col", "role": "columnheader"}, heading) for heading in headings]
    table = element(
        "table",
        {"class": "report-table", "role": "table", "aria-label": name},
        element("caption", {}, caption),
        element("thead", {"role": "rowgroup"}, element("tr", {"role": "row"}, *columns)),
        element("tbody", {"role": "rowgroup"}, *(_row(row, cells) for row in rows)),
    )
    return element("div", {"class": f"report-frame {look}".strip()}, table)


def _labels(heading: str, cells: Sequence[str]) -> dict[str, str]:
    """Give the attributes of all cells in a column."""
    long = {"data-long": ""} if max(map(len, cells), default=0) > _SHORT else {}
    return {"role": "cell", "data-label": heading, **long}


def _row(row: Row, labels: Sequence[dict[str, str]]) -> Element:
    hooks, name, cells = row
    head = element("th", {"scope": "row", "role": "rowheader"}, name)
    data = [element("td", label, cell) for label, cell in zip(labels, cells, strict=True)]
    return element("tr", {"role": "row", **hooks}, head, *data)
