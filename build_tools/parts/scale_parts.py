"""What the page of a role takes from the instrument: its levels and its items, as Markdown."""

from __future__ import annotations

import posixpath
from fractions import Fraction

from scan.definition.links import page_address
from scan.definition.model import Instrument, Item, Scale
from scan.scoring.exact import decimal_text


def role_levels(instrument: Instrument, role: str) -> str:
    """Write the levels of a role as a table: from which score, and what someone then says of their work."""
    rows = [
        f"| **{level.label}** | vanaf {_plain(level.cut)} | {_cell(_scale(instrument, role).level_texts[level.key])} |"
        for level in instrument.levels
    ]
    return "\n".join(["| Niveau | Score | Zo schat je jezelf dan in |", "|---|---|---|", *rows])


def role_items(instrument: Instrument, role: str, page: str, form: str | None) -> str:
    """Write the items of a role as a list on `page`, each with the passage that helps and its place in the form.

    `form` is the address of the form; without one, nothing leads there.
    """
    folder = posixpath.dirname(page) or "."
    return "\n".join(
        f"{number}. {item.text} [Zo oefen je dit]({posixpath.relpath(item.help, folder)}){_way_in(item, page, form)}."
        for number, item in enumerate(_scale(instrument, role).items, start=1)
    )


def _way_in(item: Item, page: str, form: str | None) -> str:
    if form is None:
        return ""
    return f' of <a href="{posixpath.relpath(form, page_address(page))}/#{item.key}">vul hem in</a>'


def _plain(cut: Fraction) -> str:
    """Write a cut score without decimals that say nothing."""
    return decimal_text(cut, 0 if cut.denominator == 1 else 1)


def _cell(text: str) -> str:
    """Write a text so that it stays within one cell of a Markdown table."""
    return text.replace("|", "\\|")


def _scale(instrument: Instrument, role: str) -> Scale:
    return next(scale for scale in instrument.scales if scale.key == role)
