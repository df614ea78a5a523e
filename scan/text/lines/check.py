"""The sentences that the scripts of the page about a host say (see `scan.text.scripts`)."""

from collections.abc import Mapping

CHECK_LINES: dict[str, str | Mapping[str, str]] = {
    "check-begun": "De controle is begonnen.",
    "check-going": "{done} van de {total} adressen bekeken",
    "check-stopped": "De controle is gestopt. Je kunt opnieuw beginnen.",
    "check-red": {"one": "Er is {count} fout gevonden.", "other": "Er zijn {count} fouten gevonden."},
    "check-besides": {"one": "Daarnaast kan {count} ding beter.", "other": "Daarnaast kunnen {count} dingen beter."},
    "check-light": {
        "one": "Er is geen fout gevonden. {count} ding kan beter.",
        "other": "Er is geen fout gevonden. {count} dingen kunnen beter.",
    },
    "check-green": "Alles is goed wat vanuit deze browser te zien is. Je bent klaar.",
    "check-in-file": "Ons bestand voor {kind} regelt dit voor je.",
    "check-good": "GOED   {sentence}",
    "check-empty": {
        "one": "Je school kan nog {count} veld invullen.",
        "other": "Je school kan nog {count} velden invullen.",
    },
    "check-lacking": "Nog niet ingevuld op deze site:",
    "copied": "Gekopieerd.",
    "copy-by-hand": "Kopiëren mag hier niet vanzelf. De tekst is geselecteerd: kopieer hem zelf.",
}
