"""What goes along when a result is shared, as the page hands it in."""

from dataclasses import replace
from typing import Any

import pytest

from scan.definition.model import Instrument
from scan.formats.refusal import RefusalError
from scan.report.data import Report, make_report
from scan.report.html import render_report_page
from scan.report.share import EVERYTHING, SharePart, read_share
from scan.report.spreadsheet import render_spreadsheet
from tests.responses import response_per_role

MARKS: dict[SharePart, str] = {
    "steps": "Doe dit volgende week",
    "answers": "De stellingen bij trainer",
    "notes": "NOTITIE",
    "comparison": "Vergeleken met je eerdere scan",
    "peer": "De blik van een collega",
}


@pytest.fixture
def report(instrument: Instrument) -> Report:
    """A result with all that can go along."""
    response = response_per_role(instrument, {"coach": 1, "trainer": 5})
    own = replace(response, notes={"coach": "NOTITIE"})
    return make_report(own, instrument, earlier=[response], peer=replace(response, author="collega"))


def test_without_a_list_everything_goes_along() -> None:
    """The command line writes someone's own file."""
    assert read_share(None) == EVERYTHING == set(MARKS)


@pytest.mark.parametrize("parts", ["steps", {"steps": True}, [["steps"]], ["steps", "alles"], 1, [None]])
def test_what_is_no_list_of_parts_is_refused(parts: Any) -> None:
    """With a sentence that says what to do."""
    with pytest.raises(RefusalError, match="Laad de pagina opnieuw"):
        read_share(parts)


@pytest.mark.parametrize("part", MARKS)
def test_the_saved_page_holds_what_was_chosen_and_no_more(report: Report, part: SharePart) -> None:
    """Each part by itself; the conclusion, the chart and the table always, with the month."""
    page = render_report_page(report, None, frozenset({part})).partition("</style>")[2]
    assert [each for each in MARKS if MARKS[each] in page] == [part]
    for always in ("report-conclusion", "chart-stippen", "data-score", "november 2026"):
        assert always in page


@pytest.mark.parametrize(("parts", "held"), [([], 0), (["notes"], 1)])
def test_the_spreadsheet_holds_notes_only_when_chosen(report: Report, parts: list[str], held: int) -> None:
    """All else that can be chosen fits in no table."""
    assert render_spreadsheet(report, read_share(parts)).count("NOTITIE") == held
