"""The release that a build makes: its version, its source, and where both can be fetched."""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from build_tools.release.archive import FAST, zip_bytes
from build_tools.release.source import source_contents
from build_tools.release.version import CHANGELOG, PROJECT, last_release, project_version
from build_tools.set_up.cache import made_once
from build_tools.set_up.stamp import fingerprint

NAME = "i-coach"
DOWNLOADS = "downloads"
"""The folder on the site with what can be fetched whole."""

_PRINT = 7
"""Digits of a hash that people compare with their eyes, as git shows them."""
_SOURCE = "source.zip"
_DAY = 24 * 60 * 60


@dataclass(frozen=True)
class Release:
    """A version, with its source as a zip.

    `print` is the beginning of the SHA-256 of that zip, so that anyone can see whether a source and a site go together.
    `time` is that of every file in its archives.
    """

    version: str
    print: str
    source: Path
    time: datetime.datetime

    @property
    def words(self) -> str:
        """What stands in the foot of every page."""
        return f"Versie {self.version} ({self.print})"

    @property
    def name(self) -> str:
        """What its archives are called; some hosts read a plus in an address as a space."""
        return f"{NAME}-{self.version.replace('+', '-')}"

    @property
    def archive_address(self) -> str:
        """Where the whole release lies on the site, if whoever publishes it put it there: it cannot hold itself."""
        return f"{DOWNLOADS}/{self.name}.zip"

    @property
    def source_address(self) -> str:
        """Where its source lies, on every copy."""
        return f"{DOWNLOADS}/{self.name}-broncode.zip"


@cache
def this_release() -> Release:
    """Give the release of this checkout as it stands; raises `VersionError` when the changelog has none."""
    contents, version = source_contents(), project_version(PROJECT)
    day = last_release(CHANGELOG.read_text(encoding="utf-8")).date
    whole = fingerprint(part for name, content in contents.items() for part in (name.encode(), content))
    time = _time(day, whole)
    top = f"{NAME}-broncode"

    def write(folder: Path) -> None:
        in_one_folder = {f"{top}/{name}": text for name, text in contents.items()}
        (folder / _SOURCE).write_bytes(zip_bytes(in_one_folder, time, FAST))  # made anew for every change that is shown

    source = made_once("source", whole, write) / _SOURCE
    return Release(version, hashlib.sha256(source.read_bytes()).hexdigest()[:_PRINT], source, time)


def _time(day: datetime.date, print_: str) -> datetime.datetime:
    """Give a time on the day of the last release that only this source has.

    Hosts take a file of the same size and the same time for the same file: with one time for all releases, a browser
    that asks whether its page is still good would hear yes after an update.
    """
    second = int(print_, 16) % _DAY // 2 * 2
    return datetime.datetime.combine(day, datetime.time()) + datetime.timedelta(seconds=second)
