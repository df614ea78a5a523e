"""A target profile in every browser that is installed here, started as people start it: without a driver."""

from pathlib import Path

import pytest

from tests.browser.conftest import browser_without_driver
from tests.browser.files.test_incoming import FORMATS
from tests.browser.page_report import report_of_page

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", ["Chromium", "Firefox", "WebKitGTK"])
def test_each_browser_chooses_keeps_opens_and_hands_over(name: str, site: Path, tmp_path: Path) -> None:
    """Levels follow the goals, come back after a reload, come out of a file, and go along to a worksheet."""
    browser = browser_without_driver(name)
    (tmp_path / "site").symlink_to(site)
    (tmp_path / "page").symlink_to(HERE / "profile_page")
    (tmp_path / "profile.json").symlink_to(FORMATS / "target-profile-1.json")
    report = report_of_page(browser, tmp_path, "page/")
    asked = {"onderwijskundige": "4", "coach": "3.5", "trainer": "2.5"}
    assert report["chosen"] == asked
    assert report["kept"] == asked | {"technovator": "3"}
    assert report["opened"] == report["kept"] | {"adviseur": "3.5", "veranderkundige": "3"}
    assert report["sheet"][0] == "Studenten krijgen eerder feedback"
    assert "3,5 · meenemen" in report["sheet"]
