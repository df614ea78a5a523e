"""The list of all files of a release, `release.json` at the root of a site: what a host should have."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from build_tools.release.manifest_format import manifest_file
from scan.formats.reading import read_data
from scan.formats.refusal import RefusalError


@dataclass(frozen=True)
class Manifest:
    """Which release it is, and the SHA-256 of each file by its path from the root of the site.

    Of a school's own edition also its name, the pages that it leaves out, and what must stand at the root of the host.
    """

    version: str
    files: Mapping[str, str]
    school: str = ""
    hidden: tuple[str, ...] = ()
    at_root: tuple[str, ...] = ()


def read_manifest(content: bytes) -> Manifest | None:
    """Read it; nothing when this is no list of ours."""
    try:
        data = json.loads(content)
        version = read_data(data, manifest_file())["version"]
    except (ValueError, RefusalError):
        return None
    files = data["files"]  # of which the reader, that knows no names of them, gives none
    edition = data.get("edition") or {"name": ""}
    hidden, at_root = (_texts(edition.get(name) or []) for name in ("hidden", "at_root"))
    is_good = all(isinstance(each, str) for each in files.values())
    return Manifest(version, files, edition["name"], hidden, at_root) if is_good else None


def _texts(values: Iterable[object]) -> tuple[str, ...]:
    return tuple(each for each in values if isinstance(each, str))
