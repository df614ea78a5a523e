"""Guidance pages on paper: what belongs together stands on one sheet."""

import re
import zlib

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.pages
_PUSH = """([id, height]) => {
  const room = document.querySelector(".room") ?? document.createElement("div");
  room.className = "room";
  room.style.height = `${height}mm`;
  document.getElementById(id).before(room);
}"""
_KEEP_ONLY = """id => {
  const kept = [document.getElementById(id)];
  while (!kept.at(-1).matches("figure, .table-scroll")) kept.push(kept.at(-1).nextElementSibling);
  kept[0].parentElement.replaceChildren(...kept);
}"""
"""Of a page: a heading, the first drawing or table below it, and what stands between them."""


def _words_per_sheet(page: Page) -> list[int]:
    """Print it, and count the pieces of text on each sheet that has any."""
    counts = []
    for match in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", page.pdf(prefer_css_page_size=True), re.DOTALL):
        try:
            drawing = zlib.decompressobj().decompress(match[1])  # its last byte may look like the end of a line
        except zlib.error:
            continue
        counts.append(len(re.findall(rb"^BT$", drawing, re.MULTILINE)))
    return [count for count in counts if count]


def test_the_date_is_never_alone_on_the_last_sheet(page: Page, address: str) -> None:
    """However long the text before it is, it stays with the end of that."""
    page.goto(f"{address}i-coach/namen/")
    sheets = []
    for height in range(0, 60, 2):
        page.evaluate(_PUSH, ["en-nu", height])
        sheets.append(_words_per_sheet(page))
    assert len(sheets[-1]) > len(sheets[0]), "somewhere between, the end moves to a new sheet"
    assert min(last for *_, last in sheets) > 1


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("raamwerk/", "matrix"),
        ("rollen/coach/", "niveaus"),
        ("bruggen-bouwen/modules/coach/", "bijeenkomst-1"),
    ],
)
def test_a_heading_stands_with_its_drawing_or_short_table(page: Page, address: str, path: str, heading: str) -> None:
    """And so does a text between them; wherever on a sheet it would begin."""
    page.goto(address + path)
    page.evaluate(_KEEP_ONLY, heading)
    for height in range(120, 280, 8):
        page.evaluate(_PUSH, [heading, height])
        assert len(_words_per_sheet(page)) == 1, height
