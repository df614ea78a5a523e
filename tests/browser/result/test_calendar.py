"""What goes into someone's calendar, read as a calendar program reads it."""

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Scan, tab_in
from tests.browser.files.test_incoming import PLAIN
from tests.browser.result.conftest import show

LONG = "Eén; twee, drie\\vier \u2013 vijf.\nEn dan \U0001f600 " + "lang " * 40
MAKE = """async ([address, event]) => {
  const { makeCalendar } = await import(address);
  return makeCalendar({ ...event, day: new Date(2026, 10, 30) }, new Date(Date.UTC(2026, 10, 26, 9, 5, 7)), "een-twee");
}"""


def _event(text: str) -> Any:
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    return event


def _downloaded(page: Page, button: str, folder: Path) -> tuple[str, str]:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file.name, file.read_bytes().decode("utf-8")


@pytest.fixture(scope="module")
def dated_scan(browser: Browser, address: str) -> Iterator[Scan]:
    """The scan in a tab of its own: its clock does not go on."""
    with tab_in(browser) as tab:
        yield Scan(tab, address).open()


@pytest.mark.parametrize(
    ("now", "week", "half_a_year"),
    [
        ("2026-11-26", "2026-11-30", "2027-05-26"),
        ("2026-08-31", "2026-09-07", "2027-02-28"),
        ("2026-12-27", "2026-12-28", "2027-06-27"),
    ],
    ids=["a Thursday", "a Monday, on a day that February lacks", "a Sunday at the end of a year"],
)
def test_the_act_and_another_time_go_into_a_calendar(
    dated_scan: Scan, tmp_path: Path, now: str, week: str, half_a_year: str
) -> None:
    """The Monday of next week, and the same day half a year on; whole days that take no time."""
    page = dated_scan.page
    page.clock.set_fixed_time(f"{now}T10:00:00")
    show(dated_scan, PLAIN)
    act = page.locator("#resultaat .report-act").first.inner_text()
    for button, day, title in (
        ("Zet in mijn agenda", week, act),
        (
            "over een half jaar opnieuw",
            half_a_year,
            "Opnieuw de i-scan invullen en met mijn bestand van vorige keer vergelijken",
        ),
    ):
        name, text = _downloaded(page, button, tmp_path)
        event = _event(text)
        start = datetime.date.fromisoformat(day)
        assert event["DTSTART"].dt == start
        assert event["DTEND"].dt == start + datetime.timedelta(days=1)
        assert event["SUMMARY"] == title
        assert event["DTSTAMP"].dt.date().isoformat() == now
        assert event["URL"] == dated_scan.address
        assert event["UID"]
        expect(page.locator("#agenda-status")).to_contain_text(f"Het bestand {name} is aangeboden.")


def test_an_event_is_written_as_the_standard_asks(one_scan: Scan) -> None:
    """Every sign comes back; no line is longer than 75 octets, and each ends with both its signs."""
    event = {"title": LONG.replace("\n", " "), "text": LONG, "page": "https://school.example/i-scan/invullen/"}
    module = one_scan.page.locator("script[type=module][src*='pages/scan']").get_attribute("src")
    assert module
    address = one_scan.page.evaluate(
        "src => new URL(src, location.href).href", module.replace("pages/scan", "sharing/calendar")
    )
    text = one_scan.page.evaluate(MAKE, [address, event])
    lines = text.split("\r\n")
    assert lines[-1] == ""
    assert max(len(line.encode()) for line in lines) <= 75
    assert not any("\n" in line or "\r" in line for line in lines)
    read = _event(text)
    assert read["DESCRIPTION"] == LONG
    assert read["SUMMARY"] == event["title"]
    assert read["DTSTAMP"].dt == datetime.datetime(2026, 11, 26, 9, 5, 7, tzinfo=datetime.UTC)
    assert read["UID"] == "een-twee"
