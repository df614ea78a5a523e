"""The folder of a school: read whole, with every problem at once, in the words of who can mend it."""

from pathlib import Path

import pytest

from build_tools.data.data_file import DataFileError
from build_tools.data.shared.library import Library, read_library
from build_tools.paths import CONTENT
from build_tools.school.edition import Edition, read_edition, with_own
from build_tools.school.school_schema import school_schema
from tests.school.conftest import FOLDER

PAGE = "---\ntitle: Eigen\ndescription: Over ons.\nupdated: 2026-11-27\n---\n\n# Eigen\n\n"
SOURCE = """\
groups:
  - title: Van ons
    sources:
      - {key: seed, title: Plan, url: "https://a.example", publisher: Wij, date: "2026", cited_as: Wij, read: heel}
"""


def _folder(tmp_path: Path, text: str, **files: str) -> Path:
    (tmp_path / "school.yml").write_text(f"name: School\n{text}", encoding="utf-8")
    for name, content in files.items():
        file = tmp_path / name.replace("__", "/").replace("_yml", ".yml").replace("_md", ".md")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    return tmp_path


def _said(folder: Path) -> list[str]:
    with pytest.raises(DataFileError) as refusal:
        edition = read_edition(folder, CONTENT)
        with_own(read_library(CONTENT), edition)
    return [message.removeprefix(f"{folder}/") for message in refusal.value.messages]


def test_the_worked_school_is_whole() -> None:
    """All that a school can say."""
    edition = read_edition(FOLDER, CONTENT)
    assert edition.school.name == "ROC De Verzonnen Brug"
    assert set(edition.marks) == {"logo.svg", "icoon.svg"}
    assert set(edition.changes) == {"i-scan"}
    assert [entry.under for entry in edition.menu] == ["Programma", "Onze school"]
    assert len(with_own(read_library(CONTENT), edition).sources) == len(read_library(CONTENT).sources) + 1


def test_all_problems_come_at_once(tmp_path: Path) -> None:
    """Of every file of the school."""
    folder = _folder(
        tmp_path,
        "hide: [programma/ia.md]\npages: paginas\nlogo: {file: logo.svg, alt: L}\ncolours: {light: {link: geel}}\n",
        paginas__eigen_md=f"{PAGE}![](foto.jpg)\n",
    )
    assert _said(folder) == [
        "paginas/eigen.md, regel 9: bij dit beeld staat niet wat erop te zien is. "
        "Schrijf het tussen de haken: ![Docenten rond een tafel](foto.jpg).",
        "school.yml, regel 5: 'geel' is geen kleur. Schrijf # en zes tekens, tussen aanhalingstekens: \"#0d4a63\".",
        "school.yml, regel 4: het beeld 'logo.svg' is er niet. Zet het naast school.yml.",
        "school.yml, regel 2: de pagina 'programma/ia.md' is er niet. Bedoel je 'programma/ai.md'?",
        "paginas/eigen.md: deze pagina staat niet in het menu. Zet haar in school.yml onder menu: '- page: eigen.md'.",
    ]


WRONG = {
    "pages: weg\n": "school.yml, regel 2: 'weg' staat niet in de map van je school. Zet het daar, naast school.yml.",
    "pages: ..\n": "school.yml, regel 2: '..' staat niet in de map van je school. Zet het daar, naast school.yml.",
    "sources: bronnen.yml\n": "school.yml, regel 2: de bron 'seed' is er al. Geef die van jullie een andere sleutel.",
    "menu: [{page: eigen.md}]\n": (
        "school.yml, regel 2: de pagina 'eigen.md' is niet van jullie. Zet hem in de map bij 'pages'."
    ),
    "hidden: []\n": "school.yml, regel 2: het veld 'hidden' bestaat niet. Haal het weg. Bedoel je 'hide'?",
}


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong_has_its_cure(tmp_path: Path, text: str) -> None:
    """One problem, one line."""
    assert _said(_folder(tmp_path, text, bronnen_yml=SOURCE)) == [WRONG[text]]


def test_a_photo_with_words_is_welcome(tmp_path: Path) -> None:
    """The mark of a picture is no exclamation."""
    text = f"{PAGE}![Docenten rond een tafel](foto.jpg) en `![](x)`\n"
    folder = _folder(tmp_path, "pages: paginas\nmenu: [{page: eigen.md}]\n", paginas__eigen_md=text)
    assert set(read_edition(folder, CONTENT).files) == {"eigen.md"}


def test_an_icon_that_is_too_large_is_refused(tmp_path: Path) -> None:
    """It would stand in every page."""
    (tmp_path / "icoon.png").write_bytes(bytes(5_000))
    cause = "school.yml, regel 2: het icoon 'icoon.png' is groter dan 4 kB, en het staat in elke pagina."
    assert _said(_folder(tmp_path, "icon: icoon.png\n")) == [f"{cause} Neem een kleiner beeld: 32 bij 32 is genoeg."]


def test_a_folder_without_a_readable_file_says_so(tmp_path: Path) -> None:
    """And nothing else."""
    (tmp_path / "school.yml").write_bytes(b"name: \xe9\xe9n")
    assert _said(tmp_path) == ["school.yml: dit bestand is niet in UTF-8 opgeslagen. Sla het opnieuw op als UTF-8."]


def test_a_site_of_no_school_keeps_what_is_shared() -> None:
    """As it is."""
    library = Library()
    assert with_own(library, None) is library


def test_the_schema_knows_every_field() -> None:
    """And allows no other, so that an editor sees a slip of the pen."""
    assert '"additionalProperties": false' in school_schema()
    assert Edition.__dataclass_fields__
