"""The check in every browser that is installed here: whether a policy really holds, only that browser can tell."""

from pathlib import Path

import pytest

from build_tools.hosts.doctor.good import GOOD
from tests.browser.conftest import browser_without_driver
from tests.browser.page_report import report_of_page
from tests.faulty_host import Fault

HERE = Path(__file__).parent
HOLDS = [
    each.sentence for each in GOOD if each.faults[0] in ("not-enforced", "not-let", "changed", "missing", "policy")
]


@pytest.mark.parametrize("name", ["Chromium", "Firefox", "WebKitGTK"])
def test_each_browser_finds_every_file_whole_and_holds_to_the_policy(name: str, site: Path, tmp_path: Path) -> None:
    """In the page and in a worker; what this plain host leaves undone, each of them sees too."""
    browser = browser_without_driver(name)
    (tmp_path / "site").symlink_to(site)
    (tmp_path / "visit").symlink_to(HERE / "visit_page")
    report = report_of_page(browser, tmp_path, "visit/", Fault("nothing"))
    assert set(HOLDS) <= set(report["good"]), report
    assert {"not-compressed", "no-headers"} <= set(report["light"])
