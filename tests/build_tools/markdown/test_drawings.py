"""Drawings in a page."""

import re
from html.parser import HTMLParser

import pytest
from jinja2 import TemplateRuntimeError

from build_tools.data.library import read_library
from build_tools.markdown.drawings import drawn
from build_tools.paths import CONTENT

DRAWINGS = read_library(CONTENT).drawings
MOST_BYTES = 6_000
WAYS = {
    ("raamwerk/index.md", "raamwerk"): "leersituatie/",
    ("programma/doelen-koppelen.md", "negen-stappen"): "#stap-1",
    ("index.md", "wie-vraagt-wie"): "i-coach/samenwerken/#ict",
    ("bruggen-bouwen/factoren/doelen.md", "succesfactoren"): "../positie/",
}


class _Reader(HTMLParser):
    """Collects the links of a drawing, and the words outside its shapes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.tags: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attributes if name == "href"]


@pytest.mark.parametrize("key", DRAWINGS)
def test_a_drawing_is_light_whole_and_without_styles(key: str) -> None:
    """All that it says and leads to is there; Markdown takes it for one block; a strict policy lets it pass."""
    drawing = DRAWINGS[key]
    html = drawn(DRAWINGS, key, page="index.md")
    assert len(html.encode()) < MOST_BYTES
    assert len(_Reader(html).links) == len(drawing.pages)
    assert "\n\n" not in html
    assert not re.search(r"\bstyle=|<style|<script| on\w+=", html)
    for spot in drawing.spots:
        assert spot.title.replace("'", "&#39;") in html


@pytest.mark.parametrize("key", DRAWINGS)
def test_who_cannot_see_a_drawing_reads_the_same(key: str) -> None:
    """Its words are words of the page; the shapes around them are hidden from who listens."""
    html = drawn(DRAWINGS, key, page="index.md")
    shapes = re.findall(r"<svg\b[^>]*>", html)
    assert shapes
    assert all('aria-hidden="true"' in shape for shape in shapes)
    assert "<text" not in html
    assert html.startswith("<figure")
    assert "<figcaption>" in html


@pytest.mark.parametrize(("page", "key"), WAYS)
def test_its_links_lead_on_from_the_page(page: str, key: str) -> None:
    """Wherever the site is put; within the page only to the passage."""
    assert WAYS[page, key] in _Reader(drawn(DRAWINGS, key, page=page)).links


def test_a_drawing_that_is_not_there_is_named() -> None:
    """With what the editor may have meant."""
    with pytest.raises(TemplateRuntimeError, match="Bedoel je 'matrix'"):
        drawn(DRAWINGS, "matrixx", page="index.md")
