"""The style sheets of the site, as they are made and as they are published."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from build_tools.data.data_file import DataFileError
from build_tools.pages.kind import page_kinds
from build_tools.parts.styles import PICTURES, Styles, make_style_sheet, packed
from build_tools.paths import SCAN, THEME
from scan.definition.model import Instrument

MOST_LINES = {".css": 200, ".html": 60}
STYLES = {name: kind.styles for name, kind in page_kinds().items() if kind.styles.sources}
FILES = [file for ending in MOST_LINES for folder in (THEME, SCAN) for file in sorted(folder.rglob(f"*{ending}"))]
SHEETS = [file for file in FILES if file.suffix == ".css"]
DRAWINGS = sorted((THEME / "drawings").glob("*.html"))
PACKED = {
    "/* what */ a {\n  color: red;\n}\n": "a{color:red}",
    "a::after { content: \"› /* no */  ' \" / ''; }": "a::after{content:\"› /* no */  ' \" / ''}",
    "/* it's */ b > i { margin: 0 1px; } /* \"x */": "b>i{margin:0 1px}",
    "a :is(b, i):hover { width: calc(1px + 2px); }": "a :is(b,i):hover{width:calc(1px + 2px)}",
    "@media (width > 3px) and (height: 2px) { a { --b: c, d; e: f; } }": (
        "@media (width>3px) and (height:2px){a{--b:c,d;e:f}}"
    ),
}


@pytest.mark.parametrize("css", PACKED)
def test_only_what_says_nothing_is_left_out(css: str) -> None:
    """Comments and white space go, in any order with quotes."""
    assert packed([css]) == PACKED[css]


@pytest.mark.parametrize("kind", STYLES)
def test_a_kind_names_each_source_once(kind: str) -> None:
    """And all of them exist; the tokens come by themselves."""
    sources = STYLES[kind].sources
    assert len(set(sources)) == len(sources)
    assert all(file.is_file() and file.stem != "tokens" for file in sources)


def test_every_source_is_of_use() -> None:
    """No style sheet lies about that no page is dressed in."""
    used = {file for styles in STYLES.values() for file in styles.sources} | set(PICTURES)
    assert set(SHEETS) - used == {THEME / "css" / "tokens.css", THEME / "css" / "colours.css"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_style_sheet_and_no_template_is_long(file: Path) -> None:
    """Each is about one thing, and can be taken in at a glance."""
    assert len(file.read_text(encoding="utf-8").splitlines()) <= MOST_LINES[file.suffix]


def test_the_name_says_what_is_in_it(instrument: Instrument) -> None:
    """So that a browser may keep it for ever: another colour of a scale is another file."""
    first, *others = instrument.scales
    recoloured = replace(instrument, scales=(replace(first, colour=9), *others))
    sheet, other = (make_style_sheet("scan", STYLES["scan"], [each]) for each in (instrument, recoloured))
    assert re.fullmatch(r"assets/css/scan-[0-9a-f]{12}\.css", sheet.address)
    assert sheet == make_style_sheet("scan", STYLES["scan"], [instrument])
    assert other.address != sheet.address


def test_a_source_in_another_encoding_is_named(tmp_path: Path) -> None:
    """As after a school saved its colours with an old editor."""
    sheet = tmp_path / "kleur.css"
    sheet.write_bytes("/* één kleur */".encode("latin-1"))
    with pytest.raises(DataFileError) as refusal:
        make_style_sheet("scan", Styles((sheet,)), [])
    cure = "dit bestand is niet in UTF-8 opgeslagen. Sla het opnieuw op als UTF-8."
    assert refusal.value.messages == [f"{sheet}: {cure}"]


def test_the_mark_of_an_editor_at_the_start_of_a_source_is_left_out(tmp_path: Path) -> None:
    """In the middle of a style sheet it would be part of the first selector."""
    sheet = tmp_path / "kleur.css"
    sheet.write_bytes(b"\xef\xbb\xbfa{b:c}\r\n")
    assert make_style_sheet("scan", Styles((sheet,)), []).text.endswith("}a{b:c}")


def test_no_source_names_a_scale(instrument: Instrument) -> None:
    """Any instrument will do."""
    keys = [scale.key for scale in instrument.scales]
    text = "".join(file.read_text(encoding="utf-8") for file in SHEETS)
    assert [key for key in keys if re.search(rf"(role-|\"){key}\b", text)] == []


def test_a_page_loads_the_colours_and_one_style_sheet_of_ours(site: Path) -> None:
    """With a picture one more, and nothing that they are made of is published beside them."""
    published = {file.relative_to(site).as_posix() for file in site.rglob("*.css") if "stylesheets" not in file.parts}
    loaded = set()
    for page in site.rglob("index.html"):
        html = page.read_text(encoding="utf-8")
        found = re.findall(r'<link rel="stylesheet" href="(?:\.\./)*\.?/?([^"]+)"', html)
        ours = [name for name in found if "stylesheets" not in name]
        has_picture = '<figure class="picture' in html
        names = [name.rpartition("-")[0].rpartition("/")[2] for name in ours]
        assert [names[0], *names[2:]] == ["colours", *["picture"] * has_picture], page
        loaded |= set(ours)
    assert loaded == published


@pytest.mark.parametrize("file", DRAWINGS, ids=lambda file: file.stem)
def test_every_shape_in_a_drawing_has_a_rule(file: Path) -> None:
    """A shape without one is black, and so are the words on it."""
    css = "".join(sheet.read_text(encoding="utf-8") for sheet in SHEETS)
    drawn = re.findall(
        r'<(?:path|rect|circle|ellipse|line|polygon|text|tspan)\b[^<>]*\sclass="([^"{}]*)"',
        file.read_text(encoding="utf-8"),
    )
    names = {name for classes in drawn for name in classes.split()}
    assert {name for name in names if not re.search(rf"\.{name}(?![\w-])", css)} == set()


def test_every_class_is_used(site: Path) -> None:
    """A class that no page has, and that no script and no Python of ours gives, needs no rule."""
    sheets = packed([file.read_text(encoding="utf-8") for file in SHEETS])
    classes = set(re.findall(r"\.([a-z][\w-]*)(?=[^{}]*\{)", sheets))
    places = [*site.rglob("*.html"), *SCAN.rglob("*.js"), *SCAN.rglob("*.py")]
    words = {word for file in places for word in re.findall(r"[\w-]+", file.read_text(encoding="utf-8"))}
    assert classes - words == set()
