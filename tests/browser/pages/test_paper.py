"""A scan on paper: large enough to read, on three sides, and ending with something to do."""

import re
import zlib
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from scan.definition.model import Instrument
from tests.built_pages import as_written

PAPER = "i-scan/papier/"
PAPERS = (PAPER, "i-scan/raamwerk/papier/")
SMALLEST = 9.0
"""Points, of all that is read or written on."""
PAGE_NUMBER = 8.5
"""Points, of the number of a page."""


def _sizes(pdf: bytes) -> Iterator[float]:
    """Give the size of every piece of text in points, as it comes out of the printer: a page may have been shrunk."""
    for match in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            drawing = zlib.decompress(match[1]).decode("latin-1")
        except zlib.error:
            continue
        scales = [1.0]
        for line in drawing.splitlines():
            if line == "q":
                scales.append(scales[-1])
            elif line == "Q":
                scales.pop()
            elif line.endswith(" cm"):
                scales[-1] *= abs(float(line.split()[3]))
            elif line.endswith(" Tf"):
                yield float(line.split()[1]) * scales[-1]


@pytest.mark.parametrize("path", PAPERS)
def test_it_is_read_without_effort_and_takes_three_sides(page: Page, address: str, path: str) -> None:
    """Statements and examples are nine points or more."""
    page.goto(address + path)
    pdf = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 3
    assert {round(size, 1) for size in _sizes(pdf) if size < SMALLEST - 0.01} == {PAGE_NUMBER}
    page.emulate_media(media="print")
    for part in (".paper-items tbody th", ".paper-example", ".paper-legend", ".hand-key td"):
        sizes = page.locator(part).evaluate_all("all => all.map(each => parseFloat(getComputedStyle(each).fontSize))")
        assert min(sizes) >= SMALLEST * 96 / 72, part


def test_what_is_circled_is_what_is_typed(page: Page, address: str, instrument: Instrument) -> None:
    """Each number above a circle is the key that gives that answer when the paper is typed over."""
    page.goto(address + PAPER)
    signs = page.locator(".paper-items thead").first.locator("th:not(:first-child)").all_inner_texts()
    page.goto(f"{address}i-scan/invullen/#overtypen")
    expect(page.locator("#overtypen-uitleg")).to_be_visible()
    fields = page.locator("fieldset[data-item]")
    for number, sign in enumerate(sign.split()[0] for sign in signs):
        page.keyboard.press(sign)
        expect(fields.nth(number).locator("input:checked")).to_have_value(str(instrument.options[number].value))


def test_the_key_ends_with_what_to_do(page: Page, address: str, instrument: Instrument) -> None:
    """From the level to its meaning, and on to the module of that role; on the form without a script as well."""
    for path in (PAPER, "i-scan/invullen/"):
        page.goto(address + path)
        last_step = page.locator(".hand-key ol > li").last
        assert "module" in (last_step.text_content() or "")
        rows = page.locator(".hand-key table").last.locator("tbody tr")
        for row, scale in zip(rows.all(), instrument.scales, strict=True):
            told = as_written(row.text_content() or "")
            assert all(part in told for part in (scale.title, scale.module.title, scale.module.aim))
            link = row.locator("a").evaluate("link => link.href")
            assert page.request.get(link).ok
