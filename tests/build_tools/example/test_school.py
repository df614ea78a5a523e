"""The school that never lived, as an editor writes it."""

import json
from pathlib import Path

import pytest

from build_tools.data.data_file import DataFileError
from build_tools.example.files import example_files
from build_tools.example.school import SCHOOL, read_school
from build_tools.paths import CONTENT

WRITTEN = (CONTENT / SCHOOL).read_text(encoding="utf-8")
SLIPS = {
    '["3323",': ('["3325",', "'3325' is geen rijtje niveaus. Schrijf 4 cijfers van 1 tot en met 4"),
    '["544443",': ('["54444",', "'54444' is geen rijtje antwoorden. Schrijf 6 cijfers van 1 tot en met 5."),
    "coach: 3.5": ("coach: 3.2", "'coach' is geen stap van een half."),
    "instrument: raamwerkscan": ("instrument: raamwerkscam", "'raamwerkscam' bestaat hier niet."),
    "member: b": ("member: g", "'g' bestaat hier niet. Kies uit: a, b, c, d, e, f."),
    "folder: i-coaches\n    member": ("folder: docenten\n    member", "'docenten' bestaat hier niet."),
}
"""What stands there, what someone may type instead, and what is said of it."""


@pytest.mark.parametrize("right", SLIPS)
def test_a_slip_is_told_with_its_line_and_the_cure(right: str, tmp_path: Path) -> None:
    """As with everything that people write."""
    wrong, message = SLIPS[right]
    assert right in WRITTEN
    file = tmp_path / "school.yml"
    file.write_text(WRITTEN.replace(right, wrong, 1), encoding="utf-8")
    with pytest.raises(DataFileError) as error:
        read_school(file)
    assert message in str(error.value)
    assert "regel " in str(error.value)


def test_every_file_says_that_it_is_made_up() -> None:
    """In its own words; and that of a person in its name too, the only thing that a list of files shows."""
    school = read_school(CONTENT / SCHOOL)
    for path, text in example_files(school).items():
        assert json.loads(text)["voorbeeld"] == school.note
        assert "verzonnen" in path or "Verzonnen" in json.loads(text)["title"], path
    assert all("verzonnen" in member.label for team in school.teams for member in team.members)
