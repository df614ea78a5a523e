"""The site that is made of what people wrote: what it publishes, what goes into each page, and how it is finished."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any

from markupsafe import Markup

from build_tools.data.browser_files import BrowserFiles, collect_browser_files
from build_tools.data.faults import FaultsError
from build_tools.data.front_matter import GUIDE
from build_tools.engine.engine import Engine, make_engine
from build_tools.engine.error import EngineError
from build_tools.example.team import example_files
from build_tools.finish.offline import write_worker
from build_tools.finish.search import finish_search
from build_tools.finish.site import ANSWERS_MARK, SiteError, finish_site, missing_targets
from build_tools.finish.theme_style import without_unused_values
from build_tools.finish.whole_names import name_whole
from build_tools.finish.word_breaks import page_breaking
from build_tools.markdown.extension import PageMarkdown
from build_tools.markdown.page import PageError, PageSource, fill_page
from build_tools.pages.kind import PageKind, page_kinds
from build_tools.parts.goal_card import WORDS
from build_tools.parts.passages import split_passages
from build_tools.parts.schemas import published_schemas
from build_tools.parts.styles import (
    PICTURES,
    StyleSheet,
    make_colours,
    make_extra_sheet,
    make_style_sheet,
)
from build_tools.parts.surroundings import Link, PlacedPage, Surroundings
from build_tools.parts.templates import render_own_page
from build_tools.paths import short_path
from build_tools.release.manifest import write_manifest
from build_tools.release.notices import NOTICES, notices
from build_tools.release.this_release import Release, this_release
from build_tools.school import school_schema
from build_tools.school.edition import Edition
from build_tools.school.printing import print_school
from build_tools.set_up.stamp import fingerprint
from build_tools.site.face import Face
from build_tools.site.written import WrittenSite, read_site
from scan.definition.links import page_address
from scan.definition.model import Instrument
from scan.text.scripts import script_lines

FAULTS = (FaultsError, EngineError)
"""What can be wrong with a site; each says so in whole sentences."""

_ENGINE_FOLDER = "assets/engine"
_KEPT_OF_ENGINE = ("loader", "restored_runtime", "restored_wasm", "snapshot", "team")
"""What a restored start takes, and what comes after it."""
_PICTURE = '<figure class="picture'
_RELEASE = "@release@"
"""Where a page says of which release it is, until the rest of it is known: a hash of all the rest."""
_RELEASE_PAGE = "instellingen/index.md"
"""The page about what can be fetched, to which every foot leads."""
_FOOTER_KIN = {"privacy": "Privacy", "method": "Verantwoording"}
_CONTACT = "over/contact.md"
_FOOTER_PAGES = {"over/toegankelijkheid.md": "Toegankelijkheid", "over/index.md": "Over deze site"}


@dataclass(frozen=True)
class Site:
    """What people wrote, and what goes with it to the browser."""

    written: WrittenSite
    engine: Engine
    text: PageMarkdown
    edition: Edition | None = None
    browser: BrowserFiles = field(default_factory=collect_browser_files)
    release: Release = field(default_factory=this_release)

    def files_beside(self) -> dict[str, Path | str | bytes]:
        """Give what is published beside the pages, by its address: a file, or its content."""
        files: dict[str, Path | str | bytes] = {f"{_ENGINE_FOLDER}/{file.name}": file for file in self.engine.files}
        files |= {f"{self.browser.folder}/{name}": file for name, file in self.browser.files.items()}
        sheets = (self._colours, self.guide_style, self._picture_style, *self._own_styles.values())
        files |= {sheet.address: sheet.text for sheet in sheets}
        schemas = published_schemas(*self.written.instruments.values(), words=self.written.content / WORDS)
        files |= {self.release.source_address: self.release.source, NOTICES: notices()}
        schemas[school_schema.ADDRESS] = school_schema.school_schema()
        return files | schemas | self._example_files()

    def _example_files(self) -> dict[str, str | bytes]:
        fronts = self.written.of_kind("team").values()
        return example_files(self.written.content, chain.from_iterable(front.own["examples"] for front in fronts))

    @cached_property
    def guide_style(self) -> StyleSheet:
        """What all pages of the theme are dressed in, with the colours of every instrument."""
        return make_style_sheet(GUIDE, page_kinds()[GUIDE].styles, self.written.instruments.values())

    @cached_property
    def _colours(self) -> StyleSheet:
        """The colours of every page."""
        return make_colours()

    @cached_property
    def _picture_style(self) -> StyleSheet:
        """What pages of the theme with a picture are dressed in besides."""
        return make_extra_sheet("picture", PICTURES)

    @cached_property
    def _own_styles(self) -> dict[tuple[str, str], StyleSheet]:
        """Make a style sheet for each template of ours and each instrument that it shows."""
        dresses = {self._dress(path): path for path in self.written.pages if not self.kind(path).of_theme}
        return {dress: self._style_of(path) for dress, path in dresses.items()}

    def _dress(self, path: str) -> tuple[str, str]:
        instrument = self.written.instrument_of(path)
        return self.kind(path).template, instrument.key if instrument else ""

    def _style_of(self, path: str) -> StyleSheet:
        instrument, kind = self.written.instrument_of(path), self.kind(path)
        shown = [instrument] if instrument else []
        return make_style_sheet(kind.template, kind.styles, shown, without_unused_values)

    def kind(self, path: str) -> PageKind:
        """Give the kind of a page."""
        return page_kinds()[self.written.pages[path].front.kind]

    def markdown(self, path: str) -> str:
        """Give the Markdown of a page with everything filled in, and have `text` begin with it; raises `PageError`."""
        page = self.written.pages[path]
        instrument = self.written.instrument_of(path)
        form = self.written.kin(instrument).get("scan")
        source = PageSource(path, page.text, page.first_line, page.front.computed, form, self.written.newest)
        self.text.begin(source, explains_terms=self.kind(path).of_theme)
        try:
            return fill_page(source, instrument or self.written.any_instrument, self.written.library)
        except PageError as error:
            raise self._page_error(path, error.messages) from error

    def check_citations(self, path: str) -> None:
        """Raise `PageError` when the page that was converted last cites a source that does not exist."""
        if messages := self.text.complaints():
            raise self._page_error(path, messages)

    def outside(self, links: tuple[Link, ...], face: Face) -> dict[str, Any]:
        """Give what a page without a place can take, such as the one for what is not there: all as from the root."""
        return {**self._frame(face), "links": links, "root": "", "style_sheet": self.guide_style.address}

    def _frame(self, face: Face) -> dict[str, Any]:
        """Give what stands around every page: whose site it is, its colours, where to search and whom to ask."""
        contact = page_address(_CONTACT) if _CONTACT in self.written.pages else ""
        return {
            "face": face,
            "site_name": face.name,
            "site_release": self.release.words,
            "release_page": page_address(_RELEASE_PAGE) if _RELEASE_PAGE in self.written.pages else "",
            "colours": self._colours.address,
            "search": self._search,
            "contact": contact,
        }

    @property
    def _search(self) -> str:
        """The address of the page to search on; empty when the site has none."""
        return next((page_address(path) for path in self.written.of_kind("search")), "")

    def values(self, page: PlacedPage, face: Face) -> dict[str, Any]:
        """Give what a template of the theme can take for a page, beside what the theme gives."""
        kind, around = self.kind(page.path), self._around(page)
        instrument = around.instrument
        return {
            "instrument": instrument,
            "nouns": instrument and instrument.nouns,
            "kin": around.kin,
            "scale_keys": around.scale_keys,
            "find_page": self.written.find,
            "crumbs": page.crumbs,
            "links": page.menu,
            "root": page.root,
            **self._frame(face),
            "picture_styles": [self._picture_style.address] if _PICTURE in page.html else [],
            "scripts": self.browser.folder,
            "modules": self.browser.found_late(f"pages/{kind.script or GUIDE}.js"),
            "engine": self._engine(kind, instrument),
            **kind.values(around),
        }

    def _engine(self, kind: PageKind, instrument: Instrument | None) -> dict[str, Any]:
        """Give what a page must know of the engine; `words` is where a school puts its own for the i-coach."""
        about = {"folder": _ENGINE_FOLDER, "instrument": instrument and instrument.key, "words": None}
        return about | self.engine.manifest_for(kind.name)

    def render(self, page: PlacedPage, face: Face) -> str:
        """Put a page on the template of its kind."""
        kind, front = self.kind(page.path), self.written.pages[page.path].front
        common = {
            "title": front.title,
            "description": front.description,
            "updated": front.updated,
            "content": Markup(page.html),  # noqa: S704 - made of our own Markdown
            "passages": split_passages(page.html),
            "related": [self.written.find(path) for path in front.related],
            "footer": list(self._footer(page.path)),
            "style_sheet": self._own_styles[self._dress(page.path)].address,
            "script": kind.script,
            "lines": script_lines(kind.name, self.written.instrument_of(page.path)),
            "mark": ANSWERS_MARK if kind.holds_answers else "",
        }
        html = render_own_page(kind.template, **common | self.values(page, face), release=_RELEASE)
        its_own = html.replace(self.release.words, "")  # so that a page which is the same in two versions is one page
        return html.replace(_RELEASE, fingerprint([its_own.encode()])[:12])

    def finish(self, folder: Path, *, has_address: bool, is_flat: bool) -> list[str]:
        """Finish the folder of the site, and check that what instruments and drawings link to is there.

        Gives what there is to say about the edition of a school. Raises one of `FAULTS`.
        """
        kinds = {path: page.front.kind for path, page in self.written.pages.items()}
        finish_search(folder, self.written.library.search_words, kinds)
        breaking = page_breaking(self.written.library.word_breaks)
        finish_site(folder, self.guide_style.address, breaking, has_address=has_address)
        named = {f"De vragenlijst '{each.key}'": each.pages for each in self.written.instruments.values()}
        named |= {f"De tekening '{each.key}'": each.pages for each in self.written.library.drawings.values()}
        lines = [line for who, pages in named.items() for line in _dead_links(who, pages, folder)]
        if lines:
            raise SiteError([*lines, "Pas de verwijzing aan, of maak de passage met dit anker."])
        write_worker(folder, self._kept_pages(), self._kept_beside())
        told, edition = print_school(folder, self.edition) if self.edition else ([], None)
        if is_flat:
            name_whole(folder, self.edition.school.address if self.edition else "")
        write_manifest(folder, self.release, edition)
        return told

    def _kept_pages(self) -> Iterator[str]:
        """Give the pages for whoever keeps the scan to open it without internet: its own, and those before it."""
        for path, page in self.written.pages.items():
            if self.kind(path).works_offline or page.front.own.get("before_the_scan"):
                yield f"{page_address(path)}index.html"

    def _kept_beside(self) -> Iterator[str]:
        """Give what those pages need beside what they name: every script, and the packed files of the engine."""
        parts = (self.engine.manifest["files"][name] for name in _KEPT_OF_ENGINE)
        yield from (f"{_ENGINE_FOLDER}/{part.get('packed', part)['file']}" for part in parts)
        yield from (f"{self.browser.folder}/{name}" for name in self.browser.files)

    def _footer(self, path: str) -> Iterator[Link]:
        """Give what a page on a template of ours links to at its end, as far as this site has it."""
        kin = self.written.kin(self.written.instrument_of(path))
        yield from (Link(title, kin[kind]) for kind, title in _FOOTER_KIN.items() if kind in kin)
        yield from (Link(title, page_address(own)) for own, title in _FOOTER_PAGES.items() if own in self.written.pages)

    def _page_error(self, path: str, messages: list[str]) -> PageError:
        return PageError([f"{short_path(self.written.pages[path].file)}: {message}" for message in messages])

    def _around(self, page: PlacedPage) -> Surroundings:
        instrument = self.written.instrument_of(page.path)
        return Surroundings(
            page=page,
            front=self.written.pages[page.path].front,
            instrument=instrument,
            content=self.written.content,
            kin=self.written.kin(instrument),
            find=self.written.find,
            of_kind=self.written.of_kind,
            unchanged=self.written.unchanged.get(instrument.key) if instrument else None,
            instruments=self.written.instruments,
            release=self.release,
        )


def make_site(content: Path, instruments: Path, pages: Mapping[str, Path], edition: Edition | None = None) -> Site:
    """Read a site and make its engine; `pages` are its files, by their path from `content`. Raises one of `FAULTS`."""
    written = read_site(content, instruments, pages, edition)
    return Site(written, make_engine(written.plain_instruments), PageMarkdown(written.library), edition)


def _dead_links(who: str, pages: Iterable[str], folder: Path) -> list[str]:
    return [
        f"{who} verwijst naar '{address}', maar dat staat niet op de site."
        for address in missing_targets(folder, map(page_address, pages))
    ]
