"""Fetching the engine on the page before the form."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import WAIT, Scan
from tests.faulty_host import Fault, Faulty, Packing, host_with

ENGINE = ("/engine-worker.js", "/download.js", "/probe.", "/pyodide.", "/quick.", "/image.")


def _asked_for_engine(asked: list[str]) -> list[str]:
    return [path for path in asked if any(part in path for part in ENGINE)]


def _wait_until(page: Page, holds: Callable[[], bool]) -> None:
    for _ in range(WAIT // 100):
        if holds():
            return
        page.wait_for_timeout(100)
    raise AssertionError("it did not come")


@pytest.mark.parametrize("kind", [Faulty, Packing], ids=["host-that-compresses-nothing", "host-that-compresses"])
def test_who_reads_first_waits_for_nothing_later(page: Page, site: Path, kind: type[Faulty]) -> None:
    """All that the worker takes is there already: the host is asked nothing more."""
    fault = Fault("nothing", may_keep=True)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    with host_with(site, fault, kind) as address:
        page.goto(address + "i-scan/")
        _wait_until(page, lambda: all(any(part in path for path in fault.asked) for part in ENGINE))
        page.wait_for_timeout(1_000)
        assert not [path for path in fault.asked if "/asm." in path]
        fault.asked.clear()
        Scan(page, address).open().ask()
    assert _asked_for_engine(fault.asked) == []
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
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    with host_with(site, Fault(r"(quick|image|pyodide|probe)\.\w+\.\w+", status=503)) as address:
        page.goto(address + "i-scan/", wait_until="networkidle")
    assert complaints == []
