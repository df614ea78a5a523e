"""Looking for a few things in a finished page without parsing all of it: most tags say nothing about them."""

from __future__ import annotations

import re

_NAME = r"[a-zA-Z][a-zA-Z0-9-]*+"
_VALUE = r"""=(?:"[^"]*+"|'[^']*+'|[^\s"'<>/=`]++)"""


class Telling:
    """Finds the pieces of a page that tell something: tags with certain attributes, scripts, styles and comments."""

    def __init__(self, *attributes: str) -> None:
        """Look for attributes whose names begin so, in capitals or not."""
        dull = _tag("script|style", rf"(?!(?i:{'|'.join(attributes)}))")
        script = rf"<script\b{_attributes()}>.*?</script>"
        telling = rf"{_tag('script')}|<!--(?:(?!-->).)*+-->|<!(?i:doctype)[^<>]*+>|{script}"
        self._pieces = re.compile(rf"\A\s++|(?:{dull}[^<]*+)++|(?P<telling>(?:{telling})[^<]*+)", re.DOTALL)

    def pieces(self, html: str) -> str:
        """Leave out of a page the tags that tell nothing, with the text after them.

        A page that is not made of orderly pieces from its first to its last character is given back whole: where its
        tags begin and end is for a parser to say.
        """
        pieces, end = [], 0
        for piece in self._pieces.finditer(html):
            if piece.start() != end:
                return html
            pieces.append(piece["telling"] or "")
            end = piece.end()
        return "".join(pieces) if end == len(html) else html


def _tag(but_not: str, before_name: str = "") -> str:
    """Match a tag as the HTML standard wants it, but for those with one of these names."""
    return rf"</?(?!(?i:{but_not})\b){_NAME}{_attributes(before_name)}/?>"


def _attributes(before_name: str = "") -> str:
    return rf"""(?:\s++{before_name}[^\s"'<>/=]++(?:{_VALUE})?+)*+\s*+"""
