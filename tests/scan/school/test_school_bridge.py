"""The door for the page that makes an edition: in steps it gives what a build gives at once; in a browser as here."""

import json
import subprocess
import zlib
from pathlib import Path

import pytest

from build_tools.data.instruments import instrument_folder, read_instrument_files
from build_tools.engine.engine import make_engine
from build_tools.engine.python_zip import late_modules, late_sources, our_sources, read_zip
from build_tools.engine.tables import CLOSED_MODULES
from build_tools.paths import ROOT
from build_tools.set_up.node import find_node
from scan.definition.fields import Fields
from scan.definition.model import Instrument
from scan.school.imprint import Files, imprint, is_touched
from scan.school.school import FIELDS, load_school
from scan.school.slots import fill_install_page
from scan.school_bridge import SchoolBridge
from tests.scan.school.edition_requests import (
    INSTALL_PAGE,
    OWN,
    VALUES,
    making_requests,
    neutral_colours,
    other_requests,
)

SCRIPT = ROOT / "tests" / "scan" / "score_in_pyodide.js"
FEW = ("index.html", "404.html", "i-coach/index.html", "i-scan/invullen/index.html", "programma/index.html")
SAID = tuple(f"{page}/index.html" for page in ("over/contact", "over/toegankelijkheid", "i-scan/privacy", "controle"))
"""Where a school is asked and answers for itself."""
FORM = "instellingen/inrichten/index.html"
HIDDEN = ("programma/ai/index.html", "bruggen-bouwen/tijdlijn/index.html")
MOST_BYTES = 42_000
"""Packed, on its way to the page of an edition, and to no other."""


@pytest.fixture(scope="module")
def files(site: Path) -> Files:
    """The neutral site."""
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}


@pytest.fixture(scope="module")
def few(files: Files) -> Files:
    """As much of it as shows everything."""
    return _with_pages(files, (*FEW, *HIDDEN))


def _with_pages(files: Files, pages: tuple[str, ...]) -> Files:
    return {path: content for path, content in files.items() if path in pages or not path.endswith(".html")}


def test_the_steps_give_what_a_build_gives_at_once(files: Files) -> None:
    """Every file that an imprint changes, to the byte; and the manifest knows the others, though nobody gave them."""
    files = _with_pages(files, (*FEW, *HIDDEN, *SAID, FORM))
    school = load_school(Fields(VALUES, (), [], FIELDS), neutral_colours())
    whole = imprint(files, school, OWN)
    pages = [path for path in whole if path.endswith(".html")]
    bridge = SchoolBridge()
    touched, _, begun, made, rest, install = (json.loads(bridge.answer(each)) for each in making_requests(files, pages))
    assert set(touched["paths"]) == {path for path in files if is_touched(path)}
    assert sorted(begun["pages"]) == sorted(pages)
    texts = {path: text.encode() for path, text in {**made["files"], **rest["files"]}.items()}
    marks = {path: OWN[name] for path, name in rest["marks"].items()}
    kept = {path: content for path, content in files.items() if path not in begun["gone"]}
    assert kept | texts | marks == whole
    assert install == {"text": fill_install_page(INSTALL_PAGE, school)}
    assert "De Verzonnen Brug &amp; Co" in install["text"]


def test_the_python_of_a_browser_gives_the_same_answers_to_the_letter(
    few: Files, instrument: Instrument, tmp_path: Path
) -> None:
    """After the start that its page takes; and nothing of the standard library is looked for in vain."""
    engine = make_engine({instrument.key: read_instrument_files(instrument_folder(instrument.key)).data})
    requests = [*other_requests(), *making_requests(few, list(FEW))]
    file = tmp_path / "requests.json"
    file.write_text(json.dumps(requests), encoding="utf-8")
    command = [find_node(), str(SCRIPT), str(engine.folder), "cold", str(file), ",".join(CLOSED_MODULES), "edition"]
    process = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    given = json.loads(process.stdout)
    bridge = SchoolBridge()
    assert given["answers"] == [bridge.answer(request) for request in requests]
    assert given["missed"] == []
    assert process.stderr == ""


def test_no_other_page_carries_it(instrument: Instrument, tmp_path: Path) -> None:
    """It is one small file of its own, and what every page starts with knows nothing of it."""
    engine = make_engine({instrument.key: read_instrument_files(instrument_folder(instrument.key)).data})
    part = engine.manifest["files"]["edition"]
    assert part["packed"]["bytes"] <= MOST_BYTES
    archive = tmp_path / "edition.zip"
    archive.write_bytes(zlib.decompress((engine.folder / part["packed"]["file"]).read_bytes()))
    assert read_zip(archive).keys() == {f"{name}c" for name in late_modules("edition")}
    assert not late_sources("edition").keys() & our_sources().keys()
    assert {"team", "edition"} & engine.manifest_for("scan")["files"].keys() == set()
    assert "edition" in engine.manifest_for("edition")["files"]


def test_problems_and_samples_come_together() -> None:
    """All that is wrong at once; a word that is not whole is not shown, colours that can be are."""
    answers = [json.loads(SchoolBridge().answer(request)) for request in other_requests()]
    well, poor, nothing, large_icon, opened, strange, written, too_soon = answers
    assert well["problems"] == []
    assert well["look"]["sample"].startswith("Het ict-maatje helpt")
    assert well["look"]["colours"]["light"]["action"] == "#5b1a57"
    assert well["look"]["name"] == ["De Verzonnen", "Brug & Co"]
    paths = [each["path"] for each in poor["problems"]]
    assert paths == ["name", "colours.light.link", "colours.light.accent", "word.many", "word.the"]
    assert poor["look"]["sample"].startswith("De i-coach helpt")
    assert poor["look"]["name"] == [""]
    assert [each["path"] for each in nothing["problems"]] == ["name"]
    assert [each["path"] for each in large_icon["problems"]] == ["icon"]
    assert opened == {"values": {"name": "De Brug", "hide": ["programma/ai.md"]}, "others": ["pages"]}
    assert "Regel 1" in strange["refusal"]
    assert "gerechtvaardigd belang" in written["yaml"]
    assert "Begin opnieuw" in too_soon["refusal"]
