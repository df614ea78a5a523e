"""From what MkDocs knows of a site to what we know of it: pages in their place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from build_tools.data.front_matter import FrontMatter
from build_tools.pages.kind import PageKind
from build_tools.parts.surroundings import Heading, Link, PlacedPage
from build_tools.paths import THEME
from build_tools.site.face import Face, make_face

_HOME = Link("Home", "")
_OWN = "own.html"
"""The template for a page on a template of ours: it takes nothing from the theme."""


def face(config: MkDocsConfig) -> Face:
    """Give what tells whose site this is, as `mkdocs.yml` has it."""
    marks = {name: config.theme.get(name) for name in ("logo", "favicon")}
    content = Path(config.docs_dir)
    return make_face(config.site_name, config.copyright or "", content, marks["logo"], marks["favicon"])


def page_files(files: Files) -> dict[str, Path]:
    """Give the Markdown files of a site, by their path from the folder with content."""
    return {file.src_uri: Path(file.abs_src_path or "") for file in files.documentation_pages()}


def theme_sources(files: Files) -> list[File]:
    """Give the style sheets of our theme as they were written: what is published is put together of them."""
    return [file for file in files if Path(file.abs_src_path or "").is_relative_to(THEME / "css")]


def published_file(config: MkDocsConfig, address: str, file: Path | str | bytes) -> File:
    """Make a file of what is published: a file of ours, or its content."""
    if isinstance(file, str | bytes):
        return File.generated(config, address, content=file)
    return File.generated(config, address, abs_src_path=str(file))


def placed_page(page: Page, nav: Navigation, config: MkDocsConfig) -> PlacedPage:
    """Give a page with its place in the menu; its Markdown is HTML by now."""
    root = get_relative_url(".", page.url)
    sections = [part for part in list(page.ancestors)[::-1] if isinstance(part, Section)]
    return PlacedPage(
        path=page.file.src_uri,
        root=root if root.endswith("/") else root + "/",
        html=page.content or "",
        headings=tuple(Heading(each.title, each.url) for top in page.toc for each in top.children),
        crumbs=(_HOME, *(_link(section, page) for section in sections)),
        menu=menu(nav, page),
        nav=config.nav or (),
    )


def menu(nav: Navigation, page: Page | None = None) -> tuple[Link, ...]:
    """Give the parts of the site, as a page sees them, or as they look from nowhere."""
    return tuple(_link(part, page) for part in nav.items if isinstance(part, Section | Page))


def theme_meta(front: FrontMatter, kind: PageKind) -> dict[str, Any]:
    """Give the first lines of a page as the theme and the search look for them, and the template of its kind."""
    meta: dict[str, Any] = {
        "title": front.title,
        "description": front.description,
        "updated": front.updated,
        "related": list(front.related),
        "hide": list(front.hide),
        "our_word": front.our_word,
        **front.own,
    }
    if kind.template:
        meta["template"] = f"pages/{kind.template}.html" if kind.of_theme else _OWN
    if front.boost is not None:
        meta["search"] = {"boost": front.boost}
    return meta


def _link(part: Section | Page, page: Page | None) -> Link:
    """Give the link to a part of the site: its first page; with all pages of it when `page` is among them."""
    address = _first_page(part).url
    is_in = page is not None and (part is page or part in page.ancestors)
    children = part.children if is_in and isinstance(part, Section) else []
    below = tuple(_link(child, page) for child in children if isinstance(child, Section | Page))
    return Link(part.title or "", "" if address == "./" else address, current=is_in, pages=below)


def _first_page(part: Section | Page) -> Page:
    """Give the first page of a part of the site; MkDocs makes no part without one."""
    return (
        part
        if isinstance(part, Page)
        else next(_first_page(child) for child in part.children if isinstance(child, Section | Page))
    )
