"""Holding a folder, so that two builds never work in it at once."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl


class HeldError(Exception):
    """Another build works in the folder."""


@contextmanager
def hold(folder: Path) -> Iterator[None]:
    """Hold a folder, made when it is not there; raises `HeldError`, or `OSError` when there can be no such folder.

    The system lets go by itself of what a killed process held. Windows, and some disks elsewhere, cannot hold a folder.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if sys.platform == "win32":
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        if not _is_free(descriptor):
            raise HeldError
        yield
    finally:
        os.close(descriptor)


def _is_free(descriptor: int) -> bool:
    """Say whether nobody holds it, and hold it from then on."""
    if sys.platform != "win32":
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # a disk that knows no such thing
            return True
    return True
