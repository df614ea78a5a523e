"""The tables of a result, on a screen with no room for their columns."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Scan
from tests.browser.files.test_incoming import FORMATS, PLAIN
from tests.browser.result.conftest import show

OFF_SCREEN = """cells => cells.filter(cell => {
  const box = cell.getBoundingClientRect();
  return box.left < 0 || box.right > innerWidth + 1 || cell.scrollWidth > cell.clientWidth + 1;
}).map(cell => cell.textContent)"""
TABLES = ("Tabel met je scores", "Tabel met verschillen", "Tabel met twee beelden")


def _earlier(folder: Path) -> list[Path]:
    """Write seven files of earlier times."""
    plain: dict[str, Any] = json.loads(PLAIN.read_text(encoding="utf-8"))
    files = [folder / f"{number}.json" for number in range(1, 8)]
    for number, file in enumerate(files, start=1):
        file.write_text(json.dumps(plain | {"month": f"2025-0{number}"}), encoding="utf-8")
    return files


@pytest.fixture(scope="module")
def compared(one_scan: Scan, tmp_path_factory: pytest.TempPathFactory) -> Page:
    """A result beside seven earlier times and a colleague, with its table in sight."""
    page = show(one_scan, PLAIN).page
    page.locator("[data-action=vergelijk]").set_input_files(_earlier(tmp_path_factory.mktemp("earlier")))
    expect(page.locator("tr[data-change]")).to_have_count(6)
    page.locator("input[data-action=collega]").set_input_files(FORMATS / "result-1-of-a-colleague.json")
    expect(page.locator("tr[data-view]")).to_have_count(6)
    page.locator("#weergave-tabel").click()
    return page


@pytest.mark.parametrize("width", [1366, 768, 390, 320])
def test_every_cell_is_on_the_screen(compared: Page, width: int) -> None:
    """Also the last columns, which carry the meaning; a cell says which column it stands in where that is not seen."""
    compared.set_viewport_size({"width": width, "height": 800})
    for name in TABLES:
        table = compared.get_by_role("table", name=name)
        expect(table).to_be_visible()
        assert table.locator("tbody :is(th, td)").evaluate_all(OFF_SCREEN) == [], name
    if width < 500:
        label = (
            compared.locator("tr[data-role] td").nth(3).evaluate("cell => getComputedStyle(cell, '::before').content")
        )
        assert "Niveau" in label


def test_a_stacked_table_is_still_a_table(compared: Page) -> None:
    """For who hears it: rows, with their heads, and every column by its name."""
    compared.set_viewport_size({"width": 390, "height": 800})
    table = compared.get_by_role("table", name=TABLES[0])
    expect(table.get_by_role("row")).to_have_count(7)
    expect(table.get_by_role("rowheader", name="Coach")).to_be_visible()
    expect(table.get_by_role("columnheader", name="Niveau")).to_be_attached()
    assert table.get_by_role("row").nth(1).get_by_role("cell").count() == 4
