"""Tables that scroll by themselves on a small screen, also by keyboard."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

_FRAME = {"class": "table-scroll", "role": "group", "aria-label": "Tabel", "tabindex": "0"}


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
    table.set("class", f"table {table.get('class', '')}".strip())
    frame = Element("div", _FRAME)
    frame.append(table)
    frame.tail, table.tail = table.tail, None
    return frame
