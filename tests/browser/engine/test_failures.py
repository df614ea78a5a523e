"""What a visitor meets when the host, the network or the browser fails the engine."""

import hashlib
import re
import struct
import threading
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from build_tools.paths import ROOT
from build_tools.set_up.chromium import find_chromium, launch_flags
from tests.browser.conftest import Scan
from tests.faulty_host import Fault, Faulty, Packing, PackingSmallFiles, host_with

pytestmark = pytest.mark.hosts

SILENT = "Van de rekenmodule kwam niets meer binnen."
WAY_OUT = "Je antwoorden staan er nog."
GONE = "Een deel van de rekenmodule staat niet op de website."
HOST = "De website kon de rekenmodule niet leveren."
BLOCKED = "Een filter van je school of netwerk houdt een bestand van de rekenmodule tegen: {file}."
ANY_FILE = r"[\w.]+\.(js|wasm|woff2|txt)"
OFFLINE = "De rekenmodule kon niet worden opgehaald. Kijk of je verbinding werkt."
DAMAGED = "De rekenmodule kwam beschadigd aan."
BROWSER = "Deze browser kan de rekenmodule niet starten."
SETTING = "Een instelling van je browser houdt de rekenmodule tegen."


def _half(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _flipped(content: bytes) -> bytes:
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


def _html(_content: bytes) -> bytes:
    return b"<!doctype html><title>Niet gevonden</title>"


def _longer(content: bytes) -> bytes:
    return content + b"x"


def _cut_line(_content: bytes) -> bytes:
    """As some filters do: the line is cut before anything came."""
    raise ConnectionResetError


WASM = r"\.wasm|(restored|asm)\.\w+\.(woff2|txt)"
"""The WebAssembly of both ways, as it is and packed."""
ALL = r"\.wasm|\.woff2|\.txt"
WORKER = "engine/worker.js"


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        (Fault(WASM, status=404), GONE),
        (Fault(WASM, status=403), BLOCKED),
        (Fault(WASM, change=_html, content_type="text/html"), BLOCKED),
        (Fault(WASM, change=_half), DAMAGED),
        (Fault(WASM, change=_flipped), DAMAGED),
        (Fault(ALL, status=500), HOST),
        (Fault(ALL, status=451), BLOCKED),
        (Fault(ALL, change=_cut_line), BLOCKED),
        (Fault(ALL, change=_flipped), DAMAGED),
        (Fault(ALL, change=_longer), DAMAGED),
        (Fault(r"(restored|asm)\.\w+\.js", change=_half), DAMAGED),
        (Fault(r"(restored|asm)\.\w+\.js", change=_html, content_type="text/html"), BLOCKED),
        (Fault(WORKER, status=404), GONE),
        (Fault(WORKER, status=403), BLOCKED),
        (Fault(WORKER, content_type="application/octet-stream"), DAMAGED),
    ],
    ids=[
        "wasm-404",
        "wasm-403",
        "wasm-is-html",
        "wasm-cut",
        "wasm-one-bit-off",
        "all-500",
        "all-451",
        "all-cut-off",
        "all-one-bit-off",
        "all-too-long",
        "runtime-cut",
        "runtime-is-html",
        "worker-404",
        "worker-403",
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
        expect(alert).to_contain_text(re.compile(re.escape(says).replace(re.escape("{file}"), ANY_FILE)))
        expect(alert).to_contain_text(WAY_OUT)
        expect(page.locator("html")).to_have_attribute("data-engine", "fout")
        expect(scan.item("trainer-doel").locator("input[value='4']")).to_be_checked()
        expect(page.locator("#zelf-uitrekenen")).to_be_visible()
        assert page.get_by_role("button", name="Probeer opnieuw").is_visible()


SNAPSHOT = r"snapshot\.\w+\.(woff2|txt)"
RESTORED = r"restored\.\w+"


@pytest.mark.parametrize(
    "fault",
    [
        Fault(SNAPSHOT, status=404),
        Fault(SNAPSHOT, change=_html, content_type="text/html"),
        Fault(SNAPSHOT, change=_half),
        Fault(SNAPSHOT, change=_flipped),
        Fault(RESTORED + r"\.(wasm|woff2|txt)", status=404),
        Fault(RESTORED + r"\.(wasm|woff2|txt)", change=_half),
        Fault(RESTORED + r"\.js", status=404),
        Fault(RESTORED + r"\.js", change=_flipped),
    ],
    ids=[
        "snapshot-404",
        "snapshot-is-html",
        "snapshot-cut",
        "snapshot-one-bit-off",
        "wasm-404",
        "wasm-cut",
        "runtime-404",
        "runtime-one-bit-off",
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


@pytest.mark.parametrize(
    "change",
    [
        lambda script: b"throw new Error('nee')".ljust(len(script)),
        lambda script: script.replace(b"restoreSnapshot=function", b"restoreSomethin=function"),
    ],
    ids=["throws", "cannot-restore"],
)
def test_a_runtime_that_does_not_do_what_it_should_is_passed_by(
    page: Page, site: Path, change: Callable[[bytes], bytes]
) -> None:
    """Even when its hash is as the page says: Python starts from cold."""
    (file,) = (site / "assets" / "engine").glob("restored.*.js")
    script = file.read_bytes()
    old, new = (hashlib.sha256(content).hexdigest().encode() for content in (script, change(script)))
    assert len(change(script)) == len(script)

    def other(content: bytes) -> bytes:
        return change(content) if content == script else content.replace(old, new)

    fault = Fault(RESTORED + r"\.js|i-scan/invullen/", change=other)
    with host_with(site, fault) as address:
        Scan(page, address).open().ask()
    assert any("/pyodide.asm." in path for path in fault.asked)


RAN = "/het-draaide"


@pytest.mark.parametrize(
    "files", [r"/pyodide\.\w+\.js", r"/(restored|pyodide\.asm)\.\w+\.js"], ids=["loader", "runtimes"]
)
def test_a_script_that_was_changed_never_runs(page: Page, site: Path, files: str) -> None:
    """It is checked before, as all else is; the page says so, and the answers are still there."""
    fault = Fault(files, change=lambda script: f"fetch('{RAN}');".encode() + script)
    with host_with(site, fault) as address:
        scan = Scan(page, address).open()
        scan.item("trainer-doel").locator("input[value='4']").check()
        page.locator("[data-action=resultaat]").click()
        alert = page.locator('#resultaat[data-status="fout"] [role=alert]')
        expect(alert).to_contain_text(DAMAGED)
        expect(alert).to_contain_text(WAY_OUT)
        expect(scan.item("trainer-doel").locator("input[value='4']")).to_be_checked()
    assert RAN not in fault.asked


@pytest.mark.parametrize("ending", ["woff2", "txt", "wasm", "zip"])
@pytest.mark.parametrize("kind", [Faulty, Packing], ids=["host-that-compresses-nothing", "host-that-compresses"])
def test_nothing_hangs_on_one_kind_of_name(page: Page, site: Path, kind: type[Faulty], ending: str) -> None:
    """Whatever a filter refuses, Python still starts from the snapshot; and no file is called a zip."""
    fault = Fault(rf"\.{ending}", status=403)
    with host_with(site, fault, kind) as address:
        Scan(page, address).open().ask()
    assert not [path for path in fault.asked if path.endswith(".zip") or "/pyodide.asm." in path]


def test_who_is_offline_hears_that_and_not_of_a_filter(page: Page, address: str) -> None:
    """Nothing comes at all, the page itself included."""
    Scan(page, address).open()
    expect(page.locator("html.has-script")).to_be_attached()
    page.context.set_offline(True)
    page.locator("[data-action=resultaat]").click()
    alert = page.locator('#resultaat[data-status="fout"] [role=alert]')
    expect(alert).to_contain_text(OFFLINE)


def test_an_image_of_another_pyodide_is_refused(page: Page, site: Path) -> None:
    """Even when its hash is as the page says: what was made for other WebAssembly would break it."""
    (file,) = (site / "assets" / "engine").glob("snapshot.*.txt")
    snapshot = bytearray(zlib.decompress(file.read_bytes()))
    struct.pack_into("<I", snapshot, 16, 0)  # the first word of what tells one build of Pyodide from another
    old, new = (hashlib.sha256(content).hexdigest() for content in (zlib.decompress(file.read_bytes()), snapshot))

    def other(content: bytes) -> bytes:
        is_page = content.startswith(b"<!doctype html>")
        return content.replace(old.encode(), new.encode()) if is_page else zlib.compress(bytes(snapshot))

    fault = Fault(rf"{SNAPSHOT}|i-scan/invullen/", change=other)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    with host_with(site, fault) as address:
        Scan(page, address).open().ask()
    assert any("build id mismatch" in text for text in said)
    assert any("/pyodide.asm." in path for path in fault.asked)


ASK = b'      reply({ id: request.id, type: "done", text: askPython(request.request) });'
ENDLESS = b"      await new Promise(() => {});"
DEAD = b"      setTimeout(() => { throw new Error('nee') });" + ENDLESS


def _stumbling(instead: bytes) -> Callable[[bytes], bytes]:
    """Have the worker do something else than answer, after a restored start only."""

    def change(script: bytes) -> bytes:
        start = b"const prepare = startKind"
        assert start in script
        assert ASK in script
        script = script.replace(start, b"self.stumbles = startKind === 'restored'; " + start)
        return script.replace(ASK, b"if (self.stumbles) {" + instead + b"} else {" + ASK + b"}")

    return change


@pytest.mark.parametrize("instead", [b"throw new Error('nee');", DEAD], ids=["an-error", "a-worker-that-dies"])
def test_an_answer_that_the_image_cannot_give_is_given_all_the_same(page: Page, site: Path, instead: bytes) -> None:
    """Python starts again, from cold, and is asked again."""
    fault = Fault(WORKER, change=_stumbling(instead))
    with host_with(site, fault) as address:
        scan = Scan(page, address).open()
        scan.item("trainer-doel").locator("input[value='4']").check()
        scan.wait_for_engine()
        scan.ask()
        assert len(scan.rows()) == 6
        assert len(page.workers) == 1
    assert any("/pyodide.asm." in path for path in fault.asked)


@pytest.mark.parametrize("instead", [b"throw new Error('nee');", ENDLESS], ids=["stumbles", "is-silent"])
def test_who_answers_on_while_python_stumbles_still_gets_the_result(page: Page, site: Path, instead: bytes) -> None:
    """Of the answers as they are by then; and the page says meanwhile that it is coming."""
    page.clock.install()
    slow = threading.Event()

    def change(content: bytes) -> bytes:
        if content.startswith(b"PK"):
            slow.wait(timeout=60)
            return content
        return _stumbling(instead)(content)

    with host_with(site, Fault(WORKER + r"|python\.\w+\.woff2", change=change)) as address:
        scan = Scan(page, address).open()
        scan.item("trainer-doel").locator("input[value='4']").check()
        scan.wait_for_engine()
        page.locator("[data-action=resultaat]").click()
        page.clock.fast_forward(500)
        expect(page.locator('#resultaat[data-status="bezig"]')).to_contain_text("Je resultaat komt zo.")
        page.clock.fast_forward(16_000)
        expect(page.locator("html")).to_have_attribute("data-engine", "laden")
        page.go_back()
        page.locator("fieldset[data-item]").nth(1).locator("input[value='2']").check()
        slow.set()
        expect(page.locator('#resultaat[data-status="klaar"]')).to_be_attached()
        assert scan.rows()[0]["answered"] == "2"


@pytest.mark.parametrize("content_type", ["application/wasm", "text/plain"])
def test_a_host_that_compresses_is_left_to_it(page: Page, site: Path, content_type: str) -> None:
    """Its way of packing is as good as ours, and the browser unpacks it beside everything else."""
    fault = Fault("nothing", content_type=content_type)
    with host_with(site, fault, Packing) as address:
        Scan(page, address).open().ask()
    assert _kinds(fault.asked) == ["wasm"]


@pytest.mark.parametrize("change", [_flipped, _half, _html], ids=["one-bit-off", "cut", "html"])
def test_what_a_host_compresses_and_damages_is_taken_as_we_packed_it(
    page: Page, site: Path, change: Callable[[bytes], bytes]
) -> None:
    """The hash is of what comes out, and nothing on its way touches the packed copy."""
    fault = Fault("nothing", change=change)
    with host_with(site, fault, Packing) as address:
        Scan(page, address).open().ask()
    assert _kinds(fault.asked) == ["wasm", "txt"]
    assert not [path for path in fault.asked if "/pyodide.asm." in path]


def test_a_host_that_damages_everything_is_found_out(page: Page, site: Path) -> None:
    """Both copies, both ways."""
    with host_with(site, Fault(ALL, change=_flipped), Packing) as address:
        Scan(page, address).open()
        page.locator("[data-action=resultaat]").click()
        expect(page.locator('#resultaat[data-status="fout"] [role=alert]')).to_contain_text(DAMAGED)


def test_a_host_that_does_not_compress_sends_what_we_packed(page: Page, site: Path) -> None:
    """A third of the bytes, on the plainest server there is; the rest is not even asked for."""
    fault = Fault("nothing")
    with host_with(site, fault) as address:
        Scan(page, address).open().ask()
    assert _kinds(fault.asked) == ["woff2"]


def test_a_host_that_compresses_small_files_only_sends_what_we_packed(page: Page, site: Path) -> None:
    """The probe says yes; the file itself says no, and that counts."""
    fault = Fault("nothing")
    with host_with(site, fault, PackingSmallFiles) as address:
        Scan(page, address).open().ask()
    assert _kinds(fault.asked) == ["wasm", "woff2"]


@pytest.mark.parametrize("kind", [Faulty, Packing], ids=["host-that-compresses-nothing", "host-that-compresses"])
def test_a_browser_that_cannot_unpack_takes_what_is_not_packed(page: Page, site: Path, kind: type[Faulty]) -> None:
    """As Safari before 16.4: a cold start, and nothing that would be of no use."""
    assert UNPACKS in (ROOT / "scan" / "browser" / "engine" / "download.js").read_bytes()
    fault = Fault(r"/download\.js", change=lambda content: content.replace(UNPACKS, b'"nothing"'))
    with host_with(site, fault, kind) as address:
        scan = Scan(page, address).open()
        scan.item("trainer-doel").locator("input[value='4']").check()
        scan.ask()
        assert scan.rows()[0]["answered"] == "1"
    assert not [path for path in fault.asked if re.search(SNAPSHOT, path) or re.search(r"asm\.\w+\.(woff2|txt)", path)]


UNPACKS = b"typeof DecompressionStream"


def _kinds(asked: list[str]) -> list[str]:
    """Give which copies of the restored WebAssembly a host was asked for, in order."""
    return [match[1] for match in map(re.compile(r"/restored\.\w+\.(wasm|woff2|txt)$").search, asked) if match]


@pytest.mark.parametrize("content_type", ["text/plain", "application/octet-stream", ""])
@pytest.mark.parametrize("files", [r"\.wasm", r"\.woff2"])
def test_a_wrong_type_is_no_fault(page: Page, site: Path, files: str, content_type: str) -> None:
    """Proxies and old hosts send all sorts of types; unchanged Pyodide would wait for ever."""
    with host_with(site, Fault(files, content_type=content_type)) as address:
        scan = Scan(page, address).open()
        scan.ask()


@pytest.mark.parametrize(
    "files", [SNAPSHOT, r"(restored|snapshot|pyodide|probe)\.\w+\.\w+"], ids=["one-file", "every-file"]
)
def test_a_host_that_falls_silent_is_not_waited_for_without_end(page: Page, site: Path, files: str) -> None:
    """After twenty seconds without a sign of life the visitor hears so, and no more is downloaded."""
    release = threading.Event()

    def silent(content: bytes) -> bytes:
        release.wait(timeout=60)
        return content

    fault = Fault(files, change=silent)
    page.clock.install()
    with host_with(site, fault) as address:
        scan = Scan(page, address).open()
        scan.item("trainer-doel").locator("input[value='4']").check()
        page.locator("[data-action=resultaat]").click()
        expect(page.locator('#resultaat[data-status="bezig"]')).to_be_visible()
        if files == SNAPSHOT:
            expect(page.locator("#rekenmodule-bytes")).not_to_be_empty()
        page.wait_for_timeout(500)  # until the worker is there, whose clock is the real one
        page.clock.fast_forward(21_000)
        alert = page.locator('#resultaat[data-status="fout"] [role=alert]')
        expect(alert).to_contain_text(SILENT)
        expect(alert).to_contain_text(WAY_OUT)
        release.set()
    assert not [path for path in fault.asked if "/pyodide.asm." in path]


LIMITS = {"downloads.js": b"const STALL_LIMIT = 20_000;", "engine.js": b"{ restored: 20_000,"}


def _impatient(content: bytes) -> bytes:
    """Have a script wait for two seconds where it would wait for twenty."""
    for name, limit in LIMITS.items():
        assert limit in (ROOT / "scan" / "browser" / "engine" / name).read_bytes()
        content = content.replace(limit, limit.replace(b"20_000", b"2_000"))
    return content


class Trickling(Faulty):
    """A slow line: a file comes in small pieces, and the snapshot only after all the rest."""

    def do_GET(self) -> None:
        """Answer slowly for WebAssembly, and late for the snapshot."""
        if not re.search(r"restored\.\w+\.woff2$", self.path):
            if "/snapshot." in self.path:
                time.sleep(3)
            super().do_GET()
            return
        content = Path(self.translate_path(self.path)).read_bytes()
        self.begin_answer()
        self.end_headers()
        for start in range(0, len(content), len(content) // 10):
            time.sleep(0.35)
            self.wfile.write(content[start : start + len(content) // 10])


def test_a_slow_line_has_all_the_time_it_needs(page: Page, site: Path) -> None:
    """As long as something comes in, of whichever file: only silence counts, in the worker and on the page."""
    fault = Fault(r"(downloads|engine)\.js", change=_impatient)
    with host_with(site, fault, Trickling) as address:
        Scan(page, address).open().ask()
    assert not [path for path in fault.asked if "/pyodide.asm." in path]


def test_a_download_that_stalls_halfway_is_given_up(page: Page, site: Path) -> None:
    """The worker says so itself after twenty seconds; here after two."""
    release = threading.Event()

    def stalling(path: str) -> None:
        if "snapshot." in path:
            release.wait(timeout=60)

    with host_with(site, Fault(rf"{SNAPSHOT}|downloads\.js", change=_impatient, halfway=stalling)) as address:
        Scan(page, address).open()
        page.locator("[data-action=resultaat]").click()
        expect(page.locator('#resultaat[data-status="fout"] [role=alert]')).to_contain_text(SILENT)
        release.set()


def test_trying_again_works_when_the_host_has_recovered(page: Page, site: Path) -> None:
    """Without a reload, with the same answers, and from the snapshot again."""
    broken = [True]
    fault = Fault(ALL, change=lambda content: _half(content) if broken[0] else content)
    with host_with(site, fault) as address:
        scan = Scan(page, address).open()
        scan.item("trainer-doel").locator("input[value='4']").check()
        page.locator("[data-action=resultaat]").click()
        again = page.get_by_role("button", name="Probeer opnieuw")
        expect(again).to_be_visible()
        broken[0] = False
        fault.asked.clear()
        again.click()
        expect(page.locator('#resultaat[data-status="klaar"]')).to_be_visible()
    assert not [path for path in fault.asked if "/pyodide.asm." in path]


def test_one_bad_copy_is_fetched_again_unnoticed(page: Page, site: Path) -> None:
    """A cache that holds a damaged file is passed by."""
    copies: list[int] = []

    def once(content: bytes) -> bytes:
        copies.append(len(content))
        return _flipped(content) if len(copies) == 1 else content

    with host_with(site, Fault(SNAPSHOT, change=once)) as address:
        Scan(page, address).open().ask()
    assert len(copies) == 2


def test_a_cache_that_holds_a_cut_script_is_passed_by(page: Page, site: Path) -> None:
    """A host that says 'immutable' may have said it of a broken copy."""
    copies: list[int] = []

    def once(content: bytes) -> bytes:
        copies.append(len(content))
        return _half(content) if len(copies) == 1 else content

    with host_with(site, Fault(RESTORED + r"\.js", change=once, may_keep=True)) as address:
        Scan(page, address).open().ask()
    assert len(copies) == 2


@pytest.mark.parametrize(
    "fault",
    [Fault("pages/scan.js", status=404), Fault("pages/scan.js", content_type="text/plain")],
    ids=["404", "text-plain"],
)
def test_a_page_whose_script_does_not_arrive_says_so(page: Page, site: Path, fault: Fault) -> None:
    """No buttons, but the statements, a word about it, and the key to score by hand."""
    with host_with(site, fault) as address:
        scan = Scan(page, address).open()
        expect(page.get_by_text("Dan werkt JavaScript hier niet.")).to_be_in_viewport()
        expect(page.locator("#zelf-uitrekenen")).to_be_visible()
        scan.item("technovator-signaleren").locator("input[value='4']").check()


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


def test_a_browser_whose_settings_take_webassembly_away_hears_which(driver: Playwright, address: str) -> None:
    """As Edge with its enhanced security, and Safari in lockdown mode: by the names that these have there."""
    flags = [*launch_flags(), "--js-flags=--jitless"]  # which takes WebAssembly away too
    browser = driver.chromium.launch(executable_path=find_chromium(), args=flags)
    page = browser.new_page()
    scan = Scan(page, address).open()
    assert page.evaluate("typeof WebAssembly") == "undefined"
    scan.item("trainer-doel").locator("input[value='4']").check()
    page.locator("[data-action=resultaat]").click()
    alert = page.locator('#resultaat[data-status="fout"] [role=alert]')
    expect(alert).to_contain_text(SETTING)
    for name in ("Edge", "'Verbeterde beveiliging'", "iPhone", "'Isolatiemodus'"):
        expect(alert).to_contain_text(name)
    expect(alert).to_contain_text(WAY_OUT)
    expect(page.locator("#zelf-uitrekenen")).to_be_visible()
    browser.close()


def test_a_browser_whose_rules_forbid_webassembly_gets_a_way_out(page: Page, site: Path) -> None:
    """As Firefox before 102, which does not know the word that allows it; nothing is downloaded in vain."""
    allowed = b" 'wasm-unsafe-eval'"
    fault = Fault("i-scan/invullen/", change=lambda html: html.replace(allowed, b""))
    with host_with(site, fault) as address:
        Scan(page, address).open()
        page.locator("[data-action=resultaat]").click()
        expect(page.locator('#resultaat[data-status="fout"] [role=alert]')).to_contain_text(BROWSER)
    assert not [path for path in fault.asked if "/assets/engine/" in path]


def test_a_browser_without_module_workers_gets_a_way_out(page: Page, address: str) -> None:
    """As Firefox before 114: it makes an ordinary worker of what it is given."""
    page.add_init_script("window.Worker = class extends Worker { constructor(address) { super(address) } }")
    scan = Scan(page, address).open()
    scan.item("trainer-doel").locator("input[value='4']").check()
    page.locator("[data-action=resultaat]").click()
    alert = page.locator('#resultaat[data-status="fout"] [role=alert]')
    expect(alert).to_contain_text(BROWSER)
    expect(alert).to_contain_text(WAY_OUT)
    expect(page.locator("#zelf-uitrekenen")).to_be_visible()


def test_a_host_that_lets_in_only_who_has_logged_in_gives_the_engine_too(page: Page, site: Path) -> None:
    """What a browser shows with its pages, it shows with every file."""
    with host_with(site, Fault("nothing"), LoggedIn) as address:
        page.context.add_cookies([{"name": "pas", "value": "geldig", "url": address}])
        Scan(page, address).open().ask()


class LoggedIn(Faulty):
    """A host behind a login."""

    def do_GET(self) -> None:
        """Answer who has a cookie."""
        if self.headers["Cookie"] == "pas=geldig":
            super().do_GET()
        else:
            self.send_error(401)


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
        scan.page.go_back()
    assert len(scan.page.workers) == 1


def test_leaving_the_page_gives_the_memory_back(remembering_browser: Browser, address: str) -> None:
    """Also when the browser keeps the page for the back button; who comes back can ask as before."""
    page = remembering_browser.new_page()
    scan = Scan(page, address).open()
    page.evaluate("addEventListener('pageshow', event => { document.body.dataset.cameBack = event.persisted })")
    scan.item("trainer-doel").locator("input[value='4']").check()
    scan.wait_for_engine()
    page.locator("a[href$='/privacy/']").last.click()
    page.wait_for_url("**/i-scan/privacy/")
    assert not [worker for worker in page.workers if worker.url.startswith("blob:")]  # the search has one of its own
    page.evaluate("history.back()")
    expect(page.locator("body[data-came-back=true]")).to_be_attached()
    expect(page.locator("html")).to_have_attribute("data-engine", "uit")
    assert page.workers == []
    scan.ask()
    assert scan.rows()[0]["answered"] == "1"
    assert len(page.workers) == 1
    page.context.close()
