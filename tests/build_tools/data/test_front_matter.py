"""The first lines of a page."""

import datetime

import pytest

from build_tools.data.front_matter import check_front_matter

GOOD = {"title": "Coach", "description": "Over de coach.", "updated": datetime.date(2026, 11, 23)}


def test_a_page_that_says_what_it_must_is_fine() -> None:
    """Further fields are free."""
    assert check_front_matter({**GOOD, "hide": ["toc"]}) == []


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            {"description": None},
            "in de eerste regels ontbreekt 'description'. Zet er een regel 'description: …' bij, tussen de streepjes.",
        ),
        ({"description": "x" * 156}, "de description is langer dan 155 tekens. Maak hem korter."),
        (
            {"updated": "23 november 2026"},
            "'updated: 23 november 2026' is geen datum. Schrijf jaar-maand-dag: 2026-11-23.",
        ),
        (
            {"related": "rollen/coach.md"},
            "'related' is geen lijst van pagina's. Zet elke pagina op een eigen regel: '  - rollen/coach.md'.",
        ),
    ],
)
def test_what_is_missing_is_said_with_its_cure(change: dict[str, object], message: str) -> None:
    """One sentence for each thing."""
    assert check_front_matter(GOOD | change) == [message]
