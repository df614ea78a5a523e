"""Keeping the scan to open it without internet: only by choice, whole or not at all, renewed, and gone when asked."""

import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Error, Page, expect

from build_tools.finish.offline import REMOVAL
from scan.definition.model import Instrument
from scan.school.offline_copy import WORKER
from tests.browser.conftest import WAIT, Scan
from tests.browser.form.test_scan import ANSWERS
from tests.faulty_host import Fault, Packing, host_with
from tests.few_pages import FRONT, write
from tests.two_releases import build_releases

pytestmark = pytest.mark.hosts

STATE = """async () => ({
  workers: (await navigator.serviceWorker.getRegistrations()).length,
  copies: (await caches.keys()).filter((name) => name !== "zonder-internet /elders/ 1").length,
})"""
NOTHING = {"workers": 0, "copies": 0}
ONE = {"workers": 1, "copies": 1}
DONE = "Klaar. In deze browser"


def _state(page: Page) -> Any:
    return page.evaluate(STATE)


def _press(page: Page, label: str, said: str) -> None:
    page.get_by_role("button", name=label).click()
    expect(page.locator("[data-says]:not([hidden])")).to_contain_text(said)


def _leave(host: Fault) -> None:
    """Have the host go away, also from lines that are still open."""
    host.files, host.change = ".*", _gone


def _gone(_content: bytes) -> bytes:
    raise ConnectionResetError


