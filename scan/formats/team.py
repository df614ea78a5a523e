"""The team file: what one member adds to the picture of a team. A score per scale, and no answers."""

from __future__ import annotations

from scan.definition.model import Instrument
from scan.formats.file_format import FileFormat
from scan.formats.kinds import ByKey, Group, Number, Text
from scan.formats.result import instrument_fields
from scan.formats.scan_words import scan_refusals, scan_words

FORMAT = "i-scan-teambestand"
FORMAT_VERSION = 1

_NO_SCORE = "Een score in dit bestand is niet te lezen."


def team_file(instrument: Instrument) -> FileFormat:
    """Give the format of a team file: scores, and nothing else about a person but for a label that they typed.

    Nothing reads or writes such a file yet: it is published as a schema, for makers of other programs.
    """
    words = scan_words(instrument.nouns.scan)
    return FileFormat(
        name=FORMAT,
        version=FORMAT_VERSION,
        title=f"Teambestand van {words.the}",
        description=f"Wat één lid aan een teambeeld bijdraagt: een score per {instrument.nouns.scale.one}, "
        "geen antwoorden.",
        fields=instrument_fields(instrument)
        | {
            "scores": _scores(instrument),
            "label": Text(nullable=False, refusal="De naam in dit bestand is niet te lezen."),
        },
        refusals=scan_refusals(
            words, file="teambestand", content="teambestand", cure="vraag de maker om een nieuw bestand"
        ),
    )


def _scores(instrument: Instrument) -> ByKey:
    return ByKey(
        keys={scale.key: scale.title for scale in instrument.scales},
        of=_score(instrument),
        needed=True,
        nullable=False,
        refusal="In dit bestand staan geen scores.",
        unknown="Dit bestand heeft een score voor iets onbekends: '{value}'.",
    )


def _score(instrument: Instrument) -> Group:
    """Give what stands for one scale: its mean, and the number of answers that it is the mean of."""
    items = len(instrument.scales[0].items)
    mean = Number(low=instrument.lowest, high=instrument.highest, needed=True, nullable=False, refusal=_NO_SCORE)
    answered = Number(low=1, high=items, step=1, needed=True, nullable=False, refusal=_NO_SCORE)
    return Group(needed=True, refusal=_NO_SCORE, fields={"score": mean, "answered": answered})
