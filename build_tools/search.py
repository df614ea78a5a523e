"""The search of the finished site: its index waits until someone asks, and knows which words mean the same."""

from __future__ import annotations

import json
from pathlib import Path

from build_tools.data_file import read_data_file
from scan.fields import Fields

_FIRST = "search/search_index.json"
_WHOLE = "search/pages.json"
_MOST_GROUPS = 200


def read_search_words(file: Path) -> tuple[tuple[str, ...], ...]:
    """Read the groups of words that mean the same; raises `DataFileError` with every problem."""
    return read_data_file(file, ("groups",), _load_groups)


def finish_search(site: Path, words: tuple[tuple[str, ...], ...]) -> None:
    """Put the index where our worker looks for it at the first question, with the words that mean the same.

    The theme asks for its own file with every page: it gets an empty index. A site without search stays as it is.
    """
    first = site / _FIRST
    if first.exists():
        index = json.loads(first.read_text(encoding="utf-8"))
        _write(site / _WHOLE, index | {"words": words})
        _write(first, index | {"docs": []})


def _write(file: Path, data: object) -> None:
    file.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _load_groups(fields: Fields) -> tuple[tuple[str, ...], ...]:
    return tuple(_load_group(group) for group in fields.groups("groups", ("words",), 1, _MOST_GROUPS))


def _load_group(fields: Fields) -> tuple[str, ...]:
    words = fields.texts("words", 2, 15) if fields.has("words") else ()
    if any(word != word.lower() for word in words):
        fields.reject("words", "hier staat een hoofdletter.", "Schrijf zoekwoorden in kleine letters.")
    return words
