"""The examples in every browser that is installed here, started as people start it: without a driver."""

from pathlib import Path

import pytest

from tests.browser.conftest import browser_without_driver
from tests.browser.page_report import report_of_page

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", ["Chromium", "Firefox", "WebKitGTK"])
def test_each_browser_opens_the_examples_and_takes_them_away(name: str, site: Path, tmp_path: Path) -> None:
    """Forty docents, then the six coaches at two moments; afterwards a target of one's own finds an empty page."""
    browser = browser_without_driver(name)
    (tmp_path / "site").symlink_to(site)
    (tmp_path / "page").symlink_to(HERE / "cycle_page")
    report = report_of_page(browser, tmp_path, "page/")
    assert (report["steps"], report["files"], report["left"]) == (6, 3, 0)
    assert report["isMarked"] is True
    assert "Professionalisering (26 van de 40" in report["docents"]
    assert report["conclusion"].startswith("Gedekt zijn trainer en coach; dun gedekt zijn onderwijskundige en")
    assert "open → dun gedekt" in report["changed"]
