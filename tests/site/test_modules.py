"""The six modules, and what is promised to whoever follows one."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from build_tools.paths import CONTENT, source_files

MODULES = [file for file in source_files(CONTENT / "bruggen-bouwen" / "modules", "*.md") if file.name != "index.md"]
FILES = [*source_files(CONTENT, "**/*.md"), *source_files(CONTENT, "**/*.yml")]
SILENCE = re.compile(
    r"\bblij(?:ft|ven) (?:\w+ )?(?:hier|tussen ons|onder ons|in de groep|binnen)\b|mee naar buiten", re.I
)
EXCEPTION = "gevaar"
FOUR = 4
SHORTER = "*mag korter*"
DAYS = source_files(CONTENT / "bruggen-bouwen", "masterclass-dagdeel-*.md")
NEVER_SHORTER = ("Pauze", "Huiswerk", "I-scan", "i-scan")


def _body(path: str) -> str:
    return (CONTENT / path).read_text(encoding="utf-8").split("---\n", 2)[2]


def _blocks(text: str) -> Iterator[str]:
    """Give what is read in one breath: a paragraph, a quote, a row, a point of a list."""
    one_quote = re.sub(r"\n> ?(?=\S)", " ", text)
    for block in re.split(r"\n\s*\n|\n(?=\s*(?:[-*] |\||\d+\. ))", one_quote):
        yield " ".join(block.split())


def _texts(data: object) -> Iterator[str]:
    """Give every text in plain data."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for each in data.values() if isinstance(data, dict) else data:
            yield from _texts(each)


def _said(text: str, *, is_data: bool) -> list[str]:
    """Give what a file says: of a page the text and what stands in its first lines."""
    if is_data:
        return list(_texts(yaml.safe_load(text)))
    _, front, body = text.split("---\n", 2)
    return [*_texts(yaml.safe_load(front)), *_blocks(body)]


def _unkeepable(said: list[str]) -> list[str]:
    return [each for each in said if SILENCE.search(each) and EXCEPTION not in each]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(CONTENT).as_posix())
def test_nobody_promises_to_be_silent_whatever_happens(file: Path) -> None:
    """Who reads it aloud must be able to keep it: not when someone is in danger."""
    assert _unkeepable(_said(file.read_text(encoding="utf-8"), is_data=file.suffix == ".yml")) == []


@pytest.mark.parametrize(
    "promise",
    [
        "Wat hier mislukt, blijft hier.",
        "> Wat je hoort,\n> blijft in de groep.\n\nLoopt iemand gevaar, dan niet.",
        "Wat je hoort, neem je niet mee naar buiten.",
        "| Afspraak | Wat je vertelt, blijft altijd tussen ons |",
    ],
)
def test_a_promise_without_its_exception_is_found(promise: str) -> None:
    """In a sentence, a quote, a row; an exception somewhere else is not heard."""
    assert len(_unkeepable(_said(f"---\ntitle: A\n---\n{promise}", is_data=False))) == 1


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.stem)
def test_every_module_begins_with_the_same_four_rules(file: Path) -> None:
    """They are written once; a module adds what is its own."""
    assert "[vier regels over vertrouwen](index.md#vertrouwen)" in file.read_text(encoding="utf-8")


def test_the_sheet_for_the_wall_has_the_same_four_rules() -> None:
    """What is read aloud is what hangs there."""
    page = _body("bruggen-bouwen/modules/index.md").split("{ #vertrouwen }")[1].split("\n## ")[0]
    rules = [" ".join(rule.split()) for rule in re.findall(r"^\d\. (.+(?:\n   .+)*)", page, re.M)]
    sheet = yaml.safe_load((CONTENT / "werkbladen/module-vertrouwen.md").read_text(encoding="utf-8").split("---\n")[1])
    assert len(rules) == FOUR
    assert [block["text"] for block in sheet["sheet"]["blocks"] if "text" in block] == rules


@pytest.mark.parametrize("file", [*MODULES, *DAYS], ids=lambda file: file.stem)
def test_who_comes_in_by_the_search_hears_that_nobody_did_this_yet(file: Path) -> None:
    """In the first lines, in the same words, with a link to what that means."""
    lead = " ".join(_body(file.relative_to(CONTENT).as_posix()).split("{ .lead }")[0].split())
    assert re.search(r"nieuw, van ons en voor zover wij weten \[nog niet gedraaid\]\(\w+\.md#nog-niet-gedraaid\)", lead)


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.stem)
def test_every_meeting_says_where_time_can_be_found(file: Path) -> None:
    """One row of each of the four timetables, so that nobody has to choose while eight people wait."""
    meetings = file.read_text(encoding="utf-8").split("\n## Bijeenkomst ")[1:]
    rows = [[row for row in meeting.split("\n## ")[0].splitlines() if SHORTER in row] for meeting in meetings]
    assert [len(each) for each in rows] == [1, 1, 1, 1]
    assert [row for (row,) in rows if any(word in row for word in NEVER_SHORTER)] == []


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.stem)
def test_a_timetable_fills_its_two_hours(file: Path) -> None:
    """Each row begins where the one before it ended."""
    for meeting in file.read_text(encoding="utf-8").split("\n## Bijeenkomst ")[1:]:
        times = re.findall(r"^\| (\d+)-(\d+) \|", meeting.split("\n## ")[0], re.M)
        starts, ends = zip(*times, strict=True)
        assert (starts[0], ends[-1]) == ("0", "120")
        assert starts[1:] == ends[:-1]
