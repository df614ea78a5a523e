"""The site is replaced under an open tab: no answer is lost, and what does not fit any more is said."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import WAIT, Scan, wipe
from tests.browser.keeping.test_keeping import wait_until_kept
from tests.faulty_host import Fault, host_with
from tests.two_releases import TwoReleases

pytestmark = pytest.mark.hosts


@dataclass
class UpdatedSite:
    """A site on a host that lets a browser keep pages for an hour, and what takes its place."""

    address: str
    update: Callable[[], None]


@pytest.fixture
def updated(releases: TwoReleases, tmp_path: Path) -> Iterator[UpdatedSite]:
    """The older one, until it is replaced."""
    served = tmp_path / "host" / "school"
    served.parent.mkdir()
    served.symlink_to(releases.older)

    def update() -> None:
        served.unlink()
        served.symlink_to(releases.newer)

    with host_with(served.parent, Fault("nothing", may_keep=True)) as root:
        yield UpdatedSite(f"{root}school/", update)


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A tab of a browser that keeps what it may."""
    context = browser.new_context(accept_downloads=True)
    context.set_default_timeout(WAIT)
    yield context.new_page()
    context.close()


def _release(page: Page) -> str | None:
    return page.locator("meta[name=release]").get_attribute("content")


def _given(page: Page) -> int:
    return page.locator("fieldset [type=radio]:checked").count()


ANSWERS = [3, 4, 2, 5, 1, 3] * 5 + [None] * 6


def test_after_an_update_all_answers_that_fit_are_there(updated: UpdatedSite, tab: Page, tmp_path: Path) -> None:
    """Thirty given, one statement gone: twenty-nine are there, and the page says what to look at again."""
    scan = Scan(tab, updated.address).open()
    scan.answer_all(ANSWERS)
    before = _release(tab)
    updated.update()
    tab.reload()
    notice = tab.get_by_role("region", name="De stellingen zijn vernieuwd")
    expect(notice).to_contain_text("Er staan nog 29 antwoorden van de 36.")
    expect(notice).to_contain_text("2 stellingen zijn nieuw of veranderd.")
    expect(notice).to_contain_text("1 antwoord hoort bij een stelling die er niet meer is.")
    assert _release(tab) != before
    assert _given(tab) == 29
    with tab.expect_download() as download:
        notice.get_by_role("button", name="Bewaar je oude antwoorden").click()
    assert download.value.suggested_filename == "i-scan-versie-2.0.json"
    download.value.save_as(tmp_path / "oud.json")
    old = json.loads((tmp_path / "oud.json").read_text(encoding="utf-8"))
    assert old["answers"]["trainer-doel"] == 2
    assert not {"on_device", "kept_at", "beside", "statements", "before", "unsaved"} & set(old)
    notice.get_by_role("link", name="Ik stem mijn manier van uitleggen af").click()
    expect(scan.item("coach-afstemmen")).to_be_visible()
    scan.item("coach-afstemmen").locator("input[value='1']").check()
    tab.reload()
    expect(notice).to_be_hidden()
    assert _given(tab) == 29


def test_after_an_update_one_click_goes_on(updated: UpdatedSite, tab: Page) -> None:
    """The engine was not there yet and its files are gone; the page recognises that, and blames no connection."""
    scan = Scan(tab, updated.address).open()
    before = _release(tab)
    updated.update()
    scan.answer_all(ANSWERS)
    tab.locator("[data-action=resultaat]").click()
    failed = tab.get_by_role("alert")
    expect(failed).to_have_text("De site is vernieuwd. Je antwoorden blijven staan.")
    tab.get_by_role("button", name="Ververs de pagina").click()
    tab.locator('#resultaat[data-status="klaar"]').wait_for()
    assert _release(tab) != before
    assert _given(tab) == 29


def test_where_the_tab_keeps_nothing_the_page_says_to_save_first(updated: UpdatedSite, tab: Page) -> None:
    """A reload would lose it all."""
    tab.add_init_script(
        "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
    )
    scan = Scan(tab, updated.address).open()
    updated.update()
    scan.answer_all(ANSWERS)
    tab.locator("[data-action=resultaat]").click()
    expect(tab.get_by_role("alert")).to_contain_text("bewaar je antwoorden eerst in een bestand")
    assert _given(tab) == 30


def test_a_copy_on_the_device_says_what_changed_too(updated: UpdatedSite, tab: Page) -> None:
    """It was kept with the statements that it answers."""
    scan = Scan(tab, updated.address).open()
    tab.get_by_label("Bewaar ook op dit apparaat").click()
    scan.answer_all(ANSWERS)
    wait_until_kept(scan, 30)
    expect(tab.get_by_label("Bewaar ook op dit apparaat")).to_be_checked()
    other = tab.context.new_page()
    tab.close()
    updated.update()
    Scan(other, updated.address).open()
    other.reload()  # the browser may show the page of before the update
    other.get_by_role("button", name="Ga ermee verder").click()
    expect(other.locator("#vernieuwd-tekst")).to_contain_text("2 stellingen zijn nieuw of veranderd.")
    assert _given(other) == 29


