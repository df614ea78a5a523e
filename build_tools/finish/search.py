"""The search of the finished site: one file with the text of every page, which waits until someone asks."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from html import unescape
from itertools import groupby
from pathlib import Path
from typing import Any

from build_tools.data.shared.search_words import SearchWords
from scan.definition.links import page_address

_THEMES = "search/search_index.json"
PAGES = "search/pages.json"
"""Where our search looks."""
_TAG = re.compile(r"<[^>]*>")
_CELL = re.compile(r"</t[dh]>")
_WAYS_ON = "en-nu"
"""The last passage of a page: it tells of other pages, and those are found by what they tell themselves."""


def finish_search(site: Path, words: SearchWords, kinds: Mapping[str, str]) -> None:
    """Put what the theme collected of the pages where our search looks for it, with what an editor knows of words.

    `kinds` is the kind of each page, by its path from `content`. A site without search stays as it is.
    """
    index = site / _THEMES
    if index.exists():
        data = search_data(json.loads(index.read_text(encoding="utf-8"))["docs"], words, kinds)
        (site / PAGES).write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
        index.unlink()


def search_data(passages: list[dict[str, Any]], words: SearchWords, kinds: Mapping[str, str]) -> dict[str, Any]:
    """Give all that the search works with; `passages` are the theme's, with those of one page after another."""
    leading = {page_address(page): list(words.leading_to(page, kind)) for page, kind in kinds.items()}
    pages = [_page(list(group), leading) for _, group in groupby(passages, _address)]
    return {
        "pages": pages,
        "groups": [list(group) for group in words.groups],
        "ignored": list(words.ignored),
        "otherwise": [page_address(page) for page in words.otherwise],
    }


def _page(passages: list[dict[str, Any]], words: dict[str, list[str]]) -> dict[str, Any]:
    first, address = passages[0], _address(passages[0])
    known = {"boost": first.get("boost"), "words": words.get(address) or None}
    return {
        "address": address,
        "title": _text(first["title"]),
        "passages": [each for each in map(_passage, passages) if each["anchor"] != _WAYS_ON],
        **{name: value for name, value in known.items() if value is not None},
    }


def _passage(passage: dict[str, Any]) -> dict[str, str]:
    anchor = passage["location"].partition("#")[2]
    return {"anchor": anchor, "title": _text(passage["title"]), "text": _text(passage["text"])}


def _address(passage: dict[str, Any]) -> str:
    return str(passage["location"].partition("#")[0])


def _text(html: str) -> str:
    parts = (unescape(_TAG.sub(" ", part)).replace("¶", "").split() for part in _CELL.split(html))
    return " · ".join(" ".join(part) for part in parts if part)
