"""The sentences that the scripts of cards and worksheets say (see `scan.text.scripts`)."""

from collections.abc import Mapping

from scan.formats.file_format import NOT_READ

CARD_LINES: dict[str, str | Mapping[str, str]] = {
    "cannot-remember": "Dit tabblad mag niets onthouden. Bewaar je kaarten in een bestand voor je het sluit.",
    "left-as-it-was": "Aan je kaarten is niets veranderd.",
    "not-read": NOT_READ,
    "all-wiped": "Alles is gewist.",
    "wiped-elsewhere": "In een ander tabblad is alles gewist, en daarmee ook hier.",
    "example-name": "Voorbeeld van een doelenkaart",
    "example-shown": "Het voorbeeld staat boven je eigen kaarten.",
    "example-changed": "Je hebt het voorbeeld veranderd. Het is nu een kaart van jullie.",
    "card-name": "Doelenkaart",
    "card-of": "Doelenkaart {number} van {total}",
    "card-of-team": "{name}: {team}",
    "card-added": "Er is een lege kaart bij gekomen.",
    "card-begun": "Begin met jullie doel. Verderop staat al iets op deze kaart. "
    "Verander alles wat bij jullie anders is.",
    "card-begun-before": "Deze kaart was al begonnen, en wat je invulde staat er nog. "
    "Wil je er nog een? Kies dan onderaan 'Kopieer deze kaart'.",
    "unknown-start": "De link vraagt om een kaart die hier niet is. Kies een van de kaarten hierboven, of begin leeg.",
    "copy-added": "De kopie staat onder de kaart. Wat je daarin verandert, verandert alleen daar.",
    "card-moved": "Deze kaart staat nu op plaats {place} van {total}.",
    "card-removed": "De kaart is weggehaald. Kies 'Zet terug' als dat niet de bedoeling was.",
    "removed-line": "Weggehaald: {card}.",
    "card-back": "De kaart staat er weer.",
    "no-room": "Er passen hier {most} kaarten. Bewaar ze in een bestand en begin daarna opnieuw.",
    "written-too-much": "Er passen hier {most} kaarten. Wat je typte terwijl de pagina laadde, paste er niet meer bij. "
    "Haal een kaart weg en typ het opnieuw.",
    "room-left": {"one": "Nog {count} teken", "other": "Nog {count} tekens"},
    "no-room-left": "Dit vak is vol",
    "room-of": "{room}: {label}.",
    "nothing-to-save": "Je hebt nog niets ingevuld om te bewaren.",
    "without-example": "Het voorbeeld zit er niet bij.",
    "cards-opened": {
        "one": "Het bestand is geopend: {count} kaart.",
        "other": "Het bestand is geopend: {count} kaarten.",
    },
    "cards-opened-below": {
        "one": "Het bestand is geopend: {count} kaart, onder de kaarten die er al stonden.",
        "other": "Het bestand is geopend: {count} kaarten, onder de kaarten die er al stonden.",
    },
    "one-at-a-time": "Je liet {count} bestanden vallen. Er is niets geopend. Laat ze één voor één vallen.",
    "too-many-with-file": "Met dit bestand erbij worden het {total} kaarten en er passen er {most}; "
    "haal eerst kaarten weg.",
}

SHEET_LINES: dict[str, str | Mapping[str, str]] = {
    "cannot-remember": "Dit tabblad mag niets onthouden. Bewaar het blad in een bestand voor je het sluit.",
    "left-as-it-was": "Aan het blad is niets veranderd.",
    "not-read": NOT_READ,
    "all-wiped": "Het blad is leeg.",
    "wiped-elsewhere": "In een ander tabblad is dit blad leeggemaakt, en daarmee ook hier.",
    "nothing-to-save": "Je hebt nog niets ingevuld om te bewaren.",
    "sheet-opened": "Het bestand is geopend.",
    "fields-gone": {
        "one": "Eén vak uit het bestand staat niet meer op dit blad. Bewaar het oude bestand: "
        "wat daar staat, zie je hier niet.",
        "other": "{count} vakken uit het bestand staan niet meer op dit blad. Bewaar het oude bestand: "
        "wat daar staat, zie je hier niet.",
    },
    "one-at-a-time": "Je liet {count} bestanden vallen en op dit blad past er één. Er is niets geopend. "
    "Laat ze één voor één vallen.",
    "put-back": "Wat er stond, staat er weer.",
}
