"""A visitor's answers with what belongs to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, Literal

from scan.definition.model import FULL, Answer, Edition, Instrument, Scale
from scan.formats.reading import read_data
from scan.formats.result import result_file

Author = Literal["zelf", "collega"]
"""Who filled it in: someone about themselves, or a peer about them."""


@dataclass(frozen=True, slots=True)
class Response:
    """All answers to one version of an instrument, and what the visitor wrote and chose beside them.

    `notes` and `situations` (an example from practice, for the talk) are texts by scale; `targets` are the visitor's
    own aims by scale, in points of the answers; `focus` holds the scales that the visitor chose to work on; `profile`
    is the key of the target profile that it was laid beside, if any.
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
    profile: str | None = None

    def answers_of(self, scale: Scale) -> tuple[Answer, ...]:
        """Give the answers to the items of one scale, in their order; `None` where blank."""
        return tuple(self.answers.get(item.key) for item in scale.items)


def read_response(data: Any, instrument: Instrument, author: Author = "zelf") -> Response:
    """Read the data of a result file that `author` filled in, from data that nobody should trust.

    Unknown extra fields are ignored; anything else that is off raises `RefusalError`.
    """
    read = read_data(data, result_file(instrument), {"author": author})
    return Response(
        instrument=read["instrument"],
        version=read["instrument_version"],
        month=read["month"],
        answers=read["answers"],
        author=read["author"],
        edition=read["edition"],
        notes=_written(read["notes"]),
        situations=_written(read["situations"]),
        targets={key: Fraction(target) for key, target in read["targets"].items()},
        focus=tuple(read["focus"]),
        profile=read["profile"],
    )


def _written(texts: Mapping[str, str]) -> dict[str, str]:
    return {key: text for key, text in texts.items() if text}