def _wait_until(page: Page, holds: str) -> None:
    """Ask the page again and again: its policy lets nothing in that could tell."""
    for _ in range(WAIT // 100):
        if page.evaluate(holds):
            return
        page.wait_for_timeout(100)
    raise AssertionError(holds)


def _keep(page: Page, address: str) -> None:
    page.goto(f"{address}i-scan/")
    _press(page, "Maak beschikbaar zonder internet", DONE)


def test_who_chooses_has_the_whole_scan_without_a_host(site: Path, page: Page) -> None:
    """In a folder of a host: form, result, paper; a page that was not kept is the browser's to refuse."""
    fault = Fault("nothing")
    with host_with(site.parent, fault) as root:
        address = f"{root}{site.name}/"
        page.goto(f"{address}i-scan/")
        expect(page.locator("[data-about]")).to_contain_text("6 MB in de opslag van deze browser")
        assert _state(page) == NOTHING
        _keep(page, address)
        assert _state(page) == ONE
        expect(page.get_by_role("button", name="Weer weghalen")).to_be_focused()
        _leave(fault)
        scan = Scan(page, address).open()
        scan.page.reload()
        scan.answer_all(ANSWERS)
        scan.ask()
        assert len(scan.rows()) == 6
        for path in ("i-scan/papier/", "i-scan/kort/?uit=teams", "raamwerk/raamwerkscan/", "i-scan/raamwerk/"):
            page.goto(address + path)
            expect(page.locator("h1")).to_be_visible()
        page.goto(f"{address}i-scan/")
        expect(page.get_by_text("In deze browser opent de scan ook zonder internet.")).to_be_visible()
        with pytest.raises(Error, match="net::ERR"):
            page.goto(f"{address}rollen/coach/")


def test_a_network_that_brings_nothing_is_not_waited_for(site: Path, page: Page) -> None:
    """As in a train: a page that does not come is that of the copy, after four seconds."""
    fault, held = Fault("nothing"), threading.Event()

    def hold(content: bytes) -> bytes:
        held.wait(WAIT / 1000)
        return content

    with host_with(site, fault) as address:
        _keep(page, address)
        fault.files, fault.change, fault.content_type = r"/i-scan/papier/", hold, "text/html"
        page.goto(f"{address}i-scan/papier/")
        expect(page.locator("h1")).to_be_visible()
        assert not held.is_set()
        held.set()


def test_what_is_kept_packed_serves_who_knows_a_host_that_compresses(site: Path, page: Page) -> None:
    """The browser remembers that the host did, and asks for what is not kept; then it takes the packed copy."""
    fault = Fault("nothing", may_keep=True)
    page.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    with host_with(site, fault, Packing) as address:
        _keep(page, address)
        (probe,) = (site / "assets" / "engine").glob("probe.*")
        page.evaluate("url => fetch(url).then((answer) => answer.text())", f"{address}assets/engine/{probe.name}")
        fault.asked.clear()
        _leave(fault)
        scan = Scan(page, address).open()
        scan.answer_all(ANSWERS)
        scan.ask()
        assert any("/restored." in path for path in fault.asked), "nothing was asked for that is not kept"


def test_without_the_choice_nothing_is_registered(site: Path, page: Page) -> None:
    """After the page that offers it and a whole scan: no worker, no copy, and its file was not asked for.

    A page that holds answers may not register one, whatever it tries.
    """
    fault = Fault("nothing")
    with host_with(site, fault) as address:
        page.goto(f"{address}i-scan/")
        expect(page.get_by_role("button", name="Maak beschikbaar zonder internet")).to_be_visible()
        scan = Scan(page, address).open()
        scan.answer_all(ANSWERS)
        scan.ask()
        assert _state(page) == NOTHING
        assert f"/{WORKER}" not in fault.asked
        register = "url => navigator.serviceWorker.register(url).then(() => 'done', (error) => error.name)"
        assert page.evaluate(register, address + WORKER) != "done"
        assert _state(page) == NOTHING


def test_what_is_taken_away_is_gone(site: Path, page: Page) -> None:
    """Worker and copy; what another site keeps on this host stays."""
    with host_with(site, Fault("nothing")) as address:
        _keep(page, address)
        page.evaluate("caches.open('zonder-internet /elders/ 1')")
        _press(page, "Weer weghalen", "De kopie is weg.")
        assert _state(page) == NOTHING
        assert page.evaluate("caches.has('zonder-internet /elders/ 1')")
        _press(page, "Maak beschikbaar zonder internet", DONE)
        assert _state(page) == ONE


def test_a_host_that_is_done_with_it_takes_it_away_from_everyone(site: Path, page: Page, tmp_path: Path) -> None:
    """With one file in its place; who chooses it afterwards hears that it is off."""
    served = tmp_path / "site"
    shutil.copytree(site, served)
    with host_with(served, Fault("nothing")) as address:
        _keep(page, address)
        shutil.copyfile(REMOVAL, served / WORKER)
        page.goto(f"{address}i-scan/kort/")
        _wait_until(page, "async () => !(await navigator.serviceWorker.getRegistrations()).length")
        page.goto(f"{address}i-scan/")
        assert _state(page) == NOTHING
        _press(page, "Maak beschikbaar zonder internet", "heeft dit uitgezet")
        assert _state(page) == NOTHING


def test_where_a_file_is_not_as_it_should_be_nothing_is_kept(site: Path, page: Page) -> None:
    """A page that something on the way changed, or one of another release."""
    fault = Fault(
        r"/i-scan/papier/(index\.html)?", content_type="text/html", change=lambda content: content + b"<!-- -->"
    )
    with host_with(site, fault) as address:
        page.goto(f"{address}i-scan/")
        _press(page, "Maak beschikbaar zonder internet", "er is niets bewaard")
        assert _state(page) == NOTHING


WITHOUT = {
    "Object.defineProperty(globalThis, 'isSecureContext', { value: false })": "begint niet met https",
    "delete globalThis.DecompressionStream": "Misschien is dit een privévenster",
}


def test_where_a_browser_cannot_the_page_says_so(site: Path, context: BrowserContext) -> None:
    """Without https, and without the means; no button that does nothing."""
    with host_with(site, Fault("nothing")) as address:
        for script, said in WITHOUT.items():
            page = context.new_page()
            page.add_init_script(script)
            page.goto(f"{address}i-scan/")
            expect(page.locator("[data-says]:not([hidden])")).to_contain_text(said)
            expect(page.locator("[data-offline] button")).to_have_count(0)


@dataclass
class UpdatedSite:
    """A small site on a host, and what takes its place."""

    address: str
    fault: Fault
    update: Callable[[], None]


@pytest.fixture(scope="module")
def releases(tmp_path_factory: pytest.TempPathFactory, instrument: Instrument) -> tuple[Path, Path]:
    """Two builds of a small site that offers to keep the scan."""
    folder = tmp_path_factory.mktemp("releases")
    text = FRONT.format("De i-scan", "computed: true\nbefore_the_scan: true\n") + '{% include "parts/offline.html" %}\n'
    write(folder / "docs", "i-scan/index.md", text)
    two = build_releases(folder, instrument)
    return two.older, two.newer


@pytest.fixture
def updated(releases: tuple[Path, Path], tmp_path: Path) -> Iterator[UpdatedSite]:
    """The older one, until it is replaced."""
    served = tmp_path / "host" / "school"
    served.parent.mkdir()
    served.symlink_to(releases[0])
    fault = Fault("nothing")

    def update() -> None:
        served.unlink()
        served.symlink_to(releases[1])

    with host_with(served.parent, fault) as root:
        yield UpdatedSite(f"{root}school/", fault, update)


SETTLED = """async () => {
  const { installing, waiting } = await navigator.serviceWorker.getRegistration();
  return !installing && Boolean(waiting) === %s;
}"""
VERSION = "() => document.getElementById('i-scan').dataset.version"


def test_a_next_release_comes_at_a_visit_and_takes_the_place_of_the_one_before(
    updated: UpdatedSite, context: BrowserContext
) -> None:
    """With internet a page is that of now; without, it is the last release that came whole, with its own files."""
    page = context.new_page()
    _keep(page, updated.address)
    updated.update()
    scan = Scan(page, updated.address).open()
    assert page.evaluate(VERSION) == "2.1"
    _wait_until(page, SETTLED % "true")
    page.close()
    _leave(updated.fault)
    scan = Scan(context.new_page(), updated.address).open()
    assert scan.page.evaluate(VERSION) == "2.1"
    scan.answer_all(ANSWERS)
    scan.ask()
    assert _state(scan.page) == ONE


def test_a_release_that_did_not_come_whole_leaves_the_one_before(updated: UpdatedSite, context: BrowserContext) -> None:
    """Of the new one a file is cut short: without internet the older pages open, with older files, and score."""
    page = context.new_page()
    _keep(page, updated.address)
    updated.update()
    updated.fault.files, updated.fault.change = r"/snapshot\..*", lambda content: content[:1000]
    page.goto(f"{updated.address}i-scan/invullen/")
    page.evaluate("async () => (await navigator.serviceWorker.getRegistration()).update().catch(() => {})")
    _wait_until(page, SETTLED % "false")
    assert _state(page) == ONE
    page.close()
    _leave(updated.fault)
    scan = Scan(context.new_page(), updated.address).open()
    assert scan.page.evaluate(VERSION) == "2.0"
    scan.answer_all(ANSWERS)
    scan.ask()
