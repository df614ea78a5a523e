"""Every page keeps the rules of CONTRIBUTING.md."""

import posixpath
import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from build_tools.data.shared.library import read_library
from build_tools.paths import CONTENT, source_files

PAGES = source_files(CONTENT, "**/*.md")
SOURCES = read_library(CONTENT).citations
DATA = ("over/begrippen.yml", "programma/doelenkaart.yml", "programma/doelprofiel.yml")
"""Files beside the pages with sentences in them."""
FORMS = {"scan", "short", "peer", "paper", "search"}
"""Templates of the scan itself, where what comes next stands in the result, and of the search, where it is found."""
ENOUGH_TO_HEAR = 15
"""Sentences of running text that a page needs to have a rhythm at all."""
LISTS = {"over/bronnen.md", "over/begrippen.md"}
"""Pages to look something up in: their lines are entries, not sentences."""


def _name(file: Path) -> str:
    return file.relative_to(CONTENT).as_posix()


@cache
def _parts(file: Path) -> tuple[dict[str, object], str]:
    _, front, body = file.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(front), body


def _sentences(body: str) -> list[str]:
    """Give the sentences of the running text: no headings, tables, code, link targets or attributes."""
    text = re.sub(r"\{[{%#].*?[}%]\}|\{ ?[.#][^}]*\}", "", body, flags=re.S)
    text = re.sub(r"\[@[^\]]*\]", "", text)
    text = re.sub(r"\(\[[^\]]*\]\([^)]*\)(; \[[^\]]*\]\([^)]*\))*\)", "", text)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    blocks = re.split(r"\n\s*\n|\n\s*(?=[-*] |\d+\. |:   |!!! )", text)
    prose = [block for block in blocks if block.strip() and not block.lstrip().startswith(("#", "|", "!!!"))]
    found = [re.split(r"(?<=[.?!])[*_\"”')]*\s+", " ".join(block.split())) for block in prose]
    return [sentence for block in found for sentence in block if len(sentence.split()) > 1]


@pytest.mark.parametrize("file", PAGES, ids=_name)
def test_a_page_begins_as_agreed(file: Path) -> None:
    """Title, description, date, one heading, and a lead that says what you get."""
    front, body = _parts(file)
    assert {"title", "description", "updated"} <= set(front)
    assert len(str(front["description"])) <= 155
    assert len(re.findall(r"^# ", body, flags=re.M)) == 1
    assert "{ .lead }" in body


@pytest.mark.parametrize("file", PAGES, ids=_name)
def test_a_page_ends_with_something_to_do(file: Path) -> None:
    """At least two links to go on with. The scan itself ends with the result."""
    front, body = _parts(file)
    if front.get("kind") not in FORMS:
        last = body.split("\n## ")[-1]
        assert last.startswith("En nu?")
        assert last.count("](") >= 2


def _next_pages(file: Path) -> set[str]:
    """Give the pages that "En nu?" leads to."""
    links = re.findall(r"\]\(([^)#]+\.md)", _parts(file)[1].split("\n## ")[-1])
    return {posixpath.normpath(posixpath.join(posixpath.dirname(_name(file)), link)) for link in links}


@pytest.mark.parametrize("file", PAGES, ids=_name)
def test_a_page_names_others_to_read(file: Path) -> None:
    """Two to four, never itself. The home page is a page of links already."""
    related = _parts(file)[0].get("related", [])
    assert isinstance(related, list)
    assert _name(file) == "index.md" or 2 <= len(related) <= 4
    assert len(set(related)) == len(related)
    assert _name(file) not in related
    assert set(related) & _next_pages(file) == set()


@pytest.mark.parametrize("file", PAGES, ids=_name)
def test_sentences_are_short(file: Path) -> None:
    """At most 15 words on average, none over 30."""
    if _name(file) in LISTS:
        return
    sentences = _sentences(_parts(file)[1])
    lengths = [len(sentence.split()) for sentence in sentences]
    longest = max(sentences, key=lambda sentence: len(sentence.split()))
    assert max(lengths) <= 30, longest
    assert sum(lengths) / len(lengths) <= 15


def _running_text(body: str) -> str:
    """Give the paragraphs of a page: no lists, tables, callouts or quotes, and not what comes next.

    Steps of a plan are lists, read while standing before a group. A label in bold before a paragraph is a heading.
    """
    blocks = re.split(r"\n\s*\n|\n(?=- |\d+\. )", body.split("\n## En nu?", maxsplit=1)[0])
    apart = re.compile(r"\s*(?:[-#|>]|\d+\.|!!!|:  |    |\*\*[^*]+:\*\*)")
    label = re.compile(r"\A\s*\*\*[^*]+(?:[.?]\*\*\s|\*\*\s*\Z)")
    return "\n\n".join(label.sub("", block) for block in blocks if not apart.match(block))


@pytest.mark.parametrize("file", PAGES, ids=_name)
def test_running_text_breathes(file: Path) -> None:
    """Twelve to sixteen words a sentence on average, and at most a third under eight: neither chopped nor endless."""
    lengths = [len(sentence.split()) for sentence in _sentences(_running_text(_parts(file)[1]))]
    if _name(file) in LISTS or len(lengths) < ENOUGH_TO_HEAR:
        return
    assert 12 <= sum(lengths) / len(lengths) <= 16
    assert sum(length < 8 for length in lengths) <= len(lengths) / 3


def _texts(data: object) -> Iterator[str]:
    """Give every text in plain data."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for each in data.values() if isinstance(data, dict) else data:
            yield from _texts(each)


def test_sentences_in_data_are_short_too() -> None:
    """On worksheets, in the glossary and in the goals of cards and profiles."""
    data = [_parts(file)[0].get("sheet") for file in PAGES]
    data += [yaml.safe_load((CONTENT / name).read_text(encoding="utf-8")) for name in DATA]
    sentences = [sentence for text in _texts(data) for sentence in re.split(r"(?<=[.?!])\s+", text)]
    assert [sentence for sentence in sentences if len(sentence.split()) > 30] == []


@pytest.mark.parametrize("file", PAGES, ids=_name)
def test_headings_do_not_skip_a_level(file: Path) -> None:
    """For whoever goes through the page by its headings."""
    levels = [len(hashes) for hashes in re.findall(r"^(#+) ", _parts(file)[1], flags=re.M)]
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("file", PAGES, ids=_name)
def test_pages_hold_no_html_and_no_hard_sell(file: Path) -> None:
    """Text, not markup; businesslike, not loud."""
    body = re.sub(r"\{%.*?%\}|\{\{.*?\}\}", "", _parts(file)[1])
    assert not re.search(r"<[a-z/]", body)
    assert "!" not in re.sub(r"^\s*!!! |Hoe\? Zo!", "", body, flags=re.M)
    assert not re.search(r"\b(helaas|a\.u\.b|oeps)\b", body, flags=re.I)


@pytest.mark.parametrize("file", PAGES, ids=_name)
def test_a_page_cites_by_key_and_every_key_is_listed(file: Path) -> None:
    """So that the list of sources is the one place with a source's name and year."""
    text = _parts(file)[1]
    assert "bronnen.md#" not in text
    citations = set(re.findall(r"(?<=[\[;( ])@([a-z0-9]+)(?=[\];)])", text))
    assert citations <= set(SOURCES)
