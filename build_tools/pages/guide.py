"""An ordinary page of the kennisbank, in the frame of the theme."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from build_tools.data.front_matter import GUIDE, OwnFields
from build_tools.pages.kind import PageKind
from build_tools.parts.styles import CHART, NAMED_AFTER, TEXT, WITH_ITS_MARK, Styles, from_theme
from scan.charts.colours import IN_A_CHART
from scan.definition.fields import Fields


def _load(fields: Fields) -> Mapping[str, Any]:
    """Read whether it is the page before the scan, which fetches the engine while someone reads."""
    return {"before_the_scan": fields.has("before_the_scan") and fields.truth("before_the_scan")}


KIND = PageKind(
    name=GUIDE,
    styles=Styles(
        (
            *from_theme("material", "parts/site-frame", "parts/site-menu", "parts/crumbs", "parts/guide-frame"),
            *TEXT,
            *from_theme("parts/text/role-mark", "parts/text/cards", "pages/gallery", "pages/home"),
            *from_theme("parts/text/term", "parts/text/related-cards", "parts/icon"),
            *from_theme("parts/drawings/drawing", "parts/drawings/wheel", "parts/drawings/bridge"),
            *CHART,
            *from_theme("pages/guide"),
        ),
        (*IN_A_CHART, NAMED_AFTER, WITH_ITS_MARK),
    ),
    of_theme=True,
    fields=OwnFields(("before_the_scan",), _load),
)
