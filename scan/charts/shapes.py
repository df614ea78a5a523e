"""The parts of a chart: frame, line, bar, dot, label.

Colours come from the page (`currentColor`, and its style sheet): dark mode, forced colours and print need nothing here.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from scan.charts.markup import element

Point = tuple[float, float]
"""A place in a chart: to the right and down."""


def chart(name: str, title: str, description: str, size: tuple[int, int], parts: list[Element]) -> Element:
    """Make the frame of a chart: named and described for whoever cannot see it."""
    attributes = {
        "class": f"chart chart-{name}",
        "role": "img",
        "viewBox": f"0 0 {size[0]} {size[1]}",
        "aria-labelledby": f"grafiek-{name}-titel",
        "aria-describedby": f"grafiek-{name}-tekst",
    }
    named = [
        element("title", {"id": f"grafiek-{name}-titel"}, title),
        element("desc", {"id": f"grafiek-{name}-tekst"}, description),
    ]
    return element("svg", attributes, *named, *parts)


def line(start: Point, end: Point, name: str) -> Element:
    """Draw a line."""
    ends = {"x1": f"{start[0]:.1f}", "y1": f"{start[1]:.1f}", "x2": f"{end[0]:.1f}", "y2": f"{end[1]:.1f}"}
    return element("line", {"class": name, "stroke": "currentColor", **ends})


def bar(left: float, right: float, middle: float) -> Element:
    """Draw a horizontal bar around the height `middle`."""
    box = {
        "x": f"{left:.1f}",
        "y": f"{middle - 5:.1f}",
        "width": f"{right - left:.1f}",
        "height": "10",
        "rx": "5",
    }
    return element("rect", {"class": "chart-bar", "fill": "currentColor", "fill-opacity": "0.25", **box})


def dot(at: Point, radius: float, name: str) -> Element:
    """Draw a filled circle."""
    return element("circle", {"class": name, "fill": "currentColor", **_circle(at, radius)})


def ring(at: Point, radius: float) -> Element:
    """Draw an open circle."""
    return element("circle", {"class": "chart-ring", "fill": "none", "stroke": "currentColor", **_circle(at, radius)})


def label(at: Point, text: str, anchor: str, name: str) -> Element:
    """Write a short text; `anchor` says which end of it stands at the place."""
    place = {"x": f"{at[0]:.1f}", "y": f"{at[1]:.1f}", "text-anchor": anchor}
    return element("text", {"class": name, "fill": "currentColor", **place}, text)


def _circle(at: Point, radius: float) -> dict[str, str]:
    return {"cx": f"{at[0]:.1f}", "cy": f"{at[1]:.1f}", "r": f"{radius:g}"}
