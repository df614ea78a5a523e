"""The sentences that scripts say: each there where it is said, and none written in a script."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from build_tools.paths import ROOT
from scan.definition.model import Instrument
from scan.text.scripts import Line, script_lines

BROWSER = ROOT / "scan" / "browser"
KINDS = {"short": "scan"} | {file.stem: file.stem for file in (BROWSER / "pages").glob("*.js")}
"""Every kind of page with a script, and the module in which it starts."""
_IMPORT = re.compile(r"""^(?:import|export) .*?["'](\.\.?/[^"']+)["']|^\} from ["'](\.\.?/[^"']+)["']""", re.M)
_LATER = re.compile(r"""\bimport\(["'](\.\.?/[^"']+)["']\)""")
"""What a page loads when it is of use."""
_CALL = re.compile(r'\btext\(\s*"([^"]+)"(?:,\s*\{([^}]*)\})?\s*,?\s*\)')
_PLACE = re.compile(r"\{(\w+)\}")
_STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`')
_SENTENCE = re.compile(r"^[A-ZÀ-Þ]\S*\s+\S.*|.*(?:^|\s)(?:de|het|een|van|je|dit|zijn|niet|er|bij|staat)\s", re.S)


@cache
def _code(file: Path) -> str:
    """Read a module without its comments."""
    text = re.sub(r"/\*.*?\*/", "", file.read_text(encoding="utf-8"), flags=re.S)
    return re.sub(r"(?<!:)//.*", "", text)


def _loaded(file: Path) -> set[Path]:
    """Find the modules that a page loads with this one."""
    found: set[Path] = set()
    coming = {file}
    while coming:
        found |= coming
        named = {(each, match[0] or match[1]) for each in coming for match in _IMPORT.findall(_code(each))}
        named |= {(each, other) for each in coming for other in _LATER.findall(_code(each))}
        coming = {(each.parent / other).resolve() for each, other in named} - found
    return found


def _calls(file: Path) -> Iterator[tuple[str, set[str]]]:
    """Give the sentences that a module says, each with the values that it fills in."""
    for name, values in _CALL.findall(_code(file)):
        yield name, {value.partition(":")[0].strip() for value in values.split(",") if value.strip()}


def _places(line: Line) -> set[str]:
    """Give the values that a sentence needs: those in its places, and the number that chooses its form."""
    forms = [line] if isinstance(line, str) else [*line.values()]
    return {place for form in forms for place in _PLACE.findall(form)} | (set() if isinstance(line, str) else {"count"})


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_has_the_sentences_of_its_scripts_and_no_others(kind: str, instrument: Instrument) -> None:
    """Each is there when it is said, nothing is sent that nobody says, and every place is filled in."""
    lines = script_lines(kind, instrument)
    said = [call for file in _loaded(BROWSER / "pages" / f"{KINDS[kind]}.js") for call in _calls(file)]
    assert {name for name, _ in said} == set(lines)
    assert [(name, values) for name, values in said if values != _places(lines[name])] == []


def test_every_sentence_is_named_where_it_is_said() -> None:
    """A name that is put together cannot be checked; so none is."""
    named = {
        file: len(re.findall(r"\btext\(", _code(file))) - len(_CALL.findall(_code(file)))
        for file in BROWSER.rglob("*.js")
    }
    del named[BROWSER / "page" / "texts.js"]
    assert {file.name: count for file, count in named.items() if count} == {}


def test_a_page_without_scripts_of_ours_is_sent_no_sentences(instrument: Instrument) -> None:
    """Paper, the gallery, and every page of the theme."""
    assert script_lines("paper", instrument) == script_lines("guide", instrument) == {}


@pytest.mark.parametrize("kind", KINDS)
def test_no_noun_is_left_to_fill_in(kind: str, instrument: Instrument) -> None:
    """What a script gets has places for its own values only."""
    forms = [form for line in script_lines(kind, instrument).values() for form in _forms(line)]
    assert [form for form in forms if re.search(r"[{}]", _PLACE.sub("", form))] == []


@pytest.mark.parametrize("kind", KINDS)
def test_two_forms_are_one_and_other(kind: str, instrument: Instrument) -> None:
    """The names that a browser gives to them in Dutch."""
    lines = script_lines(kind, instrument).values()
    assert all(set(line) == {"one", "other"} for line in lines if not isinstance(line, str))


def _forms(line: Line) -> list[str]:
    return [line] if isinstance(line, str) else [*line.values()]


@pytest.mark.parametrize("file", sorted(BROWSER.rglob("*.js")), ids=lambda file: file.relative_to(BROWSER).as_posix())
def test_no_script_holds_a_sentence(file: Path) -> None:
    """A school that says it otherwise changes it in one place, and who reviews the words reads no code."""
    strings = [double or template for double, template in _STRING.findall(_code(file))]
    assert [string for string in strings if _SENTENCE.match(string)] == []


@pytest.mark.parametrize("string", ["Alles is gewist.", "Nog ${left} tekens", ", stelling ${n} van ${m}", "Kies er"])
def test_a_sentence_in_a_script_would_be_found(string: str) -> None:
    """Also a piece of one, and one with values in it."""
    assert _SENTENCE.match(string)
