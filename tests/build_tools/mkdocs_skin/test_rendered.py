"""What Markdown made of a page is kept: a site that is built with it is the site that is built without."""

import shutil
from collections.abc import Iterator
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


SOURCE = ("docs", "vragenlijsten", "mkdocs.yml")
KEPT = "kept"


class Small:
    """A small site in a folder, which can be built as often as asked; it was built once."""

    def __init__(self, folder: Path, before: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.before = before
        self._monkeypatch = monkeypatch

    def change(self, file: str, old: str, new: str) -> None:
        """Change a text in one of its files."""
        text = (self.folder / file).read_text(encoding="utf-8")
        assert old in text
        (self.folder / file).write_text(text.replace(old, new), encoding="utf-8")

    def build(self) -> dict[str, bytes]:
        """Build it, and give every file."""
        return _build(self.folder)

    def build_fresh(self) -> dict[str, bytes]:
        """Build it as if nothing was kept."""
        with self._monkeypatch.context() as patch:
            patch.setattr(rendered, "_read_pages", lambda _folder: {})
            return self.build()


def _build(folder: Path) -> dict[str, bytes]:
    build(load_config(str(folder / "mkdocs.yml")))
    files = (folder / "site").rglob("*")
    return {str(file.relative_to(folder)): file.read_bytes() for file in files if file.is_file()}


def _made_here(folder: Path, name: str, print_: str, _make: object) -> Path:
    """Keep pages beside the site: the same small site is built by other tests, which run at the same time."""
    place = folder / name / print_
    place.mkdir(parents=True, exist_ok=True)
    return place


def _copy(folder: Path, target: Path) -> None:
    """Put the site as it was written, and what was kept of it, in the place of what stands there."""
    for name in (*SOURCE, KEPT):
        if (folder / name).is_dir():
            shutil.rmtree(target / name, ignore_errors=True)
            shutil.copytree(folder / name, target / name)
        else:
            shutil.copy(folder / name, target / name)


@pytest.fixture(scope="module")
def as_it_was(
    instrument: Instrument, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Path, Path, dict[str, bytes]]]:
    """The folder of the small site, a copy of it from after its first build, and every file of that build.

    It has the engine of this checkout whatever becomes of its instrument: to make one takes long.
    """
    folder, copy = (tmp_path_factory.mktemp(name) for name in ("small", "copy"))
    shutil.copytree(INSTRUMENTS / "i-scan", folder / "vragenlijsten/i-scan")
    write_pages(folder / "docs", instrument)
    for page, text in PAGES.items():
        write(folder / "docs", page, text)
    write_config(folder, instruments="vragenlijsten")
    engine = make_engine({key: files.data for key, files in read_instruments(INSTRUMENTS).items()})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(site_module, "make_engine", lambda _instruments: engine)
        patch.setattr(rendered, "made_once", partial(_made_here, folder / KEPT))
        before = _build(folder)
        _copy(folder, copy)
        yield folder, copy, before


@pytest.fixture
def small(as_it_was: tuple[Path, Path, dict[str, bytes]], monkeypatch: pytest.MonkeyPatch) -> Small:
    """The small site as it was after its first build."""
    folder, copy, before = as_it_was
    _copy(copy, folder)
    return Small(folder, before, monkeypatch)


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
    assert small.build() == fresh == small.before
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
    small.change(file, old, new)
    after = small.build()
    assert after[shows] != small.before.get(shows)
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
    small.change("docs/feit.md", "@seed", "@seet")
    for _ in range(2):
        with pytest.raises(Abort):
            small.build()
