"""A pilot as HTML: what to mind, and tables for scales, for their items, and between scales."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from xml.etree.ElementTree import Element

from scan.charts.markup import element, html_texts, listed
from scan.pilot.cautions import cautions
from scan.pilot.figures import ItemFigures, Pilot, ScaleFigures
from scan.report.parts.table import framed_table, table_row
from scan.scoring.exact import decimal_text
from scan.text.pilot_words import (
    SCALES_CAPTION,
    TO,
    UNKNOWN,
    correlations_caption,
    correlations_heading,
    item_headings,
    items_heading,
    scale_headings,
)


def render_pilot(pilot: Pilot) -> str:
    """Write everything that there is to read; no figures where there are no people."""
    parts = [*_cautions(pilot), *(_tables(pilot) if pilot.people else ())]
    return html_texts(parts)


def _cautions(pilot: Pilot) -> list[Element]:
    sentences = cautions(pilot)
    return [element("div", {"class": "notice"}, listed(sentences))] if sentences else []


def _tables(pilot: Pilot) -> Iterator[Element]:
    instrument = pilot.instrument
    yield _table(SCALES_CAPTION, scale_headings(instrument), map(_scale_row, pilot.scales))
    yield element("h3", {}, items_heading(instrument))
    for figures in pilot.scales:
        rows = [_item_row(each, has_nvt=instrument.without_points is not None) for each in figures.items]
        yield _table(figures.scale.title, item_headings(instrument), rows)
    yield element("h3", {}, correlations_heading(instrument))
    yield _correlations(pilot)


def _scale_row(figures: ScaleFigures) -> Element:
    interval = TO.join(map(_two, figures.interval)) if figures.interval else UNKNOWN
    cells = [
        str(figures.people),
        _two(figures.mean),
        _two(figures.sd),
        _two(figures.alpha),
        interval,
        _two(figures.inter_item_r),
    ]
    return table_row({"data-scale": figures.scale.key}, figures.scale.title, cells)


def _item_row(figures: ItemFigures, *, has_nvt: bool) -> Element:
    counts = [figures.missing, figures.not_applicable] if has_nvt else [figures.missing]
    cells = [str(figures.answered), _two(figures.mean), _two(figures.item_rest_r), *map(str, counts)]
    return table_row({"data-item": figures.item.key}, figures.item.text, cells)


def _correlations(pilot: Pilot) -> Element:
    """Lay out the correlations as half a square: each scale beside those before it."""
    scales = [each.scale for each in pilot.scales]
    found = {(one.key, other.key): each.r for each in pilot.correlations for one, other in [each.scales]}
    rows = []
    for place, scale in enumerate(scales[1:], start=1):
        cells = [_two(found[before.key, scale.key]) for before in scales[:place]]
        rows.append(table_row({}, scale.title, [*cells, *[""] * (len(scales) - 1 - place)]))
    people = [each.people for each in pilot.correlations]
    caption = correlations_caption(min(people), max(people), pilot.instrument)
    return _table(caption, [scale_headings(pilot.instrument)[0], *(scale.title for scale in scales[:-1])], rows)


def _table(caption: str, headings: Sequence[str], rows: Iterable[Element]) -> Element:
    return framed_table(("pilot-scroll", "pilot-table"), caption, caption, headings, rows)


def _two(value: Fraction | None) -> str:
    return UNKNOWN if value is None else decimal_text(value, 2)
