"""Pages that report what they saw, in a browser as people start it: without a driver."""

from pathlib import Path
from queue import Queue
from typing import Any

from build_tools.bench.host import Host
from build_tools.bench.launching import Browser
from tests.faulty_host import Fault, Watched, host_with

NO_FAULT = Fault("nothing")
_SHARED = Path(__file__).parent / "visiting.js"
"""What such pages import from the root of their host."""


def report_of_page(
    browser: Browser, folder: Path, path: str, fault: Fault = NO_FAULT, handler: type[Watched] = Watched
) -> dict[str, Any]:
    """Serve a folder, open a page of it, and give what that reports, which may not be an error."""
    (folder / _SHARED.name).symlink_to(_SHARED)
    reports: Queue[dict[str, Any]] = Queue()
    heard = type("Handler", (handler,), {"reports": reports})
    with host_with(folder, fault, heard) as address:
        (report,) = browser.reports(Host(address, reports), path, count=1)
    assert "error" not in report, report
    return report
