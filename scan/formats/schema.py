"""A format as a JSON Schema, for makers of other programs."""

from __future__ import annotations

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

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(file_format: FileFormat) -> dict[str, Any]:
    """Describe a file of this format; extra fields are allowed, as the readers ignore them."""
    required = [name for name, kind in file_format.fields.items() if kind.needed]
    return {
        "title": file_format.title,
        "description": file_format.description,
        "$schema": _DIALECT,
        "type": "object",
        "required": ["format", "format_version", *required],
        "properties": {
            "format": {"const": file_format.name},
            "format_version": {"const": file_format.version},
            **_properties(file_format.fields),
        },
    }


def _properties(fields: Mapping[str, Kind]) -> dict[str, Any]:
    return {name: _schema(kind) for name, kind in fields.items()}


def _schema(kind: Kind) -> dict[str, Any]:
    return _SCHEMAS[type(kind)](kind)


def _type(name: str, kind: Kind) -> dict[str, Any]:
    return {"type": [name, "null"] if kind.nullable else name}


def _limit(name: str, limit: float | None) -> dict[str, Any]:
    return {} if limit is None else {name: limit}


def _constant(kind: Constant) -> dict[str, Any]:
    return {"const": kind.value}


def _version(kind: Version) -> dict[str, Any]:
    major = kind.current.partition(".")[0]
    return _type("string", kind) | {"pattern": rf"^{major}\.[0-9]{{1,3}}(\+[a-z0-9]{{1,12}})?$"}


def _month(kind: Month) -> dict[str, Any]:
    return _type("string", kind) | {"pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$"}


def _choice(kind: Choice) -> dict[str, Any]:
    if kind.is_open:
        return _type("string", kind) | {"examples": list(kind.values)}
    return {"enum": [*kind.values, None] if kind.nullable else list(kind.values)}


def _text(kind: Text) -> dict[str, Any]:
    title = {"title": kind.label} if kind.label else {}
    return title | _type("string", kind) | _limit("maxLength", kind.longest)


def _number(kind: Number) -> dict[str, Any]:
    limits = {"minimum": kind.low, "maximum": kind.high}
    if kind.step == 1:
        return _type("integer", kind) | limits
    return _type("number", kind) | limits | _limit("multipleOf", kind.step)


def _by_key(kind: ByKey) -> dict[str, Any]:
    if not kind.keys:
        return _type("object", kind) | {"additionalProperties": _schema(kind.of)}
    schema = _type("object", kind) | {"properties": {key: _schema(kind.of) for key in kind.keys}}
    if kind.of.needed:
        schema["required"] = list(kind.keys)
    return schema if kind.unknown is None else schema | {"additionalProperties": False}


def _several(kind: Several) -> dict[str, Any]:
    """Describe a list; in a schema no values stand for any."""
    items = {"items": {"enum": list(kind.values)}} if kind.values else {}
    return _type("array", kind) | items | _limit("maxItems", kind.most)


def _group(kind: Group) -> dict[str, Any]:
    required = [name for name, each in kind.fields.items() if each.needed]
    schema = _type("object", kind) | {"properties": _properties(kind.fields)}
    return schema | {"required": required} if required else schema


def _rows(kind: Rows) -> dict[str, Any]:
    return _type("array", kind) | {"items": _group(kind.of), "minItems": 1, "maxItems": kind.most}


_SCHEMAS: Mapping[type[Kind], Callable[[Any], dict[str, Any]]] = {
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
