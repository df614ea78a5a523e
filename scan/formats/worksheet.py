"""The file of a worksheet: what someone filled in on it, each text under the name of its field."""

from __future__ import annotations

from collections.abc import Mapping

from scan.formats.file_format import FileFormat, FileRefusals
from scan.formats.kinds import ByKey, Constant, Kind, Month, Text

FORMAT = "i-coach-werkblad"
FORMAT_VERSION = 1
LONGEST_TEXT = 2000
"""Characters in one field: far more than fit on paper, few enough for every filled sheet to fit in a file."""

_OTHER_FILE = "kies een bestand dat je op deze pagina bewaarde"
_NOT_OURS = f"Dit is geen bestand van een werkblad; {_OTHER_FILE}."
_OTHER_SHEET = "Dit bestand hoort bij een ander werkblad; open het op de pagina van dat blad."


def worksheet_file(sheet: str | None, labels: Mapping[str, str]) -> FileFormat:
    """Give the format of the file of one worksheet, or of any when `sheet` is `None`.

    `labels` are what the page calls each field. A box that is ticked holds an x, a choice the words of what was chosen.
    A field that the sheet does not have is an extra: a sheet may lose one, and an old file still opens.
    """
    which: Kind = (
        Text(needed=True, nullable=False, refusal=_OTHER_SHEET)
        if sheet is None
        else Constant(value=sheet, needed=True, nullable=False, refusal=_OTHER_SHEET)
    )
    return FileFormat(
        name=FORMAT,
        version=FORMAT_VERSION,
        title="Bestand van een werkblad",
        description="Wat iemand op een werkblad invulde: een tekst per vak. Een kruisje is een x.",
        fields={
            "sheet": which,
            "month": Month(refusal=f"De maand in dit bestand is niet te lezen; {_OTHER_FILE}."),
            "fields": ByKey(
                keys=labels,
                of=Text(
                    longest=LONGEST_TEXT,
                    refusal=f"Bij '{{label}}' staat in dit bestand geen tekst van hooguit {LONGEST_TEXT} tekens; "
                    f"{_OTHER_FILE}.",
                ),
                needed=True,
                nullable=False,
                refusal=f"In dit bestand staat niet wat er was ingevuld; {_OTHER_FILE}.",
            ),
        },
        refusals=FileRefusals(
            too_large=f"Dit bestand is groter dan 1 MB, veel groter dan een werkblad is; {_OTHER_FILE}.",
            too_deep=f"Dit bestand is te ingewikkeld opgebouwd voor een werkblad; {_OTHER_FILE}.",
            not_json=_NOT_OURS,
            not_ours=_NOT_OURS,
            no_version=f"In dit bestand ontbreekt de versie van het bestandsformaat; {_OTHER_FILE}.",
            newer="Dit bestand is gemaakt met een nieuwer werkblad dan dit; open het op de site waar je het maakte.",
        ),
    )
