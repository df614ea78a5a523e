"""The home page: what this is, who you are, the roles, and what you can do here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from build_tools.data.front_matter import FrontMatter, OwnFields
from build_tools.pages.kind import NamedPages, PageKind
from scan.definition.fields import Fields

_FIELDS = ("first", "readers", "ways")
_WAY = ("title", "icon", "text", "page")


@dataclass(frozen=True)
class Way:
    """Something to do on this site: the page where it begins, and an icon from `theme/icons/`."""

    title: str
    page: str
    icon: str = ""
    text: str = ""


def _load(fields: Fields) -> Mapping[str, Any]:
    return {
        "first": _way(fields.fields("first", ("title", "page"))),
        "readers": fields.texts("readers", 1, 12),
        "ways": tuple(
            _way(way, icon=way.key("icon"), text=way.text("text", 200)) for way in fields.groups("ways", _WAY, 1, 12)
        ),
    }


def _way(fields: Fields, **more: str) -> Way:
    return Way(fields.text("title", 60), fields.text("page", 120), **more)


def _named_pages(front: FrontMatter) -> NamedPages:
    first, readers, ways = (front.own[name] for name in _FIELDS)
    return {"first": (first.page,), "readers": readers, "ways": tuple(way.page for way in ways)}


KIND = PageKind(
    name="home",
    template="home",
    of_theme=True,
    needs_instrument=True,
    fields=OwnFields(_FIELDS, _load),
    named_pages=_named_pages,
)
