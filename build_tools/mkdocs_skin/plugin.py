"""The skin around MkDocs: what happens in a build stands here, how a build starts in `mkdocs_build.py`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from build_tools.data.browser_files import BrowserFiles, collect_browser_files
from build_tools.data.data_file import DataFileError
from build_tools.data.front_matter import check_front_matter
from build_tools.data.instruments import (
    InstrumentFilesError,
    check_instrument_files,
    instrument_folder,
    read_instrument_files,
)
from build_tools.data.library import TERMS, Library, read_library
from build_tools.data.sheet import GROUPS, Sheet, SheetError, load_sheet
from build_tools.engine.engine import Engine, make_engine
from build_tools.engine.error import EngineError
from build_tools.finish.search import finish_search
from build_tools.finish.site import SiteError, anchors_in, finish_site, missing_targets
from build_tools.finish.theme_repairs import RepairError, with_scrolling_tables
from build_tools.markdown.glossary import with_explained_terms
from build_tools.markdown.page import PageError, PageSource, fill_page
from build_tools.mkdocs_skin.config import IScanConfig
from build_tools.pages.form_values import form_values
from build_tools.pages.goal_card import goal_card_values
from build_tools.pages.method import method_values, split_passages
from build_tools.pages.schemas import published_schemas
from build_tools.pages.sheet_thumbnail import sheet_thumbnail
from build_tools.pages.template_cache import template_cache
from build_tools.pages.templates import dutch_date, render_own_page
from build_tools.paths import SCAN
from scan.definition.links import page_address
from scan.definition.model import FULL, Instrument
from scan.text.scripts import script_lines

_ENGINE_FOLDER = "assets/engine"
_OWN = "own.html"
_METHOD = "method"
_SHEET = "sheet"
_GALLERY = "werkbladen/index.md"
_LISTS = {"over/begrippen.md", "over/bronnen.md"}
"""Pages to look something up in: nothing on them is explained a second time."""
_STYLES = ("tokens", "bare", "form", "chart", "report", "bare-print")
_SHEET_STYLES = ("tokens", "bare", "sheet")
_GOAL_CARD = "goals"


class IScanPlugin(BasePlugin[IScanConfig]):
    """Puts the scan into the site and finishes the site after the build."""

    instrument: Instrument
    library: Library
    engine: Engine
    browser: BrowserFiles
    nav: Navigation
    files: Files
    sheets: dict[str, Sheet]

    def on_config(self, config: MkDocsConfig) -> None:
        """Read the instrument and make the engine; both stop the build with a message of their own."""
        files = read_instrument_files(instrument_folder(self.config.instrument))
        try:
            self.instrument = check_instrument_files(files)
            self.library = read_library(Path(config.docs_dir))
            self.engine = make_engine({self.instrument.key: files.data})
        except (InstrumentFilesError, DataFileError, EngineError) as error:
            raise PluginError(str(error)) from error
        self.browser = collect_browser_files()
        self.sheets = {}

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Publish the engine, the browser side, the style of the report and the schemas."""
        try:
            schemas = published_schemas(self.instrument)
        except DataFileError as error:
            raise PluginError(str(error)) from error
        publish = {f"{_ENGINE_FOLDER}/{file.name}": file for file in self.engine.files}
        publish |= {f"{self.browser.folder}/{name}": file for name, file in self.browser.files.items()}
        publish |= {f"css/{file.name}": file for file in SCAN.rglob("*.css")}
        for address, file in publish.items():
            files.append(File.generated(config, address, abs_src_path=str(file)))
        for address, text in schemas.items():
            files.append(File.generated(config, address, content=text))
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Keep the navigation for the pages on our own template."""
        self.nav = nav
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give the theme our dates, our pages, a way to find a page, and the worksheets for their gallery."""
        self.files = files
        named = [(f"{TERMS}: bij '{term.term}'", term.page) for term in self.library.terms if term.page]
        missing = [f"{place}: {_no_page(path)}" for place, path in named if files.get_file_from_path(path) is None]
        if missing:
            raise PluginError("\n".join(missing))
        env.bytecode_cache = template_cache("theme")
        env.filters |= {"dutch_date": dutch_date, "page_address": page_address}
        env.globals |= {
            "own_page": self._own_page,
            "engine": self._engine_values(),
            "find_page": self._find_page,
            "instrument": self.instrument,
            "scripts": self.browser.folder,
            "role_keys": [scale.key for scale in self.instrument.scales],
            "sheet_groups": self._sheet_groups,
        }
        return env

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Check the page's first lines, and fill in what it takes from the instrument and what it cites.

        A page that asks for a template of ours (`kind` in its first lines) gets none of the theme's.
        """
        messages = check_front_matter(page.meta) or _missing_pages(page, files)
        first_line = page.file.content_string.count("\n") - markdown.count("\n") + 1
        source = PageSource(page.file.src_uri, markdown, first_line, bool(page.meta.get("computed")))
        try:
            markdown = fill_page(source, self.instrument, self.library)
            if page.meta.get("kind") == _SHEET:
                self.sheets[page.file.src_uri] = load_sheet(page.meta.get("sheet"))
        except (PageError, SheetError) as error:
            messages += error.messages
        if messages:
            raise PluginError("\n".join(f"{page.file.src_uri}: {message}" for message in messages))
        if page.meta.get("kind"):
            page.meta["template"] = _OWN
        return markdown

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Explain the terms of a page of the theme, and name the anchors that a template of ours adds."""
        if page.meta.get("kind"):
            page.present_anchor_ids = (page.present_anchor_ids or set()) | anchors_in(output)
            return output
        if page.file.src_uri in _LISTS:
            return output
        before, article, rest = output.partition("<article")
        text, end, after = rest.partition("</article>")
        terms = [term for term in self.library.terms if term.page != page.file.src_uri]
        text = with_explained_terms(text, terms, lambda path: get_relative_url(page_address(path), page.url))
        return before + article + text + end + after

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Finish the folder, and check that every link of the instrument arrives somewhere."""
        site = Path(config.site_dir)
        try:
            finish_search(site, self.library.search_words)
            finish_site(site)
        except (SiteError, RepairError) as error:
            raise PluginError(str(error)) from error
        missing = missing_targets(site, map(page_address, self.instrument.pages))
        if missing:
            lines = [
                f"De vragenlijst verwijst naar '{address}', maar dat staat niet op de site." for address in missing
            ]
            raise PluginError("\n".join([*lines, "Pas de verwijzing aan, of maak de passage met dit anker."]))

    def _own_page(self, page: Page, config: MkDocsConfig) -> str:
        """Put a page on the template of ours that it asks for."""
        return render_own_page(page.meta["kind"], **self._values(page, config))

    def _values(self, page: Page, config: MkDocsConfig) -> dict[str, Any]:
        root = get_relative_url(".", page.url)
        return {
            "site_name": config.site_name,
            "title": page.meta["title"],
            "description": page.meta["description"],
            "updated": page.meta["updated"],
            "content": Markup(page.content),  # noqa: S704 - made by MkDocs from our Markdown
            "passages": split_passages(with_scrolling_tables(page.content or "")),
            "related": [self._find_page(path) for path in page.meta.get("related", [])],
            "crumbs": self._crumbs(page),
            "styles": _SHEET_STYLES if page.meta["kind"] == _SHEET else _STYLES,
            "root": root if root.endswith("/") else root + "/",
            "links": [_link(item, page) for item in self.nav.items if isinstance(item, Section | Page)],
            "scripts": self.browser.folder,
            "engine": self._engine_values(),
            "instrument": self.instrument,
            "lines": script_lines(page.meta["kind"], self.instrument),
            **self._own_values(page),
        }

    def _engine_values(self) -> dict[str, Any]:
        """Give what a page tells the browser about the engine."""
        return {"folder": _ENGINE_FOLDER, "instrument": self.instrument.key, **self.engine.manifest}

    def _own_values(self, page: Page) -> dict[str, Any]:
        """Give what only this kind of page needs; most have a form."""
        if page.meta["kind"] == _SHEET:
            sheet = self.sheets[page.file.src_uri]
            return {"sheet": sheet, "sheet_page": self._find_page(sheet.page), "role": self._role(sheet)}
        if page.meta["kind"] == _GOAL_CARD:
            return {"card": goal_card_values()}
        method = self._method_values(page) if page.meta["kind"] == _METHOD else {}
        return self._form_values(page) | method

    def _method_values(self, page: Page) -> dict[str, Any]:
        """Give what only the page of the method needs: its headings, and the code that it shows."""
        return {
            "contents": [heading for top in page.toc for heading in top.children],
            "method": method_values(self.instrument),
        }

    def _crumbs(self, page: Page) -> list[dict[str, Any]]:
        """Give the way to a page, from the outside in; a worksheet hangs in the gallery."""
        home = {"title": "Home", "address": ""}
        if page.file.src_uri in self.sheets:
            return [home, self._find_page(_GALLERY)]
        return [home, *(_crumb(part) for part in list(page.ancestors)[::-1] if isinstance(part, Section))]

    def _find_page(self, path: str) -> dict[str, Any]:
        """Give the title, the address and the description of a page by its path from the folder with content."""
        found = self.files.get_file_from_path(path)
        if not found or not found.page:
            raise PluginError(f"In een sjabloon: {_no_page(path)}")
        return {
            "title": found.page.meta["title"],
            "address": found.page.url,
            "description": found.page.meta["description"],
        }

    def _sheet_groups(self) -> list[dict[str, Any]]:
        """Give the worksheets by group, in the order of the groups and then of their titles."""
        sheets = [
            {"sheet": sheet, "role": self._role(sheet), "thumbnail": _thumbnail(sheet), **self._find_page(path)}
            for path, sheet in self.sheets.items()
        ]
        ordered = sorted(sheets, key=lambda each: str(each["title"]))
        return [
            {"key": key, "title": title, "sheets": [each for each in ordered if each["sheet"].group == key]}
            for key, title in GROUPS.items()
        ]

    def _role(self, sheet: Sheet) -> str | None:
        """Give the role that a worksheet is about: that of the page it belongs to."""
        name = Path(sheet.page).stem
        return name if name in {scale.key for scale in self.instrument.scales} else None

    def _form_values(self, page: Page) -> dict[str, Any]:
        """Give what the form needs, in the edition and for the author that the page asks for."""
        edition, author = page.meta.get("edition", FULL), page.meta.get("author", "zelf")
        return form_values(self.instrument.in_edition(edition), self.instrument, author)


def _thumbnail(sheet: Sheet) -> Markup:
    return Markup(sheet_thumbnail(sheet))  # noqa: S704 - made of elements by our own code


def _missing_pages(page: Page, files: Files) -> list[str]:
    """Name the pages in the first lines that do not exist."""
    sheet = page.meta.get("sheet")
    named = [*page.meta.get("related", []), *([sheet["page"]] if isinstance(sheet, dict) and "page" in sheet else [])]
    return [_no_page(path) for path in named if files.get_file_from_path(str(path)) is None]


def _no_page(path: object) -> str:
    return f"de pagina '{path}' bestaat niet. Schrijf het pad vanaf content/, zoals rollen/coach.md."


def _crumb(section: Section) -> dict[str, Any]:
    """Give one step of the way to a page: the first page of a part of the site."""
    return {"title": section.title, "address": _first_page(section).url}


def _link(part: Section | Page, page: Page) -> dict[str, Any]:
    """Give the main link to a part of the site: its first page."""
    return {"title": part.title, "address": _first_page(part).url, "current": part in page.ancestors}


def _first_page(part: Section | Page) -> Page:
    """Give the first page of a part of the site; MkDocs makes no part without one."""
    return (
        part
        if isinstance(part, Page)
        else next(_first_page(child) for child in part.children if isinstance(child, Section | Page))
    )
