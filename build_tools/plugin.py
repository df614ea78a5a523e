"""The skin around MkDocs: everything that knows it stands in this file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, TemplateError
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from build_tools.browser_files import BrowserFiles, collect_browser_files
from build_tools.config import IScanConfig
from build_tools.engine.python_zip import EngineError
from build_tools.engine.vendor import Engine, make_engine
from build_tools.finish import SiteError, finish_site, missing_targets
from build_tools.form_values import form_values
from build_tools.front_matter import check_front_matter
from build_tools.goal_card import GoalCardError, goal_card_values
from build_tools.instruments import (
    InstrumentFilesError,
    check_instrument_files,
    instrument_folder,
    read_instrument_files,
)
from build_tools.method_page import method_values, split_passages
from build_tools.paths import SCAN
from build_tools.schemas import published_schemas
from build_tools.templates import dutch_date, render_bare_page, render_markdown
from build_tools.theme_repairs import RepairError, with_scrolling_tables
from scan.links import page_address
from scan.model import FULL, Instrument

_ENGINE_FOLDER = "assets/engine"
_METHOD = "verantwoording"
_GOAL_CARD = "doelenkaart"


class IScanPlugin(BasePlugin[IScanConfig]):
    """Puts the scan into the site and finishes the site after the build."""

    instrument: Instrument
    engine: Engine
    browser: BrowserFiles
    nav: Navigation

    def on_config(self, config: MkDocsConfig) -> None:
        """Read the instrument and make the engine; both stop the build with a message of their own."""
        files = read_instrument_files(instrument_folder(self.config.instrument))
        try:
            self.instrument = check_instrument_files(files)
            self.engine = make_engine({self.instrument.key: files.data})
        except (InstrumentFilesError, EngineError) as error:
            raise PluginError(str(error)) from error
        self.browser = collect_browser_files()

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Publish the engine, the browser side, the style of the report and the schemas."""
        try:
            schemas = published_schemas(self.instrument)
        except GoalCardError as error:
            raise PluginError(str(error)) from error
        publish = {f"{_ENGINE_FOLDER}/{file.name}": file for file in self.engine.files}
        publish |= {f"{self.browser.folder}/{file.name}": file for file in self.browser.files}
        publish |= {f"css/{name}": SCAN / name for name in ("chart.css", "report.css")}
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
        """Give the theme our way of writing a date and of addressing a page."""
        env.filters |= {"dutch_date": dutch_date, "page_address": page_address}
        return env

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Check the page's first lines, and fill in what it takes from the instrument if they ask for that."""
        messages = check_front_matter(page.meta)
        try:
            filled = render_markdown(markdown, self.instrument) if page.meta.get("computed") else markdown
        except TemplateError as error:
            messages.append(f"wat tussen accolades staat, kan niet worden ingevuld ({error}).")
        if messages:
            raise PluginError("\n".join(f"{page.file.src_uri}: {message}" for message in messages))
        return filled

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Put a page that asks for it (`bare_page` in its first lines) on our own template."""
        name = page.meta.get("bare_page")
        return render_bare_page(name, **self._values(page, config)) if name else output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Finish the folder, and check that every link of the instrument arrives somewhere."""
        site = Path(config.site_dir)
        try:
            finish_site(site)
        except (SiteError, RepairError) as error:
            raise PluginError(str(error)) from error
        missing = missing_targets(site, map(page_address, self.instrument.pages))
        if missing:
            lines = [
                f"De vragenlijst verwijst naar '{address}', maar dat staat niet op de site." for address in missing
            ]
            raise PluginError("\n".join([*lines, "Pas de verwijzing aan, of maak de passage met dit anker."]))

    def _values(self, page: Page, config: MkDocsConfig) -> dict[str, Any]:
        root = get_relative_url(".", page.url)
        return {
            "site_name": config.site_name,
            "title": page.meta["title"],
            "description": page.meta["description"],
            "updated": page.meta["updated"],
            "content": Markup(page.content),  # noqa: S704 - made by MkDocs from our Markdown
            "root": root if root.endswith("/") else root + "/",
            "links": [_link(item, page) for item in self.nav.items if isinstance(item, Section)],
            "scripts": self.browser.folder,
            "engine": {"folder": _ENGINE_FOLDER, "instrument": self.instrument.key, **self.engine.manifest},
            **self._form_values(page),
            **self._own_values(page),
        }

    def _own_values(self, page: Page) -> dict[str, Any]:
        """Give what only this page needs."""
        if page.meta["bare_page"] == _METHOD:
            return self._method_values(page)
        if page.meta["bare_page"] == _GOAL_CARD:
            return {"passages": split_passages(page.content or ""), "card": goal_card_values()}
        return {}

    def _method_values(self, page: Page) -> dict[str, Any]:
        """Give what only the page of the method needs: its passages, its headings, and the code that it shows."""
        return {
            "passages": split_passages(with_scrolling_tables(page.content or "")),
            "contents": [heading for top in page.toc for heading in top.children],
            "method": method_values(self.instrument),
        }

    def _form_values(self, page: Page) -> dict[str, Any]:
        """Give what the form needs, in the edition and for the author that the page asks for."""
        edition, author = page.meta.get("edition", FULL), page.meta.get("author", "zelf")
        return form_values(self.instrument.in_edition(edition), self.instrument, author)


def _link(section: Section, page: Page) -> dict[str, Any]:
    """Give the main link to a part of the site: its first page."""
    first = next(child for child in section.children if isinstance(child, Page))
    return {"title": section.title, "address": first.url, "current": section in page.ancestors}
