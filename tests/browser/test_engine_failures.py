"""What a visitor meets when the host, the network or the browser fails the engine."""

import gzip
import hashlib
import struct
import threading
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from build_tools.chromium import find_chromium, launch_flags
from build_tools.paths import ROOT
from tests.browser.conftest import Scan
from tests.faulty_host import Fault, Packing, host_with

TOO_LONG = "De rekenmodule deed er te lang over."
WAY_OUT = "Je antwoorden staan er nog."
DOWNLOAD = "De rekenmodule kon niet worden opgehaald."
DAMAGED = "De rekenmodule kwam beschadigd aan."
BROWSER = "Deze browser kan de rekenmodule niet starten."


def _half(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _flipped(content: bytes) -> bytes:
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


def _html(_content: bytes) -> bytes:
    return b"<!doctype html><title>Niet gevonden</title>"


def _longer(content: bytes) -> bytes:
    return content + b"x"


WASM = r"\.wasm|(quick|asm)\.\w+\.zip"
"""The WebAssembly of both ways, as it is and packed."""
ALL = WASM + r"|\.zip"
WORKER = "engine-worker.js"


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        (Fault(WASM, status=404), DOWNLOAD),
        (Fault(WASM, change=_html, content_type="text/html"), DAMAGED),
        (Fault(WASM, change=_half), DAMAGED),
        (Fault(WASM, change=_flipped), DAMAGED),
        (Fault(ALL, status=500), DOWNLOAD),
        (Fault(ALL, change=_flipped), DAMAGED),
        (Fault(ALL, change=_longer), DAMAGED),
        (Fault(r"(quick|asm)\.\w+\.js", change=_half), DOWNLOAD),
        (Fault(WORKER, status=404), DOWNLOAD),
        (Fault(WORKER, content_type="application/octet-stream"), DOWNLOAD),
    ],
    ids=[
        "wasm-404",
        "wasm-is-html",
        "wasm-cut",
        "wasm-one-bit-off",
        "all-500",
        "all-one-bit-off",
        "all-too-long",
        "runtime-cut",
        "worker-404",
        "worker-without-type",
    ],
)
def test_a_fault_is_said_and_nothing_is_lost(page: Page, site: Path, fault: Fault, says: str) -> None:
    """A message, the answers, and ways on: again, a file, the key to score by hand."""
    with host_with(site, fault) as address:
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


IMAGE = r"image\.\w+\.zip"
QUICK = r"quick\.\w+"


@pytest.mark.parametrize(
    "fault",
    [
        Fault(IMAGE, status=404),
        Fault(IMAGE, change=_html, content_type="text/html"),
        Fault(IMAGE, change=_half),
        Fault(IMAGE, change=_flipped),
        Fault(QUICK + r"\.(wasm|zip)", status=404),
        Fault(QUICK + r"\.(wasm|zip)", change=_half),
        Fault(QUICK + r"\.js", status=404),
        Fault(QUICK + r"\.js", change=lambda _content: b"throw new Error('nee')"),
        Fault(
            QUICK + r"\.js", change=lambda script: script.replace(b"restoreSnapshot=function", b"otherwise=function")
        ),
    ],
    ids=[
        "image-404",
        "image-is-html",
        "image-cut",
        "image-one-bit-off",
        "wasm-404",
        "wasm-cut",
        "runtime-404",
        "runtime-throws",
        "runtime-cannot-restore",
    ],
)
def test_without_the_image_python_starts_the_plain_way(page: Page, site: Path, fault: Fault) -> None:
    """Slower, with the same result; nobody needs to know."""
    with host_with(site, fault) as address:
        scan = Scan(page, address).open()
        scan.item("trainer-doel").locator("input[value='4']").check()
        scan.ask()
        assert scan.rows()[0]["answered"] == "1"
        assert len(page.workers) == 1
    assert any("/pyodide.asm." in path for path in fault.asked)


