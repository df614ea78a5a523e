"""A format as plain data for JSON, which the reader in the browser interprets (scan/browser/files/file-reader.js)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, Field, asdict, fields
from typing import Any

from scan.formats.file_format import FileFormat
from scan.formats.kinds import Kind


def page_data(file_format: FileFormat) -> dict[str, Any]:
    """Give all that a reader needs. Mappings become lists of pairs, which keep their order whoever writes them."""
    return {
        "name": file_format.name,
        "version": file_format.version,
        "most_bytes": file_format.most_bytes,
        "deepest": file_format.deepest,
        "refusals": asdict(file_format.refusals),
        "fields": _plain(file_format.fields),
    }


def _plain(value: Any) -> Any:
    if isinstance(value, Kind):
        return {"kind": type(value).__name__} | _limits(value)
    if isinstance(value, Mapping):
        return [[key, _plain(each)] for key, each in value.items()]
    return list(value) if isinstance(value, tuple) else value


def _limits(kind: Kind) -> dict[str, Any]:
    """Give what the kind says; what goes without saying is left out."""
    limits = {field.name: getattr(kind, field.name) for field in fields(kind) if not _is_default(kind, field)}
    return {name: _plain(value) for name, value in limits.items()}


def _is_default(kind: Kind, field: Field[Any]) -> bool:
    default = field.default if field.default_factory is MISSING else field.default_factory()
    return bool(getattr(kind, field.name) == default)
