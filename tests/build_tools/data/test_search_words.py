"""What the search knows of words, as an editor wrote it."""

from pathlib import Path

import pytest

from build_tools.data.data_file import DataFileError
from build_tools.data.search_words import SearchWords, read_search_words

WORDS = """\
groups:
  - words: [docent, leraar]
pages:
  - page: a.md
    words: [kapot, wil niet]
ignored: [de]
otherwise: [a.md]
"""


def _read(folder: Path, text: str) -> SearchWords:
    file = folder / "zoekwoorden.yml"
    file.write_text(text, encoding="utf-8")
    return read_search_words(file)


def _said(folder: Path, text: str) -> list[str]:
    with pytest.raises(DataFileError) as refusal:
        _read(folder, text)
    return [message.partition(", regel ")[2] for message in refusal.value.messages]


def test_words_are_read_by_what_they_are_for(tmp_path: Path) -> None:
    """That mean the same, lead to a page, or say nothing; and where to go when nothing is found."""
    words = SearchWords((("docent", "leraar"),), {"a.md": ("kapot", "wil niet")}, ("de",), ("a.md",))
    assert _read(tmp_path, WORDS) == words


def test_groups_are_enough(tmp_path: Path) -> None:
    """The rest is for a site that wants it."""
    assert _read(tmp_path, "groups:\n  - words: [docent, leraar]\n").pages == {}


def test_a_capital_and_a_page_that_stands_there_twice_are_refused(tmp_path: Path) -> None:
    """Each with its line."""
    text = WORDS.replace("leraar", "Leraar").replace("ignored", "  - page: a.md\n    words: [b]\nignored")
    assert _said(tmp_path, text) == [
        "2: hier staat een hoofdletter. Schrijf zoekwoorden in kleine letters.",
        "6: 'a.md' staat hier voor de tweede keer. Haal er één weg.",
    ]
