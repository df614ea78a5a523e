"""A YAML file that the site is made of, beside its pages and instruments. Read whole: all problems at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import TypeVar

from build_tools.data.faults import FaultsError
from build_tools.data.yaml_reader import UnreadableError, read_yaml, text_of
from build_tools.paths import short_path
from scan.definition.fields import Fields
from scan.definition.problems import Problem, problem_lines

T = TypeVar("T")


class DataFileError(FaultsError):
    """A file that cannot be used."""


def read_text(file: Path) -> str:
    """Read a file of text, with lines that end as everywhere; raises `DataFileError` when it is no text in UTF-8."""
    try:
        return text_of(file).replace("\r\n", "\n")
    except UnreadableError as error:
        raise DataFileError([str(error)]) from error


def read_data_file(file: Path, names: Collection[str], load: Callable[[Fields], T]) -> T:
    """Read `file`, whose fields at the top have these `names`, and give what `load` makes of it.

    Raises `DataFileError` with a line per problem: file and line, what is wrong, what to do.
    """
    source = read_yaml(file)
    messages = list(source.complaints)
    if source.is_readable:
        problems: list[Problem] = []
        content = load(Fields(source.data, (), problems, names))
        messages += problem_lines(problems, {"": (short_path(file), 1)} | source.places)
        if not messages:
            return content
    raise DataFileError(messages)


def reject_repeats(groups: Iterable[Fields], name: str, values: Iterable[str]) -> None:
    """Add a problem for every group whose `name`, read as its entry of `values`, is that of an earlier one."""
    seen: set[str] = set()
    for group, value in zip(groups, values, strict=True):
        if value and value.casefold() in seen:
            group.reject(name, f"'{value}' staat hier voor de tweede keer.", "Haal er één weg.")
        seen.add(value.casefold())
