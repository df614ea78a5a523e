"""From all that members handed in to a team: what can be used, and why the rest cannot."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from scan.formats.refusal import RefusalError
from scan.team.member import Member

_Given = TypeVar("_Given")


@dataclass(frozen=True, slots=True)
class Gathered:
    """The members whose files can be used, and of each other file its name and why it cannot."""

    members: list[Member] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)


def gather(given: Iterable[tuple[str, _Given]], read: Callable[[_Given], Member]) -> Gathered:
    """Read what was handed in, each under its name, in its order; of two that are the same member the first counts."""
    gathered = Gathered()
    for name, each in given:
        try:
            gathered.members.append(read(each))
        except RefusalError as error:
            gathered.refused.append((name, str(error)))
    return gathered


def gather_rows(rows: Iterable[dict[str, Any]], read: Callable[[dict[str, Any]], Member]) -> Gathered:
    """Read rows that the browser made of files; each may say in `file` what the page calls it."""
    return gather(((str(row.get("file") or ""), row) for row in rows), read)
