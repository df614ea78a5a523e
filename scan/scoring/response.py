"""A visitor's answers with what belongs to them, and reading them from data that nobody should trust."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, Literal

from scan.definition.model import FULL, NOT_APPLICABLE, SHORT, Answer, Edition, Instrument, Scale

FORMAT = "i-scan-resultaat"
FORMAT_VERSION = 1

Author = Literal["zelf", "collega"]
"""Who filled it in: the i-coach, or a colleague about the i-coach."""

LONGEST_NOTE = 600
"""Characters in one note; six of these and the rest of a conversation report fit on two sheets of paper."""
MOST_FOCUS_ROLES = 2

_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")
_LONGEST_SHOWN = 40
_UNSHOWABLE = re.compile("[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, marks that turn the direction of writing, and halves of characters."""
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


class ResponseError(Exception):
    """Answers that cannot be used; the message is one Dutch sentence for the visitor."""


@dataclass(frozen=True, slots=True)
class Response:
    """All answers to one version of an instrument, and what the visitor wrote and chose beside them.

    `notes` and `situations` (an example from practice, for the talk) are texts by role; `targets` are the visitor's own
    aims by role, on the answer scale; `focus` holds the roles the visitor chose to work on.
    """

    instrument: str
    version: str
    month: str | None
    answers: Mapping[str, Answer]
    author: Author = "zelf"
    edition: Edition = FULL
    notes: Mapping[str, str] = field(default_factory=dict)
    situations: Mapping[str, str] = field(default_factory=dict)
    targets: Mapping[str, Fraction] = field(default_factory=dict)
    focus: tuple[str, ...] = ()

    def answers_of(self, scale: Scale) -> tuple[Answer, ...]:
        """Give the answers to the items of one scale, in their order; `None` where blank."""
        return tuple(self.answers.get(item.key) for item in scale.items)


def read_response(data: Any, instrument: Instrument, author: Author = "zelf") -> Response:
    """Check the content of a result file against the instrument, and that `author` filled it in.

    Unknown extra fields are ignored; anything else that is off raises `ResponseError`.
    """
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise ResponseError("Dit is geen resultaatbestand van de i-scan.")
    _check_format_version(data.get("format_version"))
    _check_instrument(data, instrument)
    _check_author(data.get("author"), author)
    return Response(
        instrument=instrument.key,
        version=data["instrument_version"],
        month=_month(data.get("month")),
        answers=_answers(data.get("answers"), instrument),
        author=author,
        edition=_edition(data.get("edition"), instrument),
        notes=_texts(data.get("notes"), instrument),
        situations=_texts(data.get("situations"), instrument),
        targets=_targets(data.get("targets"), instrument),
        focus=_focus(data.get("focus"), instrument),
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


def _check_author(author: object, expected: Author) -> None:
    if author not in (None, "zelf", "collega"):
        raise ResponseError("In dit bestand is niet te lezen wie het invulde.")
    if expected == "zelf" and author == "collega":
        raise ResponseError("Dit bestand vulde een collega over iemand in; open het bij 'De blik van een collega'.")
    if expected == "collega" and author != "collega":
        raise ResponseError("Dit bestand is niet door een collega ingevuld, maar door iemand over zichzelf.")


def _edition(edition: object, instrument: Instrument) -> Edition:
    if edition is None or edition == FULL:
        return FULL
    if edition == SHORT and instrument.has_short_edition:
        return SHORT
    raise ResponseError("Dit bestand hoort bij een uitgave van de vragenlijst die hier niet bestaat.")


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


def _texts(data: object, instrument: Instrument) -> dict[str, str]:
    """Read texts by role; a role that we do not know is an extra field, and ignored."""
    return {key: text for key, value in _by_role(data, instrument).items() if (text := _text(value))}


def _text(value: object) -> str:
    if isinstance(value, str) and len(value) <= LONGEST_NOTE and not _HALF_CHARACTER.search(value):
        return value
    raise ResponseError(
        f"Een notitie in dit bestand is niet te lezen; het moet tekst van hooguit {LONGEST_NOTE} tekens zijn."
    )


def _targets(data: object, instrument: Instrument) -> dict[str, Fraction]:
    return {key: _target(value) for key, value in _by_role(data, instrument).items()}


def _target(value: object) -> Fraction:
    if isinstance(value, int | float) and not isinstance(value, bool) and 1 <= value <= 5 and value * 2 % 1 == 0:
        return Fraction(value)
    raise ResponseError(
        "Een doel in dit bestand bestaat niet; het moet een getal van 1 tot en met 5 zijn, in stappen van een half."
    )


def _by_role(data: object, instrument: Instrument) -> dict[str, object]:
    if data is None:
        return {}
    if not isinstance(data, dict):
        raise ResponseError("De notities of doelen in dit bestand zijn niet te lezen.")
    return {scale.key: data[scale.key] for scale in instrument.scales if data.get(scale.key) is not None}


def _focus(data: object, instrument: Instrument) -> tuple[str, ...]:
    if data is None:
        return ()
    chosen = [scale.key for scale in instrument.scales if isinstance(data, list) and scale.key in data]
    if not isinstance(data, list) or len(chosen) > MOST_FOCUS_ROLES:
        raise ResponseError("De gekozen rollen in dit bestand zijn niet te lezen.")
    return tuple(chosen)


def _shown(key: object) -> str:
    text = _UNSHOWABLE.sub("\ufffd", str(key))
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"
