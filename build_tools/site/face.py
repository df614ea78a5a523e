"""What tells whose site this is: its name, its marks, and the licence of its texts."""

from __future__ import annotations

import base64
import mimetypes
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from build_tools.paths import THEME

LOGO, ICON = "images/logo.svg", "images/favicon.svg"


@dataclass(frozen=True)
class Face:
    """The face of a site; `logo` and `icon` are addresses from its root. Of the icon the content is known as well."""

    name: str
    licence: str
    logo: str
    icon: str
    icon_file: Path

    @property
    def icon_type(self) -> str:
        """The type of the icon, by the ending of its name."""
        return mimetypes.guess_type(self.icon_file.name)[0] or "image/svg+xml"

    @cached_property
    def icon_inside(self) -> str:
        """The icon as an address with the icon in it, for a page that asks for nothing once it is there."""
        return f"data:{self.icon_type};base64,{base64.b64encode(self.icon_file.read_bytes()).decode()}"


def make_face(name: str, licence: str, content: Path, logo: str | None, icon: str | None) -> Face:
    """Give the face of a site; a mark that stands neither beside its pages nor in our theme is the one of the theme."""
    shown, _ = _found(content, logo, LOGO)
    icon_address, icon_file = _found(content, icon, ICON)
    return Face(name, licence, shown, icon_address, icon_file)


def _found(content: Path, address: str | None, otherwise: str) -> tuple[str, Path]:
    places = [folder / address for folder in (content, THEME) if address]
    file = next((place for place in places if place.is_file()), None)
    return (str(address), file) if file else (otherwise, THEME / otherwise)
