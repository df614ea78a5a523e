"""A table, its rows, and a frame around it that a keyboard can scroll on a small screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element

from scan.charts.markup import element


def framed_table(
    looks: tuple[str, str], caption: str, name: str, headings: Sequence[str], rows: Iterable[Element]
) -> Element:
    """Put rows below headings, in a frame of that name; `looks` are the classes of frame and table."""
    frame_look, table_look = looks
    table = plain_table(table_look, caption, headings, rows)
    return element("div", {"class": frame_look, "role": "region", "aria-label": name, "tabindex": "0"}, table)


def plain_table(look: str, caption: str, headings: Sequence[str], rows: Iterable[Element]) -> Element:
    """Put rows below headings; `look` is the class of the table."""
    columns = (element("th", {"scope": "col"}, heading) for heading in headings)
    return element(
        "table",
        {"class": look},
        element("caption", {}, caption),
        element("thead", {}, element("tr", {}, *columns)),
        element("tbody", {}, *rows),
    )


def table_row(hooks: dict[str, str], name: str, cells: Sequence[str]) -> Element:
    """Give a row with its name at the head; `hooks` are its attributes."""
    return element("tr", hooks, element("th", {"scope": "row"}, name), *(element("td", {}, cell) for cell in cells))