def test_an_image_of_another_pyodide_is_refused(page: Page, site: Path) -> None:
    """Even when its hash is as the page says: what was made for other WebAssembly would break it."""
    (file,) = (site / "assets" / "engine").glob("image.*.zip")
    image = bytearray(gzip.decompress(file.read_bytes()))
    struct.pack_into("<I", image, 16, 0)  # the first word of what tells one build of Pyodide from another
    old, new = (hashlib.sha256(content).hexdigest() for content in (gzip.decompress(file.read_bytes()), image))

    def other(content: bytes) -> bytes:
        is_page = content.startswith(b"<!doctype html>")
        return content.replace(old.encode(), new.encode()) if is_page else gzip.compress(bytes(image))

    fault = Fault(rf"{IMAGE}|i-scan/invullen/", change=other)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    with host_with(site, fault) as address:
        Scan(page, address).open().ask()
    assert any("build id mismatch" in text for text in said)
    assert any("/pyodide.asm." in path for path in fault.asked)


def test_an_answer_that_the_image_cannot_give_is_given_all_the_same(page: Page, site: Path) -> None:
    """Python starts again, the plain way, and is asked again."""

    def stumbling(script: bytes) -> bytes:
        start, ask = b"const start = way", b"return bridge.answer("
        assert start in script
        assert ask in script
        script = script.replace(start, b"self.stumbles = way === 'quick'; " + start)
        return script.replace(ask, b"if (self.stumbles) throw new Error('nee'); " + ask)

    fault = Fault(WORKER, change=stumbling)
    with host_with(site, fault) as address:
        scan = Scan(page, address).open()
        scan.ask()
        assert len(scan.rows()) == 6
        assert len(page.workers) == 1
    assert any("/pyodide.asm." in path for path in fault.asked)


@pytest.mark.parametrize("content_type", ["application/wasm", "text/plain"])
def test_a_host_that_compresses_is_left_to_it(page: Page, site: Path, content_type: str) -> None:
    """Its way of packing is as good as ours, and the browser unpacks it beside everything else."""
    fault = Fault("nothing", content_type=content_type)
    with host_with(site, fault, Packing) as address:
        Scan(page, address).open().ask()
    assert not [path for path in fault.asked if "/quick." in path and path.endswith(".zip")]


def test_a_host_that_compresses_a_damaged_file_is_found_out(page: Page, site: Path) -> None:
    """The hash is of what comes out."""
    with host_with(site, Fault("nothing", change=_flipped), Packing) as address:
        Scan(page, address).open()
        page.locator("[data-action=resultaat]").click()
        expect(page.locator('#resultaat[data-status="fout"] [role=alert]')).to_contain_text(DAMAGED)


def test_a_host_that_does_not_compress_sends_what_we_packed(page: Page, site: Path) -> None:
    """A third of the bytes, on the plainest server there is."""
    fault = Fault("nothing")
    with host_with(site, fault) as address:
        Scan(page, address).open().ask()
    assert [path for path in fault.asked if "/quick." in path and path.endswith(".zip")]


@pytest.mark.parametrize("content_type", ["text/plain", "application/octet-stream", ""])
@pytest.mark.parametrize("files", [r"\.wasm", r"\.zip"])
def test_a_wrong_type_is_no_fault(page: Page, site: Path, files: str, content_type: str) -> None:
    """Proxies and old hosts send all sorts of types; unchanged Pyodide would wait for ever."""
    with host_with(site, Fault(files, content_type=content_type)) as address:
        scan = Scan(page, address).open()
        scan.ask()


def test_a_host_that_falls_silent_is_not_waited_for_without_end(page: Page, site: Path) -> None:
    """After a minute without a sign of life the visitor hears so, and can go on."""
    release = threading.Event()

    def silent(content: bytes) -> bytes:
        release.wait(timeout=60)
        return content

    page.clock.install()
    with host_with(site, Fault(IMAGE, change=silent)) as address:
        scan = Scan(page, address).open()
        scan.item("trainer-doel").locator("input[value='4']").check()
        page.locator("[data-action=resultaat]").click()
        expect(page.locator('#resultaat[data-status="bezig"]')).to_be_visible()
        expect(page.locator("#rekenmodule-bytes")).not_to_be_empty()
        page.clock.fast_forward(61_000)
        alert = page.locator('#resultaat[data-status="fout"] [role=alert]')
        expect(alert).to_contain_text(TOO_LONG)
        expect(alert).to_contain_text(WAY_OUT)
        release.set()


