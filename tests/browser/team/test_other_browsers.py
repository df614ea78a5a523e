"""A team in every browser that is installed here, started as people start it: without a driver."""

import json
from pathlib import Path

import pytest

from scan.definition.model import Instrument
from scan.team_bridge import TeamBridge
from tests.browser.conftest import browser_without_driver
from tests.browser.page_report import report_of_page
from tests.browser.team.conftest import SIX
from tests.scan.team.members import file_of, row_of

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", ["Chromium", "Firefox", "WebKitGTK"])
def test_each_browser_reads_a_team_and_adds_one_up(
    name: str, site: Path, tmp_path: Path, instrument: Instrument
) -> None:
    """Files, one out and in again, a target; then the sum of five, of which nothing is shown before it is closed.

    Where the browser reads no QR codes, the page says how without.
    """
    browser = browser_without_driver(name)
    (tmp_path / "site").symlink_to(site)
    (tmp_path / "page").symlink_to(HERE / "team_page")
    texts = [json.dumps(file_of(each, number, instrument)) for number, each in enumerate(SIX)]
    (tmp_path / "members.json").write_text(json.dumps(texts), encoding="utf-8")
    report = report_of_page(browser, tmp_path, "page/")
    rows = [row_of(each, number) for number, each in enumerate(SIX)]
    request = {"question": "team", "members": rows, "target": instrument.profiles[0].key}
    expected = json.loads(TeamBridge(instrument).answer(json.dumps(request)))["html"]
    assert f">{report['conclusion']}<" in expected
    assert report["isHidden"] is True
    assert report["means"] == len(instrument.scales)
    assert report["reads"] != report["saysHowWithout"]
    assert report["hasDetector"] or report["saysHowWithout"]
