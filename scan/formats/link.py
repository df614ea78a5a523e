"""What is said about a link with answers that cannot be used (see scan/browser/files/link.js)."""

from __future__ import annotations

from scan.definition.model import Instrument
from scan.formats.title import title_words


def link_refusals(instrument: Instrument) -> dict[str, str]:
    """Give the sentence for each fault of a link."""
    title = title_words(instrument.title)
    return {
        "no_link": f"Dit is geen bestand en geen link met antwoorden van {title.the}.",
        "newer": f"Deze link is gemaakt met {title.newer}; open hem op de site waar je hem maakte.",
        "other": "Deze link hoort bij een andere vragenlijst of een andere versie; vraag de maker om een bestand.",
        "damaged": "Deze link klopt niet; kopieer hem nog eens, van het eerste tot en met het laatste teken.",
    }
