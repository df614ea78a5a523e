"""Opening files that are not ours, in the page."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Scan, without_python
from tests.hostile_files import GOOD_FILES, HOSTILE_FILES


@without_python
def test_every_hostile_file_gets_its_sentence_and_changes_nothing(scan: Scan, tmp_path: Path) -> None:
    """The same sentence as on the command line; the work that stood there stays."""
    scan.item("trainer-vorm").locator("input[value='4']").check()
    for name, (content, sentence) in HOSTILE_FILES.items():
        file = tmp_path / f"{name}.json"
        file.write_bytes(content)
        scan.open_file(file)
        assert scan.status.inner_text() == f"{sentence} Wat je had ingevuld, staat er nog.", name
        assert scan.page.locator("input:checked").count() == 1, name
    expect(scan.item("trainer-vorm").locator("input[value='4']")).to_be_checked()
    assert scan.page.evaluate("[window.hacked, ({}).polluted]") == [None, None]


@pytest.mark.parametrize("name", GOOD_FILES)
def test_an_odd_but_good_file_opens(one_scan: Scan, tmp_path: Path, name: str) -> None:
    """What Python reads, the page reads."""
    file = tmp_path / f"{name}.json"
    file.write_bytes(GOOD_FILES[name])
    chosen = one_scan.item("trainer-doel").locator("input[value='3']")
    one_scan.item("trainer-doel").locator("input[value='1']").check()
    one_scan.open_file(file)
    expect(one_scan.status).to_have_text("Het bestand is geopend: 1 van de 36 stellingen is ingevuld.")
    expect(chosen).to_be_checked()
