"""An ordinary page of the kennisbank, in the frame of the theme."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from build_tools.data.front_matter import GUIDE, OwnFields
from build_tools.pages.kind import PageKind
from scan.definition.fields import Fields


def _load(fields: Fields) -> Mapping[str, Any]:
    """Read whether it is the page before the scan, which fetches the engine while someone reads."""
    return {"before_the_scan": fields.has("before_the_scan") and fields.truth("before_the_scan")}


KIND = PageKind(
    name=GUIDE,
    styles=("tokens", "material", "content", "drawings", "chart", "report", "print"),
    of_theme=True,
    fields=OwnFields(("before_the_scan",), _load),
)
