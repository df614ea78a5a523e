"""What stands in the drawings."""

from pathlib import Path

import pytest

from build_tools.data.data_file import DataFileError
from build_tools.data.shared.drawings import read_drawings
from tests.data_files import written

YEAR = """\
drawings:
  - key: jaar
    kind: jaar
    caption: Een jaar.
    heads: [maart, april, mei]
    rest: [mei]
    groups:
      - title: Begin
        spots:
          - {title: Kiezen, text: samen, page: "a/b.md#c", start: 1, end: 2}
          - {title: Doen, start: 3, end: 3}
"""
REFUSALS = {
    ("start: 1, end: 2", "start: 2, end: 1"): "regel 10: 'end' is 1. Kies een getal van 2 tot en met 3.",
    ("start: 3, end: 3", "start: 3, end: 4"): "regel 11: 'end' is 4. Kies een getal van 3 tot en met 3.",
    ("rest: [mei]", "rest: [maaart]"): (
        "regel 6: 'maaart' staat niet bij 'heads'. Zet het daar ook, of haal het hier weg. Bedoel je 'maart'?"
    ),
    ("title: Begin", "titel: Begin"): "regel 8: het veld 'titel' bestaat niet. Haal het weg. Bedoel je 'title'?",
}


def _file(folder: Path, text: str) -> Path:
    return written(folder, "tekeningen.yml", text)


def test_a_drawing_is_read_with_all_that_it_says(tmp_path: Path) -> None:
    """In the order of the file; what is not there is empty."""
    drawing = read_drawings(_file(tmp_path, YEAR))["jaar"]
    assert (drawing.kind, drawing.heads, drawing.rest) == ("jaar", ("maart", "april", "mei"), ("mei",))
    assert [(spot.title, spot.start, spot.end) for spot in drawing.spots] == [("Kiezen", 1, 2), ("Doen", 3, 3)]
    assert drawing.spots[1].text == ""
    assert drawing.pages == ("a/b.md#c",)


@pytest.mark.parametrize("change", REFUSALS)
def test_a_slip_is_named_with_its_place_and_its_cure(tmp_path: Path, change: tuple[str, str]) -> None:
    """So that an editor knows where to look."""
    with pytest.raises(DataFileError) as refusal:
        read_drawings(_file(tmp_path, YEAR.replace(*change)))
    assert [message.partition(", ")[2] for message in refusal.value.messages] == [REFUSALS[change]]


def test_parts_are_numbered_on_from_group_to_group(tmp_path: Path) -> None:
    """Each group says the number of its first part."""
    more = "      - spots:\n          - {title: Verder}\n"
    drawing = read_drawings(_file(tmp_path, YEAR + more))["jaar"]
    assert [(number, group.spots[0].title) for number, group in drawing.numbered] == [(1, "Kiezen"), (3, "Verder")]


def test_two_drawings_have_two_names(tmp_path: Path) -> None:
    """A page says which it wants by its name."""
    with pytest.raises(DataFileError, match="tweede keer"):
        read_drawings(_file(tmp_path, YEAR + YEAR.partition("\n")[2]))
