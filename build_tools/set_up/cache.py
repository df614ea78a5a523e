"""What takes long to make is made once, and kept until what it is made from changes."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from build_tools.paths import CACHE

_MOST_KEPT = 8
"""Of each name: going back to another branch, or undoing a change, makes nothing again. The tests make seven engines of
30 MB, and take none from who builds beside them."""


def made_once(name: str, print_: str, make: Callable[[Path], None]) -> Path:
    """Give the folder of that name for this input, filled by `make` unless that was done before.

    `make` fills a folder of its own, which gets its name when it is finished. So a folder that is there is whole: also
    after a build that was stopped half-way, and while two builds make the same.
    """
    folder = CACHE / name / print_[:20]
    if folder.is_dir():
        os.utime(folder)  # the moment of its last use
    else:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder.parent, prefix="new-") as place:
            fresh = Path(place) / "fresh"
            fresh.mkdir()
            make(fresh)
            _take_name(fresh, folder)
        _forget_older(folder)
    return folder


def _take_name(fresh: Path, folder: Path) -> None:
    try:
        fresh.rename(folder)
    except OSError:
        if not folder.is_dir():  # then it was not another build that was sooner
            raise


def _forget_older(newest: Path) -> None:
    others = [other for other in newest.parent.iterdir() if other != newest and not other.name.startswith("new-")]
    for other in sorted(others, key=_last_use, reverse=True)[_MOST_KEPT - 1 :]:
        aside = TemporaryDirectory(dir=newest.parent, prefix="new-", ignore_cleanup_errors=True)
        with aside as place, suppress(OSError):
            other.rename(Path(place) / "old")  # so that nobody finds half of it; another build may have been sooner


def _last_use(folder: Path) -> float:
    try:
        return folder.stat().st_mtime
    except FileNotFoundError:
        return 0.0
