"""The sentences that the scripts of a pilot say (see `scan.text.scripts`)."""

from collections.abc import Mapping

from scan.formats.file_format import NOT_READ
from scan.text.pilot_words import OTHER_VERSION, SHORT_EDITION

PILOT_LINES: dict[str, str | Mapping[str, str]] = {
    "site-renewed": "De site is vernieuwd. Ververs de pagina, en kies de bestanden daarna opnieuw.",
    "engine-way-out": "De bestanden staan er nog. Kies 'Reken opnieuw' om het nog eens te proberen.",
    "not-read": NOT_READ,
    "other-version": OTHER_VERSION,
    "short-edition": SHORT_EDITION,
    "already-read": "Dit bestand was al gelezen; het telt één keer mee.",
    "no-files": "In wat je koos zit geen bestand dat op .json eindigt. "
    "Komt het uit een mail of een zip? Sla het eerst op, en kies het daarna.",
    "too-many-files": "Er passen hier hooguit {most} bestanden. De rest is niet gelezen.",
    "files-coming": "{place} van de {total} bestanden gelezen.",
    "files-used": {"one": "{count} bestand telt mee.", "other": "{count} bestanden tellen mee."},
    "files-refused": {"one": "{count} bestand telt niet mee.", "other": "{count} bestanden tellen niet mee."},
    "pilot-coming": "De cijfers komen zo.",
    "pilot-coming-later": "De cijfers komen zo. De rekenmodule laadt nog.",
    "pilot-emptied": "Alles is weg van deze pagina. De bestanden zelf staan nog waar ze stonden.",
    "block-copied": "Het blok is gekopieerd.",
    "block-selected": "Kopiëren mag hier niet vanzelf. Het blok is geselecteerd: kopieer het met je toetsenbord.",
}
