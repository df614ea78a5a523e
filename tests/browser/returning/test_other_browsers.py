"""Coming back, a link of another and an update, in every browser that is installed here, started without a driver."""

from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from tests.browser.conftest import browser_without_driver
from tests.browser.page_report import report_of_page
from tests.browser.returning.test_links_of_others import HASH
from tests.faulty_host import Fault, Watched
from tests.two_releases import TwoReleases

HERE = Path(__file__).parent
each_browser = pytest.mark.parametrize("name", ["Chromium", "Firefox", "WebKitGTK"])


class Renewed(Watched):
    """A host on which a page can have the site replaced."""

    served: Path
    newer: Path

    def do_POST(self) -> None:
        """Replace the site, or take a report."""
        if self.path != "/update":
            super().do_POST()
            return
        self.served.unlink()
        self.served.symlink_to(self.newer)
        self.send_response(204)
        self.end_headers()


def visited(name: str, folder: Path, sites: tuple[Path, Path], **visit: str) -> dict[str, Any]:
    """Have a browser walk a visit on the first of the sites; gives what it reports."""
    browser = browser_without_driver(name)
    served = folder / "site"
    served.symlink_to(sites[0])
    (folder / "visit").symlink_to(HERE / "visit_page")
    (folder / "about").mkdir()
    (folder / "about" / "index.html").write_text("<!doctype html><title>About</title>", encoding="utf-8")
    handler = type("Handler", (Renewed,), {"served": served, "newer": sites[1]})
    address = urlencode({"scan": "/site/i-scan/invullen/", **visit})
    return report_of_page(browser, folder, f"visit/?{address}", Fault("nothing", may_keep=True), handler)


@each_browser
def test_each_browser_finds_the_result_again(name: str, site: Path, tmp_path: Path) -> None:
    """By itself; and after the link of another one's own comes back."""
    report = visited(name, tmp_path, (site, site), link=HASH.removeprefix("#"))
    assert report["isSame"]
    assert "antwoorden" not in report["address"]
    assert (report["given"], report["isStillAnother"]) == (30, False)


@each_browser
def test_each_browser_goes_on_after_an_update(name: str, releases: TwoReleases, tmp_path: Path) -> None:
    """With one click, although it may show the page of before for an hour."""
    report = visited(name, tmp_path, (releases.older, releases.newer), update="yes")
    assert report["said"] == "De site is vernieuwd. Je antwoorden blijven staan."
    assert report["isOther"]
    assert report["given"] == 29
