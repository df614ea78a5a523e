"""What is published of teams that never lived: what the page of a team fetches of one, and a zip of its files."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from build_tools.data.data_file import DataFileError, read_text
from build_tools.paths import short_path, source_files
from build_tools.release.archive import zip_bytes
from scan.definition.fields import Fields
from scan.definition.unique import check_unique

_FIELDS = ("key", "label", "folder", "earlier", "target")
_MOST = 4
_LONGEST_PATH = 120
_NO_TIME = datetime.datetime(1980, 1, 1)
"""The first moment that a zip knows: the same files give the same bytes, whenever the site is built."""


@dataclass(frozen=True, slots=True)
class ExampleTeam:
    """A team by the key that the address of the page ends in, and what its button says.

    `folder` has its files, and `earlier` those of the same team before; `target` is a target profile to lay it beside.
    All are paths from the folder with content, and empty where there is none.
    """

    key: str
    label: str
    folder: str
    earlier: str = ""
    target: str = ""


def load_examples(fields: Fields) -> Mapping[str, tuple[ExampleTeam, ...]]:
    """Read the examples that a page names in its first lines."""
    groups = fields.groups("examples", _FIELDS, 1, _MOST) if fields.has("examples") else []
    examples = tuple(_load(group) for group in groups)
    check_unique(fields, "examples", [example.key for example in examples])
    return {"examples": examples}


def _load(fields: Fields) -> ExampleTeam:
    paths = {name: fields.text(name, _LONGEST_PATH) for name in ("earlier", "target") if fields.has(name)}
    return ExampleTeam(fields.key("key"), fields.text("label", 60), fields.text("folder", _LONGEST_PATH), **paths)


def example_address(content: Path, example: ExampleTeam) -> str:
    """Give the address of what the page fetches, from the root of the site; it changes with the content."""
    digest = hashlib.sha256(_bundle(content, example).encode()).hexdigest()
    return f"assets/examples/{example.key}-{digest[:12]}.json"


def example_files(content: Path, examples: Iterable[ExampleTeam]) -> dict[str, str | bytes]:
    """Give what is published of these examples, by address: what a page fetches, and a zip for each folder.

    Raises `DataFileError` for a folder or a file that is not there.
    """
    files: dict[str, str | bytes] = {}
    for example in examples:
        files[example_address(content, example)] = _bundle(content, example)
        for folder in filter(None, (example.folder, example.earlier)):
            files[f"{folder}.zip"] = zip_bytes(
                {path: text.encode() for path, text in _texts(content, folder)}, _NO_TIME
            )
    return files


def _bundle(content: Path, example: ExampleTeam) -> str:
    """Write everything that the page opens at once; each file as the text that it is, under its path."""
    return json.dumps(
        {
            "members": dict(_texts(content, example.folder)),
            "earlier": dict(_texts(content, example.earlier)) if example.earlier else {},
            "target": read_text(_existing(content / example.target)) if example.target else "",
        },
        ensure_ascii=False,
    )


def _texts(content: Path, folder: str) -> Iterator[tuple[str, str]]:
    """Give the text of every file in a folder, by its path from where the folder lies."""
    place = _existing(content / folder)
    for file in source_files(place, "**/*.json"):
        yield file.relative_to(place.parent).as_posix(), read_text(file)


def _existing(path: Path) -> Path:
    if not path.exists():
        cure = "Noem bij 'examples' een map of bestand vanaf content/, of maak die: python -m build_tools example."
        raise DataFileError([f"{short_path(path)} bestaat niet. {cure}"])
    return path
