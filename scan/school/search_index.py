"""What the search knows of a site, for a school: without the pages that go, in its own word, with what it filled in."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from scan.school.own_word import Change

INDEX = "search/pages.json"
_SHORTEST_TITLE = 12
"""Letters: what is shorter names no publication."""


@dataclass(frozen=True)
class Changes:
    """What became of the pages: by address the texts that changed and the passages that are gone.

    `unchanged` are addresses of pages in which the neutral word stays, `kept` texts of others, such as a title.
    """

    hidden: Collection[str] = ()
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    gone: Mapping[str, Collection[str]] = field(default_factory=dict)
    unchanged: Collection[str] = ()
    kept: Collection[str] = ()


def changed_index(text: str, changes: Changes, change: Change | None) -> str:
    """Give the index (`search/pages.json`) of the site of a school; `change` puts its word into a text."""
    data = json.loads(text)
    data["pages"] = [_page(page, changes, change) for page in data["pages"] if page["address"] not in changes.hidden]
    data["otherwise"] = [address for address in data["otherwise"] if address not in changes.hidden]
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _page(page: dict[str, Any], changes: Changes, change: Change | None) -> dict[str, Any]:
    address = page["address"]
    texts, gone = changes.texts.get(address, {}), changes.gone.get(address, ())
    passages = [passage for passage in page["passages"] if passage["anchor"] not in gone]
    for old, new in texts.items():
        passages = [passage | {"text": passage["text"].replace(old, new)} for passage in passages if old]
    if change is None or address in changes.unchanged:
        return page | {"passages": passages}
    reword = _keeping(changes.kept, change)
    words = {"words": _both(page["words"], change)} if "words" in page else {}
    passages = [passage | {"title": reword(passage["title"]), "text": reword(passage["text"])} for passage in passages]
    return page | {"title": reword(page["title"]), "passages": passages} | words


def _both(words: Iterable[str], change: Change) -> list[str]:
    """Give what someone may type: with the school's word, and still with ours."""
    return list(dict.fromkeys(each for word in words for each in (word, change(word))))


def _keeping(kept: Collection[str], change: Change) -> Change:
    """Give what changes a text, but for what others wrote in it."""
    titles = sorted((text for text in kept if len(text) >= _SHORTEST_TITLE), key=len, reverse=True)
    if not titles:
        return change
    pieces = re.compile("|".join(map(re.escape, titles)))

    def reword(text: str) -> str:
        parts, end = [], 0
        for found in pieces.finditer(text):
            parts += [change(text[end : found.start()]), found[0]]
            end = found.end()
        return "".join([*parts, change(text[end:])])

    return reword
