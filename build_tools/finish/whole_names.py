"""The flat edition of a site, for a host that shows no page at the address of a folder, such as a store of objects.

Every link names the file. A link that a script makes follows by itself: who came to a page by its whole name goes on so
(scan/browser/page/folder-index.js).
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from build_tools.finish.search import PAGES
from scan.school.sitemap import SITEMAP

FIRST = "index.html"
_ADDRESS = re.compile(r'(?<=\s)(href|action)="([^"]*)"')
_PARTS = re.compile(r"([^?#]*)(.*)", re.DOTALL)
_IN_LIST = re.compile(r"/</loc>")


def name_whole(site: Path, address: str = "") -> None:
    """Have every link of a finished site name its file; `address` is where the site will stand, if that is known."""
    folders = {file.parent.relative_to(site).as_posix() for file in site.rglob(FIRST)}
    for page in sorted(site.rglob("*.html")):
        own = page.parent.relative_to(site).as_posix()
        html = page.read_text(encoding="utf-8")
        page.write_text(_with_names(html, own, folders, address), encoding="utf-8", newline="\n")
    for file, text in _lists(site):
        file.write_text(text, encoding="utf-8", newline="\n")


def _with_names(html: str, own: str, folders: set[str], address: str) -> str:
    """Name in a page of the folder `own` the first page of each of these folders; `.` is the root of the site."""

    def named(link: re.Match[str]) -> str:
        path, rest = _PARTS.findall(link[2])[0]
        if address and path.startswith(address):
            place, is_ours = path.removeprefix(address), True
        else:
            place, is_ours = posixpath.join(own, path), bool(path or not rest) and ":" not in path
        if not is_ours or posixpath.normpath(place or ".") not in folders:
            return link[0]
        return f'{link[1]}="{path}{"/" if path and not path.endswith("/") else ""}{FIRST}{rest}"'

    return _ADDRESS.sub(named, html)


def _lists(site: Path) -> Iterator[tuple[Path, str]]:
    """Give the files that list pages by their address, with whole names."""
    index, listed = site / PAGES, site / SITEMAP
    if index.is_file():
        data = json.loads(index.read_text(encoding="utf-8"))
        pages = [page | {"address": _whole(page["address"])} for page in data["pages"]]
        data |= {"pages": pages, "otherwise": [_whole(address) for address in data["otherwise"]]}
        yield index, json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    if listed.is_file():
        yield listed, _IN_LIST.sub(f"/{FIRST}</loc>", listed.read_text(encoding="utf-8"))


def _whole(address: str) -> str:
    return f"{address}{FIRST}" if not address or address.endswith("/") else address
