"""Building the site: by a process that may stand ready, and with a message about whatever leads nowhere."""

import errno
import logging
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from build_tools.mkdocs_skin.build import build_site
from build_tools.paths import ROOT
from build_tools.serve import builder as builder_module
from build_tools.serve.builder import Builder
from build_tools.serve.choices import PLAIN, Choices
from build_tools.serve.hold import hold
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
_STOPPED = "De bouw is van buitenaf gestopt (signaal 9), misschien omdat het geheugen vol was. Bouw opnieuw.\n"
_STRUCTURE = "Gebruik spaties om in te springen, en sluit elk haakje en aanhalingsteken."
_MENU_SAID = """\
mkdocs.yml: deze pagina's staan niet onder nav. Zet ze erbij, of onder not_in_nav:
  - bruggen-bouwen/modules/adviseur.md
mkdocs.yml: onder nav staat 'weg.md', maar dat bestand is er niet. Maak het, of haal de regel weg.
mkdocs.yml: onder nav staat '/index.md'. Schrijf het pad vanaf content/, zonder schuine streep aan het begin.
De site is niet gebouwd. Herstel wat hierboven staat.
"""
_ONE_PAGE = """\
import pathlib, sys
sys.stdin.readline()
folder = pathlib.Path(sys.argv[2])
folder.mkdir(exist_ok=True)
(folder / "index.html").write_text("nieuw")
"""


@pytest.fixture
def config_file(tmp_path: Path, instrument: Instrument) -> Path:
    """The `mkdocs.yml` of a site of a few pages."""
    write_pages(tmp_path / "docs", instrument)
    return Path(write_config(tmp_path))


@pytest.fixture
def one_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """A build that makes one page without MkDocs, for where a site comes and not for what is in it."""
    monkeypatch.setattr(builder_module, "_BUILD", _ONE_PAGE)


@pytest.fixture
def log_as_it_was() -> Iterator[None]:
    """Whatever a build in this process does to the log of MkDocs, it does not last."""
    log = logging.getLogger("mkdocs")
    handlers, level = [*log.handlers], log.level
    yield
    log.handlers[:] = handlers
    log.setLevel(level)


def _change(config_file: Path, **values: object) -> None:
    config = yaml.safe_load(config_file.read_text(encoding="utf-8"))
    config_file.write_text(yaml.safe_dump(config | values), encoding="utf-8")


def _build(config_file: Path, choices: Choices = PLAIN) -> int:
    with Builder(config_file.parent / "site", config_file, choices) as builder:
        return builder.build()


def _build_here(config_file: Path, choices: Choices = PLAIN) -> int:
    """Build in this process, which has MkDocs at hand: what a build says is the same."""
    return build_site(config_file, config_file.parent / "site", choices)


