"""The version of the site: it stands in pyproject.toml, and the changelog says what it brought."""

from __future__ import annotations

import datetime
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from build_tools.data.faults import FaultsError
from build_tools.paths import ROOT
from scan.text.names import MONTHS

PROJECT = ROOT / "pyproject.toml"
CHANGELOG = ROOT / "CHANGELOG.md"
NOT_RELEASED = "Nog niet uitgebracht"
"""The heading above what is not in a release yet; the version is then that of the last one with `NEXT` behind it."""
NEXT = "+next"

_VERSION = re.compile(r"\d+\.\d+\.\d+")
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
_RELEASED = re.compile(rf"({_VERSION.pattern}) · .+ · (\d+) ({'|'.join(MONTHS)}) (\d{{4}})")
_FORM = f"## 1.2.0 · Wat je nu kunt · 3 {MONTHS[1]} 2027"


class VersionError(FaultsError):
    """The version and the changelog do not say the same."""


@dataclass(frozen=True)
class ReleaseNote:
    """The heading of a release in the changelog: its version, and the day it came out."""

    version: str
    date: datetime.date


def project_version(project: Path = PROJECT) -> str:
    """Give the version, the only place it is written."""
    return str(tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"])


def last_release(changelog: str) -> ReleaseNote:
    """Give the newest release of a changelog; raises `VersionError` when no heading is one."""
    for heading in _HEADING.findall(changelog):
        if found := _RELEASED.fullmatch(heading):
            version, day, month, year = found.groups()
            return ReleaseNote(version, datetime.date(int(year), MONTHS.index(month) + 1, int(day)))
    raise VersionError([f"CHANGELOG.md: er staat geen versie in. Zet er een kop in als '{_FORM}'."])


def check_version(version: str, changelog: str) -> ReleaseNote:
    """Check that a version is the one that the changelog begins with, and give that release.

    Raises `VersionError` with what to change where.
    """
    first, last = next(iter(_HEADING.findall(changelog)), ""), last_release(changelog)
    expected = last.version + (NEXT if first == NOT_RELEASED else "")
    if first != NOT_RELEASED and not _RELEASED.fullmatch(first):
        raise VersionError([f"CHANGELOG.md: '## {first}' is geen kop van een versie. Schrijf haar als '{_FORM}'."])
    if version != expected:
        raise VersionError(
            [
                f"pyproject.toml: de versie is '{version}', maar bovenaan CHANGELOG.md staat '{first}'.",
                f"Zet in pyproject.toml '{expected}', of pas de kop in CHANGELOG.md aan.",
            ]
        )
    return last
