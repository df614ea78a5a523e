"""Fetching the engine on the page before the form."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import WAIT, Scan
from tests.faulty_host import Fault, Faulty, Packing, PackingSmallFiles, host_with

SCRIPTS = tuple(rf"/engine/{name}\.js" for name in ("worker", "downloads", "download"))
FILES = (r"/probe\.", r"/pyodide\.\w+\.js", r"/restored\.\w+\.js", r"/restored\.\w+\.(wasm|woff2)$", r"/snapshot\.")
ENGINE = SCRIPTS + FILES


def _asked_for_engine(asked: list[str]) -> list[str]:
    return [path for path in asked if any(re.search(part, path) for part in ENGINE)]


def _has_all(paths: list[str], parts: tuple[str, ...]) -> bool:
    return all(any(re.search(part, path) for path in paths) for part in parts)


def _wait_until(page: Page, holds: Callable[[], bool]) -> None:
    for _ in range(WAIT // 100):
        if holds():
            return
        page.wait_for_timeout(100)
    raise AssertionError("it did not come")


@pytest.mark.parametrize(
    "kind",
    [Faulty, Packing, PackingSmallFiles],
    ids=["host-that-compresses-nothing", "host-that-compresses", "host-that-compresses-small-files"],
)
def test_who_reads_first_waits_for_nothing_later(page: Page, site: Path, kind: type[Faulty]) -> None:
    """All that the worker takes is there already: the host is asked nothing more."""
    fault = Fault("nothing", may_keep=True)
    complaints: list[str] = []
    came: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("requestfinished", lambda request: came.append(request.url))
    with host_with(site, fault, kind) as address:
        page.goto(address + "i-scan/")
        _wait_until(page, lambda: _has_all(came, ENGINE))
        assert not [path for path in fault.asked if "/pyodide.asm." in path]
        fault.asked.clear()
        Scan(page, address).open().ask()
    # A file that turned out to be too large for the host to compress was let go, and is looked at again.
    assert [path for path in _asked_for_engine(fault.asked) if not path.endswith(".wasm")] == []
    assert _asked_for_engine(fault.asked) == [] or kind is PackingSmallFiles
    assert complaints == []


def test_who_saves_data_fetches_nothing_beforehand(page: Page, site: Path) -> None:
    """A browser that says so is believed."""
    page.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    fault = Fault("nothing")
    with host_with(site, fault) as address:
        page.goto(address + "i-scan/", wait_until="networkidle")
    assert [path for path in _asked_for_engine(fault.asked) if "/assets/engine/" in path] == []


def test_who_is_offline_by_then_hears_nothing_of_it(page: Page, site: Path) -> None:
    """No error anywhere: nobody asked for it."""

    def gone(_content: bytes) -> bytes:
        raise ConnectionResetError

    complaints: list[str] = []
    failed: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", lambda request: failed.append(request.url))
    with host_with(site, Fault(r"(restored|snapshot|pyodide|probe)\.\w+\.\w+", change=gone)) as address:
        page.goto(address + "i-scan/")
        _wait_until(page, lambda: _has_all(failed, FILES))
    assert complaints == []
