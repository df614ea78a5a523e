"""A target profile in every browser that is installed here, started as people start it: without a driver."""

from pathlib import Path
from queue import Queue
from typing import Any

import pytest

from build_tools.bench.host import Host
from tests.browser.conftest import browser_without_driver
from tests.browser.files.test_incoming import FORMATS
from tests.faulty_host import Fault, Watched, host_with

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", ["Chromium", "Firefox", "WebKitGTK"])
def test_each_browser_chooses_keeps_opens_and_hands_over(name: str, site: Path, tmp_path: Path) -> None:
    """Levels follow the goals, come back after a reload, come out of a file, and go along to a worksheet."""
    browser = browser_without_driver(name)
    (tmp_path / "site").symlink_to(site)
    (tmp_path / "page").symlink_to(HERE / "profile_page")
    (tmp_path / "profile.json").symlink_to(FORMATS / "target-profile-1.json")
    reports: Queue[dict[str, Any]] = Queue()
    handler = type("Handler", (Watched,), {"reports": reports})
    with host_with(tmp_path, Fault("nothing"), handler) as address:
        (report,) = browser.reports(Host(address, reports), "page/", count=1)
    assert "error" not in report, report
    asked = {"onderwijskundige": "4", "coach": "3.5", "trainer": "2.5"}
    assert report["chosen"] == asked
    assert report["kept"] == asked | {"technovator": "3"}
    assert report["opened"] == report["kept"] | {"adviseur": "3.5", "veranderkundige": "3"}
    assert report["sheet"][0] == "Studenten krijgen eerder feedback"
    assert "3,5 · meenemen" in report["sheet"]
