"""The scan without internet in every browser that is installed here, started without a driver: the host goes away."""

from pathlib import Path

import pytest

from tests.browser.conftest import browser_without_driver
from tests.browser.page_report import report_of_page
from tests.faulty_host import Fault, Watched

HERE = Path(__file__).parent


class Leaving(Watched):
    """A host that a page can have go away: of the site nothing comes any more."""

    def do_GET(self) -> None:
        """Answer, or break off."""
        if "/go-away" in self.fault.asked and self.path.startswith("/site/"):
            raise ConnectionResetError
        super().do_GET()


@pytest.mark.parametrize("name", ["Chromium", "Firefox", "WebKitGTK"])
def test_each_browser_scores_without_a_host(name: str, site: Path, tmp_path: Path) -> None:
    """In a folder of the host; nothing is there before the choice, and nothing after it was undone."""
    (tmp_path / "site").symlink_to(site)
    (tmp_path / "offline").symlink_to(HERE / "offline_page")
    report = report_of_page(browser_without_driver(name), tmp_path, "offline/", Fault("nothing"), Leaving)
    assert (report["before"], report["kept"], report["controlled"]) == (0, "klaar", True)
    assert (report["result"], report["rows"]) == ("klaar", 6)
    assert report["paper"]
    assert (report["later"], report["after"], report["copies"]) == ("hier", 0, 0)
