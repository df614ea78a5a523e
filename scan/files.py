"""Files on disk that nobody should trust."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from scan.formats.file_format import FileFormat
from scan.formats.json_text import parse_json
from scan.formats.refusal import RefusalError


def read_json_file(file: Path, file_format: FileFormat) -> Any:
    """Read the data of a file, which still has to be checked; raises `RefusalError` with one Dutch sentence."""
    try:
        with file.open("rb") as stream:
            content = stream.read(file_format.most_bytes + 1)
    except OSError as error:
        raise RefusalError(f"Het bestand '{file}' is er niet of kan niet worden gelezen.") from error
    return parse_json(content, file_format)
