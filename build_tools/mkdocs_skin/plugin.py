"""The skin around MkDocs: what happens at which moment of a build. What that is, is for `build_tools.site` to say."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import cast

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from build_tools.finish.site import anchors_in
from build_tools.mkdocs_skin import site_map
from build_tools.mkdocs_skin.messages import faults_as_messages
from build_tools.mkdocs_skin.own_edition import WithEdition
from build_tools.mkdocs_skin.rendered import RenderedPages
from build_tools.mkdocs_skin.search_text import keep_cells_apart
from build_tools.mkdocs_skin.site_map import face, menu, page_files, placed_page, theme_meta
from build_tools.parts.template_cache import code_print, template_cache
from build_tools.parts.templates import FILTERS
from build_tools.site.site import Site, make_site
from scan.definition.links import page_address


class IScanPlugin(WithEdition):
    """Puts the scan into the site and finishes the site after the build."""

    site: Site
    rendered: RenderedPages

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read everything and make the engine; publish what goes with the pages."""
        instruments = Path(config.config_file_path).parent / self.config.instruments
        self.lay_over(files, config)
        with faults_as_messages():
            self.site = make_site(Path(config.docs_dir), instruments, page_files(files), self.edition)
            for address, file in self.site.files_beside().items():
                files.append(site_map.published_file(config, address, file))
        for source in site_map.theme_sources(files):
            files.remove(source)
        config.extra_css.insert(0, self.site.guide_style.address)  # before those that a school adds
        config.markdown_extensions.append(self.site.text)  # type: ignore[arg-type]  # Markdown takes objects as well
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Take up what an earlier build kept of the pages, now that every file is known."""
        self.rendered = RenderedPages(config, files, (code_print(), self.site.text.explanations()))
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give the theme our ways of writing and addresses; keep its compiled templates, and the pages."""
        keep_cells_apart()
        self.rendered.keep()
        env.bytecode_cache = template_cache("theme")
        env.filters |= {**FILTERS, "page_address": page_address}
        return env

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str:
        """Give the text without its first lines, which were read already; a blank line says that there are none."""
        return "\n" + self.site.written.pages[page.file.src_uri].text

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Fill in what the page takes from its instrument and what it cites, and choose its template."""
        path = page.file.src_uri
        page.meta = theme_meta(self.site.written.pages[path].front, self.site.kind(path))
        page.update_date = page.meta["updated"]
        self.rendered.stand_in(page, self.site.kind(path).name, self.site.text.complaints)
        with faults_as_messages():
            return self.site.markdown(path)

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Add what the page takes from the rest of the site; a page on a template of ours is made here."""
        place = placed_page(page, nav, config)
        with faults_as_messages():
            if self.site.kind(place.path).of_theme:
                return cast(TemplateContext, {**context, **self.site.values(place, face(config))})
            return cast(TemplateContext, {**context, "own_page": self.site.render(place, face(config))})

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Give the page for what is not there the way to all parts of the site."""
        return cast(TemplateContext, {**context, **self.site.outside(menu(context["nav"]), face(config))})

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Stop at a citation of a source that does not exist."""
        with faults_as_messages():
            self.site.check_citations(page.file.src_uri)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> None:
        """Name the anchors that a template of ours adds."""
        if not self.site.kind(page.file.src_uri).of_theme:
            page.present_anchor_ids = (page.present_anchor_ids or set()) | anchors_in(output)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Finish the folder."""
        with faults_as_messages():
            is_flat, has_address = self.choices.is_flat, bool(config.site_url)
            notes = self.site.finish(Path(config.site_dir), has_address=has_address, is_flat=is_flat)
        print(*notes, sep="\n", end="\n" if notes else "", file=sys.stderr)
