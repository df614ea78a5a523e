"""Data files as an editor may write them, and what is said of those that are not right."""

from collections.abc import Callable
from pathlib import Path

import pytest

from build_tools.data.data_file import DataFileError


def refusals(read: Callable[[], object]) -> list[str]:
    """Give what is said when this reads a file that is not right: from each message the line and what follows."""
    with pytest.raises(DataFileError) as refusal:
        read()
    return [message.partition(", regel ")[2] for message in refusal.value.messages]


def written(folder: Path, name: str, text: str) -> Path:
    """Write a file; give where it stands."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file
