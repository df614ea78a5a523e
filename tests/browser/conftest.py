"""A real Chromium, and pages in it."""

import io
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Playwright, expect, sync_playwright

from build_tools.bench.launching import Browser as RealBrowser
from build_tools.bench.launching import installed_browsers
from build_tools.set_up.chromium import find_chromium, find_headless_shell, launch_flags
from scan.__main__ import main
from scan.definition.model import Instrument
from tests.two_releases import TwoReleases, build_releases

WAIT = 60_000
"""Milliseconds: far more than anything needs, so that a slow machine is not a failing test."""

QUICK_FLAGS = [*launch_flags(), "--js-flags=--liftoff-only"]
"""Have V8 compile WebAssembly once, and not once more for speed: half of the work of a page that starts Python.

What Python answers is the same; the bench and the tests without a driver leave browsers as people have them.
"""

expect.set_options(timeout=WAIT)


OTHER_BROWSERS = "test_other_browsers.py"
"""What does in each browser what other files do in one."""


IN_EACH_BROWSER = ["Chromium", *(pytest.param(name, marks=pytest.mark.browsers) for name in ("Firefox", "WebKitGTK"))]
"""The names of browsers, for one test that is short enough to do in Chromium each time."""


@pytest.hookimpl(tryfirst=True)  # before pytest leaves out what a marker says
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything here as needing a browser, or several."""
    for item in items:
        if "tests/browser" in item.nodeid:
            item.add_marker(pytest.mark.browser)
        if item.path.name == OTHER_BROWSERS:
            item.add_marker(pytest.mark.browsers)


def browser_without_driver(name: str) -> RealBrowser:
    """Give a browser of that name, to start as people do. Where it is not here the test is not run; CI must have it."""
    found = {browser.name: browser for browser in installed_browsers()}
    if name not in found:
        give_up = pytest.fail if os.environ.get("CI") else pytest.skip
        give_up(f"{name} (niet op deze machine)")
    return found[name]


@pytest.fixture(scope="session")
def driver() -> Iterator[Playwright]:
    """What starts browsers."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(driver: Playwright) -> Iterator[Browser]:
    """One Chromium for all tests; without windows where there is one, for nothing here looks beyond the page."""
    program = find_headless_shell() or find_chromium()
    launched = driver.chromium.launch(executable_path=program, args=QUICK_FLAGS)
    yield launched
    launched.close()


@pytest.fixture(scope="session")
def remembering_browser(driver: Playwright) -> Iterator[Browser]:
    """A Chromium that keeps pages in memory for the back button, as people's own do."""
    off = ["--disable-back-forward-cache"]
    launched = driver.chromium.launch(executable_path=find_chromium(), args=QUICK_FLAGS, ignore_default_args=off)
    yield launched
    launched.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A clean profile: no storage, no cache."""
    made = browser.new_context(accept_downloads=True)
    made.set_default_timeout(WAIT)
    yield made
    made.close()


_NO_WORKER = "globalThis.Worker = class extends EventTarget { postMessage() {} terminate() {} };"

without_python = pytest.mark.usefixtures("no_python")
"""For a test of the form alone, which asks for no result: Python stays on its way. Its start is half the work."""


def leave_python_out(place: BrowserContext | Page) -> None:
    """Let no worker answer on pages that come in this profile or tab, as on a line on which Python takes long."""
    place.add_init_script(_NO_WORKER)


@pytest.fixture
def no_python(context: BrowserContext) -> None:
    """A profile in which Python never comes."""
    leave_python_out(context)


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A tab in a clean profile."""
    return context.new_page()


# Focus and click, as a mouse gives them; what is not shown cannot be clicked. The button leads to the next step.
_CLICK = """async (fields, answers) => {
  const shown = part => {
    if (!part.checkVisibility()) throw new Error(`${part.dataset.item ?? part.textContent} is not shown`);
    return part;
  };
  for (const [number, answer] of answers.entries()) {
    if (!fields[number].checkVisibility()) {
      const turned = new Promise((done, fail) => {
        addEventListener("hashchange", done, { once: true });
        setTimeout(fail, 60_000, new Error("the next step does not come"));
      });
      shown(document.querySelector(".is-current [data-action=volgende]")).click();
      await turned;
    }
    if (answer === null) continue;
    const input = shown(fields[number]).querySelector(`input[value="${answer}"]`);
    input.focus();
    input.click();
  }
}"""

# All in the page itself: what stands there is wiped, and the way and the step are those of a page that was just opened.
_START_OVER = """way => {
  for (const name of [way, "wis", "wis-zeker"]) document.querySelector(`[data-action=${name}]`).click();
  history.replaceState(null, "", location.pathname);
  dispatchEvent(new Event("hashchange"));
  scrollTo(0, 0);
}"""


