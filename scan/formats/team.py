"""What one member adds to the picture of a team: a file with scores, or one with levels alone. No answers."""

from __future__ import annotations

from scan.definition.model import Instrument
from scan.formats.file_format import FileFormat, FileRefusals
from scan.formats.kinds import ByKey, Choice, Group, Number, Text
from scan.formats.result import instrument_fields
from scan.formats.scan_words import scan_refusals, scan_words

FORMAT = "i-scan-teambestand"
LEVELS_FORMAT = "i-scan-teamniveaus"
FORMAT_VERSION = 1
LONGEST_LABEL = 40
"""Characters of what a member calls themselves: a name fits, and beside a dot on paper as well."""

_NO_SCORE = "Een score in dit bestand is niet te lezen."
_UNKNOWN = "Dit bestand heeft een {what} voor iets onbekends: '{{value}}'."


def team_file(instrument: Instrument) -> FileFormat:
    """Give the format of an open member's file: scores, and nothing else about a person but a label that they typed."""
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
            "label": Text(
                longest=LONGEST_LABEL,
                nullable=False,
                refusal=f"De naam in dit bestand is niet te lezen; het moet tekst van hooguit {LONGEST_LABEL} "
                "tekens zijn.",
            ),
        },
        refusals=_refusals(instrument),
    )


def levels_file(instrument: Instrument) -> FileFormat:
    """Give the format of a limited member's file: a level for each scale, without a label, a month or a number."""
    return FileFormat(
        name=LEVELS_FORMAT,
        version=FORMAT_VERSION,
        title=f"Teambestand van {instrument.nouns.scan.the}, alleen niveaus",
        description="Wat één lid zonder naam aan een teambeeld bijdraagt: een niveau per "
        f"{instrument.nouns.scale.one}.",
        fields=instrument_fields(instrument)
        | {
            "levels": ByKey(
                keys=_titles(instrument),
                of=Choice(
                    values=tuple(level.key for level in instrument.levels),
                    needed=True,
                    refusal="Bij '{label}' staat in dit bestand een niveau dat niet bestaat.",
                ),
                needed=True,
                nullable=False,
                refusal="In dit bestand staan geen niveaus.",
                unknown=_UNKNOWN.format(what="niveau"),
            ),
        },
        refusals=_refusals(instrument),
    )


def _refusals(instrument: Instrument) -> FileRefusals:
    cure = "vraag de maker om een nieuw bestand"
    return scan_refusals(scan_words(instrument.nouns.scan), file="teambestand", content="teambestand", cure=cure)


def _scores(instrument: Instrument) -> ByKey:
    return ByKey(
        keys=_titles(instrument),
        of=_score(instrument),
        needed=True,
        nullable=False,
        refusal="In dit bestand staan geen scores.",
        unknown=_UNKNOWN.format(what="score"),
    )


def _titles(instrument: Instrument) -> dict[str, str]:
    return {scale.key: scale.title for scale in instrument.scales}


def _score(instrument: Instrument) -> Group:
    """Give what stands for one scale: its mean, and the number of answers that it is the mean of."""
    items = len(instrument.scales[0].items)
    mean = Number(low=instrument.lowest, high=instrument.highest, needed=True, nullable=False, refusal=_NO_SCORE)
    answered = Number(low=1, high=items, step=1, needed=True, nullable=False, refusal=_NO_SCORE)
    return Group(needed=True, refusal=_NO_SCORE, fields={"score": mean, "answered": answered})
