"""What the search knows of words, as an editor wrote it."""

from pathlib import Path

from build_tools.data.shared.search_words import SearchWords, read_search_words
from tests.data_files import refusals, written

WORDS = """\
groups:
  - words: [docent, leraar]
kinds:
  - kind: sheet
    words: [werkblad]
pages:
  - page: a.md
    words: [kapot, wil niet]
ignored: [de]
otherwise: [a.md]
"""


def _read(folder: Path, text: str) -> SearchWords:
    return read_search_words(written(folder, "zoekwoorden.yml", text))


def test_words_are_read_by_what_they_are_for(tmp_path: Path) -> None:
    """That mean the same, lead to a page, or say nothing; and where to go when nothing is found."""
    pages, kinds = {"a.md": ("kapot", "wil niet")}, {"sheet": ("werkblad",)}
    words = _read(tmp_path, WORDS)
    assert words == SearchWords((("docent", "leraar"),), pages, ("de",), ("a.md",), kinds)
    assert words.leading_to("a.md", "sheet") == ("werkblad", "kapot", "wil niet")


def test_groups_are_enough(tmp_path: Path) -> None:
    """The rest is for a site that wants it."""
    assert _read(tmp_path, "groups:\n  - words: [docent, leraar]\n").pages == {}


def test_a_capital_and_a_page_that_stands_there_twice_are_refused(tmp_path: Path) -> None:
    """Each with its line."""
    text = WORDS.replace("leraar", "Leraar").replace("ignored", "  - page: a.md\n    words: [b]\nignored")
    assert refusals(lambda: _read(tmp_path, text)) == [
        "2: hier staat een hoofdletter. Schrijf zoekwoorden in kleine letters.",
        "9: 'a.md' staat hier voor de tweede keer. Haal er één weg.",
    ]
