"""What a school can leave out without building: the menu as boxes to tick, without what its site cannot do without."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from build_tools.school.menu import Nav, pages_of
from scan.school.school import NEVER_HIDDEN

_DOOR = "index.md"


@dataclass(frozen=True)
class Choice:
    """A box: what it says, and the paths of the pages that go when it is ticked."""

    title: str
    pages: tuple[str, ...]


@dataclass(frozen=True)
class Part:
    """A part of the menu with what can go from it; `whole` when all of it in the menu can.

    Of its folder then `kept` pages stay: they are needed, and no menu has them.
    """

    title: str
    whole: Choice | None
    choices: tuple[Choice, ...]
    kept: int = 0


Titles = Callable[[str], str]
"""Gives the title of a page by its path."""


def offered(nav: Nav, title_of: Titles, needed: Collection[str], outside: Collection[str] = ()) -> Iterator[Part]:
    """Give each part of the menu that something can go from; `needed` are pages that must stay.

    `outside` are pages that no menu has, such as worksheets: they go with the part that has their folder. The first
    page of a part goes only with the whole of it, so that no part is left without a door.
    """
    stays = {*needed, *NEVER_HIDDEN}
    for title, inside in _parts(nav):
        pages = tuple(pages_of(inside))
        below = tuple(sorted(page for page in outside if page.startswith(_folder(pages))))
        kept = [page for page in below if page in stays]
        whole = None if stays & {*pages} else Choice(title, (*pages, *(page for page in below if page not in kept)))
        choices = tuple(_choices(inside, title_of, stays))
        if whole or choices:
            yield Part(title, whole, choices, len(kept) if whole else 0)


def _folder(pages: tuple[str, ...]) -> tuple[str, ...]:
    """Give the folder whose first page is the first of a part; nothing where that stands in none."""
    folder = pages[0].removesuffix(_DOOR)
    return (folder,) if folder and folder != pages[0] else ()


def _choices(inside: Nav, title_of: Titles, stays: Collection[str]) -> Iterator[Choice]:
    """Give what can go from a part that stays: pages, and whole parts in it."""
    door = next(pages_of(inside), "")
    for line in inside:
        title, below = next(iter(line.items())) if isinstance(line, Mapping) else ("", line)
        if isinstance(below, list):
            pages = tuple(pages_of(below))
            if {*pages} & {*stays, door}:
                yield from _choices(below, title_of, stays)
            else:
                yield Choice(f"{title} ({len(pages)} pagina's)", pages)
        elif below not in stays and below != door:
            yield Choice(str(title or title_of(below)), (str(below),))


def _parts(nav: Nav) -> Iterator[tuple[str, list[Any]]]:
    for part in nav:
        if isinstance(part, Mapping):
            for title, inside in part.items():
                yield str(title), inside if isinstance(inside, list) else [inside]
