"""Opening files that are not ours, in the page."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Scan
from tests.browser.files.handing_in import open_each
from tests.browser.files.test_incoming import A_BYTE_TOO_MANY, GIVEN
from tests.hostile_files import GOOD_FILES, HOSTILE_FILES

FAR_TOO_LARGE = {name: file for name, file in HOSTILE_FILES.items() if len(file[0]) > A_BYTE_TOO_MANY}
"""Files that are chosen from the disk, for their content would take long to carry to the page."""
OTHERS = {name: file for name, file in HOSTILE_FILES.items() if name not in FAR_TOO_LARGE}


def test_every_hostile_file_gets_its_sentence_and_changes_nothing(blank_scan: Scan) -> None:
    """The same sentence as on the command line; the work that stood there stays."""
    blank_scan.item("trainer-vorm").locator("input[value='4']").check()
    outcomes = open_each(blank_scan.page, [content for content, _ in OTHERS.values()], GIVEN)
    for (told, given), (name, (_, sentence)) in zip(outcomes, OTHERS.items(), strict=True):
        assert told == f"{sentence} Wat je had ingevuld, staat er nog.", name
        assert given == ["4"], name
    expect(blank_scan.item("trainer-vorm").locator("input[value='4']")).to_be_checked()
    assert blank_scan.page.evaluate("[window.hacked, ({}).polluted]") == [None, None]


@pytest.mark.parametrize("name", FAR_TOO_LARGE)
def test_a_file_that_is_far_too_large_gets_its_sentence_and_changes_nothing(
    blank_scan: Scan, tmp_path: Path, name: str
) -> None:
    """Without a wait: nothing of it is read."""
    content, sentence = FAR_TOO_LARGE[name]
    file = tmp_path / f"{name}.json"
    file.write_bytes(content)
    blank_scan.item("trainer-vorm").locator("input[value='4']").check()
    blank_scan.open_file(file)
    assert blank_scan.status.inner_text() == f"{sentence} Wat je had ingevuld, staat er nog."
    expect(blank_scan.item("trainer-vorm").locator("input[value='4']")).to_be_checked()


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
