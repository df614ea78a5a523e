"""Building the site: by a process that may stand ready, and with a message about whatever leads nowhere."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from build_tools.paths import ROOT
from build_tools.serve.builder import Builder
from scan.definition.model import Instrument
from tests.few_pages import FRONT, write, write_config, write_pages

_LOOK = {"anchors": "warn", "absolute_links": "warn", "unrecognized_links": "warn"}
_LINKS = (
    "[a](weg.md) [b](rollen/coach.md#weg) [c](#weg) [d](/rollen/) [e](rollen/niets) [f](rollen/coach) ![g](weg.png)"
)
_FROM_HERE = "Schrijf het pad vanaf deze pagina, zoals ../rollen/coach.md."
_LINKS_SAID = f"""\
index.md: de link 'weg.md' komt uit bij een bestand dat er niet is.
index.md: de link '/rollen/' begint met een schuine streep, en dan werkt hij niet in een map van een host. {_FROM_HERE}
index.md: de link 'rollen/niets' noemt geen bestand. {_FROM_HERE}
index.md: de link 'rollen/coach' noemt geen bestand. {_FROM_HERE} Bedoel je 'rollen/coach.md'?
index.md: de link 'weg.png' komt uit bij een bestand dat er niet is.
index.md: de link 'rollen/coach.md#weg' noemt een plek die op die pagina niet staat. Kijk naar het deel achter #.
index.md: de link '#weg' noemt een plek die op die pagina niet staat. Kijk naar het deel achter #.
De site is niet gebouwd. Herstel wat hierboven staat.
"""
_MENU_SAID = """\
mkdocs.yml: deze pagina's staan niet onder nav. Zet ze erbij, of onder not_in_nav:
  - bruggen-bouwen/modules/adviseur.md
mkdocs.yml: onder nav staat 'weg.md', maar dat bestand is er niet. Maak het, of haal de regel weg.
mkdocs.yml: onder nav staat '/index.md'. Schrijf het pad vanaf content/, zonder schuine streep aan het begin.
De site is niet gebouwd. Herstel wat hierboven staat.
"""


@pytest.fixture
def config_file(tmp_path: Path, instrument: Instrument) -> Path:
    """The `mkdocs.yml` of a site of a few pages."""
    write_pages(tmp_path / "docs", instrument)
    return Path(write_config(tmp_path))


def _change(config_file: Path, **values: object) -> None:
    config = yaml.safe_load(config_file.read_text(encoding="utf-8"))
    config_file.write_text(yaml.safe_dump(config | values), encoding="utf-8")


def _build(config_file: Path) -> int:
    with Builder(config_file.parent / "site", config_file) as builder:
        return builder.build()


def test_a_link_that_leads_nowhere_stops_the_build(config_file: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Every one of them, in the editor's language; and what was built before is still there."""
    assert _build(config_file) == 0
    _change(config_file, validation={"links": _LOOK})
    write(config_file.parent / "docs", "index.md", FRONT.format("Home", "") + _LINKS)
    assert _build(config_file) == 1
    assert capfd.readouterr().err == _LINKS_SAID
    assert (config_file.parent / "site/index.html").is_file()


def test_a_menu_that_does_not_fit_the_pages_stops_the_build(
    config_file: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A page that is in no menu, and a line of the menu that leads nowhere."""
    pages = sorted(
        file.relative_to(config_file.parent / "docs").as_posix() for file in config_file.parent.rglob("*.md")
    )
    look = {"omitted_files": "warn", "absolute_links": "warn"}
    _change(config_file, nav=[*pages[1:], "weg.md", "/index.md"], validation={"nav": look})
    assert _build(config_file) == 1
    assert capfd.readouterr().err == _MENU_SAID


def test_a_link_to_what_a_template_of_ours_adds_arrives(config_file: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The way to type over a paper edition is made by the template, not by the page."""
    _change(config_file, validation={"links": _LOOK})
    link = "[Typ over](i-scan/invullen.md#overtypen)"
    write(config_file.parent / "docs", "index.md", FRONT.format("Home", "") + link)
    assert _build(config_file) == 0
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("site_name: [", "mkdocs.yml: dit bestand klopt niet. MkDocs encountered an error"),
        ("docs_dir: docs", "mkdocs.yml, bij site_name: Required configuration not provided."),
    ],
)
def test_settings_that_are_wrong_stop_the_build(
    config_file: Path, capfd: pytest.CaptureFixture[str], text: str, message: str
) -> None:
    """With the file, and no traceback."""
    config_file.write_text(text, encoding="ascii")
    assert _build(config_file) == 1
    said = capfd.readouterr().err
    assert said.startswith(message)
    assert said.endswith("De site is niet gebouwd. Herstel wat hierboven staat.\n")


def test_a_process_that_stood_ready_builds_what_is_there_by_then(config_file: Path) -> None:
    """Settings and pages are read when it is time, not beforehand."""
    with Builder(config_file.parent / "site", config_file) as builder:
        builder.get_ready()
        _change(config_file, site_name="Later")
        write(config_file.parent / "docs", "index.md", FRONT.format("Home", "") + "Nieuwe zin.")
        assert builder.build() == 0
    page = (config_file.parent / "site/index.html").read_text(encoding="utf-8")
    assert "Later" in page
    assert "Nieuwe zin." in page


def test_a_process_that_is_not_needed_any_more_leaves(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """It builds nothing and says nothing, whatever the settings are; also when whoever started it was stopped."""
    module = "build_tools.mkdocs_skin.build"
    command = [sys.executable, "-m", module, str(tmp_path / "mkdocs.yml"), str(tmp_path / "site")]
    assert subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False).returncode == 0
    assert not (tmp_path / "site").exists()
    assert capfd.readouterr() == ("", "")


def test_a_page_that_cannot_be_made_stops_the_build(config_file: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """With its name, the line and the cause, all in the editor's language."""
    write(config_file.parent / "docs", "index.md", FRONT.format("Home", "computed: true\n") + "{{ niets")
    assert _build(config_file) == 1
    first, second, last = capfd.readouterr().err.splitlines()
    assert first == "index.md: deze pagina kan niet worden gemaakt."
    assert "docs/index.md: regel 10: wat tussen accolades staat" in second
    assert last == "De site is niet gebouwd. Herstel wat hierboven staat."
