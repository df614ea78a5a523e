"""What a visitor meets when the host, the network or the browser fails the engine."""

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Playwright, expect

from build_tools.chromium import find_chromium, launch_flags
from build_tools.preview import SiteHandler
from tests.browser.conftest import Scan
from tests.servers import running

WAY_OUT = "Je antwoorden staan er nog."
DOWNLOAD = "De rekenmodule kon niet worden opgehaald."
DAMAGED = "De rekenmodule kwam beschadigd aan."


class Faulty(SiteHandler):
    """A host that does one thing wrong to files with one ending."""

    ending = ""
    only = ""
    status = 200
    content_type: str | None = None
    change: Callable[[bytes], bytes] = staticmethod(lambda content: content)

    def do_GET(self) -> None:
        """Answer, with the fault where it applies."""
        if not (self.path.partition("?")[0].endswith(self.ending) and self.only in self.path):
            super().do_GET()
            return
        content = type(self).change(Path(self.translate_path(self.path)).read_bytes())
        self.send_response(self.status)
        kind = self.guess_type(self.translate_path(self.path)) if self.content_type is None else self.content_type
        if kind:
            self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(content)


def _host(site: Path, **fault: Any) -> AbstractContextManager[str]:
    fault = {name: staticmethod(value) if name == "change" else value for name, value in fault.items()}
    handler = type("OneFault", (Faulty,), fault)
    return running(ThreadingHTTPServer(("127.0.0.1", 0), lambda *given: handler(*given, directory=str(site))))


def _half(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _flipped(content: bytes) -> bytes:
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


def _html(_content: bytes) -> bytes:
    return b"<!doctype html><title>Niet gevonden</title>"


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        ({"ending": ".wasm", "status": 404}, DOWNLOAD),
        ({"ending": ".wasm", "change": _html, "content_type": "text/html"}, DAMAGED),
        ({"ending": ".wasm", "change": _half}, DAMAGED),
        ({"ending": ".wasm", "change": _flipped}, DAMAGED),
        ({"ending": ".zip", "status": 500}, DOWNLOAD),
        ({"ending": ".zip", "change": _flipped}, DAMAGED),
        ({"ending": ".zip", "change": lambda content: content + b"x"}, DAMAGED),
        ({"ending": ".js", "only": "pyodide.asm", "change": _half}, DOWNLOAD),
        ({"ending": "engine-worker.js", "status": 404}, DOWNLOAD),
        ({"ending": "engine-worker.js", "content_type": "application/octet-stream"}, DOWNLOAD),
    ],
    ids=[
        "wasm-404",
        "wasm-is-html",
        "wasm-cut",
        "wasm-one-bit-off",
        "zip-500",
        "zip-one-bit-off",
        "zip-too-long",
        "runtime-cut",
        "worker-404",
        "worker-without-type",
    ],
)
def test_a_fault_is_said_and_nothing_is_lost(page: Page, site: Path, fault: dict[str, Any], says: str) -> None:
    """A message, the answers, and ways on: again, a file, the key to score by hand."""
    with _host(site, **fault) as address:
        scan = Scan(page, address).open()
        scan.item("trainer-doel").locator("input[value='4']").check()
        page.locator("[data-action=resultaat]").click()
        alert = page.locator('#resultaat[data-status="fout"] [role=alert]')
        expect(alert).to_contain_text(says)
        expect(alert).to_contain_text(WAY_OUT)
        expect(page.locator("html")).to_have_attribute("data-engine", "fout")
        expect(scan.item("trainer-doel").locator("input[value='4']")).to_be_checked()
        expect(page.locator("#zelf-uitrekenen")).to_be_visible()
        assert page.get_by_role("button", name="Probeer opnieuw").is_visible()


@pytest.mark.parametrize("content_type", ["text/plain", "application/octet-stream", ""])
@pytest.mark.parametrize("ending", [".wasm", ".zip"])
def test_a_wrong_type_is_no_fault(page: Page, site: Path, ending: str, content_type: str) -> None:
    """Proxies and old hosts send all sorts of types; unchanged Pyodide would wait for ever."""
    with _host(site, ending=ending, content_type=content_type) as address:
        scan = Scan(page, address).open()
        scan.ask()


def test_a_host_that_falls_silent_is_not_waited_for_without_end(page: Page, site: Path) -> None:
    """After a minute without a sign of life the visitor hears so, and can go on."""
    release = threading.Event()

    def silent(content: bytes) -> bytes:
        release.wait(timeout=60)
        return content

    page.clock.install()
    with _host(site, ending=".wasm", change=silent) as address:
        scan = Scan(page, address).open()
        scan.item("trainer-doel").locator("input[value='4']").check()
        page.locator("[data-action=resultaat]").click()
        expect(page.locator('#resultaat[data-status="bezig"]')).to_be_visible()
        expect(page.locator("#rekenmodule-bytes")).not_to_be_empty()
        page.clock.fast_forward(61_000)
        alert = page.locator('#resultaat[data-status="fout"] [role=alert]')
        expect(alert).to_contain_text("De rekenmodule deed er te lang over.")
        expect(alert).to_contain_text(WAY_OUT)
        release.set()


