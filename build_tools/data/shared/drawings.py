"""What stands in the drawings of the site, and where each part of them leads, as an editor wrote it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from pathlib import Path

from build_tools.data.data_file import read_data_file, reject_repeats
from scan.definition.fields import Fields
from scan.definition.problems import did_you_mean

_DRAWING = ("key", "kind", "caption", "heads", "rest", "groups")
_GROUP = ("key", "title", "text", "page", "spots")
_SPOT = ("title", "text", "page", "icon", "start", "end")
_MOST_HEADS = 24
_MOST_SPOTS = 24


@dataclass(frozen=True)
class Spot:
    """One part of a drawing: what it says, the page that it leads to, its icon in `theme/icons/`.

    `start` and `end` say under which heads it lies, counted from 1, both included; 0 where that means nothing.
    """

    title: str
    text: str
    page: str
    icon: str
    start: int
    end: int


@dataclass(frozen=True)
class SpotGroup:
    """Parts that belong together, such as those of one scale; `key` is the key of that scale, where it is one."""

    key: str
    title: str
    text: str
    page: str
    spots: tuple[Spot, ...]


@dataclass(frozen=True)
class Drawing:
    """A drawing: the template in `theme/drawings/` that draws its `kind`, and what it says.

    `heads` stand above or along it, such as months; in those that are in `rest` too, nothing happens.
    """

    key: str
    kind: str
    caption: str
    heads: tuple[str, ...]
    rest: tuple[str, ...]
    groups: tuple[SpotGroup, ...]

    @property
    def spots(self) -> tuple[Spot, ...]:
        """All parts, in the order in which they are read."""
        return tuple(spot for group in self.groups for spot in group.spots)

    @property
    def numbered(self) -> tuple[tuple[int, SpotGroup], ...]:
        """The groups, each with the number of its first part: the parts of all of them are counted on from 1."""
        after = accumulate(len(group.spots) for group in self.groups)
        return tuple((last - len(group.spots) + 1, group) for last, group in zip(after, self.groups, strict=True))

    @property
    def pages(self) -> tuple[str, ...]:
        """The pages that it leads to."""
        pages = [*(group.page for group in self.groups), *(spot.page for spot in self.spots)]
        return tuple(page for page in pages if page)


def read_drawings(file: Path) -> Mapping[str, Drawing]:
    """Read the drawings, by key; raises `DataFileError` with every problem."""
    return {drawing.key: drawing for drawing in read_data_file(file, ("drawings",), _load_drawings)}


def _load_drawings(fields: Fields) -> tuple[Drawing, ...]:
    groups = fields.groups("drawings", _DRAWING, 1, 40)
    drawings = tuple(_load_drawing(each) for each in groups)
    reject_repeats(groups, "key", (drawing.key for drawing in drawings))
    return drawings


def _load_drawing(fields: Fields) -> Drawing:
    heads = fields.texts("heads", 1, _MOST_HEADS) if fields.has("heads") else ()
    groups = fields.groups("groups", _GROUP, 1, 12)
    return Drawing(
        key=fields.key("key"),
        kind=fields.key("kind"),
        caption=fields.text("caption", 200),
        heads=heads,
        rest=_load_rest(fields, heads) if fields.has("rest") else (),
        groups=tuple(_load_group(each, len(heads)) for each in groups),
    )


def _load_rest(fields: Fields, heads: tuple[str, ...]) -> tuple[str, ...]:
    rest = fields.texts("rest", 1, _MOST_HEADS)
    for head in rest:
        if head and head not in heads:
            cure = f"Zet het daar ook, of haal het hier weg.{did_you_mean(head, heads)}"
            fields.reject("rest", f"'{head}' staat niet bij 'heads'.", cure)
    return rest


def _load_group(fields: Fields, heads: int) -> SpotGroup:
    return SpotGroup(
        key=_if_there(fields, "key", fields.key),
        title=_if_there(fields, "title", fields.text),
        text=_if_there(fields, "text", fields.text),
        page=_if_there(fields, "page", fields.text),
        spots=tuple(_load_spot(each, heads) for each in fields.groups("spots", _SPOT, 1, _MOST_SPOTS)),
    )


def _load_spot(fields: Fields, heads: int) -> Spot:
    start = _place(fields, "start", 1, heads)
    return Spot(
        title=fields.text("title", 60),
        text=_if_there(fields, "text", fields.text),
        page=_if_there(fields, "page", fields.text),
        icon=_if_there(fields, "icon", fields.key),
        start=start,
        end=_place(fields, "end", start, heads),
    )


def _place(fields: Fields, name: str, first: int, last: int) -> int:
    """Read under which head something lies, from the first that it can be to the last."""
    return int(fields.number(name, Fraction(first), Fraction(max(first, last)))) if fields.has(name) else 0


def _if_there(fields: Fields, name: str, read: Callable[[str], str]) -> str:
    return read(name) if fields.has(name) else ""
