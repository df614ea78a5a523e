"""Many files that people handed in: whatever cannot be used is told one by one, and the rest is used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from scan.files import read_json_file
from scan.formats.file_format import FileFormat
from scan.formats.refusal import RefusalError
from scan.formats.result import nameless_file

_Content = TypeVar("_Content")


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A file that cannot be used, and why, in one Dutch sentence."""

    file: Path
    why: str


@dataclass(frozen=True, slots=True)
class CollectedFiles:
    """Files with their data, which still has to be checked; `None` where there is no reading one."""

    contents: Sequence[tuple[Path, Any]]

    def most_named(self, keys: Sequence[str]) -> str:
        """Give the one of these instruments that most files name; of equals, and when none is named, the first."""
        names = (data.get("instrument") for _, data in self.contents if isinstance(data, dict))
        counts = Counter(name for name in names if isinstance(name, str))
        return max(keys, key=lambda key: counts[key])

    def read(
        self, file_format: FileFormat, read: Callable[[Any], _Content]
    ) -> tuple[list[_Content], list[RefusedFile]]:
        """Read each file that can be used, and say why the others cannot, in the words of this format."""
        used, refused = [], []
        for file, data in self.contents:
            try:
                used.append(read(read_json_file(file, file_format) if data is None else data))
            except RefusalError as error:
                refused.append(RefusedFile(file, str(error)))
        return used, refused


def files_among(paths: Iterable[Path]) -> Iterator[Path]:
    """Give the files, each once; a folder stands for the JSON files in it and in its folders, by name."""
    yield from dict.fromkeys(file for path in paths for file in (_json_files(path) if path.is_dir() else [path]))


def _json_files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*") if file.suffix.lower() == ".json" and file.is_file())


def collect(files: Iterable[Path]) -> CollectedFiles:
    """Take the data out of each file once, before anyone knows to which instrument it belongs."""
    return CollectedFiles([(file, _data(file)) for file in files])


def _data(file: Path) -> Any:
    try:
        return read_json_file(file, nameless_file())
    except RefusalError:
        return None
