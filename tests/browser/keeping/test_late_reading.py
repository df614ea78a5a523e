"""What was still being read or made when everything was wiped does not come after that."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Scan, wipe
from tests.browser.files.test_incoming import PLAIN

HELD = """() => {
  const read = File.prototype.arrayBuffer;
  File.prototype.arrayBuffer = function () {
    File.prototype.arrayBuffer = read;
    window.reading = new Promise((go) => (window.go = go)).then(() => read.call(this));
    return window.reading;
  };
}"""
"""The next file is read only when `go` is called, as on a slow disk."""
READ_ON = "async () => { window.go(); await window.reading; await new Promise((done) => setTimeout(done)); }"


@pytest.mark.parametrize("control", ["open", "vergelijk"])
def test_a_file_that_is_still_being_read_does_not_come_after_wiping(blank_scan: Scan, control: str) -> None:
    """Whoever wipes everything has an empty page, also on a slow disk."""
    page = blank_scan.page
    blank_scan.open_file(PLAIN)
    blank_scan.ask()
    page.evaluate(HELD)
    page.locator(f"[data-action={control}]").set_input_files(PLAIN)
    wipe(page)
    page.evaluate(READ_ON)
    assert page.locator("fieldset input:checked").count() == 0
    expect(blank_scan.status).to_be_empty()
    blank_scan.answer_first_step([3] * 6)
    blank_scan.ask()
    assert page.locator("#resultaat [data-change]").count() == 0


def test_a_conversation_report_that_is_still_being_made_does_not_come_after_wiping(blank_scan: Scan) -> None:
    """What Python answers of before is not shown."""
    page = blank_scan.page
    blank_scan.open_file(PLAIN)
    blank_scan.ask()
    page.evaluate(
        """() => {
          window.shown = 0;
          const watch = new MutationObserver((seen) =>
            seen.forEach(({ addedNodes }) => (window.shown += addedNodes.length)));
          watch.observe(document.getElementById("verslag"), { childList: true });
          document.querySelector("[data-action=gespreksverslag]").click();
          document.querySelector("[data-action=wis-zeker]").click();
        }"""
    )
    blank_scan.open_file(PLAIN)
    blank_scan.ask()  # answered after the one before
    assert page.evaluate("window.shown") == 0
