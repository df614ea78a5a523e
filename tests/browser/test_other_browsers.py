"""The engine in every browser that is installed here, started as people start it: without a driver."""

import json
from pathlib import Path

import pytest

from build_tools.bench.browsers import installed_browsers
from build_tools.bench.host import BENCH_PAGES, hosting
from build_tools.engine.every_request import every_request
from build_tools.instruments import instrument_folder, read_instrument_files
from scan.bridge import Bridge
from scan.model import Instrument
from tests.golden import CASES

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", ["Chromium", "Firefox", "WebKitGTK"])
def test_each_browser_answers_as_this_python_does(
    name: str, site: Path, instrument: Instrument, tmp_path: Path
) -> None:
    """Every golden case and every question, from the image and from the zip: the same numbers and the same HTML."""
    browser = next((browser for browser in installed_browsers() if browser.name == name), None)
    if browser is None:
        pytest.skip(f"{name} is not installed here")
    data = read_instrument_files(instrument_folder(instrument.key)).data
    requests = [*(case.request for case in CASES), *every_request(data)]
    (tmp_path / "requests.json").write_text(f"[{','.join(requests)}]", encoding="utf-8")
    folders = {"pages": BENCH_PAGES, "golden": HERE / "golden_page", "requests": tmp_path, "site": site}
    with hosting(folders) as host:
        reports = browser.reports(host, "golden/", count=2)
    bridge = Bridge(instrument)
    expected = [json.loads(bridge.answer(request)) for request in requests]
    for report, way in zip(reports, ("quick", "plain"), strict=True):
        assert report.get("error") is None
        assert report["way"] == report["went"] == way
        assert report["given"] == expected
