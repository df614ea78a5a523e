"""The CSV file: as Dutch Excel opens it, and nothing in it that Excel would calculate."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from scan.definition.model import Instrument
from scan.report.data import make_report
from scan.report.spreadsheet import BYTE_ORDER_MARK, render_spreadsheet, safe
from tests.responses import response_per_role


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK), newline=""), delimiter=";"))


def test_every_role_and_every_item_has_a_row(instrument: Instrument) -> None:
    """With the numbers of the report, and a decimal comma."""
    text = render_spreadsheet(make_report(response_per_role(instrument, {"coach": 4, "trainer": "nvt"}), instrument))
    assert text.startswith(BYTE_ORDER_MARK)
    assert "\n" not in text.replace("\r\n", "")
    rows = _rows(text)
    assert [row["soort"] for row in rows].count("stelling") == 36
    roles = {row["sleutel"]: row for row in rows if row["soort"] == "rol"}
    assert (roles["coach"]["score"], roles["coach"]["marge"], roles["coach"]["niveau"]) == (
        "4,0000",
        "0,5444",
        "meenemen",
    )
    assert (roles["trainer"]["score"], roles["trainer"]["niveau"]) == ("", "te weinig antwoorden")
    items = {row["sleutel"]: row for row in rows if row["soort"] == "stelling"}
    assert items["coach-leervraag"]["antwoord"] == "4"
    assert items["trainer-doel"]["betekenis"] == "niet van toepassing"


@pytest.mark.parametrize(
    "text", ["=1+1", "+31", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", '=cmd|"/c calc"!A1', "＝1"]
)
def test_a_note_is_never_a_formula(instrument: Instrument, text: str) -> None:
    """It is kept as text, whole."""
    response = replace(response_per_role(instrument, {}), notes={"coach": text})
    rows = _rows(render_spreadsheet(make_report(response, instrument)))
    assert next(row["notitie"] for row in rows if row["sleutel"] == "coach") == f"'{text}"


@pytest.mark.parametrize(
    "text",
    [
        "1-2",
        "3/4",
        "1 1/2",
        "10:30",
        "5 mei",
        "mrt-5",
        "1 May",
        "mei 2026",
        "1E3",
        "007",
        "1" * 20,
        "50%",
        "€ 5",
        "Waar",
    ],
)
def test_a_note_is_never_turned_into_a_date_or_a_number(instrument: Instrument, text: str) -> None:
    """Excel reads 1-2 as the first of February, and keeps that."""
    response = replace(response_per_role(instrument, {}), notes={"coach": text})
    rows = _rows(render_spreadsheet(make_report(response, instrument)))
    assert next(row["notitie"] for row in rows if row["sleutel"] == "coach") == f"'{text}"


@pytest.mark.parametrize("text", ["", "les 3", "Op 5 mei met Anna", "waar en onwaar", "meivakantie", "A. 1, 2 en 3"])
def test_other_texts_stay_as_they_were_typed(text: str) -> None:
    """A spreadsheet takes them for text by itself."""
    assert safe(text) == text


@given(some.text())
def test_no_text_breaks_out_of_its_cell(instrument: Instrument, text: str) -> None:
    """Quotes, semicolons and new lines stay inside."""
    response = replace(response_per_role(instrument, {}), notes={"technovator": text})
    rows = _rows(render_spreadsheet(make_report(response, instrument)))
    assert len(rows) == 42
    assert rows[35]["notitie"] == safe(text)
