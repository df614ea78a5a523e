"""Worksheets: their data and their small picture."""

from typing import Any
from xml.etree.ElementTree import fromstring

import pytest

from build_tools.data.sheet import SHEET_FIELDS, Sheet, SheetBridge, SheetField, load_sheet
from build_tools.parts.sheet_thumbnail import sheet_thumbnail
from scan.definition.fields import Fields
from scan.definition.problems import Problem, path_text

FIELDS: list[dict[str, Any]] = [
    {"line": "Naam van het team"},
    {"lines": "Wat wil je straks zelf kunnen?", "rows": 4},
    {"checks": ["Ik vroeg eerst naar de les"]},
    {"choice": ["Training", "Coaching"], "label": "Welke vorm past?"},
    {"table": ["Wat", "Wie"], "rows": 2, "label": "Afspraken"},
    {"table": ["Rol", "Wat missen we?"], "first": ["Trainer", "Coach", "Adviseur"]},
]
GOOD: dict[str, Any] = {
    "group": "gesprek",
    "page": "rollen/coach.md",
    "who": "Docent en i-coach",
    "time": "30 minuten",
    "blocks": [{"title": "Vooraf", "text": "Neem je les mee.", "fields": FIELDS}],
}


def _read(data: Any) -> tuple[Sheet, list[str]]:
    """Give a worksheet and what is wrong with it."""
    problems: list[Problem] = []
    sheet = load_sheet(Fields(data, ("sheet",), problems, SHEET_FIELDS))
    return sheet, [f"{path_text(each.path)}: {each.cause} {each.cure}" for each in problems]


def test_every_kind_of_field_is_read() -> None:
    """The first column of a table sets its number of rows."""
    assert _read(GOOD)[0].blocks[0].fields == (
        SheetField("line", "Naam van het team"),
        SheetField("lines", "Wat wil je straks zelf kunnen?", rows=4),
        SheetField("checks", "", options=("Ik vroeg eerst naar de les",)),
        SheetField("choice", "Welke vorm past?", options=("Training", "Coaching")),
        SheetField("table", "Afspraken", rows=2, options=("Wat", "Wie")),
        SheetField("table", "", rows=3, options=("Rol", "Wat missen we?"), first=("Trainer", "Coach", "Adviseur")),
    )


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (
            {"regel": "Naam"},
            "sheet.blocks.0.fields.0.regel: het veld 'regel' bestaat niet. Haal het weg.",
        ),
        (
            {"line": "Naam", "lines": "Meer"},
            "sheet.blocks.0.fields.0.line: een veld is van precies één soort. "
            "Kies één van: line, lines, checks, choice, table.",
        ),
        (
            {"lines": "Meer", "rows": 40},
            "sheet.blocks.0.fields.0.rows: 'rows' is 40. Kies een getal van 1 tot en met 20.",
        ),
    ],
)
def test_what_is_wrong_with_a_field_is_said_with_its_place(fields: dict[str, Any], message: str) -> None:
    """And with what to do."""
    assert message in _read(GOOD | {"blocks": [{"title": "Vooraf", "fields": [fields]}]})[1]


def test_a_group_that_does_not_exist_is_refused() -> None:
    """The gallery would not show the sheet."""
    [message] = _read(GOOD | {"group": "overig"})[1]
    assert "Kies uit: gesprek, raamwerk" in message


BRIDGE = {
    "title": "De brug",
    "text": "Elke steen is een vraag.",
    "road": "programma",
    "answers": ["ja", "deels", "nee"],
}


def test_a_bridge_of_answers_is_read() -> None:
    """With the three words that an answer can begin with."""
    questions = [{"title": "1", "fields": FIELDS[-1:]}]
    sheet, problems = _read(GOOD | {"bridge": BRIDGE, "blocks": questions})
    assert sheet.bridge == SheetBridge("De brug", "Elke steen is een vraag.", "programma", ("ja", "deels", "nee"))
    assert problems == []


def test_a_bridge_without_questions_is_refused() -> None:
    """It would have no piers."""
    cure = "er is geen blok met vragen voor de pijlers. Geef een blok een tabel met 'first'."
    assert _read(GOOD | {"bridge": BRIDGE})[1] == [f"sheet.bridge: {cure}"]


@pytest.mark.parametrize("word", ["Ja", "niet zo", "ja!", "1"])
def test_a_bridge_knows_an_answer_by_one_word_in_small_letters(word: str) -> None:
    """The page looks for nothing else: a stone with another word would stay empty."""
    questions = [{"title": "1", "fields": FIELDS[-1:]}]
    wrong = BRIDGE | {"answers": [word, "deels", "nee"]}
    cure = f"'{word}' is niet één woord in kleine letters. Schrijf bijvoorbeeld: [ja, deels, nee]."
    assert _read(GOOD | {"bridge": wrong, "blocks": questions})[1] == [f"sheet.bridge.answers: {cure}"]


def test_a_sheet_without_data_is_refused() -> None:
    """One message, not one for each field that is missing."""
    assert len(_read(None)[1]) == 1


def test_the_picture_shows_what_fits_on_one_side() -> None:
    """However long the sheet is."""
    long = GOOD | {"blocks": GOOD["blocks"] * 12}
    drawings = [fromstring(sheet_thumbnail(_read(data)[0])) for data in (GOOD, long)]
    for drawing in drawings:
        assert all(float(each.get("y", 0)) + float(each.get("height", 0)) <= 297 for each in drawing)
    assert len(drawings[1]) > len(drawings[0]) > 20
