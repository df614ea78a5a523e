"""The search of the finished site: its index waits until someone asks, and knows which words mean the same."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from build_tools.data.search_words import SearchWords

_FIRST = "search/search_index.json"
_WHOLE = "search/pages.json"


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
