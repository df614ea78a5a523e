"""What the page of a scale takes from the instrument: its levels and its items, as Markdown."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from functools import partial

from jinja2 import TemplateRuntimeError

from scan.definition.links import page_address
from scan.definition.model import Instrument, Item, Scale
from scan.definition.nouns import Noun
from scan.definition.problems import did_you_mean
from scan.scoring.exact import shortest_text


@dataclass(frozen=True)
class ItemCounts:
    """How many items there are: in all, in each scale, and in the short edition."""

    items: int
    per_scale: int
    short: int


def item_counts(instrument: Instrument) -> ItemCounts:
    """Count the items, so that no text has to be changed when a school has more of them."""
    short = sum(len(scale.short) for scale in instrument.scales)
    return ItemCounts(len(instrument.items), len(instrument.scales[0].items), short)


def scale_levels(instrument: Instrument, scale: str) -> str:
    """Write the levels of a scale as a table: from which score, and what someone then says of their work."""
    texts = _scale(instrument, scale).level_texts
    rows = [
        f"| **{level.label}** | vanaf {shortest_text(level.cut)} | {_cell(texts[level.key])} |"
        for level in instrument.levels
    ]
    return "\n".join(["| Niveau | Score | Zo schat je jezelf dan in |", "|---|---|---|", *rows])


def scale_items(instrument: Instrument, scale: str, page: str, form: str | None) -> str:
    """Write the items of a scale as a list on `page`, each with the passage that helps and its place in the form.

    `form` is the address of the form; without one, nothing leads there.
    """
    folder = posixpath.dirname(page) or "."
    way_in = partial(_way_in, noun=instrument.nouns.item, page=page, form=form)
    return "\n".join(
        f"{number}. {item.text} [Zo oefen je dit]({posixpath.relpath(item.help, folder)}){way_in(item)}."
        for number, item in enumerate(_scale(instrument, scale).items, start=1)
    )


def _way_in(item: Item, noun: Noun, page: str, form: str | None) -> str:
    if form is None:
        return ""
    return f' of <a href="{posixpath.relpath(form, page_address(page))}/#{item.key}">vul {noun.it} in</a>'


def _cell(text: str) -> str:
    """Write a text so that it stays within one cell of a Markdown table."""
    return text.replace("|", "\\|")


def _scale(instrument: Instrument, key: str) -> Scale:
    """Find a scale by the key that an editor wrote between braces; raises `TemplateRuntimeError` with a sentence."""
    scales = {scale.key: scale for scale in instrument.scales}
    if key not in scales:
        raise TemplateRuntimeError(f"'{key}' is geen {instrument.nouns.scale.one}.{did_you_mean(key, scales)}")
    return scales[key]
