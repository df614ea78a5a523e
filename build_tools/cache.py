"""What takes long to make is made once, and kept until what it is made from changes."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from build_tools.paths import CACHE
from build_tools.stamp import is_made_from, set_stamp


def made_once(name: str, print_: str, make: Callable[[Path], None]) -> Path:
    """Give the folder of that name, filled by `make` unless it was made from the same input before.

    `make` fills a folder of its own, so that a build that stops half-way leaves nothing behind that looks finished.
    """
    folder = CACHE / name
    if not is_made_from(folder, print_):
        CACHE.mkdir(exist_ok=True)
        with TemporaryDirectory(dir=CACHE, prefix=f"{name}-") as fresh:
            make(Path(fresh))
            set_stamp(Path(fresh), print_)
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(fresh, folder)
    return folder
