"""The style sheets of this package, for a chart or a report that stands where no page dresses it."""

from __future__ import annotations

from functools import cache
from pkgutil import get_data

from scan.charts.colours import scale_styles
from scan.definition.model import Instrument


@cache
def style_sheet(name: str, package: str = "scan") -> str:
    """Read a style sheet by its path from a package, once: a snapshot of Python has no files beside it."""
    return (get_data(package, name) or b"").decode("utf-8")


def chart_styles(instrument: Instrument) -> str:
    """Give the style of a chart where no page gives it: its shapes, and the colour of each scale."""
    return style_sheet("charts/chart.css") + scale_styles(instrument)