def test_a_link_that_leads_nowhere_stops_the_build(config_file: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Every one of them, in the editor's language; and what was built before is still there."""
    write(config_file.parent / "site", "index.html", "oud")
    _change(config_file, validation={"links": _LOOK})
    write(config_file.parent / "docs", "index.md", FRONT.format("Home", "") + _LINKS)
    assert _build(config_file) == 1
    assert capfd.readouterr().err == _LINKS_SAID
    assert (config_file.parent / "site/index.html").read_text(encoding="utf-8") == "oud"


@pytest.mark.usefixtures("log_as_it_was")
def test_a_flat_site_names_the_file_of_every_page(config_file: Path) -> None:
    """For a host that shows no page at the address of a folder."""
    assert _build_here(config_file, Choices(is_flat=True)) == 0
    html = (config_file.parent / "site/index.html").read_text(encoding="utf-8")
    assert re.findall(r'<a [^>]*href="[^"#:]+/"', html) == []
    assert "/index.html" in html


@pytest.mark.usefixtures("log_as_it_was")
def test_who_wants_no_folders_hears_of_the_flat_edition(config_file: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The option of MkDocs for it is about its own links only."""
    _change(config_file, use_directory_urls=False)
    assert _build_here(config_file) == 1
    assert "bouw met --flat" in capfd.readouterr().err


@pytest.mark.usefixtures("log_as_it_was")
def test_a_menu_that_does_not_fit_the_pages_stops_the_build(
    config_file: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A page that is in no menu, and a line of the menu that leads nowhere."""
    pages = sorted(
        file.relative_to(config_file.parent / "docs").as_posix() for file in config_file.parent.rglob("*.md")
    )
    look = {"omitted_files": "warn", "absolute_links": "warn"}
    _change(config_file, nav=[*pages[1:], "weg.md", "/index.md"], validation={"nav": look})
    assert _build_here(config_file) == 1
    assert capfd.readouterr().err == _MENU_SAID


@pytest.mark.usefixtures("log_as_it_was")
def test_a_link_to_what_a_template_of_ours_adds_arrives(config_file: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The way to type over a paper edition is made by the template, not by the page."""
    _change(config_file, validation={"links": _LOOK})
    link = "[Typ over](i-scan/invullen.md#overtypen)"
    write(config_file.parent / "docs", "index.md", FRONT.format("Home", "") + link)
    assert _build_here(config_file) == 0
    assert capfd.readouterr().err == ""


@pytest.mark.usefixtures("log_as_it_was")
@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("site_name: [", f"mkdocs.yml, regel 1: de opbouw van het bestand klopt hier niet. {_STRUCTURE}"),
        ("- a", "mkdocs.yml: hier horen velden te staan. Schrijf regels als 'site_name: …'."),
        ("docs_dir: docs", "mkdocs.yml: 'site_name' ontbreekt. Voeg een regel 'site_name: …' toe."),
        (
            "{site_name: a, docs_dir: /weg}",
            "mkdocs.yml, bij docs_dir: de map '/weg' is er niet. Maak haar, of noem een andere.",
        ),
        (
            "{site_name: a, strict: true, plugins: [i-scan: {instrument: b}], theme: material, docs_dir: leeg}",
            "mkdocs.yml, bij plugins: 'i-scan' kent geen instelling 'instrument'. Haal haar weg.",
        ),
        (
            "{site_name: a, plugins: [i-scan: {instruments: 3}]}",
            "mkdocs.yml, bij plugins: bij 'instruments' van 'i-scan' hoort een tekst. Zet er aanhalingstekens omheen.",
        ),
        (
            "{site_name: a, plugins: [weg]}",
            "mkdocs.yml, bij plugins: de plugin 'weg' is er niet. Haal haar weg, of kijk naar de naam.",
        ),
        (
            "{site_name: a, theme: weg}",
            "mkdocs.yml, bij theme: het thema 'weg' is er niet. Schrijf material.",
        ),
    ],
)
def test_settings_that_are_wrong_stop_the_build(
    config_file: Path, capfd: pytest.CaptureFixture[str], text: str, message: str
) -> None:
    """With the file and what to do, in the editor's language."""
    config_file.write_text(text, encoding="ascii")
    (config_file.parent / "leeg").mkdir()
    assert _build_here(config_file) == 1
    assert capfd.readouterr().err == f"{message}\nDe site is niet gebouwd. Herstel wat hierboven staat.\n"


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
    command = [sys.executable, "-c", builder_module._BUILD, str(tmp_path / "mkdocs.yml"), str(tmp_path / "site")]
    assert subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False).returncode == 0
    assert not (tmp_path / "site").exists()
    assert capfd.readouterr() == ("", "")


@pytest.mark.usefixtures("one_page")
def test_a_site_that_is_a_link_stays_one(config_file: Path, tmp_path: Path) -> None:
    """As when it leads to the folder of a web server: the site is renewed where the link leads."""
    (tmp_path / "www").mkdir()
    (config_file.parent / "site").symlink_to(tmp_path / "www")
    assert _build(config_file) == 0
    assert (config_file.parent / "site").is_symlink()
    assert (tmp_path / "www/index.html").is_file()


@pytest.mark.usefixtures("one_page")
def test_a_file_that_is_in_use_leaves_the_old_site_whole(
    config_file: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """As on Windows, where nobody can move a file that someone has open: one sentence, and nothing lost."""
    site = config_file.parent / "site"
    site.mkdir()
    (site / "oud.html").write_text("oud", encoding="ascii")
    monkeypatch.setattr(Path, "rename", _in_use)
    assert _build(config_file) == 1
    assert capfd.readouterr().err == (
        f"{site}: de site kon hier niet komen (geen toegang). Wat er stond, staat er nog. "
        "Sluit wat deze map gebruikt, of kijk of je erin mag schrijven, en bouw opnieuw.\n"
    )
    assert [file.name for file in site.iterdir()] == ["oud.html"]


@pytest.mark.usefixtures("one_page")
def test_an_old_site_that_cannot_be_deleted_is_named(
    config_file: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """The new one is there all the same."""
    monkeypatch.setattr(shutil, "rmtree", _in_use)
    assert _build(config_file) == 0
    old = config_file.parent / "site/.old"
    assert capfd.readouterr().err == f"{old}: hier staat de vorige site nog (geen toegang). Haal deze map zelf weg.\n"
    assert (config_file.parent / "site/index.html").is_file()


def _in_use(path: Path, *_: object, ignore_errors: bool = False) -> None:
    if not ignore_errors:
        raise PermissionError(errno.EACCES, "in use")


def test_a_folder_that_cannot_be_made_is_one_sentence(config_file: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """As when a link leads nowhere; nothing is built in vain."""
    (config_file.parent / "site").symlink_to(config_file.parent / "weg")
    assert _build(config_file) == 1
    reason = "hier staat iets dat geen map is"
    output = capfd.readouterr().err
    assert output.startswith(f"{config_file.parent}/site: de site kon hier niet komen ({reason}). ")
    assert output.count("\n") == 1


@pytest.mark.usefixtures("one_page")
@pytest.mark.skipif(os.name == "nt", reason="Windows cannot hold a folder")
def test_two_builds_do_not_work_in_one_folder(config_file: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The second would take away what the first is making: it says so, and touches nothing."""
    site = config_file.parent / "site"
    with hold(site):
        (site / ".new").mkdir()
        assert _build(config_file) == 1
        assert (site / ".new").is_dir()
    output = capfd.readouterr().err
    assert output == f"{site}: hier wordt al een site gebouwd. Wacht tot die bouw klaar is, en bouw dan opnieuw.\n"
    assert _build(config_file) == 0


def test_a_process_of_a_build_looks_for_no_rubbish(
    config_file: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """There is little, and looking takes a tenth of a build: here, a MkDocs that says whether someone looks."""
    first = config_file.parent / "first"
    write(first, "mkdocs/__init__.py", "import gc, sys\nsys.exit(f'looks: {gc.isenabled()}')\n")
    monkeypatch.setenv("PYTHONPATH", str(first))
    assert _build(config_file) == 1
    assert capfd.readouterr().err == "looks: False\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows stops a process in another way")
@pytest.mark.parametrize(("signal", "outcome"), [("SIGINT", (130, "")), ("SIGKILL", (1, _STOPPED))])
def test_a_process_that_is_stopped_gives_no_traceback(
    config_file: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], signal: str, outcome: object
) -> None:
    """At whatever moment, also while it imports MkDocs: here, a MkDocs that stops itself. Ctrl+C needs no word."""
    first = config_file.parent / "first"
    write(first, "mkdocs/__init__.py", f"import os, signal\nos.kill(os.getpid(), signal.{signal})\n")
    monkeypatch.setenv("PYTHONPATH", str(first))
    status = _build(config_file)
    assert (status, capfd.readouterr().err) == outcome


@pytest.mark.usefixtures("log_as_it_was")
def test_a_file_that_cannot_be_copied_is_named(config_file: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """As when a link among the pages leads nowhere; a disk that is full says so in the same way."""
    lost = config_file.parent / "docs/los.png"
    lost.symlink_to(config_file.parent / "weg.png")
    assert _build_here(config_file) == 1
    assert capfd.readouterr().err == (
        f"{lost}: hier kon niet worden gelezen of geschreven (het is er niet).\n"
        "De site is niet gebouwd. Herstel wat hierboven staat.\n"
    )


@pytest.mark.usefixtures("log_as_it_was")
@pytest.mark.parametrize(
    ("page", "text", "message"),
    [
        (
            "oud.html",
            "<p>Een stuk van een pagina.",
            "oud.html: dit is geen hele pagina in UTF-8. Haal haar weg, of maak er een pagina in Markdown van.",
        ),
        (
            "README.md",
            FRONT.format("Leesmij", ""),
            "README.md: deze pagina komt op dezelfde plek als index.md. Geef haar een andere naam, "
            "of voeg de twee samen.",
        ),
    ],
)
def test_a_file_that_was_left_among_the_pages_stops_the_build(
    config_file: Path, capfd: pytest.CaptureFixture[str], page: str, text: str, message: str
) -> None:
    """With its name and what to do."""
    write(config_file.parent / "docs", page, text)
    assert _build_here(config_file) == 1
    assert capfd.readouterr().err == f"{message}\nDe site is niet gebouwd. Herstel wat hierboven staat.\n"


@pytest.mark.usefixtures("log_as_it_was")
def test_a_template_that_is_not_there_is_named(config_file: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """As with a theme of another folder, which lacks the frame of our own pages."""
    _change(config_file, theme={"name": "material"})
    assert _build_here(config_file) == 1
    *_, output, last = capfd.readouterr().err.splitlines()
    assert output == "theme/own.html: dit sjabloon is er niet. Zet het terug."
    assert last == "De site is niet gebouwd. Herstel wat hierboven staat."


@pytest.mark.usefixtures("log_as_it_was")
def test_a_goal_card_without_its_words_stops_the_build(config_file: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """What a kind of page needs is missed when the page is made, and told like all else."""
    docs = config_file.parent / "docs"
    write(docs, "kaart.md", FRONT.format("Kaart", "kind: goals\n") + "## En nu? { #en-nu }\n")
    assert _build_here(config_file) == 1
    assert capfd.readouterr().err == (
        "kaart.md: deze pagina kan niet worden gemaakt.\n"
        f"{docs}/programma/doelenkaart.yml: dit bestand is er niet of kan niet worden gelezen. Controleer de naam.\n"
        "De site is niet gebouwd. Herstel wat hierboven staat.\n"
    )


def test_a_build_that_fails_leaves_no_folder(config_file: Path) -> None:
    """Where there was none."""
    config_file.write_text("site_name: [", encoding="ascii")
    assert _build(config_file) == 1
    assert not (config_file.parent / "site").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_web_server_can_read_the_site(config_file: Path) -> None:
    """Also when whoever builds keeps all new files private, or did so the time before."""
    site = config_file.parent / "site"
    site.mkdir(mode=0o700)
    before = os.umask(0o077)
    try:
        assert _build(config_file) == 0
    finally:
        os.umask(before)
    modes = {(file.is_dir(), oct(file.stat().st_mode & 0o777)) for file in [site, *site.rglob("*")]}
    assert modes == {(True, "0o755"), (False, "0o644")}


@pytest.mark.usefixtures("log_as_it_was")
def test_a_page_that_cannot_be_made_stops_the_build(config_file: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """With its name, the line and the cause, all in the editor's language."""
    write(config_file.parent / "docs", "index.md", FRONT.format("Home", "computed: true\n") + "{{ niets")
    assert _build_here(config_file) == 1
    first, second, last = capfd.readouterr().err.splitlines()
    assert first == "index.md: deze pagina kan niet worden gemaakt."
    assert "docs/index.md: regel 10: wat tussen accolades staat" in second
    assert last == "De site is niet gebouwd. Herstel wat hierboven staat."
