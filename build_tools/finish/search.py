"""The search of the finished site: its index waits until someone asks, and knows which words mean the same."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from build_tools.data.search_words import SearchWords

_THEMES = "search/search_index.json"
_OURS = "search/pages.json"
_WORKER = "assets/javascripts/workers/search.*.js"


def finish_search(site: Path, words: SearchWords) -> None:
    """Put the index where our worker looks for it, with what it knows of words and where the theme's worker is.

    A site without search stays as it is.
    """
    index, worker = site / _THEMES, next(site.glob(_WORKER), None)
    if index.exists() and worker:
        data = json.loads(index.read_text(encoding="utf-8"))
        data |= {"words": asdict(words), "worker": worker.relative_to(site).as_posix()}
        (site / _OURS).write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
        index.unlink()
