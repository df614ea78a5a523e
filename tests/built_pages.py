"""Reading the finished pages, for tests about the whole site."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urljoin

ROOT = "https://plek.test/ergens/"
"""Where the site would be: not at the root of a host."""

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_NOT_CONTENT = {"site-header", "site-footer", "crumbs", "part-menu", "contents"}
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


def as_written(html: str) -> str:
    """Give the text of a page without the marks of where its words may be broken, and where not."""
    return re.sub(r"</?one-word>|\u00ad", "", html)


@dataclass
class BuiltPage:
    """What stands on one page: what it loads, where it links to, its headings, and pictures without words."""

    address: str
    html: str
    loads: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    content_links: list[str] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    nameless_pictures: list[str] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)

    def target(self, link: str) -> str:
        """Give where a link leads, as a whole address."""
        return urljoin(self.address, link)

    def targets(self, links: list[str]) -> set[str]:
        """Give the pages of the site that these links lead to, without the passage."""
        found = {urldefrag(self.target(link)).url for link in links}
        return {each for each in found if each.startswith(ROOT) and each.endswith("/")}


@cache
def read_built_pages(site: Path) -> list[BuiltPage]:
    """Read every page of the site, in the order of their addresses; the page for what is missing is not one.

    A site is read once: nothing of it changes any more.
    """
    files = [file for file in sorted(site.rglob("*.html")) if file.name != "404.html"]
    return [_read(file, site) for file in files]


def _read(file: Path, site: Path) -> BuiltPage:
    address = ROOT + file.relative_to(site).as_posix().removesuffix("index.html")
    reader = _Reader(BuiltPage(address, file.read_text(encoding="utf-8")))
    reader.feed(reader.page.html)
    return reader.page


class _Reader(HTMLParser):
    """Goes through a page once; knows whether it is inside the content."""

    def __init__(self, page: BuiltPage) -> None:
        super().__init__()
        self.page = page
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attributes}
        outside = bool(set(named.get("class", "").split()) & _NOT_CONTENT)
        if tag not in _VOID:
            self._open.append((tag, outside))
        self._note(tag, named)

    def handle_endtag(self, tag: str) -> None:
        while self._open:
            name, _ = self._open.pop()
            if name == tag:
                return

    def _note(self, tag: str, named: dict[str, str]) -> None:
        if tag == "a" and "href" in named:
            self.page.links.append(named["href"])
            if self._in_content():
                self.page.content_links.append(named["href"])
        elif "src" in named or (tag == "link" and named.get("rel") not in ("next", "prev")):
            self.page.loads.append(named.get("src") or named["href"])
        if tag in _HEADINGS:
            self.page.headings.append(int(tag[1]))
        if tag == "meta" and "name" in named:
            self.page.meta[named["name"]] = named.get("content", "")
        if self._in_content() and _is_nameless(tag, named):
            self.page.nameless_pictures.append(f"{tag} {named}")

    def _in_content(self) -> bool:
        """Say whether this is the page's own text and not what stands around it on every page."""
        return any(name == "main" for name, _ in self._open) and not any(outside for _, outside in self._open)


def _is_nameless(tag: str, named: dict[str, str]) -> bool:
    """Say whether a picture has neither words nor a mark that it needs none."""
    if tag == "img":
        return "alt" not in named
    if tag == "svg":
        return not (named.get("aria-hidden") == "true" or "aria-label" in named or "aria-labelledby" in named)
    return False
