"""QR codes of members before the camera of a lead.

Chromium on Linux reads no codes itself. So its detector is planted: one that finds what the test says, or, once, one
that hands what the camera sees to the decoder of `tests.browser.team.codes`. The camera is Chromium's own, for tests.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Self

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Playwright, expect

from build_tools.set_up.chromium import find_chromium
from scan.definition.model import Instrument
from tests.browser.conftest import QUICK_FLAGS, WAIT, Scan, press_wipe
from tests.browser.files.test_incoming import PLAIN
from tests.browser.pages.screens import faults
from tests.browser.result.conftest import show
from tests.browser.team.codes import GREYS, Picture, picture_of, write_video
from tests.browser.team.conftest import SIX, Team
from tests.scan.team.members import file_of

READ = "Lees een QR-code met de camera"
OFF = "Zet de camera uit"
_DETECTOR = """
globalThis.BarcodeDetector = class {
  static async getSupportedFormats() { return ["qr_code"]; }
  async detect(video) {
    document.documentElement.dataset.looked = "";
    return video.videoWidth && globalThis.code ? [{ rawValue: globalThis.code }] : [];
  }
};
const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
globalThis.streams = [];
navigator.mediaDevices.getUserMedia = async (wishes) => {
  if (globalThis.error) throw new DOMException("", globalThis.error);
  await globalThis.asking;
  globalThis.streams.push(await open(wishes));
  document.documentElement.dataset.streams = globalThis.streams.length;
  return globalThis.streams.at(-1);
};
"""
_REAL_DETECTOR = f"""
globalThis.BarcodeDetector = class {{
  static async getSupportedFormats() {{ return ["qr_code"]; }}
  async detect(video) {{
    const codes = await globalThis.decode(({GREYS})(video, video.videoWidth, video.videoHeight));
    return codes.map((rawValue) => ({{ rawValue }}));
  }}
}};
"""


def _launch(driver: Playwright, *flags: str) -> Browser:
    """Start a whole Chromium: the one without windows has no cameras."""
    fake = "--use-fake-device-for-media-stream"
    return driver.chromium.launch(executable_path=find_chromium(), args=[*QUICK_FLAGS, fake, *flags])


@pytest.fixture(scope="module")
def camera_browser(driver: Playwright) -> Iterator[Browser]:
    """A Chromium with a camera that sees a green disc."""
    launched = _launch(driver)
    yield launched
    launched.close()


@pytest.fixture(scope="module")
def camera(camera_browser: Browser) -> Iterator[BrowserContext]:
    """A profile that lets the site use the camera."""
    made = camera_browser.new_context(permissions=["camera"])
    made.set_default_timeout(WAIT)
    made.add_init_script(_DETECTOR)
    yield made
    made.close()


class CodeTeam(Team):
    """The page of a team, with codes before its camera."""

    def begin_anew(self) -> Self:
        """Leave the page as it was when it was opened, before a camera that works."""
        self.page.evaluate(_CAMERA_AS_AT_FIRST)
        return super().begin_anew()

    @property
    def camera(self) -> Locator:
        """The line about the camera."""
        return self.page.locator("#camera-status")

    def hold(self, code: str) -> None:
        """Hold a code before the camera, once that looks."""
        self.page.evaluate(_HOLD, code)

    def read(self, code: str) -> None:
        """Press the button with a code before the camera, and wait until it is read."""
        self.hold(code)
        self.press(READ)
        expect(self.page.locator("#team-camera button")).to_have_text(READ)

    def look(self) -> None:
        """Press the button with nothing before the camera, and wait until it has looked."""
        self.hold("")
        self.press(READ)
        expect(self.page.get_by_label("Wat de camera ziet")).to_be_visible()
        expect(self.page.locator("html[data-looked]")).to_be_attached()

    def expect_off(self) -> None:
        """Wait until no camera is on."""
        expect(self.page.get_by_role("button", name=READ)).to_be_visible()
        expect(self.page.get_by_label("Wat de camera ziet")).to_be_hidden()
        assert self.page.evaluate(_LIVE) == 0


_CAMERA_AS_AT_FIRST = """() => {
  Object.assign(globalThis, { code: "", error: "", asking: undefined, streams: [] });
  Object.assign(document.documentElement.dataset, { looked: "", streams: 0 });
  delete document.documentElement.dataset.looked;
  delete document.hidden;
}"""
_HOLD = "code => { globalThis.code = code; delete document.documentElement.dataset.looked; }"
_LIVE = "() => streams.flatMap((each) => each.getTracks()).filter(({ readyState }) => readyState === 'live').length"


@pytest.fixture(scope="module")
def one_team(camera: BrowserContext, address: str) -> CodeTeam:
    """The page in one tab of a browser that reads codes, for all teams here."""
    return CodeTeam(camera.new_page(), address).open()


@pytest.fixture
def team(one_team: CodeTeam) -> CodeTeam:
    """The page, as someone finds it, with nothing before the camera."""
    return one_team.begin_anew()


@pytest.fixture
def lines(instrument: Instrument) -> list[str]:
    """Lines of six open members."""
    return [json.dumps(file_of(each, number, instrument)) for number, each in enumerate(SIX)]


def test_a_code_goes_from_screen_to_screen(one_scan: Scan, driver: Playwright, address: str, tmp_path: Path) -> None:
    """Drawn by a member, seen by a camera, read by a decoder of others, and shown with the team."""
    page = one_scan.page
    show(one_scan, PLAIN).unfold("Meer vormen")
    page.locator("[data-action=team-keuze][value=open]").check()
    page.get_by_label("Zo noem ik mezelf in het beeld").fill("Zoë")
    page.get_by_role("button", name="Toon een QR-code").click()
    expect(page.locator("#voor-team-status")).to_contain_text("Houd de code voor de camera")
    write_video(picture_of(page.locator("#teamcode canvas")), tmp_path / "camera.y4m")
    with _launch(driver, f"--use-file-for-fake-video-capture={tmp_path / 'camera.y4m'}") as browser:
        context = browser.new_context(permissions=["camera"])
        context.set_default_timeout(WAIT)
        context.expose_function("decode", lambda seen: Picture.seen(*seen).codes)
        context.add_init_script(_REAL_DETECTOR)
        team = Team(context.new_page(), address).open()
        team.press(READ)
        team.expect_members(1)
        team.page.locator("[data-counted] summary").click()
        expect(team.counted).to_contain_text(["QR-code 1: Zoë"])


def test_each_press_reads_one_code(team: CodeTeam, lines: list[str]) -> None:
    """The camera is off in between, under the same strict policy, and nothing of it is in a request."""
    asked: list[str] = []
    team.page.on("request", lambda request: asked.append(f"{request.method} {request.url}"))
    for number, line in enumerate(lines[:3], 1):
        team.read(line)
        team.expect_members(number)
        team.expect_off()
    ours = f"GET {team.address.removesuffix('i-scan/team/')}assets/"
    assert [each for each in asked if not each.startswith((ours, "GET blob:"))] == []


def test_a_code_that_comes_again_is_not_counted_unseen(team: CodeTeam, instrument: Instrument) -> None:
    """Two members can have the same levels: who means it, reads it once more."""
    limited = [json.dumps(file_of(replace(each, way="levels"), 0, instrument)) for each in SIX[:2]]
    for number, line in enumerate(limited, 1):
        team.read(line)
        team.expect_members(number)
    team.read(limited[0])
    expect(team.camera).to_contain_text("Deze code was al gelezen")
    expect(team.counted).to_have_count(2)
    team.read(limited[0])
    team.expect_members(3)
    team.read(limited[0])
    expect(team.camera).to_contain_text("Deze code was al gelezen")


def test_a_code_takes_the_place_of_an_example(team: CodeTeam, lines: list[str]) -> None:
    """Those who never lived do not count among members; the first code is known like any other."""
    team.page.get_by_role("button", name="Zes i-coaches").click()
    team.expect_members(6)
    team.read(lines[0])
    team.expect_members(1)
    team.read(lines[0])
    expect(team.camera).to_contain_text("Deze code was al gelezen")


def test_another_code_is_refused_and_can_be_read_again(team: CodeTeam) -> None:
    """That of a poster, say: one sentence, in the list of what does not count."""
    team.read("https://voorbeeld.nl/open-dag")
    expect(team.refused).to_have_text(["QR-code 1: Hierin staat geen teamregel en geen link met antwoorden."])
    team.read("https://voorbeeld.nl/open-dag")
    expect(team.refused).to_have_count(2)


def test_a_code_is_a_turn_in_a_sum(team: CodeTeam, lines: list[str]) -> None:
    """One at a time; and nothing of a member stays, not even what would know a code again."""
    team.page.get_by_label("Alleen de som").check()
    team.press("Zonder doelprofiel beginnen")
    for number, line in enumerate((lines[0], lines[1], lines[1]), 1):
        team.read(line)
        team.count_in()
        expect(team.turn).to_contain_text(f"{number} {'lid' if number == 1 else 'leden'}.")
    team.read("\n".join(lines[:2]))
    expect(team.turn).to_have_text(
        "Hier telt er één tegelijk mee. Er is niets bij gekomen; er zijn nog steeds 3 leden."
    )


@pytest.mark.parametrize("way", ["button", "wipe", "hidden", "leave"])
def test_the_camera_goes_off(team: CodeTeam, lines: list[str], way: str) -> None:
    """By its own button, with all that is wiped, in a tab that nobody sees, and with the page."""
    team.read(lines[0])
    team.expect_members(1)
    team.look()
    assert team.page.evaluate(_LIVE) == 1
    if way == "button":
        team.press(OFF)
    elif way == "wipe":
        press_wipe(team.page)
    elif way == "hidden":
        team.page.evaluate("Object.defineProperty(document, 'hidden', { value: true, configurable: true })")
        team.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    else:
        team.page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    team.expect_off()
    expect(team.camera).to_have_text("")


def test_a_camera_that_comes_too_late_goes_off_at_once(team: CodeTeam) -> None:
    """Someone changed their mind while the browser was asking."""
    team.page.evaluate("() => { globalThis.asking = new Promise((resolve) => (globalThis.allow = resolve)); }")
    team.press(READ)
    team.press(OFF)
    team.page.evaluate("() => allow()")
    expect(team.page.locator("html[data-streams='1']")).to_be_attached()
    team.expect_off()


def test_what_is_wiped_is_not_known_again(team: CodeTeam, lines: list[str]) -> None:
    """The same team can start anew."""
    team.read(lines[0])
    team.expect_members(1)
    press_wipe(team.page)
    team.read(lines[0])
    team.expect_members(1)


def test_a_camera_that_is_pulled_out_says_so(team: CodeTeam) -> None:
    """Instead of looking for ever."""
    team.look()
    team.page.evaluate("streams.at(-1).getTracks().forEach((track) => track.stop())")
    expect(team.camera).to_contain_text("De camera geeft geen beeld.")
    team.expect_off()


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        ("NotAllowedError", "De camera mag hier niet aan. Geef deze pagina toestemming in je browser, of vraag"),
        ("NotReadableError", "De camera geeft geen beeld. Sluit andere programma's die de camera gebruiken, of vraag"),
    ],
)
def test_a_camera_that_stays_off_gets_a_sentence(team: CodeTeam, error: str, sentence: str) -> None:
    """What to do, or how without; the button can be pressed again."""
    team.page.evaluate("error => (globalThis.error = error)", error)
    team.press(READ)
    expect(team.camera).to_contain_text(sentence)
    team.expect_off()


def test_who_says_no_to_the_browser_hears_how_without(driver: Playwright, address: str) -> None:
    """The browser asks, and its answer holds."""
    with _launch(driver, "--deny-permission-prompts") as browser:
        context = browser.new_context()
        context.set_default_timeout(WAIT)
        context.add_init_script(_DETECTOR)
        team = CodeTeam(context.new_page(), address).open()
        team.press(READ)
        expect(team.camera).to_contain_text("De camera mag hier niet aan.")
        team.expect_off()


def test_without_a_camera_there_is_a_sentence(context: BrowserContext, address: str) -> None:
    """In a browser that would read codes."""
    context.add_init_script(_DETECTOR)
    team = Team(context.new_page(), address).open()
    expect(team.page.get_by_text("Een QR-code van een lid lezen kan hier niet")).to_be_visible()
    expect(team.page.get_by_role("button", name=READ)).to_be_hidden()


def test_the_camera_can_be_used_by_all(team: CodeTeam) -> None:
    """On and off, on every screen."""
    assert faults(team.page) == []
    team.look()
    assert faults(team.page) == []
