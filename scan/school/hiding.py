"""Pages that a school leaves out: they go, and a link to them becomes plain text, or goes from a list of pages."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property

from scan.definition.links import page_address

_LINK = re.compile(r'<a\b[^<>]*?\shref="(?P<way>[^"]*)"[^<>]*>(?P<inside>.*?)</a>', re.DOTALL)
_LIST = re.compile(r"<nav\b(?P<about>[^<>]*)>.*?</nav>\n?", re.DOTALL)
_POINT = re.compile(
    r'[ \t]*<li\b[^<>]*>\s*<a\b[^<>]*?\shref="(?P<way>[^"]*)"[^<>]*>(?:(?!</a>).)*</a>'
    r"(?:<p>(?:(?!</p>).)*</p>)?\s*</li>\n?",
    re.DOTALL,
)
_EMPTY_LIST = re.compile(r"\s*<ul>\s*</ul>")
_STEP = re.compile(r'<a rel="(?P<rel>prev|next)" href="(?P<way>[^"]*)">(?P<inside>.*?)</a>\n?', re.DOTALL)
_INDEX = "index.html"


class Hiding:
    """Takes pages out of a site, given as the text of its pages by path (`programma/ai/index.html`)."""

    def __init__(self, pages: Mapping[str, str], hide: Iterable[str]) -> None:
        self._pages = pages
        self._hide = tuple(hide)

    @cached_property
    def addresses(self) -> frozenset[str]:
        """The addresses of the pages that go: `programma/ai/`."""
        names = {page_address(path) for path in self._hide if path.endswith(".md")}
        folders = tuple(path for path in self._hide if path.endswith("/"))
        return frozenset(
            each for each in map(_address, self._pages) if each in names or each.startswith(folders or "\0")
        )

    @property
    def unknown(self) -> list[str]:
        """What is hidden and is no page of the site."""
        addresses = set(map(_address, self._pages))
        known = {path for path in self._hide if any(each.startswith(path) for each in addresses)}
        return [path for path in self._hide if path not in known and page_address(path) not in addresses]

    def named_by(self, hidden: str) -> list[str]:
        """Give the addresses of the pages that stay and name a page that goes in their text: there a link is lost."""
        stay = ((_address(path), html) for path, html in self._pages.items())
        return sorted(at for at, html in stay if at not in self.addresses and hidden in self._named(at, html))

    def page(self, path: str) -> str:
        """Give a page that stays, without a way to those that go."""
        html, at = self._pages[path], _address(path)
        if not self.addresses:
            return html
        html = _LIST.sub(lambda found: self._list(found[0], at), html)
        return _LINK.sub(lambda found: found["inside"] if self._leads(found["way"], at) else found[0], html)

    def _list(self, html: str, at: str) -> str:
        html = _STEP.sub(lambda found: self._step(found, at), html)
        html = _POINT.sub(lambda found: "" if self._leads(found["way"], at) else found[0], html)
        html = _EMPTY_LIST.sub("", html)
        return html if "<a " in html else ""

    def _step(self, found: re.Match[str], at: str) -> str:
        """Lead to the page before or after the one that goes, as that page has it."""
        target, whole = _target(found["way"], at), found[0]
        while target in self.addresses:
            steps = _STEP.finditer(self._pages[target + _INDEX])
            beyond = next((step for step in steps if step["rel"] == found["rel"]), None)
            if not beyond:
                return ""
            target = _target(beyond["way"], target)
            way = posixpath.relpath(target or ".", at or ".") + "/"
            whole = f'<a rel="{found["rel"]}" href="{way}">{beyond["inside"]}</a>\n'
        return whole

    def _named(self, at: str, html: str) -> Collection[str]:
        return {_target(found["way"], at) for found in _LINK.finditer(_LIST.sub("", html))}

    def _leads(self, way: str, at: str) -> bool:
        return ":" not in way and _target(way, at) in self.addresses


def _address(path: str) -> str:
    return path.removesuffix(_INDEX) if path == _INDEX or path.endswith(f"/{_INDEX}") else path


def _target(way: str, at: str) -> str:
    """Give the address, from the root of the site, that a link on a page leads to; without a place on that page."""
    path = way.partition("#")[0]
    if not path or ":" in path:
        return path or at
    folder = at if at.endswith("/") or not at else posixpath.dirname(at)
    target = posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/")
    return f"{target}/" if target and path.endswith(("/", "..", ".")) else target
