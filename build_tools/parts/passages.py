"""The passages of a page, for a template that puts something between them."""

from __future__ import annotations

import re

from markupsafe import Markup

_PASSAGE = re.compile(r'(?=<h2 id="([^"]+)")')


def split_passages(html: str) -> dict[str, Markup]:
    """Divide a page at its second-level headings, by their anchor; what comes before the first has the empty one."""
    first, *rest = _PASSAGE.split(html)
    parts = {"": first} | dict(zip(rest[::2], rest[1::2], strict=True))
    return {anchor: Markup(part) for anchor, part in parts.items()}  # noqa: S704 - made by MkDocs from our Markdown
