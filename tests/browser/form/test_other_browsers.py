"""Walking through the form in every browser that is installed here, started as people start it: without a driver."""

from pathlib import Path

import pytest

from tests.browser.conftest import browser_without_driver
from tests.browser.page_report import report_of_page

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", ["Chromium", "Firefox", "WebKitGTK"])
def test_each_browser_walks_as_on_a_phone(name: str, site: Path, tmp_path: Path) -> None:
    """The next statement after a finger only; bridge and buttons in sight at the end of the page; an unfolding bar."""
    browser = browser_without_driver(name)
    (tmp_path / "site").symlink_to(site)
    (tmp_path / "walk").symlink_to(HERE / "walk_page")
    report = report_of_page(browser, tmp_path, "walk/")
    assert (report["atFirst"], report["afterScreenReader"]) == ([0], [1])
    assert (report["filled"], report["isFolded"], report["isKept"]) == ("10", True, True)
    assert report["bridge"] <= 0.5
    assert 0 < report["below"] < 20
