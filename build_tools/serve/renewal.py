"""Putting a finished site in the place of the one before, so that one of the two is always whole.

The content changes places, not the folder itself: that may be a link, a mounted disk, or open in another program. What
begins with a dot is not of the site (the memory of git, the settings of a host) and stays where it is; but for the one
file there that a school can ask for.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from scan.school.security_text import MARK, SECURITY_TEXT

NEW, OLD = ".new", ".old"
"""Within the folder of a site, so on the same disk: what is being built, and what makes way for it."""


def make_room(folder: Path) -> None:
    """Make the folder of a site, and in it an empty one to build in; raises `OSError` when that cannot be."""
    fresh = folder / NEW
    _clear(fresh)
    fresh.mkdir(parents=True)


def renew(folder: Path) -> None:
    """Put what was built in the place of what was there, which goes into `OLD`; and let a web server into the folder.

    Raises `OSError` when that cannot be, with everything back where it was; as it is when someone presses Ctrl+C.
    """
    aside = folder / OLD
    _clear(aside)
    aside.mkdir()
    moved: list[tuple[Path, Path]] = []
    try:
        for source, target in ((folder, aside), (folder / NEW, folder)):
            for name in list(_names(source, folder / NEW)):
                (target / name).parent.mkdir(exist_ok=True)
                moved.append((source / name, (source / name).rename(target / name)))
    except BaseException:
        for was, now in reversed(moved):
            now.rename(was)
        _clear(aside)
        raise
    with suppress(OSError):  # a folder of someone else, who decides
        folder.chmod(folder.stat().st_mode | 0o755)


def _names(folder: Path, new: Path) -> Iterator[str]:
    """Give what is of the site in a folder: all that a host shows, and the file of a school.

    One that a host has of its own makes way only for one in the new site.
    """
    yield from (entry.name for entry in folder.iterdir() if not entry.name.startswith("."))
    hidden = folder / SECURITY_TEXT
    if hidden.is_file() and ((new / SECURITY_TEXT).is_file() or hidden.read_bytes().startswith(MARK.encode())):
        yield SECURITY_TEXT


def _clear(place: Path) -> None:
    """Take away whatever is left there; of a link only the link."""
    if place.is_symlink() or place.is_file():
        place.unlink()
    elif place.exists():
        shutil.rmtree(place)


def leave_nothing(folder: Path) -> None:
    """Take away what was not finished, and the folder itself when there is nothing else in it."""
    with suppress(OSError):
        _clear(folder / NEW)
    with suppress(OSError):
        folder.rmdir()
