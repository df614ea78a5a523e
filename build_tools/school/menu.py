"""The menu of a school: the one of the site, with its own pages where it wants them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from scan.definition.fields import Fields
from scan.definition.problems import did_you_mean
from scan.school.school import School

ENTRY = ("page", "title", "under", "after")


@dataclass(frozen=True)
class MenuEntry:
    """A page in the menu: under which part, after which page; without a part it is one itself.

    A part that is not there yet comes at the end. `title` is what the menu calls the page; empty for its own title.
    """

    page: str
    title: str = ""
    under: str = ""
    after: str = ""


Nav = list[Any]
"""The menu as `mkdocs.yml` has it: paths, and groups of one title with a path or another menu."""


def load_menu(groups: list[Fields]) -> tuple[MenuEntry, ...]:
    """Read the places of pages."""
    return tuple(
        MenuEntry(
            page=fields.text("page", 120),
            title=fields.text("title", 60) if fields.has("title") else "",
            under=fields.text("under", 60) if fields.has("under") else "",
            after=fields.text("after", 120) if fields.has("after") else "",
        )
        for fields in groups
    )


def with_entries(nav: Nav, entries: Collection[MenuEntry]) -> Nav:
    """Give the menu with these pages in it."""
    menu = [_copied(part) for part in nav]
    for entry in entries:
        line: Any = {entry.title: entry.page} if entry.title else entry.page
        part = _part(menu, entry.under) if entry.under else menu
        part.insert(_place(part, entry.after), line)
    return menu


def menu_complaints(nav: Nav, entries: Collection[MenuEntry]) -> Iterator[tuple[int, str, str]]:
    """Give, by the number of an entry, a part that looks like a slip of the pen, and a page that is not there."""
    titles = [title for part in nav if isinstance(part, Mapping) for title in part]
    for number, entry in enumerate(entries):
        if entry.under and entry.under not in titles and (meant := did_you_mean(entry.under, titles)):
            yield number, f"het onderdeel '{entry.under}' is er niet.", meant.strip()
        pages = [*pages_of(nav), *(other.page for other in entries)]
        if entry.after and entry.after not in pages:
            cure = did_you_mean(entry.after, pages).strip() or "Noem een pagina die in het menu staat."
            yield number, f"de pagina '{entry.after}' staat niet in het menu.", cure


def parts_without_a_door(nav: Nav, school: School) -> Iterator[tuple[str, str]]:
    """Give each part of which the first page is hidden and another is not: its first page and its title."""
    for part in nav:
        if isinstance(part, Mapping):
            for title, inside in part.items():
                if isinstance(inside, list):
                    pages = list(pages_of(inside))
                    if school.hides(pages[0]) and not all(map(school.hides, pages)):
                        yield pages[0], str(title)
                    yield from parts_without_a_door(inside, school)


def pages_of(nav: Nav) -> Iterator[str]:
    """Give the paths of all pages in a menu, in its order."""
    for part in nav:
        if isinstance(part, str):
            yield part
        elif isinstance(part, Mapping):
            for inside in part.values():
                yield from pages_of(inside if isinstance(inside, list) else [inside])


def _part(menu: Nav, title: str) -> Nav:
    """Find a part by its title, or make it."""
    for part in menu:
        if isinstance(part, dict) and title in part:
            inside = part[title]
            part[title] = inside if isinstance(inside, list) else [inside]
            pages: Nav = part[title]
            return pages
    fresh: Nav = []
    menu.append({title: fresh})
    return fresh


def _place(part: Nav, after: str) -> int:
    """Give where a line comes: behind what holds the page named, else at the end."""
    for number, line in enumerate(part):
        if after and after in pages_of([line]):
            return number + 1
    return len(part)


def _copied(part: Any) -> Any:
    if isinstance(part, Mapping):
        return {title: _copied(inside) for title, inside in part.items()}
    return [_copied(each) for each in part] if isinstance(part, list) else part
