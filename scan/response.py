"""A visitor's answers, and reading them from data that nobody should trust."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from scan.model import NOT_APPLICABLE, Answer, Instrument, Scale

FORMAT = "i-scan-resultaat"
FORMAT_VERSION = 1

_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")
_LONGEST_SHOWN = 40


class ResponseError(Exception):
    """Answers that cannot be used; the message is one Dutch sentence for the visitor."""


@dataclass(frozen=True, slots=True)
class Response:
    """All answers of one visitor to one version of an instrument."""

    instrument: str
    version: str
    month: str | None
    answers: Mapping[str, Answer]

    def answers_of(self, scale: Scale) -> tuple[Answer, ...]:
        """Give the answers to the items of one scale, in their order; `None` where blank."""
        return tuple(self.answers.get(item.key) for item in scale.items)


def read_response(data: Any, instrument: Instrument) -> Response:
    """Check the content of a result file against the instrument.

    Unknown extra fields are ignored; anything else that is off raises `ResponseError`.
    """
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise ResponseError("Dit is geen resultaatbestand van de i-scan.")
    _check_format_version(data.get("format_version"))
    _check_instrument(data, instrument)
    return Response(
        instrument=instrument.key,
        version=data["instrument_version"],
        month=_month(data.get("month")),
        answers=_answers(data.get("answers"), instrument),
    )


def _check_format_version(version: object) -> None:
    if isinstance(version, bool) or not isinstance(version, int | float) or not version >= FORMAT_VERSION:
        raise ResponseError("In dit bestand ontbreekt de versie van het bestandsformaat.")
    if version > FORMAT_VERSION:
        raise ResponseError(
            "Dit bestand is gemaakt met een nieuwere i-scan dan deze; open het op de site waar je het maakte."
        )


def _check_instrument(data: dict[str, Any], instrument: Instrument) -> None:
    if data.get("instrument") != instrument.key:
        raise ResponseError(f"Dit bestand hoort bij een andere vragenlijst dan '{instrument.key}'.")
    version = data.get("instrument_version")
    if not isinstance(version, str) or not re.fullmatch(r"[0-9]{1,3}\.[0-9]{1,3}", version):
        raise ResponseError("In dit bestand ontbreekt de versie van de vragenlijst.")
    if version.partition(".")[0] != instrument.major_version:
        raise ResponseError(
            f"Dit bestand hoort bij versie {version} van de vragenlijst; "
            f"deze i-scan gebruikt versie {instrument.version}."
        )


def _month(month: object) -> str | None:
    if month is None:
        return None
    if not isinstance(month, str) or not _MONTH.fullmatch(month):
        raise ResponseError("De maand in dit bestand is niet te lezen.")
    return month


def _answers(data: object, instrument: Instrument) -> dict[str, Answer]:
    if not isinstance(data, dict):
        raise ResponseError("In dit bestand staan geen antwoorden.")
    items = {item.key: item for item in instrument.items}
    unknown = sorted(set(data) - set(items))
    if unknown:
        raise ResponseError(f"Dit bestand heeft een antwoord op een onbekende stelling: '{_shown(unknown[0])}'.")
    return {key: _answer(data.get(key), items[key].text) for key in items}


def _answer(value: object, text: str) -> Answer:
    if value is None or value == NOT_APPLICABLE:
        return NOT_APPLICABLE if value else None
    if isinstance(value, int | float) and not isinstance(value, bool) and value in (1, 2, 3, 4, 5):
        return int(value)
    raise ResponseError(
        f"Bij de stelling '{text}' staat een antwoord dat niet bestaat; het moet 1 tot en met 5 of nvt zijn."
    )


def _shown(key: object) -> str:
    text = str(key)
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"
