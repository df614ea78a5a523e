"""Results in one tab: each takes the place of the one before, which is what opening a file does."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ViewportSize

from scan.definition.model import Instrument
from scan.formats.result import result_data
from tests.browser.conftest import Scan, tab_in
from tests.browser.files.test_incoming import FORMATS, PLAIN
from tests.browser.form.test_scan import ANSWERS

NOTES = FORMATS / "result-1-with-notes.json"
USUAL: ViewportSize = {"width": 1280, "height": 720}

_AS_AT_FIRST = """() => {
  const section = document.getElementById("resultaat");
  section.querySelectorAll("[data-action=ontvouw][aria-expanded=true]").forEach((button) => button.click());
  delete section.dataset.view;
  location.hash = "trainer";
}"""
"""What outlives a result: what is unfolded around it, how its scores are seen, and the step of the form."""


@pytest.fixture(scope="package")
def one_scan(browser: Browser, address: str) -> Iterator[Scan]:
    """The scan in one tab, for all results here: Python starts in it once."""
    with tab_in(browser) as tab:
        yield Scan(tab, address).open()


def show(scan: Scan, file: Path, size: ViewportSize = USUAL) -> Scan:
    """Show the result of a file, as to someone who just came, on a screen of that size."""
    scan.page.emulate_media(media="null")
    scan.page.set_viewport_size(size)
    scan.page.evaluate(_AS_AT_FIRST)
    scan.open_file(file)
    scan.ask()
    return scan


def write_result(file: Path, answers: list[Any], instrument: Instrument) -> Path:
    """Write a result with these answers, in the order of the statements."""
    given = dict(zip((item.key for item in instrument.items), answers, strict=True))
    file.write_text(json.dumps(result_data(instrument, given)), encoding="utf-8")
    return file


@pytest.fixture
def answers_file(tmp_path: Path, instrument: Instrument) -> Path:
    """A file of someone who left some statements out, and one role with too few."""
    return write_result(tmp_path / "answers.json", ANSWERS, instrument)


@pytest.fixture
def plain(one_scan: Scan) -> Scan:
    """A result of answers alone."""
    return show(one_scan, PLAIN)


@pytest.fixture
def noted(one_scan: Scan) -> Scan:
    """A result with notes, situations, targets and a choice in it."""
    return show(one_scan, NOTES)


@pytest.fixture
def answered(one_scan: Scan, answers_file: Path) -> Scan:
    """A result of someone who left some statements out."""
    return show(one_scan, answers_file)
