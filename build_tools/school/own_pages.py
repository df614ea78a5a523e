"""The pages and images of a school, laid over those of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from build_tools.data.data_file import DataFileError, read_text
from build_tools.paths import short_path, source_files

_PICTURE = re.compile(r"!\[(?P<words>[^\]]*)\]\(")
_CODE = re.compile(r"`[^`\n]*`")


def own_files(folder: Path) -> dict[str, Path]:
    """Give the files in a folder by their path from it; a page with the path of one of ours takes its place."""
    return {file.relative_to(folder).as_posix(): file for file in source_files(folder, "**/*") if file.is_file()}


def pages_without_words(files: Mapping[str, Path]) -> Iterator[str]:
    """Name each picture in a page that does not say what there is to see."""
    for path, file in files.items():
        if path.endswith(".md"):
            yield from _pictures_without_words(file)


def _pictures_without_words(file: Path) -> Iterator[str]:
    try:
        lines = read_text(file).splitlines()
    except DataFileError as error:
        yield from error.messages
        return
    for number, line in enumerate(lines, 1):
        if any(not found["words"].strip() for found in _PICTURE.finditer(_CODE.sub("", line))):
            cure = "Schrijf het tussen de haken: ![Docenten rond een tafel](foto.jpg)."
            yield f"{short_path(file)}, regel {number}: bij dit beeld staat niet wat erop te zien is. {cure}"
