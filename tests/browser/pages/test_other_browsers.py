"""The header, the search, a sealed link and an address without its last slash, in each browser that is here."""

import json
from pathlib import Path

import pytest

from build_tools.bench.host import hosting
from build_tools.data.browser_files import collect_browser_files
from tests.browser.conftest import browser_without_driver

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", ["Chromium", "Firefox", "WebKitGTK"])
def test_each_browser_shows_the_same(name: str, site: Path, tmp_path: Path) -> None:
    """Wide the menu is a row, narrow it opens with a button; the rest works, or says that it is not there."""
    browser = browser_without_driver(name)
    (tmp_path / "told.json").write_text(json.dumps({"modules": collect_browser_files().folder}), encoding="utf-8")
    folders = {"site": site, "frame": HERE / "frame_page", "told": tmp_path}
    with hosting(folders) as host:
        (seen,) = browser.reports(host, "frame/", count=1)
    assert "error" not in seen, seen
    assert seen["wide"]["before"] == [True, False, True]
    assert seen["narrow"]["before"] == [False, True, True]
    assert seen["narrow"]["opened"]
    assert seen["wide"]["height"] == pytest.approx(seen["narrow"]["height"], abs=2)
    assert seen["found"] == 10
    assert seen["without"] == "i-scan/invullen/"
    assert seen["sealed"] in (["2026-11_345", None], "not here")
