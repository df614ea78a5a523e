"""The service worker of a finished site: it gets its list, and the pages that offer it say how much that is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from build_tools.paths import SCAN
from scan.school.offline_copy import WORKER, named_in, with_list

REMOVAL = SCAN / "browser" / "service-worker" / "removal.js"
"""What takes the place of the worker on a host that wants to be rid of it, and of what visitors kept."""

_SOURCE = SCAN / "browser" / "service-worker" / "offline.js"
_UNKNOWN = 'data-megabytes="0"'
"""Where a page says how much it is, until that is known."""
_MEGABYTE = 1_000_000


def write_worker(site: Path, pages: Iterable[str], others: Iterable[str]) -> None:
    """Write the service worker that keeps these pages, what they name and the others; the pages say how much that is.

    A site without such a page has no worker.
    """
    texts = {path: (site / path).read_text(encoding="utf-8") for path in pages if (site / path).is_file()}
    if not texts:
        return
    named = {name for html in texts.values() for name in named_in(html)}
    paths = [path for path in {*texts, *others, *named} if (site / path).is_file()]
    size = -(-sum((site / path).stat().st_size for path in paths) // _MEGABYTE)
    for path, html in texts.items():
        if _UNKNOWN in html:
            (site / path).write_text(html.replace(_UNKNOWN, f'data-megabytes="{size}"'), encoding="utf-8", newline="")
    prints = {path: hashlib.sha256((site / path).read_bytes()).hexdigest() for path in paths}
    source = _SOURCE.read_text(encoding="utf-8")
    (site / WORKER).write_text(with_list(source, prints), encoding="utf-8", newline="\n")
