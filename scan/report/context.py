"""Where a report stands: what its links can reach, whether the visitor can write in it, and what of it is shared."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from scan.charts.markup import element
from scan.definition.links import is_elsewhere, page_address
from scan.report.share import EVERYTHING, Share


@dataclass(frozen=True, slots=True)
class RenderContext:
    """The surroundings of a report.

    `site` is the way to the root of the site (`../../`), or `None` where there is none to link to. `editable` says that
    it stands in the page of the scan, where someone can make notes and choices; anywhere else it is for reading, and
    holds only what is in `share`.
    """

    site: str | None
    editable: bool = False
    share: Share = EVERYTHING

    def link(self, text: str, page: str, attributes: dict[str, str] | None = None) -> Element:
        """Link to a page of the site (`rollen/coach.md#leervraag`), or give the plain text where there is no site."""
        if is_elsewhere(page):
            return element("a", {"href": page, **(attributes or {})}, text)
        if self.site is None:
            return element("span", {}, text)
        return element("a", {"href": self.site + page_address(page), **(attributes or {})}, text)
