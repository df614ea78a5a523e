"""The page around a report that stands in a file of its own: it needs nothing beside it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from scan.charts.markup import element, html_text


def render_own_page(title: str, styles: str, *parts: Element) -> str:
    """Write a whole page with its styles inside and these parts in it."""
    head = element(
        "head",
        {},
        element("meta", {"charset": "utf-8"}),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("title", {}, title),
        element("style", {}, styles),
    )
    body = element("body", {}, element("main", {"class": "report"}, *parts))
    return "<!doctype html>\n" + html_text(element("html", {"lang": "nl"}, head, body)) + "\n"
