"""What is wrong with a file that a person wrote, said so that they can mend it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

Path = tuple[str | int, ...]
"""The way to a value in nested data: `("scales", "trainer", "items", 2, "text")`."""

_ALIKE = 0.75
"""How alike two words must be to suggest one for the other (1 is the same)."""

Place = tuple[str, int]
"""A file and a line."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: the value it is about, what is wrong with it, and the cure."""

    path: Path
    cause: str
    cure: str


class InstrumentError(Exception):
    """An instrument that cannot be used; carries every problem, not just the first."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(f"{len(problems)} problem(s)")
        self.problems = tuple(problems)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Suggest the known word that looks most like `word`; empty when none does."""
    close = get_close_matches(word, list(known), n=1, cutoff=_ALIKE)
    return f" Bedoel je '{close[0]}'?" if close else ""


def path_text(path: Path) -> str:
    """Write a path as `scales.trainer.items.2.text`, the key under which places are kept."""
    return ".".join(str(step) for step in path)


def problem_lines(problems: Iterable[Problem], places: Mapping[str, Place]) -> list[str]:
    """Write each problem as one line: file and line, cause, cure; in the order of the files."""
    located = [(_place_of(problem.path, places), problem) for problem in problems]
    return [
        f"{file}, regel {line}: {problem.cause} {problem.cure}"
        for (file, line), problem in sorted(located, key=lambda pair: pair[0])
    ]


def _place_of(path: Path, places: Mapping[str, Place]) -> Place:
    """Find the place of a value; for one that is missing, the place of what should hold it."""
    while path and path_text(path) not in places:
        path = path[:-1]
    return places.get(path_text(path), ("vragenlijst", 1))
