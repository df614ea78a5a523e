"""What someone who builds can choose."""

from pathlib import Path

import pytest

from build_tools.serve.choices import PLAIN, Choices, UsageError, read_choices

SCHOOL = Path("tests/school").resolve()


@pytest.mark.parametrize(
    ("arguments", "choices"),
    [
        ([], PLAIN),
        (["--flat"], Choices(None, True)),
        (["--school", str(SCHOOL)], Choices(SCHOOL, False)),
        (["--flat", "--school", str(SCHOOL)], Choices(SCHOOL, True)),
    ],
)
def test_a_choice_is_read_and_handed_on(arguments: list[str], choices: Choices) -> None:
    """In any order; another process reads the same."""
    assert read_choices(arguments) == choices
    assert read_choices(choices.arguments) == choices


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--school"], "Achter --school hoort de map van je school."),
        (["--school", "nergens"], "nergens: hier staat geen school.yml."),
        (["--plat"], "'--plat' is onbekend."),
    ],
)
def test_what_cannot_be_chosen_is_said(arguments: list[str], says: str) -> None:
    """With what to do."""
    with pytest.raises(UsageError, match=says):
        read_choices(arguments)
