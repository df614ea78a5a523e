"""The search of the finished site: its index waits until someone asks, and knows which words mean the same."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from build_tools.data_file import read_data_file
from scan.definition.fields import Fields


@dataclass(frozen=True)
class SearchWords:
    """What the search knows of words: groups that mean the same, and words that the whole site is about."""

    groups: tuple[tuple[str, ...], ...] = ()
    subject: tuple[str, ...] = ()


_FIRST = "search/search_index.json"
_WHOLE = "search/pages.json"
_MOST_GROUPS = 200


def read_search_words(file: Path) -> SearchWords:
    """Read what the search knows of words; raises `DataFileError` with every problem."""
    return read_data_file(file, ("groups", "subject"), _load_words)


def finish_search(site: Path, words: SearchWords) -> None:
    """Put the index where our worker looks for it at the first question, with what it knows of words.

    The theme asks for its own file with every page: it gets an empty index. A site without search stays as it is.
    """
    first = site / _FIRST
    if first.exists():
        index = json.loads(first.read_text(encoding="utf-8"))
        _write(site / _WHOLE, index | {"words": asdict(words)})
        _write(first, index | {"docs": []})


def _write(file: Path, data: object) -> None:
    file.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _load_words(fields: Fields) -> SearchWords:
    groups = fields.groups("groups", ("words",), 1, _MOST_GROUPS)
    return SearchWords(
        groups=tuple(_small_words(group, "words") for group in groups),
        subject=_small_words(fields, "subject") if fields.has("subject") else (),
    )


def _small_words(fields: Fields, name: str) -> tuple[str, ...]:
    words = fields.texts(name, 1, 20)
    if any(word != word.lower() for word in words):
        fields.reject(name, "hier staat een hoofdletter.", "Schrijf zoekwoorden in kleine letters.")
    return words
