"""Tables on a small screen: one of many columns becomes a list of its rows, and what is wide scrolls by itself.

So does one that a school fills: an address for mail is a long word.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

_FRAME = {"class": "table-scroll", "role": "group", "aria-label": "Tabel", "tabindex": "0"}
_MANY_COLUMNS = 3
"""Of these, the ones that say most fall outside a phone."""


class ScrollingTables(Treeprocessor):
    """Puts every table in a frame that scrolls and can have the focus.

    The theme does so by script, for tables without a class, with a frame that no keyboard can reach.
    """

    def run(self, root: Element) -> None:
        """Frame the tables of a page."""
        for parent in list(root.iter()):
            for place, table in enumerate(parent):
                if table.tag == "table":
                    parent[place] = _frame_around(table)


def _frame_around(table: Element) -> Element:
    heads = ["".join(head.itertext()).strip() for head in table.iter("th")]
    has_many = len(heads) >= _MANY_COLUMNS
    is_list = has_many or any("data-school" in cell.attrib for cell in table.iter("td"))
    if has_many:
        _label_cells(table, heads)
    if is_list:
        _head_rows(table)
    table.set("class", f"table {'table-rows ' if is_list else ''}{table.get('class', '')}".strip())
    frame = Element("div", _FRAME)
    frame.append(table)
    frame.tail, table.tail = table.tail, None
    return frame


def _head_rows(table: Element) -> None:
    """Make the first cell of each row the head of that row: on a phone it stands above what it is about."""
    for row in table.iter("tr"):
        first = row.find("td")
        if first is not None and "".join(first.itertext()).strip():
            first.tag = "th"
            first.set("scope", "row")


def _label_cells(table: Element, heads: list[str]) -> None:
    """Write beside each cell what its column is: where rows stand below each other, no head stands above them."""
    for row in table.iter("tr"):
        for cell, head in zip(row.findall("td"), heads, strict=False):
            if head:
                cell.set("data-label", head)
