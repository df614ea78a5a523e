"""The form of the short edition: that of the scan, with fewer statements."""

from __future__ import annotations

from dataclasses import replace

from build_tools.pages import scan
from build_tools.pages.kind import Lack
from scan.definition.model import SHORT, Instrument


def _lack(instrument: Instrument) -> Lack | None:
    if instrument.has_short_edition:
        return None
    return (
        f"de vragenlijst '{instrument.key}' heeft geen korte uitgave.",
        "Haal deze pagina weg, of noem bij elke rol met short de stellingen die erin horen.",
    )


KIND = replace(scan.KIND, name="short", values=scan.form(SHORT, "zelf"), lack=_lack)
