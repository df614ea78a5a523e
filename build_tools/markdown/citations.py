"""Citations in Markdown: `[@seed]` and `[Koole (2019)](@p3)` become links to the list of sources.

The form is that of Pandoc's citations (https://pandoc.org/MANUAL.html#citation-syntax), cut down to what pages need.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping

from scan.definition.problems import did_you_mean

_CITATION = re.compile(
    r"(?P<code>^(?P<fence>```|~~~).*?^(?P=fence)|(?P<ticks>`+)(?:(?!\n\s*\n).)+?(?P=ticks)(?!`)|\\\[@)"
    r"|(?<!!)\[(?P<keys>@[^\[\]]*)\]|\]\(@(?P<target>[^()\s]*)\)",
    re.DOTALL | re.MULTILINE,
)
"""Code and an escaped bracket stay as they are; after those a citation by key, or a link to a source."""


class CitationError(Exception):
    """Citations of sources that do not exist; carries a line number (from 0) and a message for each."""

    def __init__(self, messages: list[tuple[int, str]]) -> None:
        super().__init__("\n".join(message for _, message in messages))
        self.messages = messages


SOURCE_PAGE = "over/bronnen.md"
"""The page that lists the sources, with the key of each as anchor."""


def fill_citations(markdown: str, page: str, cited: Mapping[str, str]) -> str:
    """Replace every citation on `page` (its path from the folder with content) by a link to the list of sources.

    `cited` gives the words of a citation per key. Raises `CitationError` for keys that are not in it.
    """
    listed = posixpath.relpath(SOURCE_PAGE, posixpath.dirname(page) or ".")
    messages: list[tuple[int, str]] = []

    def replaced(match: re.Match[str]) -> str:
        if match["code"]:
            return match["code"]
        keys = [match["target"]] if match["keys"] is None else _keys(match["keys"])
        line = markdown.count("\n", 0, match.start())
        messages.extend((line, _unknown(key, cited)) for key in keys if key not in cited)
        if match["keys"] is None:
            return f"]({listed}#{match['target']})"
        return "(" + "; ".join(f"[{cited.get(key, key)}]({listed}#{key})" for key in keys) + ")"

    filled = _CITATION.sub(replaced, markdown)
    if messages:
        raise CitationError(messages)
    return filled


def _keys(text: str) -> list[str]:
    """Give the keys of `@k1; @k2`."""
    return [part.strip().removeprefix("@") for part in text.split(";")]


def _unknown(key: str, cited: Mapping[str, str]) -> str:
    advice = did_you_mean(key, cited) or " Zet hem in over/bronnen.yml of kies een sleutel die daar staat."
    return f"de bron '{key}' bestaat niet.{advice}"
