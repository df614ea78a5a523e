"""The result file: what someone filled in and wrote beside it. Scores are not in it: they are worked out again."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from typing import Any

from scan.definition.model import FULL, SHORT, Answer, Instrument
from scan.formats.file_format import FileFormat, FileRefusals
from scan.formats.kinds import ByKey, Choice, Constant, Kind, Month, Number, Several, Text, Version
from scan.formats.scan_words import ScanWords, scan_refusals, scan_words

FORMAT = "i-scan-resultaat"
"""The same for every instrument; the field `instrument` says which one was filled in."""
FORMAT_VERSION = 1

LONGEST_NOTE = 600
"""Characters in one note; six of these and the rest of a conversation report fit on two sheets of paper."""
MOST_FOCUS_SCALES = 2
TARGET_STEP = 0.5
"""Points of the answer scale between two targets that someone can set."""

_recent_formats: deque[tuple[Instrument, FileFormat]] = deque(maxlen=4)
"""The formats asked for last: whoever reads a file asks for one, and making it takes as long as reading the file."""
_AUTHORS = ("zelf", "collega")


def result_file(instrument: Instrument) -> FileFormat:
    """Give the format of a result file with the answers to this instrument."""
    for its_instrument, its_file in _recent_formats:
        if its_instrument is instrument:
            return its_file
    its_file = _result_file(instrument)
    _recent_formats.append((instrument, its_file))
    return its_file


def _result_file(instrument: Instrument) -> FileFormat:
    words = scan_words(instrument.nouns.scan)
    return FileFormat(
        name=FORMAT,
        version=FORMAT_VERSION,
        title=f"Resultaatbestand van {words.the}",
        description="Wat iemand invulde en erbij schreef. Scores staan er niet in: die worden opnieuw berekend.",
        fields=instrument_fields(instrument)
        | {
            "month": Month(refusal="De maand in dit bestand is niet te lezen."),
            "author": Choice(
                values=_AUTHORS if instrument.has_peer_view else _AUTHORS[:1],
                absent=_AUTHORS[0],
                unexpected=_unexpected_author(instrument.nouns.peer.one),
                refusal="In dit bestand is niet te lezen wie het invulde.",
            ),
            "edition": Choice(
                values=(FULL, SHORT) if instrument.has_short_edition else (FULL,),
                absent=FULL,
                refusal="Dit bestand hoort bij een uitgave van de vragenlijst die hier niet bestaat.",
            ),
            "answers": _answers(instrument),
            **_beside_the_answers(instrument),
        },
        refusals=_refusals(words),
    )


def result_data(instrument: Instrument, answers: Mapping[str, Answer]) -> dict[str, Any]:
    """Give what a result file with these answers holds, and nothing beside them."""
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "instrument": instrument.key,
        "instrument_version": instrument.version,
        "answers": dict(answers),
    }


def nameless_file() -> FileFormat:
    """Give the format of a result file of which nobody knows yet to which instrument it belongs."""
    return FileFormat(
        name=FORMAT,
        version=FORMAT_VERSION,
        title="Resultaatbestand",
        description="",
        fields={},
        refusals=_refusals(ScanWords("een scan", "deze scan", "een nieuwere scan dan deze")),
    )


def _refusals(words: ScanWords) -> FileRefusals:
    cure = "open het op de site waar je het maakte"
    return scan_refusals(words, file="resultaatbestand", content="resultaat", cure=cure)


def _unexpected_author(peer: str) -> dict[str, str]:
    return {
        "zelf": f"Dit bestand vulde een {peer} over iemand in; open het bij 'De blik van een {peer}'.",
        "collega": f"Dit bestand is niet door een {peer} ingevuld, maar door iemand over zichzelf.",
    }


def instrument_fields(instrument: Instrument) -> dict[str, Kind]:
    """Give the fields that say to which instrument a file belongs; a later minor version is read as well."""
    return {
        "instrument": Constant(
            value=instrument.key,
            needed=True,
            nullable=False,
            refusal=f"Dit bestand hoort bij een andere vragenlijst dan '{instrument.key}'.",
        ),
        "instrument_version": Version(
            current=instrument.version,
            needed=True,
            nullable=False,
            refusal="In dit bestand ontbreekt de versie van de vragenlijst.",
            other="Dit bestand hoort bij versie {value} van de vragenlijst; "
            f"{scan_words(instrument.nouns.scan).this} gebruikt versie {instrument.version}, met andere "
            f"{instrument.nouns.item.many}, dus openen of vergelijken kan niet.",
        ),
    }


def _answers(instrument: Instrument) -> ByKey:
    points = f"{instrument.lowest} tot en met {instrument.highest}"
    words = [str(option.value) for option in instrument.options if option.points is None]
    item = instrument.nouns.item
    return ByKey(
        keys={each.key: each.text for each in instrument.items},
        needed=True,
        nullable=False,
        refusal="In dit bestand staan geen antwoorden.",
        unknown=f"Dit bestand heeft een antwoord op een onbekend{item.ending} {item.one}: '{{value}}'.",
        of=Choice(
            values=tuple(option.value for option in instrument.options),
            refusal=f"Bij {item.the} '{{label}}' staat een antwoord dat niet bestaat; "
            f"het moet {' of '.join([points, *words])} zijn.",
        ),
    )


def _beside_the_answers(instrument: Instrument) -> Mapping[str, Kind]:
    scales = tuple(scale.key for scale in instrument.scales)
    note = Text(
        longest=LONGEST_NOTE,
        refusal=f"Een notitie in dit bestand is niet te lezen; het moet tekst van hooguit {LONGEST_NOTE} tekens zijn.",
    )
    target = Number(
        low=instrument.lowest,
        high=instrument.highest,
        step=TARGET_STEP,
        refusal="Een doel in dit bestand bestaat niet; het moet een getal van "
        f"{instrument.lowest} tot en met {instrument.highest} zijn, in stappen van een half.",
    )
    return {
        "notes": _by_scale(scales, note),
        "situations": _by_scale(scales, note),
        "targets": _by_scale(scales, target),
        "focus": Several(
            values=scales,
            most=MOST_FOCUS_SCALES,
            is_open=True,
            refusal=f"De gekozen {instrument.nouns.scale.many} in dit bestand zijn niet te lezen.",
        ),
        "profile": Choice(
            values=tuple(profile.key for profile in instrument.profiles),
            is_open=True,
            refusal="Het gekozen doelprofiel in dit bestand is niet te lezen.",
        ),
    }


def _by_scale(scales: tuple[str, ...], kind: Kind) -> ByKey:
    refusal = "De notities of doelen in dit bestand zijn niet te lezen."
    return ByKey(keys=dict.fromkeys(scales, ""), of=kind, refusal=refusal)
