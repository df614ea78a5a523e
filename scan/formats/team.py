"""The files of a team: what one member adds to it, as scores or as levels alone, and what was shown of a sum of all."""

from __future__ import annotations

from dataclasses import replace

from scan.definition.model import Instrument
from scan.formats.file_format import FileFormat, FileRefusals
from scan.formats.kinds import ByKey, Choice, Group, Kind, Month, Number, Text
from scan.formats.result import instrument_fields
from scan.formats.scan_words import scan_refusals, scan_words
from scan.formats.target_profile import LONGEST_TITLE

FORMAT = "i-scan-teambestand"
LEVELS_FORMAT = "i-scan-teamniveaus"
SUM_FORMAT = "i-scan-teamsom"
FORMAT_VERSION = 1
LONGEST_LABEL = 40
"""Characters of what a member calls themselves: a name fits, and beside a dot on paper as well."""

FEWEST_IN_A_SUM, MOST_IN_A_SUM = 5, 10_000
"""Members: of fewer nothing is shown, and more are not read."""

NOT_IN_A_SUM = "De getallen in dit bestand kloppen niet met elkaar. Bewaar de som opnieuw, of kies een ander bestand."
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


def sum_file(instrument: Instrument) -> FileFormat:
    """Give the format of a saved sum: of each scale only what was shown, null where that was nothing; no members."""
    return FileFormat(
        name=SUM_FORMAT,
        version=FORMAT_VERSION,
        title=f"Som van een team, van {instrument.nouns.scan.the}",
        description=f"Wat een team samen zegt per {instrument.nouns.scale.one}: aantallen en een gemiddelde.",
        fields=instrument_fields(instrument)
        | {
            "month": Month(refusal="De maand in dit bestand is niet te lezen."),
            "title": Text(longest=LONGEST_TITLE, absent="", refusal=NOT_IN_A_SUM),
            "members": Number(
                low=FEWEST_IN_A_SUM, high=MOST_IN_A_SUM, step=1, needed=True, nullable=False, refusal=NOT_IN_A_SUM
            ),
            "scales": ByKey(
                keys=_titles(instrument),
                of=_shown(instrument),
                needed=True,
                nullable=False,
                refusal=NOT_IN_A_SUM,
                unknown=_UNKNOWN.format(what="som"),
            ),
        },
        refusals=_refusals(instrument, "bewaarde som"),
    )


def _shown(instrument: Instrument) -> Group:
    """Give what was shown of one scale."""
    count = Number(low=0, high=MOST_IN_A_SUM, step=1, refusal=NOT_IN_A_SUM)
    point = Number(low=instrument.lowest, high=instrument.highest, refusal=NOT_IN_A_SUM)
    number = replace(count, needed=True, nullable=False)
    levels = Group(fields={level.key: number for level in instrument.levels}, refusal=NOT_IN_A_SUM)
    coverage = Choice(values=("gedekt", "dun", "open"), refusal=NOT_IN_A_SUM)
    fields: dict[str, Kind] = {"scored": number, "levels": levels, "mean": point, "target": point}
    fields |= {"reached": count, "near": count, "coverage": coverage}
    return Group(needed=True, nullable=False, refusal=NOT_IN_A_SUM, fields=fields)


def _refusals(instrument: Instrument, file: str = "teambestand") -> FileRefusals:
    cure = "vraag de maker om een nieuw bestand"
    return scan_refusals(scan_words(instrument.nouns.scan), file=file, content=file, cure=cure)


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
