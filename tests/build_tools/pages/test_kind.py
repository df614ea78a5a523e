"""The kinds of page: each stands in one file, and the files that are its own have its name."""

import re
from dataclasses import replace

import pytest

from build_tools.data.front_matter import GUIDE
from build_tools.pages.kind import PageKind, page_kinds
from build_tools.paths import ROOT, SCAN, THEME
from scan.definition.model import Instrument

KINDS = page_kinds().values()
FOLDER = ROOT / "build_tools" / "pages"
NO_KINDS = {"__init__", "kind"}


def test_every_file_here_is_a_kind_of_its_name() -> None:
    """So that who knows the page knows the file."""
    assert {file.stem for file in FOLDER.rglob("*.py")} - NO_KINDS == {kind.name for kind in KINDS}


def test_an_editor_reads_of_every_kind() -> None:
    """In CONTRIBUTING.md, but of the kind of a page that names none."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    row = next(line for line in text.splitlines() if line.startswith("| `kind` |"))
    assert {kind.name for kind in KINDS} - {GUIDE} == set(re.findall(r"`(\w+)`", row)) - {"kind"}


def test_a_page_that_names_no_kind_is_a_page_of_the_kennisbank() -> None:
    """And that kind has no template: the theme's own."""
    assert page_kinds()[GUIDE].template == ""


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_all_that_a_kind_names_is_there(kind: PageKind) -> None:
    """Template, style sheets and script; a page on a template of ours has the first two."""
    assert not kind.template or (THEME / f"pages/{kind.template}.html").is_file()
    assert not kind.script or (SCAN / f"browser/pages/{kind.script}.js").is_file()
    assert all(file.is_file() for file in kind.styles.sources)
    assert kind.of_theme or (kind.template and kind.styles.sources)


def test_pages_where_someone_types_are_those_with_a_script() -> None:
    """But for the question of a search. No page of the theme is one: its text may hold anything."""
    answers = {kind.name for kind in KINDS if kind.holds_answers}
    assert answers | {"search"} == {kind.name for kind in KINDS if kind.script}
    assert not any(kind.holds_answers and kind.of_theme for kind in KINDS)


@pytest.mark.parametrize(
    ("kind", "cause"),
    [("short", "heeft geen korte uitgave"), ("peer", "heeft geen versie voor een collega")],
)
def test_an_instrument_that_lacks_something_has_no_page_for_it(instrument: Instrument, kind: str, cause: str) -> None:
    """A page with no statements helps nobody; an instrument that has what it takes may have one."""
    items = [tuple(replace(item, colleague_text="") for item in scale.items) for scale in instrument.scales]
    scales = zip(instrument.scales, items, strict=True)
    bare = replace(instrument, scales=tuple(replace(scale, short=(), items=own) for scale, own in scales))
    assert page_kinds()[kind].lack(instrument) is None
    lack = page_kinds()[kind].lack(bare)
    assert lack
    assert cause in lack[0]
    assert lack[1].startswith("Haal deze pagina weg, of ")