def test_a_download_that_stalls_halfway_is_given_up(page: Page, site: Path) -> None:
    """The worker says so itself after twenty seconds; here after half a second."""
    release = threading.Event()

    def hasty(content: bytes) -> bytes:
        return content.replace(b"const STALL_LIMIT = 20_000;", b"const STALL_LIMIT = 500;")

    def stalling(path: str) -> None:
        if "image." in path:
            release.wait(timeout=60)

    script = (ROOT / "scan" / "browser" / "download.js").read_bytes()
    assert hasty(script) != script
    with host_with(site, Fault(rf"{IMAGE}|download\.js", change=hasty, halfway=stalling)) as address:
        Scan(page, address).open()
        page.locator("[data-action=resultaat]").click()
        expect(page.locator('#resultaat[data-status="fout"] [role=alert]')).to_contain_text(TOO_LONG)
        release.set()


def test_trying_again_works_when_the_host_has_recovered(page: Page, site: Path) -> None:
    """Without a reload, with the same answers."""
    broken = [True]
    with host_with(site, Fault(ALL, change=lambda content: _half(content) if broken[0] else content)) as address:
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

    with host_with(site, Fault(IMAGE, change=once)) as address:
        Scan(page, address).open().ask()
    assert len(copies) == 2


def test_a_cache_that_holds_a_cut_script_is_passed_by(page: Page, site: Path) -> None:
    """A host that says 'immutable' may have said it of a broken copy."""
    copies: list[int] = []

    def once(content: bytes) -> bytes:
        copies.append(len(content))
        return _half(content) if len(copies) == 1 else content

    with host_with(site, Fault(QUICK + r"\.js", change=once)) as address:
        Scan(page, address).open().ask()
    assert len(copies) == 2


@pytest.mark.parametrize(
    "fault", [Fault("index.js", status=404), Fault("index.js", content_type="text/plain")], ids=["404", "text-plain"]
)
def test_a_page_whose_script_does_not_arrive_says_so(page: Page, site: Path, fault: Fault) -> None:
    """No buttons, but the statements, a word about it, and the key to score by hand."""
    with host_with(site, fault) as address:
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
    expect(alert).to_contain_text(BROWSER)
    expect(alert).to_contain_text(WAY_OUT)
    expect(page.locator("#zelf-uitrekenen")).to_be_visible()
    browser.close()


def test_a_browser_without_module_workers_gets_a_way_out(page: Page, address: str) -> None:
    """As older ones: what we start there, they cannot read."""
    page.add_init_script("""
        const RealWorker = Worker;
        const unreadable = URL.createObjectURL(new Blob(["import nothing from 'nowhere'"]));
        window.Worker = class { constructor() { return new RealWorker(unreadable) } };
    """)
    scan = Scan(page, address).open()
    scan.item("trainer-doel").locator("input[value='4']").check()
    page.locator("[data-action=resultaat]").click()
    alert = page.locator('#resultaat[data-status="fout"] [role=alert]')
    expect(alert).to_contain_text(BROWSER)
    expect(alert).to_contain_text(WAY_OUT)
    expect(page.locator("#zelf-uitrekenen")).to_be_visible()


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


def test_leaving_the_page_gives_the_memory_back(remembering_browser: Browser, address: str) -> None:
    """Also when the browser keeps the page for the back button; who comes back can ask as before."""
    page = remembering_browser.new_page()
    scan = Scan(page, address).open()
    page.evaluate("addEventListener('pageshow', event => { document.body.dataset.cameBack = event.persisted })")
    scan.item("trainer-doel").locator("input[value='4']").check()
    scan.wait_for_engine()
    page.goto(address + "i-scan/privacy/")
    assert not [worker for worker in page.workers if worker.url.startswith("blob:")]  # the search has one of its own
    page.evaluate("history.back()")
    expect(page.locator("body[data-came-back=true]")).to_be_attached()
    expect(page.locator("html")).to_have_attribute("data-engine", "uit")
    assert page.workers == []
    scan.ask()
    assert scan.rows()[0]["answered"] == "1"
    assert len(page.workers) == 1
    page.context.close()
