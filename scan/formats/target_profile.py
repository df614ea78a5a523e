"""The file of a target profile: what a programme asks per scale, and the goals that it asks it for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scan.definition.model import Instrument
from scan.formats.file_format import FileFormat
from scan.formats.kinds import ByKey, Kind, Number, Several, Text
from scan.formats.result import TARGET_STEP, instrument_fields
from scan.formats.scan_words import scan_refusals, scan_words

FORMAT = "i-scan-doelprofiel"
FORMAT_VERSION = 1
LONGEST_TITLE = 80
"""Characters of the name that someone gives a profile, as of one that comes with an instrument."""


def target_profile_file(instrument: Instrument, goals: Sequence[str] = ()) -> FileFormat:
    """Give the format of a target profile for this instrument.

    `goals` are the keys of the goals that a page knows; others, from another school or another year, are ignored. A
    scale that is left out, or is null, has no target.
    """
    return FileFormat(
        name=FORMAT,
        version=FORMAT_VERSION,
        title=f"Doelprofiel voor {instrument.nouns.scan.the}",
        description=f"Wat een programma per {instrument.nouns.scale.one} vraagt, en bij welke doelen dat hoort.",
        fields=_fields(instrument, goals),
        refusals=scan_refusals(
            scan_words(instrument.nouns.scan),
            file="doelprofiel",
            content="doelprofiel",
            cure="open het op de site waar je het maakte",
        ),
    )


def _fields(instrument: Instrument, goals: Sequence[str]) -> Mapping[str, Kind]:
    lowest, highest = instrument.lowest, instrument.highest
    return instrument_fields(instrument) | {
        "title": Text(
            longest=LONGEST_TITLE,
            needed=True,
            nullable=False,
            refusal=f"De naam van dit doelprofiel is niet te lezen; het moet tekst van hooguit {LONGEST_TITLE} "
            "tekens zijn.",
        ),
        "goals": Several(
            values=tuple(goals), is_open=True, refusal="De doelen bij dit doelprofiel zijn niet te lezen."
        ),
        "targets": ByKey(
            keys={scale.key: scale.title for scale in instrument.scales},
            of=Number(
                low=lowest,
                high=highest,
                step=TARGET_STEP,
                refusal="Bij '{label}' staat in dit doelprofiel geen getal van "
                f"{lowest} tot en met {highest}, in stappen van een half.",
            ),
            needed=True,
            nullable=False,
            refusal="In dit doelprofiel staat niet wat er gevraagd wordt.",
            unknown="Dit doelprofiel vraagt iets van een onbekend"
            f"{instrument.nouns.scale.ending} {instrument.nouns.scale.one}: '{{value}}'.",
        ),
    }
