"""The form of the short edition: that of the scan, with fewer statements."""

from __future__ import annotations

from dataclasses import replace

from build_tools.pages import scan
from build_tools.pages.kind import Lack
from scan.definition.model import SHORT, Instrument


def _lack(instrument: Instrument) -> Lack | None:
    if instrument.has_short_edition:
        return None
    scale, item = instrument.nouns.scale, instrument.nouns.item
    return (
        f"de vragenlijst '{instrument.key}' heeft geen korte uitgave.",
        f"Haal deze pagina weg, of noem bij {scale.each} {scale.one} met short de {item.many} die erin horen.",
    )


KIND = replace(scan.KIND, name="short", values=scan.form(SHORT, "zelf"), lack=_lack)
