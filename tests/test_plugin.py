"""The MkDocs plugin, on a site of a few pages."""

from pathlib import Path

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from build_tools.paths import THEME
from scan.model import Instrument

FRONT = "---\ntitle: {0}\ndescription: Over {0}.\nupdated: 2026-11-23\n{1}---\n\n# {0}\n\n"


def _write(folder: Path, page: str, text: str) -> None:
    file = folder / page
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _write_pages(docs: Path, instrument: Instrument) -> None:
    """Write the smallest pages that the instrument can link to."""
    anchors: dict[str, list[str]] = {}
    for page in instrument.pages:
        path, _, anchor = page.partition("#")
        anchors.setdefault(path, []).append(anchor)
    for path, names in anchors.items():
        _write(docs, path, FRONT.format(path, "") + "\n".join(f"## {name} {{ #{name} }}\n" for name in names if name))
    _write(docs, "index.md", FRONT.format("Home", ""))
    _write(docs, "i-scan/invullen.md", FRONT.format("Invullen", "bare_page: invullen\n"))


def _config_file(folder: Path, instrument: str = "i-scan") -> str:
    config = {
        "site_name": "Klein",
        "docs_dir": "docs",
        "strict": True,
        "theme": {"name": "material", "custom_dir": str(THEME), "language": "nl", "font": False},
        "plugins": [{"i-scan": {"instrument": instrument}}],
        "markdown_extensions": ["attr_list"],
    }
    _write(folder, "mkdocs.yml", yaml.safe_dump(config))
    return str(folder / "mkdocs.yml")


def test_a_small_site_builds_strictly(tmp_path: Path, instrument: Instrument) -> None:
    """The form, the engine and the browser side are there, and every page has its policy."""
    _write_pages(tmp_path / "docs", instrument)
    build(load_config(_config_file(tmp_path)))
    site = tmp_path / "site"
    form = (site / "i-scan/invullen/index.html").read_text(encoding="utf-8")
    assert form.count("<fieldset") == 36
    assert "require-trusted-types-for" in form
    assert {file.suffix for file in (site / "assets/engine").iterdir()} == {".js", ".wasm", ".zip"}
    assert list(site.glob("assets/i-scan-*/index.js"))
    for page in site.rglob("*.html"):
        assert "Content-Security-Policy" in page.read_text(encoding="utf-8")


def _refusal(config_file: str, caplog: pytest.LogCaptureFixture) -> list[str]:
    """Build in vain, and give the lines that were said about it."""
    with pytest.raises(Abort):
        build(load_config(config_file))
    return caplog.messages[-1].splitlines()


def test_a_link_of_the_instrument_that_leads_nowhere_stops_the_build(
    tmp_path: Path, instrument: Instrument, caplog: pytest.LogCaptureFixture
) -> None:
    """The message names the address and the cure."""
    _write_pages(tmp_path / "docs", instrument)
    coach = tmp_path / "docs/rollen/coach.md"
    coach.write_text(coach.read_text(encoding="utf-8").replace("#leervraag", "#leervragen"), encoding="utf-8")
    assert _refusal(_config_file(tmp_path), caplog) == [
        "De vragenlijst verwijst naar 'rollen/coach/#leervraag', maar dat staat niet op de site.",
        "Pas de verwijzing aan, of maak de passage met dit anker.",
    ]


def test_an_inline_style_stops_the_build(
    tmp_path: Path, instrument: Instrument, caplog: pytest.LogCaptureFixture
) -> None:
    """It could only work under a policy that we do not want."""
    _write_pages(tmp_path / "docs", instrument)
    _write(tmp_path / "docs", "index.md", FRONT.format("Home", "") + '<p style="color: red">Rood</p>\n')
    assert _refusal(_config_file(tmp_path), caplog) == [
        "index.html: <p style=…> kan niet op deze site. Zet het in een eigen bestand."
    ]


def test_an_instrument_that_does_not_exist_stops_the_build(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """With the message of the reader, not a traceback."""
    _write(tmp_path / "docs", "index.md", FRONT.format("Home", ""))
    assert _refusal(_config_file(tmp_path, "geen"), caplog)[0] == (
        "scan/instruments/geen/instrument.yml: dit bestand is er niet of kan niet worden gelezen. Controleer de naam."
    )


SOURCES = """\
groups:
  - title: Uitgangspunt
    sources:
      - key: seed
        title: De i-coach als schakel
        url: https://voorbeeld.test/schakel
        publisher: Kennisnet
        date: "29 april 2020"
        cited_as: "Kennisnet, 2020"
        read: Hele tekst gelezen.
"""
_NO_PAGE = "de pagina 'geen.md' bestaat niet. Schrijf het pad vanaf content/, zoals rollen/coach.md."


@pytest.mark.parametrize(
    ("file", "message"),
    [
        (
            ("a.md", FRONT.format("A", "") + "Een feit [@seet]."),
            "a.md: regel 9: de bron 'seet' bestaat niet. Bedoel je 'seed'?",
        ),
        (
            ("a.md", FRONT.format("A", "computed: true\n") + "{{ source_list }}\n\nEen feit [@seet]."),
            "a.md: regel 12: de bron 'seet' bestaat niet.",
        ),
        (("a.md", FRONT.format("A", "computed: true\n") + "{{ niets"), "a.md: regel 10: wat tussen accolades staat"),
        (("a.md", FRONT.format("A <b>", "")), "a.md: in 'title' staat een van de tekens"),
        (("a.md", FRONT.format("A", "related: [geen.md]\n")), f"a.md: {_NO_PAGE}"),
        (("a.md", FRONT.format("A", "computed: true\n") + "{{ niets }}"), "a.md: wat tussen accolades staat, kan niet"),
        (
            ("a.md", FRONT.format("A", "bare_page: werkblad\nsheet: {group: overig}\n")),
            "a.md: bij sheet.group: de groep 'overig' bestaat niet.",
        ),
        (("over/begrippen.yml", "terms:\n  - {term: CTL, text: Plek., page: geen.md}\n"), f"bij 'CTL': {_NO_PAGE}"),
        (("over/bronnen.yml", SOURCES.replace("key", "sleutel")), "over/bronnen.yml, regel 4: het veld 'sleutel'"),
    ],
)
def test_what_a_page_names_must_exist(
    tmp_path: Path, instrument: Instrument, caplog: pytest.LogCaptureFixture, file: tuple[str, str], message: str
) -> None:
    """A source, a page, a value, a group, the page of a term: the build stops and says where."""
    _write_pages(tmp_path / "docs", instrument)
    _write(tmp_path / "docs", "over/bronnen.yml", SOURCES)
    _write(tmp_path / "docs", *file)
    assert any(message in line for line in _refusal(_config_file(tmp_path), caplog))
