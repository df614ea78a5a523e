"""Reading the data of a file by its format, from data that nobody should trust.

The reader in the browser, scan/browser/files/file-reader.js, does the same by the same table; tests/hostile_files.py
holds both to the same sentences.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

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
from scan.formats.refusal import RefusalError, fill_in, showable

_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")
_VERSION = re.compile(r"([0-9]{1,3})\.[0-9]{1,3}(?:\+[a-z0-9]{1,12})?")
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


class _OffError(Exception):
    """A value is off. What its sentence calls things is gathered on the way out, where they are known."""

    def __init__(self, sentence: str, **words: object) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.words = words


def read_data(data: Any, file_format: FileFormat, choices: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Check the data of a file and give its fields, those that were left out included.

    `choices` holds, by field, which choice must have been made. Raises `RefusalError` with the one sentence.
    """
    try:
        _check_format(data, file_format)
        return _fields(data, file_format.fields, choices or {})
    except _OffError as off:
        raise RefusalError(fill_in(off.sentence, off.words)) from None


def _check_format(data: Any, file_format: FileFormat) -> None:
    if not isinstance(data, dict) or data.get("format") != file_format.name:
        raise _OffError(file_format.refusals.not_ours)
    version: Any = data.get("format_version")
    if not _is_number(version) or not version >= 1:
        raise _OffError(file_format.refusals.no_version)
    if version > file_format.version:
        raise _OffError(file_format.refusals.newer)


def _fields(data: Mapping[str, Any], fields: Mapping[str, Kind], choices: Mapping[str, str]) -> dict[str, Any]:
    """Read fields; of an older version those by key may hold what there is no more, which is left out."""
    values: dict[str, Any] = {}
    is_older = False
    for name, kind in fields.items():
        values[name] = _value(_known(data, name, kind) if is_older and isinstance(kind, ByKey) else data, name, kind)
        is_older = is_older or (isinstance(kind, Version) and _minor(values[name]) < _minor(kind.current))
        if isinstance(kind, Choice) and values[name] != choices.get(name, values[name]):
            raise _OffError(kind.unexpected[choices[name]])
    return values


def _known(data: Mapping[str, Any], name: str, kind: ByKey) -> Mapping[str, Any]:
    """Give the data with, of the values in one field, only those whose key there still is."""
    values = data.get(name)
    if not isinstance(values, dict):
        return data
    return {**data, name: {key: value for key, value in values.items() if key in kind.keys}}


def _minor(version: str) -> int:
    return int(version.partition(".")[2].partition("+")[0])


def _value(data: Mapping[str, Any], name: str, kind: Kind) -> Any:
    value = data.get(name)
    says_nothing = value is None and (kind.nullable if name in data else not kind.needed)
    return _absent(kind) if says_nothing else _READERS[type(kind)](value, kind)


def _absent(kind: Kind) -> Any:
    if isinstance(kind, ByKey):
        return {}
    if isinstance(kind, Several):
        return []
    return kind.absent if isinstance(kind, Choice | Text) else None


def _constant(value: Any, kind: Constant) -> str:
    if value != kind.value:
        raise _OffError(kind.refusal)
    return kind.value


def _version(value: Any, kind: Version) -> str:
    match = _VERSION.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise _OffError(kind.refusal)
    if match[1] != kind.current.partition(".")[0]:
        raise _OffError(kind.other, value=match[0])
    return match[0]


def _month(value: Any, kind: Month) -> str:
    if not isinstance(value, str) or not _MONTH.fullmatch(value):
        raise _OffError(kind.refusal)
    return value


def _choice(value: Any, kind: Choice) -> str | int | None:
    if kind.is_open and isinstance(value, str) and value not in kind.values:
        return kind.absent
    if isinstance(value, bool) or value not in kind.values:
        raise _OffError(kind.refusal)
    return kind.values[kind.values.index(value)]


def _text(value: Any, kind: Text) -> str:
    is_text = isinstance(value, str) and not _HALF_CHARACTER.search(value)
    if not is_text or (kind.longest is not None and len(value) > kind.longest):
        raise _OffError(kind.refusal, **({"label": kind.label} if kind.label else {}))
    return str(value)


def _number(value: Any, kind: Number) -> int | float:
    is_within = _is_number(value) and kind.low <= value <= kind.high
    if not is_within or (kind.step is not None and value % kind.step != 0):
        raise _OffError(kind.refusal)
    number: int | float = value
    return number


def _by_key(value: Any, kind: ByKey) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _OffError(kind.refusal)
    if kind.unknown is None:
        return {key: each for key in kind.keys if (each := _value_of_key(value, key, kind)) is not None}
    unknown = value.keys() - kind.keys.keys()
    if unknown:
        raise _OffError(kind.unknown, value=showable(min(unknown)))
    return {key: _value_of_key(value, key, kind) for key in kind.keys}


def _value_of_key(data: Mapping[str, Any], key: str, kind: ByKey) -> Any:
    try:
        return _value(data, key, kind.of)
    except _OffError as off:
        off.words.setdefault("label", kind.keys[key])
        raise


def _several(value: Any, kind: Several) -> list[str]:
    if not isinstance(value, list):
        raise _OffError(kind.refusal)
    choices = [each for each in kind.values if each in value]
    is_strange = not kind.is_open and any(each not in kind.values for each in value)
    if is_strange or (kind.most is not None and len(choices) > kind.most):
        raise _OffError(kind.refusal)
    return choices


def _group(value: Any, kind: Group) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _OffError(kind.refusal)
    return _fields(value, kind.fields, {})


def _rows(value: Any, kind: Rows) -> list[dict[str, Any]]:
    if not isinstance(value, list) or not value:
        raise _OffError(kind.refusal)
    if len(value) > kind.most:
        raise _OffError(kind.too_many)
    return [_row(row, number, kind) for number, row in enumerate(value, start=1)]


def _row(value: Any, number: int, kind: Rows) -> dict[str, Any]:
    try:
        return _group(value, kind.of)
    except _OffError as off:
        off.words.setdefault("row", fill_in(kind.row, {"number": number}))
        raise


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


_READERS: Mapping[type[Kind], Callable[[Any, Any], Any]] = {
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
