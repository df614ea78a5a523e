"""A site with two instruments: every page about one of them holds that one, and nothing of the other."""

import json
import re
import shutil
from html import unescape
from pathlib import Path
from zipfile import ZipFile

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from build_tools.data.instruments import load_instrument_files
from build_tools.paths import INSTRUMENTS
from scan.definition.model import Instrument
from tests.built_pages import as_written
from tests.few_pages import FRONT, write, write_config, write_pages
from tests.second_instrument import ITEMS, KEY, SCALES, write_second_instrument

PAGES = {"scan": "invullen.md", "paper": "papier.md", "method": "verantwoording.md"}
PLACES = ("i-scan", KEY)
METHOD_TEXT = "## Reken het na { #reken-het-na }\n\n## En nu? { #en-nu }\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for a site, with the i-scan and a small instrument in the folder that the site names."""
    folder = tmp_path_factory.mktemp("two")
    shutil.copytree(INSTRUMENTS / "i-scan", folder / "vragenlijsten/i-scan")
    write_second_instrument(folder / "vragenlijsten")
    return folder


@pytest.fixture(scope="module")
def both(folder: Path) -> dict[str, Instrument]:
    """The two instruments, by key."""
    return {key: load_instrument_files(folder / "vragenlijsten" / key) for key in PLACES}


@pytest.fixture(scope="module")
def two(folder: Path, both: dict[str, Instrument]) -> Path:
    """The site, built: a form, a paper edition and a method for each, and a page about a role of each."""
    docs = folder / "docs"
    write_pages(docs, both["i-scan"])
    for place in PLACES:
        for kind, page in PAGES.items():
            write(docs, f"{place}/{page}", FRONT.format(kind, f"kind: {kind}\ninstrument: {place}\n") + METHOD_TEXT)
        items = FRONT.format("Coach", f"instrument: {place}\ncomputed: true\n") + '{{ scale_items("coach") }}\n'
        write(docs, f"{place}/coach.md", items)
    write(docs, "nergens/coach.md", FRONT.format("Coach", ""))
    build(load_config(write_config(folder, instruments="vragenlijsten")))
    return folder / "site"


def _html(site: Path, address: str) -> str:
    return unescape((site / address / "index.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize("place", PLACES)
def test_a_form_holds_the_statements_of_its_instrument(two: Path, both: dict[str, Instrument], place: str) -> None:
    """And tells the engine which one it is about."""
    html, instrument = _html(two, f"{place}/invullen"), both[place]
    assert f'data-instrument="{place}" data-version="{instrument.version}"' in html
    assert re.findall(r'<fieldset[^>]*data-item="([^"]+)"', html) == [item.key for item in instrument.items]
    engine = json.loads(re.findall(r'id="rekenmodule">(.*?)</script>', html)[0])
    assert engine["instrument"] == place


@pytest.mark.parametrize("place", PLACES)
def test_paper_holds_the_statements_of_its_instrument(two: Path, both: dict[str, Instrument], place: str) -> None:
    """With a place for every answer, and no more."""
    html, instrument = _html(two, f"{place}/papier"), both[place]
    assert [item.key for item in instrument.items if item.text not in html] == []
    assert html.count("paper-box") == len(instrument.items) * len(instrument.options)
    assert f"{instrument.title}, versie {instrument.version}" in as_written(html)


@pytest.mark.parametrize("place", PLACES)
def test_the_method_works_out_scales_of_its_instrument(two: Path, both: dict[str, Instrument], place: str) -> None:
    """Every page about an instrument leads to its own method."""
    html = _html(two, f"{place}/verantwoording")
    statements = json.loads(re.findall(r'id="stellingen-per-rol">(.*?)</script>', html)[0])
    assert set(statements) == {scale.key for scale in both[place].scales}
    for page in ("invullen", "papier"):
        assert f'href="../../{place}/verantwoording/">Verantwoording' in _html(two, f"{place}/{page}")


def test_the_small_instrument_is_smaller(two: Path) -> None:
    """So that the tests above could fail."""
    html = _html(two, f"{KEY}/invullen")
    assert html.count("<fieldset") == len(SCALES) * ITEMS
    assert "technovator" not in html


def test_a_page_about_a_role_leads_to_the_form_of_its_instrument(two: Path) -> None:
    """It wears the colour of that role; a page that names no instrument wears none."""
    for place in PLACES:
        html = _html(two, f"{place}/coach")
        assert 'class="role-mark role-coach"' in html
        assert '<a href="../invullen/#coach-bereikbaar">vul hem in</a>' in html
    assert "role-mark" not in _html(two, "nergens/coach")


def test_what_is_published_is_about_both(two: Path) -> None:
    """The engine holds both, and each has its schemas."""
    with ZipFile(next(two.glob("assets/engine/python.*.woff2"))) as engine:
        assert {f"scan/instruments/{place}.json" for place in PLACES} <= set(engine.namelist())
    assert {f"{place}-resultaat-1.json" for place in PLACES} <= {file.name for file in two.glob("schemas/*")}
