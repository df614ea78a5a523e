"""Keeping, asking and wiping in every browser that is installed here, started as people start it: without a driver."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import browser_without_driver
from tests.browser.keeping.test_keeping import UNSURE
from tests.browser.keeping.test_other_tabs import WIPED_ELSEWHERE
from tests.browser.page_report import report_of_page
from tests.faulty_host import Fault

HERE = Path(__file__).parent
each_browser = pytest.mark.parametrize("name", ["Chromium", "Firefox", "WebKitGTK"])


def _instead(*pairs: tuple[str, str]) -> Callable[[bytes], bytes]:
    """Give what puts something in place of a piece of a script, which must be there."""

    def change(content: bytes) -> bytes:
        for before, after in pairs:
            assert before.encode() in content, "the script says it otherwise by now"
            content = content.replace(before.encode(), after.encode())
        return content

    return change


def _visited(name: str, site: Path, folder: Path, fault: Fault) -> dict[str, Any]:
    """Have a browser fill in the scan in two frames and wipe in one; gives what the frames said."""
    browser = browser_without_driver(name)
    (folder / "site").symlink_to(site)
    (folder / "tabs").symlink_to(HERE / "tabs_page")
    return report_of_page(browser, folder, "tabs/", fault)


@each_browser
@pytest.mark.parametrize(
    "fault",
    [
        Fault("nothing"),
        Fault(r"other-tabs\.js", change=_instead(("new BroadcastChannel(CHANNEL)", "undefined"))),
    ],
    ids=["channel", "storage-events"],
)
def test_each_browser_forgets_in_all_tabs(name: str, site: Path, tmp_path: Path, fault: Fault) -> None:
    """It asks first, with focus on the answer that wipes nothing; then all tabs forget, and nothing is written anew."""
    report = _visited(name, site, tmp_path, fault)
    assert "ook op dit apparaat" in report["said"]
    assert (report["isAsked"], report["focus"], report["before"]) == (True, "wis-niet", 1)
    assert report["wipedText"] == "Alles is gewist."
    assert (report["first"], report["second"], report["storage"]) == (0, 0, 0)
    assert report["told"] == WIPED_ELSEWHERE
    assert report["databases"] == []


WHILE_OTHERS_RUN = 15_000
"""Milliseconds: three browsers start beside each other here; how soon it comes is looked at in `test_keeping.py`."""


@each_browser
def test_no_browser_is_waited_for_when_its_storage_is_silent(name: str, site: Path, tmp_path: Path) -> None:
    """An answer comes, to keeping and to wiping, though none came from there; and no more is said than is known."""
    silent = [("indexedDB.open(this.name, 1)", "new EventTarget()")]
    silent += [("indexedDB.deleteDatabase(name)", "new EventTarget()")]
    fault = Fault(r"device-copy\.js", change=_instead(*silent))
    report = _visited(name, site, tmp_path, fault)
    assert "Deze browser laat dat niet toe." in report["said"]
    assert UNSURE in report["wipedText"]
    assert max(report["kept"], report["wiped"]) < WHILE_OTHERS_RUN
    assert (report["first"], report["second"]) == (0, 0)
