"""Walking through the form in every browser that is installed here, started as people start it: without a driver."""

from pathlib import Path
from queue import Queue
from typing import Any

import pytest

from build_tools.bench.host import Host
from tests.browser.conftest import browser_without_driver
from tests.faulty_host import Fault, Watched, host_with

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", ["Chromium", "Firefox", "WebKitGTK"])
def test_each_browser_walks_as_on_a_phone(name: str, site: Path, tmp_path: Path) -> None:
    """The next statement after a finger only; bridge and buttons in sight at the end of the page; an unfolding bar."""
    browser = browser_without_driver(name)
    (tmp_path / "site").symlink_to(site)
    (tmp_path / "walk").symlink_to(HERE / "walk_page")
    reports: Queue[dict[str, Any]] = Queue()
    handler = type("Handler", (Watched,), {"reports": reports})
    with host_with(tmp_path, Fault("nothing"), handler) as address:
        (report,) = browser.reports(Host(address, reports), "walk/", count=1)
    assert "error" not in report, report
    assert (report["atFirst"], report["afterScreenReader"]) == ([0], [1])
    assert (report["filled"], report["isFolded"], report["isKept"]) == ("10", True, True)
    assert report["bridge"] <= 0.5
    assert 0 < report["below"] < 20
