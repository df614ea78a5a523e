"""The sources and the terms of the site, read from YAML."""

from pathlib import Path

import pytest

from build_tools.data.data_file import DataFileError
from build_tools.data.shared.library import Library, read_library
from build_tools.data.shared.sources import count_sources, source_list
from build_tools.markdown.glossary import term_list
from build_tools.paths import CONTENT
from tests.data_files import refusals

SOURCE = """\
groups:
  - title: Eerste
    text: Over het begin.
    sources:
      - key: seed
        title: "De i-coach: een schakel"
        url: https://voorbeeld.test/schakel
        publisher: Kennisnet
        date: "29 april 2020"
        cited_as: "Kennisnet, 2020"
        read: heel
"""


def _library(folder: Path, sources: str = "", terms: str = "") -> Library:
    (folder / "over").mkdir()
    for name, text in (("bronnen", sources), ("begrippen", terms)):
        if text:
            (folder / "over" / f"{name}.yml").write_text(text, encoding="utf-8")
    return read_library(folder)


def test_a_site_without_the_files_has_no_sources_and_no_terms(tmp_path: Path) -> None:
    """A small site is a site."""
    assert _library(tmp_path) == Library()


def test_sources_become_a_list_with_anchors(tmp_path: Path) -> None:
    """Title, maker, date, and how much was read."""
    library = _library(tmp_path, sources=SOURCE)
    assert library.citations == {"seed": "Kennisnet, 2020"}
    assert source_list(library.sources) == (
        "## Eerste\n\nOver het begin.\n\n**[De i-coach: een schakel](https://voorbeeld.test/schakel)**\n"
        "(Kennisnet, 29 april 2020). Hele tekst gelezen. Sleutel: `seed`.\n{ #seed .bron }"
    )


def test_sources_that_would_be_cited_alike_get_a_letter(tmp_path: Path) -> None:
    """In the order of the file, and in the list too: on paper no link tells them apart."""
    entry = SOURCE[SOURCE.index("      - key") :]
    undated = entry.replace("Kennisnet, 2020", "Kennisnet, z.j.")
    entries = [entry.replace("seed", "k1"), undated.replace("seed", "k2"), undated.replace("seed", "k3")]
    library = _library(tmp_path, sources=SOURCE + "".join(entries))
    assert library.citations == {
        "seed": "Kennisnet, 2020a",
        "k1": "Kennisnet, 2020b",
        "k2": "Kennisnet, z.j.-a",
        "k3": "Kennisnet, z.j.-b",
    }
    assert "In de tekst: *Kennisnet, z.j.-b*. Sleutel: `k3`." in source_list(library.sources)


def test_sources_are_counted_by_how_much_was_read(tmp_path: Path) -> None:
    """So that a page says it as it is; a word that an editor slips in is refused."""
    entry = SOURCE[SOURCE.index("      - key") :]
    opened = entry.replace("seed", "k1").replace("heel", "begin").replace("Kennisnet, 2020", "Kennisnet, z.j.")
    counts = count_sources(_library(tmp_path, sources=SOURCE + opened).sources)
    assert (counts.all(), counts.read("heel"), counts.read("heel", "begin"), counts.read("niet")) == (2, 1, 2, 0)
    assert counts.undated() == 1
    with pytest.raises(TypeError, match="'half' zegt niet hoeveel"):
        counts.read("half")


def test_a_source_says_what_was_read_when_a_word_is_not_enough(tmp_path: Path) -> None:
    """Of a part which, of one that nobody read why it is there; and a sentence is no word."""
    entry = SOURCE[SOURCE.index("      - key") :]
    half = entry.replace("seed", "k1").replace("heel", "half")
    part = entry.replace("seed", "k2").replace("heel", "deel")
    assert refusals(lambda: _library(tmp_path, sources=SOURCE + half + part)) == [
        "18: 'half' bestaat hier niet. Kies uit: heel, begin, samenvatting, deel, niet.",
        "25: 'deel' zegt nog te weinig. Zet in 'note' wat je las, of waarom de bron er staat.",
    ]


def test_every_problem_with_a_source_is_said_with_its_line(tmp_path: Path) -> None:
    """A second key, an address that is none, a field that does not exist, one that is missing."""
    entry = SOURCE[SOURCE.index("      - key") :]
    second = entry.replace("https://", "").replace("read:", "reed:")
    assert refusals(lambda: _library(tmp_path, sources=SOURCE + second)) == [
        "12: 'read' ontbreekt. Voeg een regel 'read: …' toe.",
        "12: 'seed' staat hier voor de tweede keer. Haal er één weg.",
        "14: 'voorbeeld.test/schakel' is geen adres. Begin met https://.",
        "18: het veld 'reed' bestaat niet. Haal het weg. Bedoel je 'read'?",
    ]


def test_a_problem_is_said_once(tmp_path: Path) -> None:
    """Also of a key, which is looked at twice."""
    with pytest.raises(DataFileError) as refusal:
        _library(tmp_path, sources=SOURCE.replace("key: seed", "key: [seed]"))
    assert len(refusal.value.messages) == 1


def test_the_glossary_is_sorted_and_says_where_there_is_more(tmp_path: Path) -> None:
    """Capitals make no difference to the order."""
    first = "  - term: saMBO-ICT\n    text: Samenwerking.\n"
    second = "  - term: Peergang\n    text: Leertraject.\n    page: a.md\n"
    library = _library(tmp_path, terms=f"terms:\n{first}{second}")
    assert term_list(library.terms, lambda page: f"../{page}") == (
        "Peergang\n:   Leertraject. [Meer over Peergang](../a.md)\n\nsaMBO-ICT\n:   Samenwerking."
    )


@pytest.mark.parametrize(
    ("second", "message"),
    [
        ("  - {term: I scan, text: Iets.}\n", "'I scan' lijkt te veel op een eerder begrip. Haal er één weg."),
        (
            "  - {term: Test, text: Iets., forms: [De i-scan]}\n",
            "'De i-scan' hoort al bij een ander begrip. Laat hem op één plek staan.",
        ),
    ],
)
def test_two_terms_that_cannot_be_told_apart_are_refused(tmp_path: Path, second: str, message: str) -> None:
    """One of them would win without a word."""
    first = "terms:\n  - {term: i-scan, text: Zelfbeoordeling., forms: [i-scan, de i-scan]}\n"
    with pytest.raises(DataFileError) as refusal:
        _library(tmp_path, terms=first + second)
    assert [line.partition(": ")[2] for line in refusal.value.messages] == [message]


def test_the_files_of_this_site_can_be_read() -> None:
    """Terms are listed once, and no form belongs to two of them."""
    library = read_library(CONTENT)
    forms = [form.casefold() for term in library.terms for form in term.forms]
    assert len(library.citations) > 70
    assert len(forms) == len(set(forms)) > 30
