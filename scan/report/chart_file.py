"""The chart as a file of its own: an SVG that needs no page around it, with the text for who cannot see it."""

from __future__ import annotations

from xml.etree.ElementTree import Element, tostring

from scan.charts.dot_plot import dot_plot
from scan.charts.markup import element
from scan.charts.plain_styles import dress
from scan.charts.shapes import label
from scan.report.data import Report
from scan.scoring.scores import Profile
from scan.text.chart_words import picture_heading, picture_text

_TOP = 40
_MARGIN = 12
_SCALE = 2
"""Screen pixels per unit of the drawing: sharp enough for a slide."""


def render_picture(report: Report) -> str:
    """Write the dot plot as a standalone SVG: own size, own colours on white in every part, named and described."""
    drawing = dot_plot(report.profile, report.target)
    _, _, width, height = (int(number) for number in drawing.attrib["viewBox"].split())
    size = (width + 2 * _MARGIN, height + _TOP + _MARGIN)
    drawing.attrib |= {
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": f"{-_MARGIN} {-_TOP} {size[0]} {size[1]}",
        "width": str(size[0] * _SCALE),
        "height": str(size[1] * _SCALE),
        "font-family": "sans-serif",
    }
    title, description, *parts = list(drawing)
    description.text = alternative_text(report)
    drawing[:] = [title, description, _sheet(size), _heading(report.profile), *parts]
    dress(drawing, report.profile.instrument)
    return tostring(drawing, encoding="unicode") + "\n"


def alternative_text(report: Report) -> str:
    """Say what the picture shows, for who cannot see it."""
    return picture_text(report.profile, report.target)


def _sheet(size: tuple[int, int]) -> Element:
    box = {"x": str(-_MARGIN), "y": str(-_TOP), "width": str(size[0]), "height": str(size[1]), "fill": "#fff"}
    return element("rect", box)


def _heading(profile: Profile) -> Element:
    return label((4, 14 - _TOP / 2), picture_heading(profile), "start", "chart-name")