def test_trying_again_works_when_the_host_has_recovered(page: Page, site: Path) -> None:
    """Without a reload, with the same answers."""
    broken = [True]
    with _host(site, ending=".wasm", change=lambda content: _half(content) if broken[0] else content) as address:
        scan = Scan(page, address).open()
        scan.item("trainer-doel").locator("input[value='4']").check()
        page.locator("[data-action=resultaat]").click()
        again = page.get_by_role("button", name="Probeer opnieuw")
        expect(again).to_be_visible()
        broken[0] = False
        again.click()
        expect(page.locator('#resultaat[data-status="klaar"]')).to_be_visible()


def test_one_bad_copy_is_fetched_again_unnoticed(page: Page, site: Path) -> None:
    """A cache that holds a damaged file is passed by."""
    copies: list[int] = []

    def once(content: bytes) -> bytes:
        copies.append(len(content))
        return _flipped(content) if len(copies) == 1 else content

    with _host(site, ending=".wasm", change=once) as address:
        Scan(page, address).open().ask()
    assert len(copies) == 2


def test_a_cache_that_holds_a_cut_script_is_passed_by(page: Page, site: Path) -> None:
    """A host that says 'immutable' may have said it of a broken copy."""
    copies: list[int] = []

    def once(content: bytes) -> bytes:
        copies.append(len(content))
        return _half(content) if len(copies) == 1 else content

    with _host(site, ending=".js", only="pyodide.asm", change=once) as address:
        Scan(page, address).open().ask()
    assert len(copies) == 2


@pytest.mark.parametrize("fault", [{"status": 404}, {"content_type": "text/plain"}], ids=["404", "text-plain"])
def test_a_page_whose_script_does_not_arrive_says_so(page: Page, site: Path, fault: dict[str, Any]) -> None:
    """No buttons, but the statements, a word about it, and the key to score by hand."""
    with _host(site, ending="index.js", **fault) as address:
        scan = Scan(page, address).open()
        expect(page.get_by_text("Dan werkt JavaScript hier niet.")).to_be_in_viewport()
        expect(page.locator("#zelf-uitrekenen")).to_be_visible()
        scan.item("technovator-volgen").locator("input[value='4']").check()


def test_an_engine_that_cannot_even_begin_can_be_tried_again(page: Page, address: str) -> None:
    """A worker that the browser refuses once is not refused for ever."""
    page.add_init_script(
        "window.RealWorker = Worker; window.Worker = class { constructor() { throw new Error('nee') } }"
    )
    scan = Scan(page, address).open()
    page.locator("[data-action=resultaat]").click()
    again = page.get_by_role("button", name="Probeer opnieuw")
    expect(again).to_be_visible()
    expect(page.locator("html")).to_have_attribute("data-engine", "fout")
    page.evaluate("() => { window.Worker = window.RealWorker }")
    again.click()
    expect(page.locator('#resultaat[data-status="klaar"]')).to_be_visible()
    assert len(scan.rows()) == 6


def test_a_browser_without_webassembly_gets_a_way_out(driver: Playwright, address: str) -> None:
    """As in lockdown mode, or where a school switched it off."""
    flags = [*launch_flags(), "--js-flags=--jitless"]  # which takes WebAssembly away too
    browser = driver.chromium.launch(executable_path=find_chromium(), args=flags)
    page = browser.new_page()
    scan = Scan(page, address).open()
    assert page.evaluate("typeof WebAssembly") == "undefined"
    scan.item("trainer-doel").locator("input[value='4']").check()
    page.locator("[data-action=resultaat]").click()
    alert = page.locator('#resultaat[data-status="fout"] [role=alert]')
    expect(alert).to_contain_text("Deze browser kan de rekenmodule niet starten.")
    expect(alert).to_contain_text(WAY_OUT)
    expect(page.locator("#zelf-uitrekenen")).to_be_visible()
    browser.close()


def test_a_worker_that_dies_is_replaced(scan: Scan) -> None:
    """The next question starts a new one, and the answers were never in it."""
    scan.item("trainer-doel").locator("input[value='4']").check()
    scan.wait_for_engine()
    (worker,) = scan.page.workers
    worker.evaluate("() => { setTimeout(() => { throw new Error('stuk') }) }")
    expect(scan.page.locator("html")).to_have_attribute("data-engine", "fout")
    scan.ask()
    assert scan.rows()[0]["answered"] == "1"
    assert len(scan.page.workers) == 1


def test_there_is_never_more_than_one_worker(scan: Scan) -> None:
    """However often someone asks."""
    for answer in (4, 3, 2):
        scan.item("trainer-doel").locator(f"input[value='{answer}']").check()
        scan.ask()
    assert len(scan.page.workers) == 1
