"""The team file: what one member adds to the picture of a team. A score per scale, and no answers."""

from __future__ import annotations

from scan.definition.model import Instrument
from scan.formats.file_format import NOT_READ, FileFormat, FileRefusals
from scan.formats.kinds import ByKey, Group, Number, Text
from scan.formats.result import instrument_fields
from scan.formats.scan_words import scan_words

FORMAT = "i-scan-teambestand"
FORMAT_VERSION = 1

_NO_SCORE = "Een score in dit bestand is niet te lezen."


def team_file(instrument: Instrument) -> FileFormat:
    """Give the format of a team file: scores, and nothing else about a person but for a label that they typed."""
    words = scan_words(instrument.nouns.scan)
    score = Group(
        needed=True,
        refusal=_NO_SCORE,
        fields={
            "score": Number(
                low=instrument.lowest, high=instrument.highest, needed=True, nullable=False, refusal=_NO_SCORE
            ),
            "answered": Number(
                low=1, high=len(instrument.scales[0].items), step=1, needed=True, nullable=False, refusal=_NO_SCORE
            ),
        },
    )
    return FileFormat(
        name=FORMAT,
        version=FORMAT_VERSION,
        title=f"Teambestand van {words.the}",
        description="Wat één lid aan een teambeeld bijdraagt: "
        f"een score per {instrument.nouns.scale.one}, geen antwoorden.",
        fields=instrument_fields(instrument)
        | {
            "scores": ByKey(
                keys={scale.key: scale.title for scale in instrument.scales},
                of=score,
                needed=True,
                nullable=False,
                refusal="In dit bestand staan geen scores.",
                unknown="Dit bestand heeft een score voor iets onbekends: '{value}'.",
            ),
            "label": Text(nullable=False, refusal="De naam in dit bestand is niet te lezen."),
        },
        refusals=FileRefusals(
            not_read=NOT_READ,
            too_large=f"Dit bestand is groter dan 1 MB; een teambestand van {words.the} is veel kleiner.",
            too_deep=f"Dit bestand is te ingewikkeld opgebouwd voor een teambestand van {words.the}.",
            not_json="Dit bestand is geen leesbare JSON.",
            not_ours=f"Dit is geen teambestand van {words.the}.",
            no_version="In dit bestand ontbreekt de versie van het bestandsformaat.",
            newer=f"Dit bestand is gemaakt met {words.newer}; vraag de maker om een nieuw bestand.",
        ),
    )
