"""Sentences live with sentences: what draws a chart or builds a report holds no Dutch of its own."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools.paths import SCAN

_WORDLESS = [
    *sorted((SCAN / "charts").glob("*.py")),
    *sorted((SCAN / "pilot").glob("*.py")),
    *sorted((SCAN / "report").glob("*.py")),
    *sorted((SCAN / "scoring").glob("*.py")),
    *sorted((SCAN / "team").glob("**/*.py")),
    SCAN / "bridge.py",
    SCAN / "team_bridge.py",
]
_ELSEWHERE = {"response.py"}
"""Which answers a file may hold, and how that is said, is kept with the formats of files."""
_TWO_WORDS = re.compile(r"[^\W\d_]{2,}[,;:.]? +[^\W\d_]")
_CAPITAL = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]")
_NO_SENTENCE = re.compile(
    r"""
    (?: chart | report | method ) (?: [ ] | -[a-z]+ )+ (?: report-[a-z]+ | chart- | team-[a-z]+ )?   # names of classes
    | width=device-width,\ initial-scale=1                                              # for the browser
    | <!doctype\ html>\n
    """,
    re.VERBOSE,
)
_TEXT_MAKERS = {"element": 2, "label": 1}
"""Functions that put text on the page, with the place from which their arguments are that text."""


def _docstrings(tree: ast.Module) -> set[ast.expr]:
    """Give the texts that stand on a line of their own: what explains, and is never shown."""
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}


def _texts(node: ast.AST) -> Iterator[ast.Constant]:
    yield from (each for each in ast.walk(node) if isinstance(each, ast.Constant) and isinstance(each.value, str))


def _sentences(file: Path) -> list[str]:
    """Give every text in a file that reads as words: two of them, a capital, or a word that is put on the page."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    explained = _docstrings(tree)
    found = [node.value for node in _texts(tree) if node not in explained and _reads_as_words(str(node.value))]
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _TEXT_MAKERS:
            shown = node.args[_TEXT_MAKERS[node.func.id] :][: 1 if node.func.id == "label" else None]
            direct = [arg for arg in shown if isinstance(arg, ast.Constant | ast.JoinedStr)]
            found += [
                text.value for arg in direct for text in _texts(arg) if re.search(r"[^\W\d_]{2}", str(text.value))
            ]
    return [str(text) for text in found]


def _reads_as_words(text: str) -> bool:
    return bool(_TWO_WORDS.search(text) or _CAPITAL.match(text)) and not _NO_SENTENCE.fullmatch(text)


@pytest.mark.parametrize(
    "file", [file for file in _WORDLESS if file.name not in _ELSEWHERE], ids=lambda file: file.name
)
def test_what_draws_and_builds_holds_no_sentence(file: Path) -> None:
    """A school says 'digicoach', and a reviewer reads all words in one sitting."""
    assert _sentences(file) == []


@pytest.mark.parametrize(
    "line",
    [
        'title = "Je rollen als radar"',
        'title = f"Je {many} als radar"',
        'row = element("th", {}, "Rol")',
        'row = element("th", {"scope": "col"}, f"per {one}")',
        'parts = [label((x, y), "nu", "middle", "chart-small")]',
        'HEADINGS = ("Marge",)',
    ],
)
def test_a_sentence_in_the_wrong_place_is_found(line: str, tmp_path: Path) -> None:
    """Whole or with a value in it, long or one word."""
    file = tmp_path / "chart.py"
    file.write_text(f'"""A chart."""\n{line}\n', encoding="utf-8")
    assert _sentences(file)


_OF_ONE_INSTRUMENT = re.compile(
    r"\b(i-scan|i-coach(es)?|rol|rollen|trainer|stelling(en)?|leidinggevende)\b(?!-(resultaat|verslag))"
)
_ALLOWED = {"kies-rol", "rollen/coach.md#leervraag"}
"""A hook of the page, and a page as an example."""
_EVERYWHERE = [
    file
    for folder in ("definition", "scoring", "charts", "pilot", "report", "team", "team/report", "text", "text/team")
    for file in sorted((SCAN / folder).glob("*.py"))
    if file.name not in (*_ELSEWHERE, "scripts.py")
]


@pytest.mark.parametrize(
    "file", [*_EVERYWHERE, SCAN / "bridge.py", SCAN / "team_bridge.py"], ids=lambda file: file.name
)
def test_no_module_knows_one_instrument_by_name(file: Path) -> None:
    """What it is called, what its parts are called and who takes it come from its own files."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    explained = _docstrings(tree)
    told = [
        re.sub("|".join(map(re.escape, _ALLOWED)), "", str(node.value))
        for node in _texts(tree)
        if node not in explained
    ]
    assert [text for text in told if _OF_ONE_INSTRUMENT.search(text)] == []


def test_every_file_of_text_can_be_read_in_one_sitting() -> None:
    """At most three hundred lines."""
    long = [
        file.name for file in (SCAN / "text").glob("*.py") if len(file.read_text(encoding="utf-8").splitlines()) > 300
    ]
    assert long == []
