"""Putting a finished site in the place of the one before, so that one of the two is always whole.

The content changes places, not the folder itself: that may be a link, a mounted disk, or open in another program. What
begins with a dot is not of the site (the memory of git, the settings of a host) and stays where it is.
"""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

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
            for entry in [entry for entry in source.iterdir() if not entry.name.startswith(".")]:
                moved.append((entry, entry.rename(target / entry.name)))
    except BaseException:
        for was, now in reversed(moved):
            now.rename(was)
        aside.rmdir()
        raise
    with suppress(OSError):  # a folder of someone else, who decides
        folder.chmod(folder.stat().st_mode | 0o755)


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
