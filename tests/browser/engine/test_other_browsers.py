"""The engine in every browser that is installed here, started as people start it: without a driver."""

import json
from pathlib import Path

import pytest

from build_tools.bench.host import BENCH_PAGES, hosting
from build_tools.data.instruments import instrument_folder, read_instrument_files
from build_tools.engine.warm_up_requests import warm_up_requests
from build_tools.paths import NODE_MODULES
from scan.bridge import Bridge
from scan.definition.model import Instrument
from scan.team_bridge import TeamBridge
from tests.browser.conftest import browser_without_driver
from tests.browser.page_report import report_of_page
from tests.faulty_host import Fault, Faulty, Packing, Watched
from tests.golden import CASES
from tests.scan.team.team_requests import team_requests

HERE = Path(__file__).parent
ENGINE = (
    *(f"/engine/{name}.js" for name in ("worker", "downloads", "download")),
    "/assets/engine/",
)
each_browser = pytest.mark.parametrize("name", ["Chromium", "Firefox", "WebKitGTK"])


@each_browser
def test_each_browser_answers_as_this_python_does(
    name: str, site: Path, instrument: Instrument, tmp_path: Path
) -> None:
    """Every golden case and every question, from the snapshot and from the zip: the same numbers and the same HTML.

    And every question about a team, whose modules come after either start.
    """
    browser = browser_without_driver(name)
    data = read_instrument_files(instrument_folder(instrument.key)).data
    requests = {"scan": [*(case.request for case in CASES), *warm_up_requests(data)], "team": team_requests(data)}
    for door, asked in requests.items():
        (tmp_path / f"{door}.json").write_text(f"[{','.join(asked)}]", encoding="utf-8")
    folders = {"pages": BENCH_PAGES, "golden": HERE / "golden_page", "requests": tmp_path, "site": site}
    with hosting(folders) as host:
        reports = browser.reports(host, "golden/", count=4)
    bridges = {"scan": Bridge(instrument), "team": TeamBridge(instrument)}
    expected = {door: [json.loads(bridges[door].answer(each)) for each in asked] for door, asked in requests.items()}
    ways = [(door, start) for door in requests for start in ("restored", "cold")]
    for report, (door, start) in zip(reports, ways, strict=True):
        assert report.get("error") is None
        assert (report["door"], report["start"], report["finalStart"]) == (door, start, start)
        assert report["answers"] == expected[door]


@each_browser
def test_each_browser_starts_what_the_bench_measures(name: str, site: Path) -> None:
    """The engine of this site and Pyodide as it is published, on the host and the page of the bench."""
    browser = browser_without_driver(name)
    with hosting({"pages": BENCH_PAGES, "site": site, "stock": NODE_MODULES / "pyodide"}) as host:
        for kind in ("ours", "stock"):
            (report,) = browser.reports(host, f"pages/start.html?kind={kind}&pass=once", count=1)
            assert report.get("error") is None, kind


@each_browser
@pytest.mark.parametrize("kind", [Faulty, Packing], ids=["host-that-compresses-nothing", "host-that-compresses"])
def test_each_browser_downloads_the_engine_once(name: str, kind: type[Faulty], site: Path, tmp_path: Path) -> None:
    """While someone reads about the scan; not for the first result after that, nor at a later visit."""
    browser = browser_without_driver(name)
    (tmp_path / "site").symlink_to(site)
    (tmp_path / "visit").symlink_to(HERE / "visit_page")
    handler = type("Handler", (Watched, kind), {})
    report = report_of_page(browser, tmp_path, "visit/", Fault("nothing", may_keep=True), handler)
    for visit in ("first", "second"):
        assert [path for path in report[visit] if any(part in path for part in ENGINE)] == [], visit
