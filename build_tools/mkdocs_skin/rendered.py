"""What Markdown made of the pages, kept for the next build: of most pages it makes the same again.

Kept under a fingerprint of all that it comes from. A page about which something was said is made anew in every build,
so that no warning is lost. Where links lead is looked up in every build, by MkDocs.
"""

from __future__ import annotations

import json
import logging
import os
import pkgutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import markdown.extensions
import mkdocs
from markdown.__meta__ import __version__ as markdown_version
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc

from build_tools.set_up.cache import made_once
from build_tools.set_up.stamp import fingerprint

_FILE = "pages.json"
_LOG = "mkdocs.structure.pages"
"""Where MkDocs says what is wrong with a link. What it does not say at this level now, it may in another build."""

Complaints = Callable[[], Iterable[str]]
"""Gives what is wrong with the page that was converted last, beside what was said already."""


class RenderedPages:
    """The pages of one site as Markdown made them, in this build and the one before."""

    def __init__(self, config: MkDocsConfig, files: Files, made_from: Iterable[str]) -> None:
        """Take up what an earlier build kept; `made_from` is what our extension and our code bring in."""
        self._folder = _folder(config, files, made_from) if _only_of_markdown(config) else None
        self._before = _read_pages(self._folder)
        self._now: dict[str, dict[str, Any]] = {}

    def stand_in(self, page: Page, about: str, complaints: Complaints) -> None:
        """Have a page take what is kept of it; `about` is what decides how its text is read, beside the text."""

        def render(config: MkDocsConfig, files: Files) -> None:
            print_ = fingerprint(part.encode() for part in (page.file.src_uri, about, page.markdown or ""))
            data = self._before.get(page.file.src_uri)
            if data and data["made_from"] == print_:
                _put_back(data, page, files)
            else:
                with _listening() as records:
                    Page.render(page, config, files)
                data = None if records or any(complaints()) else {"made_from": print_, **_data_of(page)}
            if data:
                self._now[page.file.src_uri] = data

        page.render = render  # type: ignore[method-assign]  # MkDocs asks the page itself, and no plugin

    def keep(self) -> None:
        """Write down what the next build can use. That it cannot be written harms nothing but time."""
        if self._folder and self._now != self._before:
            fresh = self._folder / f"{os.getpid()}.new"
            with suppress(OSError):
                fresh.write_text(json.dumps(self._now, ensure_ascii=False), encoding="utf-8")
                fresh.replace(self._folder / _FILE)


def _only_of_markdown(config: MkDocsConfig) -> bool:
    """Say whether all extensions but the last, which is ours, come with Markdown: others may read what we don't see."""
    own = {module.name for module in pkgutil.iter_modules(markdown.extensions.__path__)}
    return own.issuperset(map(str, config.markdown_extensions[:-1]))


def _folder(config: MkDocsConfig, files: Files, made_from: Iterable[str]) -> Path:
    """Give where the pages are kept that come from these settings, these places to link to, and this code."""
    settings = [config.markdown_extensions[:-1], config.mdx_configs, config.validation]
    places = [f"{file.src_uri} {file.url} {file.inclusion}" for file in files]
    level = logging.getLogger(_LOG).getEffectiveLevel()
    versions = [sys.version, markdown_version, mkdocs.__version__]
    parts = [*versions, str(level), *map(repr, settings), *places, *made_from]
    return made_once("pages", fingerprint(part.encode() for part in parts), lambda _empty: None)


def _read_pages(folder: Path | None) -> dict[str, dict[str, Any]]:
    """Read what was kept; nothing when there is nothing, or when it cannot be read."""
    with suppress(OSError, ValueError):
        if folder:
            pages: dict[str, dict[str, Any]] = json.loads((folder / _FILE).read_text(encoding="utf-8"))
            return pages
    return {}


def _data_of(page: Page) -> dict[str, Any]:
    """Give as plain data what rendering gave a page."""
    links = page.links_to_anchors
    return {
        "content": page.content,
        "title": page._title_from_render,
        "toc": [_token(link) for link in page.toc],
        "anchors": sorted(page.present_anchor_ids or ()),
        "links": None if links is None else {file.src_uri: anchors for file, anchors in links.items()},
    }


def _put_back(data: dict[str, Any], page: Page, files: Files) -> None:
    """Give a page what rendering gave it then; the links are to files of this build."""
    page.content = data["content"]
    page._title_from_render = data["title"]
    page.toc = get_toc(data["toc"])
    page.present_anchor_ids = set(data["anchors"])
    if data["links"] is not None:
        targets = {files.get_file_from_path(path): links for path, links in data["links"].items()}
        page.links_to_anchors = {file: links for file, links in targets.items() if file}


def _token(link: AnchorLink) -> dict[str, Any]:
    """Give a line of the contents of a page as the `toc` extension does."""
    children = [_token(each) for each in link.children]
    return {"name": link.title, "id": link.id, "level": link.level, "children": children}


class _Listener(logging.Handler):
    """Collects everything that is said."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Remember one line."""
        self.records.append(record)


@contextmanager
def _listening() -> Iterator[list[logging.LogRecord]]:
    """Collect what is said meanwhile, also when MkDocs keeps it from the root."""
    listener, logs = _Listener(), (logging.getLogger(), logging.getLogger("mkdocs"))
    for log in logs:
        log.addHandler(listener)
    try:
        yield listener.records
    finally:
        for log in logs:
            log.removeHandler(listener)
