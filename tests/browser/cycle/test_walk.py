"""From goals to a second attempt and back, in every browser that is installed here, started without a driver.

Each file goes from one page into the next, as the page about the round says.
"""

import json
import zipfile
from pathlib import Path

import pytest

from tests.browser.conftest import IN_EACH_BROWSER, browser_without_driver
from tests.browser.page_report import report_of_page
from tests.faulty_host import Fault

HERE = Path(__file__).parent
STOOD_THERE = {
    "goal": "Studenten krijgen eerder feedback.",
    "docents": {
        "isSame": True,
        "own": "Op verkennen of oefenen staan leden het vaakst bij professionalisering (26 van de 40).",
        "groups": ["Economie: 10 leden", "Entree: 10 leden", "Techniek: 10 leden", "Zorg: 10 leden"],
        "refused": 0,
    },
    "profile": {"isOurs": True, "count": 2, "title": "Ons eigen jaar"},
    "covered": {
        "isSame": True,
        "conclusion": "Gedekt zijn trainer en coach; dun gedekt is onderwijskundige; open is veranderkundige.",
        "modules": ["veranderkundige", "onderwijskundige"],
    },
    "focus": {"module": "Veranderen met het team", "says": True, "score": "2.6667"},
    "again": {"left": 0, "covered": ["veranderkundige"], "changed": ["veranderkundige"]},
}
"""At each step, of what is the same in every month."""

ICON = "/favicon.ico"
"""What browsers ask of themselves."""


def _unpacked(zips: Path) -> dict[str, dict[str, str]]:
    """Give the text of each file in each zip, by its path in there."""
    found = {}
    for file in zips.glob("*.zip"):
        with zipfile.ZipFile(file) as packed:
            found[file.name] = {name: packed.read(name).decode() for name in packed.namelist()}
    return found


@pytest.mark.parametrize("name", IN_EACH_BROWSER)
def test_a_lead_walks_the_whole_round(name: str, site: Path, tmp_path: Path) -> None:
    """Six steps, with the examples and with the files of the page alone; the host hears only which file is wanted."""
    (tmp_path / "site").symlink_to(site)
    (tmp_path / "page").symlink_to(HERE / "cycle_page")
    unpacked = json.dumps(_unpacked(site / "programma" / "kringloop"))
    (tmp_path / "unpacked.json").write_text(unpacked, encoding="utf-8")
    host = Fault("nothing")
    report = report_of_page(browser_without_driver(name), tmp_path, "page/", host)
    assert report["docents"].pop("module").startswith("Professionalisering (26 van de 40 op verkennen of oefenen)")
    assert report["profile"].pop("name").startswith("doelprofiel-20")
    assert report == STOOD_THERE
    asked = [address for address in host.asked if address != ICON]
    assert [address for address in asked if not (tmp_path / address.lstrip("/")).exists()] == []
