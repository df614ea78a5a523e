"""What is said about a link with answers that cannot be used (see scan/browser/files/link.js)."""

from __future__ import annotations

from scan.definition.model import Instrument
from scan.formats.scan_words import scan_words


def link_refusals(instrument: Instrument) -> dict[str, str]:
    """Give the sentence for each fault of a link."""
    words = scan_words(instrument.nouns.scan)
    return {
        "no_link": f"Dit is geen bestand en geen link met antwoorden van {words.the}.",
        "newer": f"Deze link is gemaakt met {words.newer}; open hem op de site waar je hem maakte.",
        "other": "Deze link hoort bij een andere vragenlijst of een andere versie; vraag de maker om een bestand.",
        "other_major": "Deze link hoort bij een andere versie van de vragenlijst, met andere stellingen, "
        "dus openen of vergelijken kan niet.",
        "damaged": "Deze link klopt niet; kopieer hem nog eens, van het eerste tot en met het laatste teken.",
        "no_code": "Zonder de code gaat deze link niet open; vraag haar aan wie je de link gaf.",
        "cannot_open": "Op dit adres kan je browser een link met een code niet openen, want het begint niet met "
        "https; vraag de maker om een bestand.",
    }
