"""The list of pages for search engines, of a site that says at which address it stands."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

SITEMAP = "sitemap.xml"
NOT_FOUND = "404.html"
"""The one page that is at no address of its own."""


def sitemap(address: str, pages: Iterable[str]) -> str:
    """Give the list of these pages, by their address from the root of the site; `address` is that of the root."""
    lines = [f"<url><loc>{escape(address + page)}</loc></url>" for page in sorted(pages) if page != NOT_FOUND]
    return "\n".join([_BEGIN, *lines, "</urlset>", ""])


_BEGIN = """\
<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">"""
