"""Remembering what a folder was made from, so that nothing is made twice."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

_NAME = "made-from.txt"


def fingerprint(parts: Iterable[bytes]) -> str:
    """Give one hash over all parts and their order."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(hashlib.sha256(part).digest())
    return whole.hexdigest()


def is_made_from(folder: Path, print_: str) -> bool:
    """Say whether the folder was finished from exactly this."""
    stamp = folder / _NAME
    return stamp.is_file() and stamp.read_text(encoding="ascii") == print_


def set_stamp(folder: Path, print_: str) -> None:
    """Note what the finished folder was made from."""
    (folder / _NAME).write_text(print_, encoding="ascii")
