"""The sentences that the scripts of a target profile say (see `scan.text.scripts`)."""

from collections.abc import Mapping

from scan.formats.file_format import NOT_READ

PROFILE_LINES: dict[str, str | Mapping[str, str]] = {
    "cannot-remember": "Dit tabblad mag niets onthouden. Bewaar het profiel in een bestand voor je het sluit.",
    "left-as-it-was": "Aan het profiel is niets veranderd.",
    "not-read": NOT_READ,
    "all-wiped": "Het profiel is leeg.",
    "wiped-elsewhere": "In een ander tabblad is het profiel leeggemaakt, en daarmee ook hier.",
    "nothing-to-save": "Je hebt nog niets gekozen om te bewaren.",
    "nameless": "Doelprofiel zonder naam",
    "profile-opened": "Het doelprofiel is geopend.",
    "one-at-a-time": "Je liet {count} bestanden vallen en hier past er één. Er is niets geopend. "
    "Laat ze één voor één vallen.",
    "put-back": "Wat er stond, staat er weer.",
    "nothing-for-sheet": "Kies eerst een doel of een profiel om mee te beginnen.",
    "sheet-cannot": "Dit tabblad mag niets onthouden, dus het werkblad blijft leeg. "
    "Print het profiel en leg het ernaast.",
}
