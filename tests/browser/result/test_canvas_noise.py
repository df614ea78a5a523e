"""A picture of the chart, or a word about why there is none: never a picture of noise."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from build_tools.paths import SCAN
from tests.browser.conftest import Scan, browser_without_driver
from tests.browser.page_report import report_of_page

PAGE = """<!doctype html><script type="module">
const report = body => fetch("/", {method: "POST", body: JSON.stringify(body)});
try {
  const { canvasIsTrue } = await import("/sharing/canvas-noise.js");
  await report({ isTrue: canvasIsTrue() });
} catch (error) {
  await report({ error: String(error) });
}
</script>"""
NOISE = """() => {
  const { prototype } = CanvasRenderingContext2D;
  window.truth = prototype.getImageData;
  prototype.getImageData = () => ({ data: new Uint8ClampedArray(1024).fill(7) });
}"""
TRUTH = "() => { CanvasRenderingContext2D.prototype.getImageData = window.truth; }"


@pytest.mark.browsers
@pytest.mark.parametrize(
    ("name", "preferences", "is_true"),
    [
        ("Chromium", {}, True),
        ("WebKitGTK", {}, True),
        ("Firefox", {}, True),
        ("Firefox", {"privacy.fingerprintingProtection": "true"}, True),
        ("Firefox", {"privacy.resistFingerprinting": "true"}, False),
    ],
    ids=["chromium", "webkitgtk", "firefox", "firefox-protected", "firefox-resisting"],
)
def test_noise_is_told_from_a_drawing(name: str, preferences: Mapping[str, str], is_true: bool, tmp_path: Path) -> None:
    """A few bits that nobody sees are no noise."""
    browser = replace(browser_without_driver(name), preferences=preferences)
    (tmp_path / "sharing").symlink_to(SCAN / "browser" / "sharing")
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    assert report_of_page(browser, tmp_path, "") == {"isTrue": is_true}


@pytest.fixture
def noisy(plain: Scan) -> Iterator[Page]:
    """A result in a browser that gives noise, for as long as it is looked at."""
    plain.page.evaluate(NOISE)
    yield plain.page
    plain.page.evaluate(TRUTH)


def test_who_gets_noise_is_pointed_to_the_drawing(noisy: Page) -> None:
    """The SVG is not touched by any of it."""
    noisy.get_by_role("button", name="Meer vormen").click()
    with noisy.expect_download() as download:
        noisy.get_by_role("button", name="Bewaar de grafiek als PNG").click()
        expect(noisy.locator("#bewaar-png-status")).to_contain_text("Bewaar de grafiek als SVG.")
        noisy.get_by_role("button", name="Bewaar de grafiek als SVG").click()
    assert download.value.suggested_filename.endswith(".svg")
