"""The service worker of a finished site: it gets its list, and the pages that offer it say how much that is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from build_tools.paths import SCAN
from scan.school.offline_copy import WORKER, listed, with_list

REMOVAL = SCAN / "browser" / "service-worker" / "removal.js"
"""What takes the place of the worker on a host that wants to be rid of it, and of what visitors kept."""

_SOURCE = SCAN / "browser" / "service-worker" / "offline.js"
_UNKNOWN = 'data-megabytes="0"'
"""Where a page says how much it is, until that is known."""
_MEGABYTE = 1_000_000


class _Contents(Mapping[str, bytes]):
    """What is in files, by their path from the root of a site; read when it is asked for."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self._files = {file.relative_to(site).as_posix(): file for file in site.rglob("*") if file.is_file()}

    def __getitem__(self, path: str) -> bytes:
        return self._files[path].read_bytes()

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def write_worker(site: Path, pages: Iterable[str], others: Iterable[str]) -> None:
    """Write the service worker that keeps these pages, what they name and the others; the pages say how much that is.

    A site without such a page has no worker.
    """
    contents, source = _Contents(site), _SOURCE.read_text(encoding="utf-8")
    pages = [path for path in pages if path in contents]
    if not pages:
        return
    paths = listed(contents, [*pages, *others])
    size = -(-sum((site / path).stat().st_size for path in paths) // _MEGABYTE)
    for path in pages:
        html = contents[path].decode()
        if _UNKNOWN in html:
            (site / path).write_bytes(html.replace(_UNKNOWN, f'data-megabytes="{size}"').encode())
    (site / WORKER).write_text(with_list(source, contents, paths), encoding="utf-8", newline="\n")
