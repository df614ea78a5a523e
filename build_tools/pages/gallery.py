"""All worksheets, by group, each with a small picture of itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from build_tools.data.front_matter import FrontMatter
from build_tools.data.sheet import GROUPS
from build_tools.pages.kind import PageKind
from build_tools.pages.sheet import sheet_scale
from build_tools.parts.sheet_thumbnail import sheet_thumbnail
from build_tools.parts.surroundings import Surroundings


def _values(around: Surroundings) -> Mapping[str, Any]:
    """Give the worksheets by group, in the order of the groups and then of their titles."""
    fronts = sorted(around.of_kind("sheet").items(), key=lambda each: each[1].title)
    sheets = [_worksheet(path, front, around) for path, front in fronts]
    return {
        "sheet_groups": [
            {"key": key, "title": title, "sheets": [each for each in sheets if each["sheet"].group == key]}
            for key, title in GROUPS.items()
        ]
    }


def _worksheet(path: str, front: FrontMatter, around: Surroundings) -> dict[str, Any]:
    sheet = front.own["sheet"]
    return {
        "title": front.title,
        "address": around.find(path).address,
        "sheet": sheet,
        "scale": sheet_scale(sheet, around.scale_keys),
        "thumbnail": Markup(sheet_thumbnail(sheet)),  # noqa: S704 - made of elements by our own code
    }


KIND = PageKind(name="gallery", template="gallery", of_theme=True, values=_values)
