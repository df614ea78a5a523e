"""The sections of a WebAssembly file: what it asks of its surroundings, and smaller versions of it.

The format: https://webassembly.github.io/spec/core/binary/modules.html
"""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from build_tools.engine.error import EngineError

_HEADER = 8
_IMPORT, _EXPORT, _DATA = 2, 7, 11
_FUNCTION, _TABLE, _MEMORY, _GLOBAL, _TAG = range(5)
_HAS_MAXIMUM = 1
_EMPTY_SEGMENT = b"\x01\x00\x41\x00\x0b\x00"
"""One segment of data: of the first kind, at address 0, of no bytes."""


class _Section(NamedTuple):
    kind: int
    body: bytes


class _Reader:
    """A place in bytes, which moves on with all that is read."""

    def __init__(self, content: bytes, at: int = 0) -> None:
        self.content = content
        self.at = at

    @property
    def is_at_end(self) -> bool:
        return self.at >= len(self.content)

    def take(self, length: int) -> bytes:
        part = self.content[self.at : self.at + length]
        self.at += length
        return part

    def number(self) -> int:
        """Read an unsigned LEB128: seven bits a byte, the lowest first."""
        value = shift = 0
        while True:
            byte = self.take(1)[0]
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value

    def name(self) -> str:
        return self.take(self.number()).decode()


def imported_names(wasm: bytes) -> dict[str, set[str]]:
    """Give the names that the file asks for, by the module it asks them of."""
    reader = _Reader(_body(_sections(wasm), _IMPORT))
    names: dict[str, set[str]] = {}
    for _ in range(reader.number()):
        names.setdefault(reader.name(), set()).add(reader.name())
        _skip_import_type(reader)
    return names


def with_exports(wasm: bytes, names: Collection[str]) -> bytes:
    """Give the file with only these exports. What it does stays the same; a browser starts it sooner."""
    sections = _sections(wasm)
    reader = _Reader(_body(sections, _EXPORT))
    exports = []
    for _ in range(reader.number()):
        start = reader.at
        name = reader.name()
        reader.take(1)
        reader.number()
        if name in names:
            exports.append(reader.content[start : reader.at])
    return _file_of(sections, _EXPORT, _number(len(exports)) + b"".join(exports))


def without_data(wasm: bytes) -> bytes:
    """Give the file without what it puts in memory when it starts: for a memory that is filled in another way."""
    sections = _sections(wasm)
    _data_opening(sections)
    return _file_of(sections, _DATA, _EMPTY_SEGMENT)


def data(wasm: bytes) -> bytes:
    """Give what the file puts in memory when it starts."""
    sections = _sections(wasm)
    return _body(sections, _DATA)[_data_opening(sections) :]


def with_data(wasm: bytes, content: bytes) -> bytes:
    """Give the file with something else, as long, to put in memory when it starts."""
    sections = _sections(wasm)
    opening = _data_opening(sections)
    body = _body(sections, _DATA)
    if len(content) != len(body) - opening:
        raise ValueError("the new data is not as long as the old")
    return _file_of(sections, _DATA, body[:opening] + content)


def _data_opening(sections: list[_Section]) -> int:
    """Give how many bytes there are before the content of the one segment: how many, of which kind, where, how long."""
    reader = _Reader(_body(sections, _DATA))
    if reader.take(2) != b"\x01\x00":
        raise EngineError("Pyodide is anders gebouwd dan bekend: er is niet één blok gegevens. Zie DECISIONS.md.")
    reader.take(1)
    reader.number()
    reader.take(1)
    reader.number()
    return reader.at


def _sections(wasm: bytes) -> list[_Section]:
    reader = _Reader(wasm, _HEADER)
    sections = []
    while not reader.is_at_end:
        kind = reader.take(1)[0]
        sections.append(_Section(kind, reader.take(reader.number())))
    return sections


def _body(sections: list[_Section], kind: int) -> bytes:
    return next(section.body for section in sections if section.kind == kind)


def _file_of(sections: list[_Section], kind_of_body: int, body: bytes) -> bytes:
    bodies = ((kind, body if kind == kind_of_body else old) for kind, old in sections)
    return b"\0asm\1\0\0\0" + b"".join(bytes([kind]) + _number(len(body)) + body for kind, body in bodies)


def _number(value: int) -> bytes:
    digits = bytearray()
    while value >= 0x80:
        digits.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*digits, value])


def _skip_import_type(reader: _Reader) -> None:
    kind = reader.take(1)[0]
    if kind == _FUNCTION:
        reader.number()
    elif kind == _GLOBAL:
        reader.take(2)
    elif kind == _TAG:
        reader.take(1)
        reader.number()
    elif kind in (_TABLE, _MEMORY):
        reader.take(1 if kind == _TABLE else 0)
        limits = 2 if reader.number() & _HAS_MAXIMUM else 1
        for _ in range(limits):
            reader.number()
