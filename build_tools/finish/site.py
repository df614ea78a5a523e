"""The last step of a build, on the finished folder: whatever made the site, this makes it ours."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from build_tools.data.faults import FaultsError
from build_tools.finish.csp import answers_policy, guidance_policy, read_page_scripts, with_policy
from build_tools.finish.first_lines import SCRIPT, with_first_lines
from build_tools.finish.html_pieces import Telling
from build_tools.finish.theme_style import dress_in_one_sheet
from build_tools.finish.word_breaks import Breaking

ANSWERS_MARK = 'data-holds="answers"'
"""What tells a page that holds answers from any other: an attribute of its body."""

NOT_FOUND = "404.html"
"""The page for what is not there: shown at any address, it has a style inside it."""

_FORM = '<form method="get"'
_UNUSED_FILES = ("assets/javascripts/**/*", "**/*.map", "icons/*", "assets/images/*")
_SITEMAP = ("sitemap.xml*",)
_IDS = Telling("id")


class SiteError(FaultsError):
    """A finished site that is not fit to publish."""


def finish_site(site: Path, theme_sheet: str = "", breaking: Breaking = str, *, has_address: bool = False) -> None:
    """Delete what nothing uses, dress the theme's pages in one sheet of style and give every page its policy.

    `theme_sheet` is the address of our style sheet for pages of the theme; `breaking` says where words in a page may be
    broken. A site that `has_address` keeps its sitemap; that of any other names no page. Raises `SiteError` on anything
    inline.
    """
    _delete_unused(site, _UNUSED_FILES if has_address else (*_UNUSED_FILES, *_SITEMAP))
    pages = {page: page.read_bytes().decode(errors="replace") for page in sorted(site.rglob("*.html"))}
    sheet = dress_in_one_sheet(site, theme_sheet, (html for html in pages.values() if theme_sheet in html))
    messages = [
        message
        for page, html in pages.items()
        for message in _finish_page(page, breaking(html.replace(theme_sheet, sheet) if theme_sheet else html), site)
    ]
    if messages:
        raise SiteError(messages)


def missing_targets(site: Path, addresses: Iterable[str]) -> list[str]:
    """Give the addresses (`rollen/coach/#leervraag`) that the finished site does not have."""
    anchors = cache(_anchors_of_page)  # of a page to which several addresses lead
    return [address for address in addresses if not _has(site, address, anchors)]


def anchors_in(html: str) -> set[str]:
    """Give every id of a page: the places that a link can lead to."""
    reader = _AnchorReader()
    reader.feed(_IDS.pieces(html))
    return reader.anchors


def _delete_unused(site: Path, unused: Iterable[str]) -> None:
    """Delete theme files that no page asks for, such as its scripts and source maps."""
    for pattern in unused:
        for file in site.glob(pattern):
            if file.is_file():
                file.unlink()
    for folder in sorted(site.glob("assets/**/"), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
    for file in site.rglob("*.min.css"):
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub(r"\n?(//# |/\*# )sourceMappingURL=[^\n*]+(\*/)?", "", text), encoding="utf-8")


def _finish_page(page: Path, html: str, site: Path) -> list[str]:
    """Write its policy into a page, and give what no policy of ours allows."""
    name = page.relative_to(site).as_posix()
    if "<head>" not in html or "\ufffd" in html:  # of someone else: ours begin with a head, in UTF-8
        return [f"{name}: dit is geen hele pagina in UTF-8. Haal haar weg, of maak er een pagina in Markdown van."]
    holds_answers = ANSWERS_MARK in html
    if page.name == "index.html":
        html = with_first_lines(html)
    scripts = read_page_scripts(html)
    policy = answers_policy() if holds_answers else guidance_policy(scripts, has_form=_FORM in html)
    page.write_text(with_policy(html, policy), encoding="utf-8")
    others = [script for script in scripts.inline if script != SCRIPT]
    inline = ["<script> in een pagina met antwoorden"] if holds_answers and others else []
    inline += ["<style>"] if scripts.styles and page.name != NOT_FOUND else []
    refused = scripts.forbidden + inline
    return [f"{name}: {what} kan niet op deze site. Zet het in een eigen bestand." for what in refused]


def _has(site: Path, address: str, anchors: Callable[[Path], set[str]]) -> bool:
    path, _, anchor = address.partition("#")
    page = site / path if (site / path).is_file() else site / path / "index.html"
    return page.is_file() and (not anchor or anchor in anchors(page))


def _anchors_of_page(page: Path) -> set[str]:
    return anchors_in(page.read_text(encoding="utf-8"))


class _AnchorReader(HTMLParser):
    """Collects every id of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.anchors.update(value for name, value in attributes if name == "id" and value)
