"""Files on disk that nobody should trust."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from scan.definition.model import Instrument
from scan.formats.file_format import FileFormat
from scan.formats.json_text import parse_json
from scan.formats.refusal import RefusalError
from scan.formats.result import result_file
from scan.scoring.response import Author, Response, read_response


def read_response_file(file: Path, instrument: Instrument, author: Author = "zelf") -> Response:
    """Read a result file that `author` filled in; raises `RefusalError` with one Dutch sentence."""
    return read_response(read_json_file(file, result_file(instrument)), instrument, author)


def read_json_file(file: Path, file_format: FileFormat) -> Any:
    """Read the data of a file, which still has to be checked; raises `RefusalError` with one Dutch sentence."""
    try:
        with file.open("rb") as opened:
            content = opened.read(file_format.most_bytes + 1)
    except OSError as error:
        raise RefusalError(f"Het bestand '{file}' is er niet of kan niet worden gelezen.") from error
    return parse_json(content, file_format)
