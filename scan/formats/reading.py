"""Reading the data of a file by its format, from data that nobody should trust.

The reader in the browser, scan/browser/files/file-reader.js, does the same by the same table; tests/hostile_files.py
holds both to the same sentences.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NoReturn

from scan.formats.file_format import FileFormat
from scan.formats.kinds import (
    ByKey,
    Choice,
    Constant,
    Group,
    Kind,
    Month,
    Number,
    Rows,
    Several,
    Text,
    Version,
)
from scan.formats.refusal import RefusalError, filled, shown

_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")
_VERSION = re.compile(r"([0-9]{1,3})\.[0-9]{1,3}")
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a value stands: what its sentences call things there, and by field which choice is expected."""

    words: Mapping[str, object] = field(default_factory=dict)
    expected: Mapping[str, str] = field(default_factory=dict)

    def refuse(self, sentence: str, **words: object) -> NoReturn:
        raise RefusalError(filled(sentence, {**self.words, **words}))

    def called(self, **words: object) -> _Place:
        return replace(self, words={**self.words, **words})


def read_data(data: Any, file_format: FileFormat, expected: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Check the data of a file and give its fields, those that were left out included.

    `expected` holds, by field, which choice must have been made. Raises `RefusalError` with the one sentence.
    """
    place = _Place(expected=expected or {})
    refusals = file_format.refusals
    if not isinstance(data, dict) or data.get("format") != file_format.name:
        place.refuse(refusals.not_ours)
    version: Any = data.get("format_version")
    if not _is_number(version) or not version >= 1:
        place.refuse(refusals.no_version)
    if version > file_format.version:
        place.refuse(refusals.newer)
    return _fields(data, file_format.fields, place)


def _fields(data: Mapping[str, Any], fields: Mapping[str, Kind], place: _Place) -> dict[str, Any]:
    return {name: _value(data, name, kind, place) for name, kind in fields.items()}


def _value(data: Mapping[str, Any], name: str, kind: Kind, place: _Place) -> Any:
    value = data.get(name)
    says_nothing = value is None and (kind.nullable if name in data else not kind.required)
    read = _absent(kind) if says_nothing else _READERS[type(kind)](value, kind, place)
    if isinstance(kind, Choice) and read != place.expected.get(name, read):
        place.refuse(kind.unexpected[place.expected[name]])
    return read


def _absent(kind: Kind) -> Any:
    if isinstance(kind, ByKey):
        return {}
    if isinstance(kind, Several):
        return []
    return kind.absent if isinstance(kind, Choice | Text) else None


def _constant(value: Any, kind: Constant, place: _Place) -> str:
    if value != kind.value:
        place.refuse(kind.refusal)
    return kind.value


def _version(value: Any, kind: Version, place: _Place) -> str:
    found = _VERSION.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        place.refuse(kind.refusal)
    if found[1] != kind.current.partition(".")[0]:
        place.refuse(kind.other, value=found[0])
    return found[0]


def _month(value: Any, kind: Month, place: _Place) -> str:
    if not isinstance(value, str) or not _MONTH.fullmatch(value):
        place.refuse(kind.refusal)
    return value


def _choice(value: Any, kind: Choice, place: _Place) -> str | int:
    for known in kind.values:
        if value == known and not isinstance(value, bool):
            return known
    place.refuse(kind.refusal)


def _text(value: Any, kind: Text, place: _Place) -> str:
    is_text = isinstance(value, str) and not _HALF_CHARACTER.search(value)
    if is_text and (kind.longest is None or len(value) <= kind.longest):
        text: str = value
        return text
    place.refuse(kind.refusal, **({"label": kind.label} if kind.label else {}))


def _number(value: Any, kind: Number, place: _Place) -> int | float:
    if _is_number(value) and kind.low <= value <= kind.high and (kind.step is None or value % kind.step == 0):
        number: int | float = value
        return number
    place.refuse(kind.refusal)


def _by_key(value: Any, kind: ByKey, place: _Place) -> dict[str, Any]:
    if not isinstance(value, dict):
        place.refuse(kind.refusal)
    unknown = min(value.keys() - kind.keys.keys(), default=None)
    if kind.unknown is not None and unknown is not None:
        place.refuse(kind.unknown, value=shown(unknown))
    read = {key: _value(value, key, kind.of, place.called(label=label)) for key, label in kind.keys.items()}
    return read if kind.unknown is not None else {key: each for key, each in read.items() if each is not None}


def _several(value: Any, kind: Several, place: _Place) -> list[str]:
    if not isinstance(value, list):
        place.refuse(kind.refusal)
    chosen = [known for known in kind.values if known in value]
    is_strange = not kind.is_open and any(each not in kind.values for each in value)
    if is_strange or (kind.most is not None and len(chosen) > kind.most):
        place.refuse(kind.refusal)
    return chosen


def _group(value: Any, kind: Group, place: _Place) -> dict[str, Any]:
    if not isinstance(value, dict):
        place.refuse(kind.refusal)
    return _fields(value, kind.fields, place)


def _rows(value: Any, kind: Rows, place: _Place) -> list[dict[str, Any]]:
    if not isinstance(value, list) or not value:
        place.refuse(kind.refusal)
    if len(value) > kind.most:
        place.refuse(kind.too_many)
    return [
        _group(row, kind.of, place.called(row=filled(kind.row, {"number": number})))
        for number, row in enumerate(value, start=1)
    ]


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


_READERS: Mapping[type[Kind], Callable[[Any, Any, _Place], Any]] = {
    Constant: _constant,
    Version: _version,
    Month: _month,
    Choice: _choice,
    Text: _text,
    Number: _number,
    ByKey: _by_key,
    Several: _several,
    Group: _group,
    Rows: _rows,
}
