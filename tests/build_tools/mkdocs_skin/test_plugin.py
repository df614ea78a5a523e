"""The MkDocs plugin, on a site of a few pages."""

import re
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from build_tools.parts.goal_card import WORDS
from build_tools.paths import CONTENT
from scan.definition.links import page_address
from scan.definition.model import Instrument
from tests.few_pages import FRONT, write, write_config, write_pages


def test_a_small_site_builds_strictly(tmp_path: Path, instrument: Instrument) -> None:
    """The form, the engine and the browser side are there, and every page has its policy."""
    write_pages(tmp_path / "docs", instrument)
    build(load_config(write_config(tmp_path)))
    site = tmp_path / "site"
    form = (site / "i-scan/invullen/index.html").read_text(encoding="utf-8")
    assert form.count("<fieldset") == 36
    assert "require-trusted-types-for" in form
    assert {file.suffix for file in (site / "assets/engine").iterdir()} == {".js", ".wasm", ".woff2", ".txt"}
    assert list(site.glob("assets/i-scan-*/pages/scan.js"))
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
    write_pages(tmp_path / "docs", instrument)
    coach = tmp_path / "docs/rollen/coach.md"
    coach.write_text(coach.read_text(encoding="utf-8").replace("#leervraag", "#leervragen"), encoding="utf-8")
    assert _refusal(write_config(tmp_path), caplog) == [
        "De vragenlijst 'i-scan' verwijst naar 'rollen/coach/#leervraag', maar dat staat niet op de site.",
        "Pas de verwijzing aan, of maak de passage met dit anker.",
    ]


def test_an_inline_style_stops_the_build(
    tmp_path: Path, instrument: Instrument, caplog: pytest.LogCaptureFixture
) -> None:
    """It could only work under a policy that we do not want."""
    write_pages(tmp_path / "docs", instrument)
    write(tmp_path / "docs", "index.md", FRONT.format("Home", "") + '<p style="color: red">Rood</p>\n')
    assert _refusal(write_config(tmp_path), caplog) == [
        "index.html: <p style=…> kan niet op deze site. Zet het in een eigen bestand."
    ]


def test_a_folder_without_instruments_stops_the_build(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """With the place and the cure, not a traceback."""
    write(tmp_path / "docs", "index.md", FRONT.format("Home", ""))
    assert _refusal(write_config(tmp_path, instruments="geen"), caplog) == [
        f"mkdocs.yml: in de map '{tmp_path / 'geen'}' staat geen vragenlijst. "
        "Zet er een map met instrument.yml in, of noem bij 'instruments' een andere map."
    ]


def test_a_page_that_is_not_utf_8_stops_the_build(
    tmp_path: Path, instrument: Instrument, caplog: pytest.LogCaptureFixture
) -> None:
    """With its name and the cure, not a traceback."""
    write_pages(tmp_path / "docs", instrument)
    (tmp_path / "docs/index.md").write_bytes(f"{FRONT.format('Home', '')}Café".encode("latin-1"))
    [said] = _refusal(write_config(tmp_path), caplog)
    assert said.endswith("docs/index.md: dit bestand is niet in UTF-8 opgeslagen. Sla het opnieuw op als UTF-8.")


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
        read: heel
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
        (("a.md", FRONT.format("A <b>", "")), "a.md, regel 2: in 'title' staat < of >."),
        (("a.md", FRONT.format("A", "relatd: [geen.md]\n")), "a.md, regel 5: het veld 'relatd' bestaat niet."),
        (("a.md", FRONT.format("A", "related: [geen.md]\n")), f"a.md, regel 5: {_NO_PAGE}"),
        (("a.md", FRONT.format("A", "computed: true\n") + "{{ niets }}"), "a.md: wat tussen accolades staat, kan niet"),
        (
            ("a.md", FRONT.format("A", "kind: sheet\nsheet:\n  group: overig\n")),
            "a.md, regel 7: de groep 'overig' bestaat niet.",
        ),
        (("over/begrippen.yml", "terms:\n  - {term: CTL, text: Plek., page: geen.md}\n"), f"bij 'CTL': {_NO_PAGE}"),
        (("over/bronnen.yml", SOURCES.replace("key", "sleutel")), "over/bronnen.yml, regel 4: het veld 'sleutel'"),
    ],
)
def test_what_a_page_names_must_exist(
    tmp_path: Path, instrument: Instrument, caplog: pytest.LogCaptureFixture, file: tuple[str, str], message: str
) -> None:
    """A source, a page, a value, a group, the page of a term: the build stops and says where."""
    write_pages(tmp_path / "docs", instrument)
    write(tmp_path / "docs", "over/bronnen.yml", SOURCES)
    write(tmp_path / "docs", *file)
    assert any(message in line for line in _refusal(write_config(tmp_path), caplog))


def test_a_site_with_an_address_keeps_its_sitemap(tmp_path: Path, instrument: Instrument) -> None:
    """With the address of every page and its date; without an address a sitemap could name none."""
    write_pages(tmp_path / "docs", instrument)
    config = load_config(write_config(tmp_path), site_url="https://school.test/i-coach/")
    build(config)
    sitemap = (tmp_path / "site/sitemap.xml").read_text(encoding="utf-8")
    pages = [file.relative_to(tmp_path / "docs").as_posix() for file in (tmp_path / "docs").rglob("*.md")]
    assert sorted(re.findall("<loc>(.*?)</loc>", sitemap)) == sorted(
        f"https://school.test/i-coach/{page_address(page)}" for page in pages
    )
    assert set(re.findall("<lastmod>(.*?)</lastmod>", sitemap)) == {"2026-11-23"}
    build(load_config(write_config(tmp_path)))
    assert list((tmp_path / "site").glob("sitemap*")) == []


def test_the_words_of_the_goal_card_are_those_beside_the_pages(tmp_path: Path, instrument: Instrument) -> None:
    """On the page and in the schema; a site without the words has no schema for cards."""
    docs = tmp_path / "docs"
    write_pages(docs, instrument)
    build(load_config(write_config(tmp_path)))
    schema = tmp_path / "site/schemas/i-coach-doelenkaart-1.json"
    assert not schema.exists()
    words = (CONTENT / WORDS).read_text(encoding="utf-8").replace("label: Onderwijsdoel", "label: Leerdoel")
    write(docs, WORDS, words)
    write(docs, "kaart.md", FRONT.format("Kaart", "kind: goals\n") + "## En nu? { #en-nu }\n")
    build(load_config(write_config(tmp_path)))
    assert "Leerdoel" in (tmp_path / "site/kaart/index.html").read_text(encoding="utf-8")
    assert "Leerdoel" in schema.read_text(encoding="utf-8")