def test_a_file_of_before_opens_with_what_fits_and_says_what_changed(
    updated: UpdatedSite, tab: Page, tmp_path: Path
) -> None:
    """Saved before the update: its answers are there but for one, and the file with all of them is offered again."""
    scan = Scan(tab, updated.address).open()
    scan.answer_all(ANSWERS)
    saved = scan.save(tmp_path)
    wipe(tab)
    updated.update()
    tab.reload()
    scan.open_file(saved)
    notice = tab.get_by_role("region", name="De stellingen zijn vernieuwd")
    expect(notice).to_contain_text("Er staan nog 29 antwoorden van de 36.")
    expect(notice).to_contain_text("1 antwoord hoort bij een stelling die er niet meer is.")
    expect(notice).to_contain_text("1 stelling is nieuw of veranderd.")
    assert _given(tab) == 29
    with tab.expect_download() as download:
        notice.get_by_role("button", name="Bewaar je oude antwoorden").click()
    download.value.save_as(tmp_path / "weer.json")
    again = json.loads((tmp_path / "weer.json").read_text(encoding="utf-8"))
    assert again == json.loads(saved.read_text(encoding="utf-8"))
    scan.open_file(scan.save(tmp_path))
    expect(notice).to_be_hidden()


OLDER = """() => {
  const [name] = Object.keys(sessionStorage);
  const kept = JSON.parse(sessionStorage.getItem(name));
  sessionStorage.setItem(name, JSON.stringify({...kept, instrument_version: "1.4"}));
}"""


def test_answers_to_other_statements_are_set_aside(scan: Scan, tmp_path: Path) -> None:
    """Of another major version: not filled in, not lost when someone begins, offered as a file, wiped with the rest."""
    page = scan.page
    scan.item("trainer-doel").locator("input[value='4']").check()
    page.evaluate(OLDER)
    page.reload()
    notice = page.locator("#vernieuwd")
    expect(notice).to_contain_text("Je vulde versie 1.4 in.")
    assert _given(page) == 0
    scan.item("trainer-vorm").locator("input[value='2']").check()
    page.reload()
    assert _given(page) == 1
    with page.expect_download() as download:
        notice.get_by_role("button", name="Bewaar je oude antwoorden").click()
    download.value.save_as(tmp_path / "oud.json")
    assert json.loads((tmp_path / "oud.json").read_text(encoding="utf-8"))["answers"]["trainer-doel"] == 4
    wipe(page)
    assert page.evaluate("sessionStorage.length") == 0
    expect(notice).to_be_hidden()


RENAMED = """() => {
  const [name] = Object.keys(sessionStorage);
  const { answers, statements, ...kept } = JSON.parse(sessionStorage.getItem(name));
  for (const values of [answers, statements]) {
    values["trainer-van-vroeger"] = values["trainer-maatwerk"];
    delete values["trainer-maatwerk"];
  }
  sessionStorage.setItem(name, JSON.stringify({...kept, answers, statements}));
}"""


def test_a_statement_that_was_renamed_takes_no_other_answer_along(scan: Scan) -> None:
    """Also without a new version; it is said once, and no more by who has seen it."""
    page = scan.page
    for item in ("doel", "vorm", "maatwerk"):
        scan.item(f"trainer-{item}").locator("input[value='4']").check()
    page.evaluate(RENAMED)
    for _ in range(2):
        page.reload()
        expect(page.locator("#vernieuwd-tekst")).to_contain_text("Er staan nog 2 antwoorden van de 36.")
        assert _given(page) == 2
    page.get_by_role("button", name="Ik heb het gezien").click()
    page.reload()
    expect(page.locator("html.has-script")).to_be_attached()
    expect(page.locator("#vernieuwd")).to_be_hidden()
    assert _given(page) == 2


def test_who_has_seen_it_is_not_told_again(scan: Scan) -> None:
    """And keeps the answers of now."""
    page = scan.page
    scan.item("trainer-doel").locator("input[value='4']").check()
    page.evaluate(OLDER)
    page.reload()
    scan.item("trainer-vorm").locator("input[value='2']").check()
    page.get_by_role("button", name="Ik heb het gezien").click()
    page.reload()
    expect(page.locator("#vernieuwd")).to_be_hidden()
    assert _given(page) == 1


HOSTILE = [
    {"beside": "x", "statements": 7, "before": [1]},
    {"beside": {"earlier": "x" * 1000, "peer": 3, "is_shown": "ja"}},
    {"beside": {"earlier": [None, {"format": "x"}, []] * 50, "peer": {"answers": {}}}},
    {"statements": {"__proto__": {}, "trainer-doel": {"a": [1]}}, "profile": "<img src=x onerror=alert(1)>"},
    {"profile": ["x"], "answers": {"trainer-doel": 4, "<b>": 5}},
    {"before": {"format": "iets anders"}},
]


@pytest.mark.parametrize("change", HOSTILE)
def test_what_anything_could_have_written_never_stops_the_page(scan: Scan, change: object) -> None:
    """What can be used is used; the answer that fits stays."""
    page = scan.page
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    scan.item("trainer-doel").locator("input[value='4']").check()
    page.evaluate(
        """change => {
          const [name] = Object.keys(sessionStorage);
          sessionStorage.setItem(name, JSON.stringify({...JSON.parse(sessionStorage.getItem(name)), ...change}));
        }""",
        change,
    )
    page.reload()
    expect(scan.item("trainer-doel").locator("input[value='4']")).to_be_checked()
    scan.item("trainer-vorm").locator("input[value='4']").check()
    assert faults == []
