"""Reading the plain part of YAML: what this site writes, and what people write by hand in a `school.yml`.

The build reads all of YAML with a library that no page carries. Here a line is either read as that library reads it,
which a test holds, or refused by its number: groups by indentation, lists with hyphens, short groups and lists between
brackets on one line, and texts with or without quotes. Every value is a text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

_STRANGE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff]")
_NO_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
"""What a code may not stand for; the build says so too."""
_ENTRY = re.compile(r"(?P<name>[a-z][a-z_]*):(?: +(?P<rest>.*))?")
_POINT = re.compile(r"- +(?P<rest>.*)")
_DOUBLE = re.compile(
    r'"(?:[^"\\]|\\["\\/]|\\[nt]|\\u(?![dD][89a-fA-F])[0-9a-fA-F]{4}|\\U00(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4})*"'
)
_SINGLE = re.compile(r"'(?:[^']|'')*'")
_FIRST = r"[0-9A-Za-zÀ-ÿ/.(]"
_OUTSIDE = re.compile(rf"{_FIRST}(?:(?!\s+#|\s*$|:\s|:$).)*(?=\s+#|\s*$)")
_INSIDE = re.compile(rf"{_FIRST}(?:(?!\s*[,\]}}]|[\[{{:#\"']).)*(?=\s*[,\]}}])")
"""Texts without quotes: on their own, and between brackets, where more signs mean something."""
_NAME = re.compile(r"(?P<name>[a-z][a-z_]*): +")
_END = re.compile(r"[ ]*(?:[ ]#.*)?")
_CODE = re.compile(r"\\(?:U(?P<number>[0-9a-fA-F]{8})|.)")


class PlainYamlError(ValueError):
    """A line that is not read here, by its number from 1."""

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line}")
        self.line = line


@dataclass(frozen=True)
class _Line:
    number: int
    indent: int
    text: str


def read_plain_yaml(text: str, known: Collection[str]) -> tuple[dict[str, Any], list[str]]:
    """Give the values under the names that are known, and the other names at the top, which are not read any further.

    Raises `PlainYamlError` at what is not read.
    """
    lines = _lines(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    read: dict[str, Any] = {}
    others: list[str] = []
    for group in _groups(lines):
        entry = _ENTRY.fullmatch(group[0].text)
        if not entry or entry["name"] in {*read, *others}:
            raise PlainYamlError(group[0].number)
        if entry["name"] in known:
            read[entry["name"]] = _value(entry["rest"] or "", group[0], group[1:])
        else:
            others.append(entry["name"])
    return read, others


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    for number, line in enumerate(text.split("\n"), 1):
        bare = line.rstrip(" ")
        inside = bare.lstrip(" ")
        if _STRANGE.search(bare) or "\t" in bare:
            raise PlainYamlError(number)
        if inside and not inside.startswith("#") and not (inside == "---" and not lines):
            lines.append(_Line(number, len(bare) - len(inside), inside))
    return lines


def _groups(lines: list[_Line]) -> list[list[_Line]]:
    """Divide lines into those at the first indentation, each with what stands under it."""
    groups: list[list[_Line]] = []
    for line in lines:
        first = groups[0][0] if groups else line
        if line.indent < first.indent:
            raise PlainYamlError(line.number)
        if line.indent > first.indent or (_is_point(line) and not _is_point(first)):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _is_point(line: _Line) -> bool:
    return line.text.startswith("- ")


def _value(rest: str, line: _Line, under: list[_Line]) -> Any:
    if _END.fullmatch(f" {rest}") and under:
        return _block(under)
    if under:
        raise PlainYamlError(line.number)
    return None if _END.fullmatch(f" {rest}") else _in_one_line(rest, line)


def _block(lines: list[_Line]) -> Any:
    groups = _groups(lines)
    if _is_point(lines[0]):
        return [_point(group) for group in groups]
    read: dict[str, Any] = {}
    for group in groups:
        entry = _ENTRY.fullmatch(group[0].text)
        if not entry or entry["name"] in read:
            raise PlainYamlError(group[0].number)
        read[entry["name"]] = _value(entry["rest"] or "", group[0], group[1:])
    return read


def _point(group: list[_Line]) -> str:
    point = _POINT.fullmatch(group[0].text)
    if not point or group[1:]:
        raise PlainYamlError(group[-1].number)
    value, end = _text(point["rest"], 0, group[0], _OUTSIDE)
    if not _END.fullmatch(point["rest"], end):
        raise PlainYamlError(group[0].number)
    return value


def _in_one_line(rest: str, line: _Line) -> Any:
    if rest[0] in "{[":
        value, end = _bracketed(rest, line)
    else:
        value, end = _text(rest, 0, line, _OUTSIDE)
    if not _END.fullmatch(rest, end):
        raise PlainYamlError(line.number)
    return value


def _bracketed(rest: str, line: _Line) -> tuple[Any, int]:
    """Read a group or a list between brackets, of texts only; gives also where it ends."""
    close = {"{": "}", "[": "]"}[rest[0]]
    read: list[tuple[str, str]] = []
    place = _skip(rest, 1)
    while rest[place : place + 1] != close:
        name = _NAME.match(rest, place) if close == "}" else None
        if close == "}" and (not name or name["name"] in dict(read)):
            raise PlainYamlError(line.number)
        value, place = _text(rest, name.end() if name else place, line, _INSIDE)
        read.append((name["name"] if name else "", value))
        place = _skip(rest, place)
        if rest[place : place + 1] == ",":
            place = _skip(rest, place + 1)
        elif rest[place : place + 1] != close:
            raise PlainYamlError(line.number)
    return (dict(read) if close == "}" else [value for _, value in read]), place + 1


def _skip(text: str, place: int) -> int:
    return place + len(text[place:]) - len(text[place:].lstrip(" "))


def _text(rest: str, place: int, line: _Line, plain: re.Pattern[str]) -> tuple[str, int]:
    """Read a text that begins at a place; gives also where it ends."""
    if found := _DOUBLE.match(rest, place):
        value = str(json.loads(_CODE.sub(_as_json, found[0])))
        if _NO_TEXT.search(value):
            raise PlainYamlError(line.number)
        return value, found.end()
    if found := _SINGLE.match(rest, place):
        return found[0][1:-1].replace("''", "'"), found.end()
    if found := plain.match(rest, place):
        return found[0], found.end()
    raise PlainYamlError(line.number)


def _as_json(code: re.Match[str]) -> str:
    return json.dumps(chr(int(code["number"], 16)))[1:-1] if code["number"] else code[0]
