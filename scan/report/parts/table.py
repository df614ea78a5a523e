"""A table in a frame that a keyboard can scroll on a small screen, and its rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element

from scan.charts.markup import element


def framed_table(
    looks: tuple[str, str], caption: str, name: str, headings: Sequence[str], rows: Iterable[Element]
) -> Element:
    """Put rows below headings, in a frame of that name; `looks` are the classes of frame and table."""
    frame_look, table_look = looks
    head = element("tr", {}, *(element("th", {"scope": "col"}, heading) for heading in headings))
    table = element(
        "table",
        {"class": table_look},
        element("caption", {}, caption),
        element("thead", {}, head),
        element("tbody", {}, *rows),
    )
    return element("div", {"class": frame_look, "role": "region", "aria-label": name, "tabindex": "0"}, table)


def table_row(hooks: dict[str, str], name: str, cells: Sequence[str]) -> Element:
    """Give a row with its name at the head; `hooks` are its attributes."""
    return element("tr", hooks, element("th", {"scope": "row"}, name), *(element("td", {}, cell) for cell in cells))
