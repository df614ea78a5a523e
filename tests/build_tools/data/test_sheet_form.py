"""The names under which the fields of a worksheet are saved."""

from dataclasses import replace

import pytest

from build_tools.data.sheet import Sheet, SheetBlock, SheetField
from build_tools.data.sheet_form import SheetForm, sheet_form
from build_tools.paths import CONTENT
from scan.formats.worksheet import LONGEST_TEXT
from tests.hostile_sheets import form_of

SHEETS = sorted(file.stem for file in (CONTENT / "werkbladen").glob("*.md") if file.stem != "index")
FIELDS = (
    SheetField("line", "Naam van het team"),
    SheetField("checks", "", options=("Vroeg vragen", "Laat vragen")),
    SheetField("choice", "Welke vorm past?", options=("Training", "Coaching")),
    SheetField("table", "Afspraken", rows=2, options=("Wat", "Wie")),
    SheetField("table", "", rows=1, options=("Rol", "Wat missen we?"), first=("Trainer",)),
)
SHEET = Sheet("gesprek", "rollen/coach.md", "Docent", "30 minuten", (SheetBlock("Vooraf", "", FIELDS),))


def _names(form: SheetForm) -> list[str]:
    return [place.name for block in form.blocks for each in block.fields for row in each.places for place in row]


def test_a_name_says_where_a_field_stands() -> None:
    """In words: of the block, the field, the row and the column."""
    assert _names(sheet_form("proef", SHEET)) == [
        "vooraf.naam-van-het-team",
        "vooraf.vroeg-vragen",
        "vooraf.laat-vragen",
        "vooraf.welke-vorm-past",
        "vooraf.afspraken.1.wat",
        "vooraf.afspraken.1.wie",
        "vooraf.afspraken.2.wat",
        "vooraf.afspraken.2.wie",
        "vooraf.trainer.wat-missen-we",
    ]


def test_a_field_above_changes_no_name_below() -> None:
    """So that an old file puts no text in another field."""
    more = (SheetField("line", "Datum"), *FIELDS)
    other = replace(SHEET, blocks=(SheetBlock("Vooraf", "", more),))
    assert _names(sheet_form("proef", other))[1:] == _names(sheet_form("proef", SHEET))


def test_equal_words_get_a_number() -> None:
    """The first keeps its name."""
    twice = replace(SHEET, blocks=(SheetBlock("Vooraf", "", (FIELDS[0], FIELDS[0])),))
    assert _names(sheet_form("proef", twice)) == ["vooraf.naam-van-het-team", "vooraf.naam-van-het-team-2"]


@pytest.mark.parametrize("key", SHEETS)
def test_every_sheet_of_the_site_can_be_saved_whole(key: str) -> None:
    """No two fields share a name, and a sheet that is full to the last character fits in a file."""
    form = form_of(key)
    names = _names(form)
    assert len(set(names)) == len(names) > 0
    assert len(names) * (LONGEST_TEXT * 4 + 100) < form.file.most_bytes
