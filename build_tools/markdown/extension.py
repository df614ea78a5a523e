"""What our pages add to Markdown: citations, explained terms, tables that scroll."""

from __future__ import annotations

from markdown import Markdown
from markdown.extensions import Extension

from build_tools.data.shared.library import Library
from build_tools.markdown.citations import SOURCE_PAGE, CitationByKey, Citations, LinkOrCitation, WithoutWrapping
from build_tools.markdown.glossary import ExplainedTerms
from build_tools.markdown.page import PageSource
from build_tools.markdown.tables import ScrollingTables

_LISTS = {"over/begrippen.md", SOURCE_PAGE}
"""Pages to look something up in: nothing on them is explained a second time."""


class PageMarkdown(Extension):
    """The Markdown of one page at a time: say with `begin` which, before it is converted."""

    def __init__(self, library: Library) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # it takes settings by any name
        self._library = library

    def begin(self, page: PageSource, *, explains_terms: bool) -> None:
        """Begin with a page, on which terms are explained or not."""
        own = explains_terms and page.path not in _LISTS
        self._page = page
        self._terms = [term for term in self._library.terms if own and term.page != page.path]
        self._citations = Citations(page.path, self._library.citations)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - its name there
        """Have the page that was begun with read and finished; before links become addresses of the site (0)."""
        link = LinkOrCitation(self._citations, md)
        md.inlinePatterns.register(link, "link", 160)  # in place of the one that Markdown has
        md.inlinePatterns.register(CitationByKey(self._citations), "citation", 175)  # after code, before links
        md.treeprocessors.register(ScrollingTables(md), "table-scroll", 6)
        md.treeprocessors.register(WithoutWrapping(md), "citation", 4)  # after the contents (5), which want names
        md.treeprocessors.register(ExplainedTerms(self._page.path, self._terms), "term", 3)

    def explanations(self) -> str:
        """Give all that can come into any page from beside it: terms and citations."""
        return repr((self._library.terms, self._library.citations))

    def complaints(self) -> list[str]:
        """Say what is wrong with the page that was converted: a line for every source that does not exist."""
        return self._citations.complaints(self._page.markdown, self._page.first_line)
