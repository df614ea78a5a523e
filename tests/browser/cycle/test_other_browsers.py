"""The examples in every browser that is installed here, started as people start it: without a driver."""

from pathlib import Path
from queue import Queue
from typing import Any

import pytest

from build_tools.bench.host import Host
from tests.browser.conftest import browser_without_driver
from tests.faulty_host import Fault, Watched, host_with

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", ["Chromium", "Firefox", "WebKitGTK"])
def test_each_browser_opens_the_examples_and_takes_them_away(name: str, site: Path, tmp_path: Path) -> None:
    """Forty docents, then the six coaches at two moments; afterwards a target of one's own finds an empty page."""
    browser = browser_without_driver(name)
    (tmp_path / "site").symlink_to(site)
    (tmp_path / "page").symlink_to(HERE / "cycle_page")
    reports: Queue[dict[str, Any]] = Queue()
    handler = type("Handler", (Watched,), {"reports": reports})
    with host_with(tmp_path, Fault("nothing"), handler) as address:
        (report,) = browser.reports(Host(address, reports), "page/", count=1)
    assert "error" not in report, report
    assert (report["steps"], report["files"], report["left"]) == (6, 3, 0)
    assert report["isMarked"] is True
    assert "Professionalisering (26 van de 40" in report["docents"]
    assert report["conclusion"].startswith("Gedekt zijn trainer en coach; dun gedekt zijn onderwijskundige en")
    assert "open → dun gedekt" in report["changed"]
