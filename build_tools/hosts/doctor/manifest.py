"""The list of all files of a release, `release.json` at the root of a site: what a host should have."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

NAME = "release.json"
FORMAT, FORMAT_VERSION = "i-coach-release", 1


@dataclass(frozen=True)
class Manifest:
    """Which release it is, and the SHA-256 of each file by its path from the root of the site."""

    version: str
    files: Mapping[str, str]


def read_manifest(content: bytes) -> Manifest | None:
    """Read it; nothing when this is no list of ours."""
    try:
        data = json.loads(content)
    except ValueError:
        return None
    if not isinstance(data, dict) or (data.get("format"), data.get("format_version")) != (FORMAT, FORMAT_VERSION):
        return None
    files, version = data.get("files"), data.get("version")
    if not isinstance(version, str) or not isinstance(files, dict):
        return None
    return Manifest(version, files) if all(isinstance(each, str) for each in files.values()) else None
