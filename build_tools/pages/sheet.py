"""A worksheet: to print, or to fill in on the screen. It hangs in the gallery, and belongs to another page."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import PurePosixPath
from typing import Any

from build_tools.data.front_matter import FrontMatter, OwnFields
from build_tools.data.sheet import SHEET_FIELDS, Sheet, load_sheet
from build_tools.data.sheet_form import sheet_form
from build_tools.pages.kind import NamedPages, PageKind
from build_tools.parts.styles import CONTROLS, FRAME, NAMED_AFTER, Styles, from_theme
from build_tools.parts.surroundings import Surroundings
from scan.definition.fields import Fields


def sheet_scale(sheet: Sheet, scale_keys: Collection[str]) -> str | None:
    """Give the scale that a worksheet is about: that of the page it belongs to."""
    name = PurePosixPath(sheet.page).stem
    return name if name in scale_keys else None


def _load(fields: Fields) -> Mapping[str, Any]:
    return {"sheet": load_sheet(fields.fields("sheet", SHEET_FIELDS))}


def _named_pages(front: FrontMatter) -> NamedPages:
    return {"sheet": (front.own["sheet"].page,)}


def _values(around: Surroundings) -> Mapping[str, Any]:
    sheet: Sheet = around.front.own["sheet"]
    galleries = [around.find(path) for path in around.of_kind("gallery")]
    return {
        "sheet": sheet,
        "sheet_form": sheet_form(PurePosixPath(around.page.path).stem, sheet),
        "sheet_page": around.find(sheet.page),
        "scale": sheet_scale(sheet, around.scale_keys),
        "crumbs": (*around.page.crumbs[:1], *galleries[:1]),
    }


KIND = PageKind(
    name="sheet",
    template="sheet",
    styles=Styles(
        (
            *FRAME,
            *CONTROLS,
            *from_theme("parts/keep", "parts/table-scroll", "states"),
            *from_theme("pages/sheet", "parts/sheet/field", "parts/sheet/table"),
            *from_theme("parts/drawings/bridge", "parts/drawings/picture", "parts/drawings/piers"),
            *from_theme("parts/sheet/bridge"),
        ),
        (NAMED_AFTER,),
    ),
    script="sheet",
    holds_answers=True,
    fields=OwnFields(("sheet",), _load),
    named_pages=_named_pages,
    values=_values,
)
