"""What Markdown made of a page is kept: a site that is built with it is the site that is built without."""

import shutil
from functools import partial
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.structure.pages import Page

from build_tools.data.instruments import read_instruments
from build_tools.engine.engine import make_engine
from build_tools.mkdocs_skin import rendered
from build_tools.paths import INSTRUMENTS
from build_tools.site import site as site_module
from scan.definition.model import Instrument
from tests.build_tools.mkdocs_skin.test_plugin import SOURCES
from tests.few_pages import FRONT, write, write_config, write_pages

TERMS = "terms:\n  - {term: CTL, text: Een plek., page: plek.md, forms: [CTL]}\n"
PAGES = {
    "over/begrippen.yml": TERMS,
    "over/bronnen.yml": SOURCES,
    "over/bronnen.md": FRONT.format("Bronnen", "computed: true\n") + "{{ source_list }}\n",
    "plek.md": FRONT.format("Plek", "") + "## Waar { #waar }\n\n### Hier <b id='hier'>x</b>\n\n[Boven](#waar)\n",
    "feit.md": FRONT.format("Feit", "") + "Een CTL [@seed], zie [waar](plek.md#waar).\n\n## Twee & drie\n\nEn nu?\n",
    "naam.md": FRONT.format("Naam", "computed: true\n") + "Dit is {{ instrument.title }}.\n",
}


class Small:
    """A small site in a folder, which can be built as often as asked."""

    def __init__(self, folder: Path, instrument: Instrument, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self._monkeypatch = monkeypatch
        shutil.copytree(INSTRUMENTS / "i-scan", folder / "vragenlijsten/i-scan")
        write_pages(folder / "docs", instrument)
        for page, text in PAGES.items():
            write(folder / "docs", page, text)
        write_config(folder, instruments="vragenlijsten")

    def change(self, file: str, old: str, new: str) -> None:
        """Change a text in one of its files."""
        text = (self.folder / file).read_text(encoding="utf-8")
        assert old in text
        (self.folder / file).write_text(text.replace(old, new), encoding="utf-8")

    def build(self) -> dict[str, bytes]:
        """Build it, and give every file."""
        build(load_config(str(self.folder / "mkdocs.yml")))
        files = (self.folder / "site").rglob("*")
        return {str(file.relative_to(self.folder)): file.read_bytes() for file in files if file.is_file()}

    def build_fresh(self) -> dict[str, bytes]:
        """Build it as if nothing was kept."""
        with self._monkeypatch.context() as patch:
            patch.setattr(rendered, "_read_pages", lambda _folder: {})
            return self.build()


def _made_here(folder: Path, name: str, print_: str, _make: object) -> Path:
    """Keep pages beside the site: the same small site is built by other tests, which run at the same time."""
    place = folder / name / print_
    place.mkdir(parents=True, exist_ok=True)
    return place


@pytest.fixture
def small(tmp_path: Path, instrument: Instrument, monkeypatch: pytest.MonkeyPatch) -> Small:
    """A small site, with the engine of this checkout whatever becomes of its instrument: to make one takes long."""
    engine = make_engine({key: files.data for key, files in read_instruments(INSTRUMENTS).items()})
    monkeypatch.setattr(site_module, "make_engine", lambda _instruments: engine)
    monkeypatch.setattr(rendered, "made_once", partial(_made_here, tmp_path / "kept"))
    return Small(tmp_path, instrument, monkeypatch)


def _count(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect the pages that Markdown is asked to make from now on."""
    rendered_paths: list[str] = []
    render = Page.render

    def counted(page: Page, *arguments: object) -> None:
        rendered_paths.append(page.file.src_uri)
        render(page, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(Page, "render", counted)
    return rendered_paths


def test_a_second_build_is_the_first(small: Small, monkeypatch: pytest.MonkeyPatch) -> None:
    """To the byte, and Markdown makes nothing of it; after a change it makes the one page that changed."""
    fresh = small.build_fresh()
    rendered_paths = _count(monkeypatch)
    assert small.build() == fresh
    assert rendered_paths == []
    small.change("docs/feit.md", "En nu?", "En dan?")
    changed = small.build()
    assert rendered_paths == ["feit.md"]
    assert {file for file in fresh if changed[file] != fresh[file]} == {"site/feit/index.html", "site/release.json"}


@pytest.mark.parametrize(
    ("file", "old", "new", "shows"),
    [
        ("docs/feit.md", "En nu?", "En dan?", "site/feit/index.html"),
        ("docs/feit.md", "Twee & drie", "Vier", "site/feit/index.html"),
        ("docs/feit.md", "title: Feit", "title: Weetje", "site/feit/index.html"),
        ("docs/over/begrippen.yml", "Een plek.", "Een plaats.", "site/feit/index.html"),
        ("docs/over/bronnen.yml", "Kennisnet, 2020", "Kennisnet, 2021", "site/feit/index.html"),
        ("docs/over/bronnen.yml", "De i-coach als", "De coach als", "site/over/bronnen/index.html"),
        ("vragenlijsten/i-scan/instrument.yml", "title: De i-scan", "title: J-scan", "site/naam/index.html"),
        ("mkdocs.yml", "- attr_list", "- attr_list\n- toc: {permalink: true}", "site/feit/index.html"),
    ],
)
def test_a_change_shows(small: Small, file: str, old: str, new: str, shows: str) -> None:
    """Of whatever goes into a page: its text, the terms and sources beside it, its instrument, the settings."""
    before = small.build()
    small.change(file, old, new)
    after = small.build()
    assert after[shows] != before.get(shows)
    assert after == small.build_fresh()


def test_a_link_finds_a_page_that_came_later(small: Small, caplog: pytest.LogCaptureFixture) -> None:
    """And is missed in every build until then."""
    small.change("docs/feit.md", "En nu?", "[Nieuw](nieuw.md)")
    for _ in range(2):
        caplog.clear()
        with pytest.raises(Abort):
            small.build()
        assert any("'nieuw.md'" in message for message in caplog.messages)
    write(small.folder / "docs", "nieuw.md", FRONT.format("Nieuw", ""))
    assert b'href="../nieuw/"' in small.build()["site/feit/index.html"]


def test_an_anchor_that_goes_is_missed_by_a_page_that_is_kept(
    small: Small, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a link leads is looked up in every build."""
    small.change("mkdocs.yml", "strict:", "validation: {links: {anchors: warn}}\nstrict:")
    small.build()
    rendered_paths = _count(monkeypatch)
    small.change("docs/plek.md", "#waar }", "#daar }")
    with pytest.raises(Abort):
        small.build()
    assert rendered_paths == ["plek.md"]
    assert any(message.startswith("Doc file 'feit.md' contains a link 'plek.md#waar'") for message in caplog.messages)


def test_a_source_that_does_not_exist_is_missed_in_every_build(small: Small) -> None:
    """A page about which there is something to say is not kept."""
    small.build()
    small.change("docs/feit.md", "@seed", "@seet")
    for _ in range(2):
        with pytest.raises(Abort):
            small.build()