class Scan:
    """The scan in a tab, in the words of a visitor.

    What takes a while is waited for with `wait_for`, which the page itself answers at once; `expect` looks again after
    a tenth of a second, then after a quarter, a half and a whole one.
    """

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address + "i-scan/invullen/"

    def open(self) -> "Scan":
        """Go to the page."""
        self.page.goto(self.address)
        return self

    def start_over(self, way: str = "alle-tegelijk") -> "Scan":
        """Wipe all, and stand at the first statement, in the way in which the page begins; quicker than opening it."""
        if self.page.url.partition("#")[0] != self.address:
            self.open()
        self.page.evaluate(_START_OVER, way)
        self.page.locator("#wis-status:not(:empty)").wait_for(state="attached")
        return self

    @property
    def status(self) -> Locator:
        """The line that says what happened to a file."""
        return self.page.locator("#bestand-status")

    def item(self, key: str) -> Locator:
        """One item."""
        return self.page.locator(f'fieldset[data-item="{key}"]')

    def answer_all(self, answers: list[Any]) -> None:
        """Answer all items, step by step, as fast as a page can be clicked: all in the page itself."""
        self.page.locator("fieldset[data-item]").evaluate_all(_CLICK, answers)

    def answer_first_step(self, answers: list[Any]) -> None:
        """Answer the statements of the step that someone begins with: enough for a result."""
        fields = self.page.locator("fieldset[data-item]")
        fields.first.wait_for()
        fields.evaluate_all(_CLICK, answers)

    def answer_all_by_hand(self, answers: list[Any]) -> None:
        """Answer item by item, step by step, as someone with a mouse does."""
        steps = self.page.locator("[data-step]:has(fieldset)").count()
        per_step = len(answers) // steps
        for number, answer in enumerate(answers):
            if number and number % per_step == 0:
                self.page.locator(".is-current [data-action=volgende]").click()
            field = self.page.locator("fieldset[data-item]").nth(number)
            if answer is not None:
                field.locator(f'input[value="{answer}"]').check()

    def ask(self) -> None:
        """Ask for the result and wait until it stands."""
        self.page.locator("[data-action=resultaat]").click()
        self.page.locator('#resultaat[data-status="klaar"]').wait_for(timeout=WAIT)

    def back_to_the_form(self) -> None:
        """Leave the result for the answers."""
        self.page.get_by_role("link", name="Antwoorden wijzigen").click()
        self.page.locator("#nakijken").wait_for()

    def unfold(self, *names: str) -> None:
        """Unfold parts of the result, each by the words on its button; what is unfolded stays so."""
        for name in names:
            button = self.page.locator("#resultaat").get_by_role("button", name=name, exact=True)
            if button.get_attribute("aria-expanded") == "false":
                button.click()

    def unfold_role(self, key: str) -> None:
        """Unfold what the result says of one role."""
        self.page.locator(f"[data-section={key}] > summary").click()

    def rows(self) -> list[dict[str, str]]:
        """The rows of the table of the result."""
        rows = self.page.locator("#resultaat tr[data-role]")
        script = "rows => rows.map(row => ({...row.dataset}))"
        found: list[dict[str, str]] = rows.evaluate_all(script)
        return found

    def save(self, folder: Path) -> Path:
        """Save the answers as a file."""
        with self.page.expect_download() as download:
            self.page.locator("[data-action=bewaar]").first.click()
        file = folder / download.value.suggested_filename
        download.value.save_as(file)
        return file

    def open_file(self, file: Path) -> None:
        """Open a saved file and wait for what is said about it."""
        self.status.evaluate("element => element.replaceChildren()")
        self.page.locator("[data-action=open]").set_input_files(file)
        self.page.locator("#bestand-status:not(:empty)").wait_for(state="attached", timeout=WAIT)

    def wait_for_engine(self) -> None:
        """Wait until Python is ready."""
        self.page.locator('html[data-engine="klaar"]').wait_for(state="attached", timeout=WAIT)


def wipe(page: Page) -> None:
    """Wipe everything, and wait until the page says that it is done."""
    press_wipe(page)
    expect(page.locator("#wis-status")).to_have_text("Alles is gewist.")


def press_wipe(page: Page) -> None:
    """Press the button that wipes, and answer its question."""
    page.locator("[data-action=wis]").click()
    page.locator("[data-action=wis-zeker]").click()


def open_with_code(page: Page, code: str) -> None:
    """Answer the question for the code of a link."""
    page.get_by_label("Typ de acht tekens van de code").fill(code)
    page.get_by_role("button", name="Open de antwoorden").click()


@pytest.fixture
def scan(page: Page, address: str) -> Scan:
    """The scan, open in a tab."""
    return Scan(page, address).open()


@contextmanager
def tab_in(browser: Browser) -> Iterator[Page]:
    """A tab in a clean profile, until the end of the block."""
    context = browser.new_context()
    context.set_default_timeout(WAIT)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def one_tab(browser: Browser) -> Iterator[Page]:
    """One tab, for all cases that only go to a page and look at it."""
    with tab_in(browser) as tab:
        yield tab


@pytest.fixture(scope="module")
def one_scan(browser: Browser, address: str) -> Iterator[Scan]:
    """The scan in one tab, for all cases that leave what stands there, or take its place: to open it takes long."""
    with tab_in(browser) as tab:
        yield Scan(tab, address).open()


@pytest.fixture
def blank_scan(one_scan: Scan) -> Scan:
    """The scan in that one tab, with nothing filled in: for who needs a blank form, and no clean profile."""
    return one_scan.start_over()


@pytest.fixture(scope="module")
def one_form(browser: Browser, address: str) -> Iterator[Scan]:
    """The form in one tab without Python, for all tests that ask for no result."""
    with tab_in(browser) as tab:
        leave_python_out(tab.context)
        yield Scan(tab, address).open()


@pytest.fixture
def form(one_form: Scan) -> Scan:
    """The form in that tab, with nothing filled in."""
    return one_form.start_over()


def scored_by_python(file: Path, *options: str) -> dict[str, Any]:
    """Score a file with the command line, in this process: `tests/scan/test_command_line.py` starts it as people do."""
    with redirect_stdout(io.StringIO()) as printed:
        assert main(["score", str(file), *options]) == 0
    report: dict[str, Any] = json.loads(printed.getvalue())
    return report


@pytest.fixture(scope="session")
def releases(tmp_path_factory: pytest.TempPathFactory, instrument: Instrument) -> TwoReleases:
    """Two builds of a small site, with two versions of the instrument and of the scripts."""
    return build_releases(tmp_path_factory.mktemp("releases"), instrument)
