"""Every page as a visitor finds it: reachable, dated, in order, light."""

import gzip
import posixpath
import re
from itertools import pairwise
from pathlib import Path
from urllib.parse import urldefrag

import pytest

from build_tools.data.front_matter import LONGEST_DESCRIPTION
from tests.built_pages import ROOT, BuiltPage, read_built_pages

MOST_CLICKS = 3
MOST_BYTES = 90_000
"""Everything that a first visit loads, compressed; of a page that holds answers without the engine."""


@pytest.fixture(scope="module")
def pages(site: Path) -> list[BuiltPage]:
    """All pages, read once."""
    return read_built_pages(site)


def test_there_are_enough_pages(pages: list[BuiltPage]) -> None:
    """The whole kennisbank."""
    assert len(pages) >= 100


def test_no_page_is_far_away_and_none_is_an_orphan(pages: list[BuiltPage]) -> None:
    """From the home page in three clicks at most, by links in the text; the menu does not count."""
    by_address = {page.address: page for page in pages}
    reached, newest = {ROOT}, {ROOT}
    for _ in range(MOST_CLICKS):
        newest = {to for at in newest for to in by_address[at].targets(by_address[at].content_links)} - reached
        reached |= newest
    assert sorted(set(by_address) - reached) == []


def test_every_page_says_what_it_is_and_of_when(pages: list[BuiltPage]) -> None:
    """A description of its own, a date in words, and the way to it."""
    descriptions = [page.meta.get("description", "") for page in pages]
    assert len(set(descriptions)) == len(descriptions)
    for page in pages:
        assert 40 <= len(page.meta["description"]) <= LONGEST_DESCRIPTION, page.address
        assert "Bijgewerkt op " in page.html, page.address
        assert page.address == ROOT or 'aria-label="Kruimelpad"' in page.html, page.address


def test_every_foot_leads_back_to_the_top(pages: list[BuiltPage]) -> None:
    """But for that of a page whose address says which step or result it shows: there it would lead away from it."""
    without = {page.address.removeprefix(ROOT) for page in pages if "Terug naar boven</a>" not in page.html}
    forms = {page.address.removeprefix(ROOT) for page in pages if "data-item=" in page.html}
    assert without == forms


def test_headings_are_in_order_on_every_page(pages: list[BuiltPage]) -> None:
    """One of the first level, and none skipped on the way down."""
    for page in pages:
        levels = page.headings
        assert levels.count(1) == 1, page.address
        assert all(after <= before + 1 for before, after in pairwise(levels)), (
            page.address,
            levels,
        )


def test_every_picture_has_words_or_is_decoration(pages: list[BuiltPage]) -> None:
    """And says which."""
    assert {page.address: page.nameless_pictures for page in pages if page.nameless_pictures} == {}


def test_no_page_is_heavy(pages: list[BuiltPage], site: Path) -> None:
    """What a first visit loads, compressed; the engine and the search index come later, when they are asked for."""
    sizes = {page.address: _first_visit(page, site) for page in pages}
    assert {address: size for address, size in sizes.items() if size > MOST_BYTES} == {}


def _first_visit(page: BuiltPage, site: Path) -> int:
    """Add up what the browser loads for a page: itself, what it names, and the modules that those import."""
    names = {urldefrag(page.target(load)).url.removeprefix(ROOT) for load in page.loads if not load.startswith("data:")}
    return len(gzip.compress(page.html.encode())) + sum(_size(site, name) for name in _with_imports(names, site))


def _with_imports(names: set[str], site: Path) -> set[str]:
    """Add the ES modules that these files import, and those that they import."""
    found: set[str] = set()
    while names:
        found |= names
        names = {other for name in names if name.endswith(".js") for other in _imports(name, site)} - found
    return found


def _imports(name: str, site: Path) -> set[str]:
    text = (site / name).read_text(encoding="utf-8")
    folder = posixpath.dirname(name)
    found = re.findall(r'^(?:import|export) .*?"(\.\.?/[^"]+)"', text, re.M)
    return {posixpath.normpath(posixpath.join(folder, other)) for other in found}


def _size(site: Path, name: str) -> int:
    return len(gzip.compress((site / name).read_bytes()))
