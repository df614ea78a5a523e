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


@given(some.text())
def test_no_text_breaks_out_of_its_cell(instrument: Instrument, text: str) -> None:
    """Quotes, semicolons and new lines stay inside."""
    response = replace(response_per_role(instrument, {}), notes={"technovator": text})
    rows = _rows(render_spreadsheet(make_report(response, instrument)))
    assert len(rows) == 42
    assert rows[35]["notitie"] == safe(text)
