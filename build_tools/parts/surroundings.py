"""What a page can be made of: its text and its place, its instrument, and the rest of the site."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from build_tools.data.front_matter import FrontMatter
from build_tools.release.this_release import Release
from scan.definition.model import Instrument


@dataclass(frozen=True)
class Link:
    """A page as another one names it, with its address from the root of the site; `current` says that we are in it.

    Of the part of the site that we are in, `pages` are those in it.
    """

    title: str
    address: str
    description: str = ""
    current: bool = False
    pages: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Heading:
    """A heading on a page, with the address of its place there."""

    title: str
    url: str


@dataclass(frozen=True)
class PlacedPage:
    """A page in its place: the way from the root of the site to it, the main menu, and what was made of its Markdown.

    `root` leads back from the page to the root of the site. `nav` is the whole menu, as `mkdocs.yml` has it.
    """

    path: str
    root: str
    html: str
    headings: tuple[Heading, ...]
    crumbs: tuple[Link, ...]
    menu: tuple[Link, ...]
    nav: Sequence[Any] = ()


@dataclass(frozen=True)
class Surroundings:
    """What a kind can take its values from.

    `content` is the folder with content. `kin` gives the address of the pages about the same instrument, by their kind;
    `find` a page by its path, `of_kind` the first lines of all pages of a kind, by their path. `unchanged` is the
    instrument as its makers wrote it, where a school changes it. `instruments` are all that the site has, and `release`
    is what it is a copy of.
    """

    page: PlacedPage
    front: FrontMatter
    instrument: Instrument | None
    content: Path
    kin: Mapping[str, str]
    find: Callable[[str], Link]
    of_kind: Callable[[str], Mapping[str, FrontMatter]]
    unchanged: Instrument | None = None
    instruments: Mapping[str, Instrument] = field(default_factory=dict)
    release: Release | None = None

    @property
    def its_instrument(self) -> Instrument:
        """The instrument of a page whose kind needs one."""
        if self.instrument is None:
            raise ValueError(f"the kind of {self.page.path} does not say that it needs an instrument")
        return self.instrument

    @property
    def scale_keys(self) -> tuple[str, ...]:
        """The keys of the scales that have a colour and an icon here; none without an instrument."""
        return tuple(scale.key for scale in self.instrument.scales) if self.instrument else ()
