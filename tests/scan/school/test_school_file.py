"""The file with a school's values: what the page writes is what the build reads, and the page reads it the same."""

import string
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.data.yaml_reader import read_yaml_text
from build_tools.paths import ROOT
from scan.definition.fields import Fields
from scan.school.plain_yaml import PlainYamlError, read_plain_yaml
from scan.school.school import FIELDS, load_school
from scan.school.school_file import school_yaml, values_of
from tests.scan.school.edition_requests import VALUES as OF_A_SCHOOL
from tests.scan.school.edition_requests import neutral_colours

NO_TEXT = [*map(chr, [*range(9), *range(11, 32), 127])]
TEXTS = st.sampled_from(["14", "014", "2027-10-01", "0", "1e3", "true", "false", "True"]) | st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters=NO_TEXT), min_size=1, max_size=30
)
NAMES_ALL = (
    *("name", "address", "contact", "who", "word", "hide", "privacy", "log_days", "teams"),
    *("accessibility", "statement", "days", "security", "until", "logo", "shows_name"),
)
NAMES = st.sampled_from(NAMES_ALL)
VALUES = st.dictionaries(
    NAMES,
    st.recursive(
        TEXTS | st.lists(TEXTS, min_size=1, max_size=3),
        lambda inside: st.dictionaries(NAMES, inside, min_size=1, max_size=3),
        max_leaves=5,
    ),
    min_size=1,
)
PIECES = [
    *("name: ", "who: ", "days: ", "until: "),
    *("hide:", "  ", "- ", "\n", '"', "'", "#", " #", "{ ", "}", "[", "]", ", ", ":", ": ", "\\"),
    *(
        "a",
        "ROC De Brug",
        "https://brug.example/",
        "#0d4a63",
        "0",
        "2027-10-01",
        "ja",
        "é",
        "~",
        "|",
        "&x",
        "*x",
        "!!str ",
        "? ",
        "%",
    ),
    *("---", "...", "\t", "\\u00e9", "\\n", "--- ", "@", "`", "<", "=", "- a\n", "name: a\n", "\r", "\u2028", "\x85"),
]
LINES = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


def _by_the_build(text: str) -> Any:
    read = read_yaml_text(text, "school.yml")
    return (read.data, read.complaints) if read.is_readable else None


@given(VALUES)
def test_what_is_written_is_what_the_build_reads(values: dict[str, Any]) -> None:
    """Whatever a text holds: quotes, signs of YAML, what no eye can see."""
    assert _by_the_build(school_yaml(values)) == (values, [])


@given(VALUES)
def test_what_is_written_can_be_opened_again(values: dict[str, Any]) -> None:
    """By the page itself, in the browser."""
    assert read_plain_yaml(school_yaml(values), NAMES_ALL) == (values, [])


@given(LINES)
def test_a_line_is_read_as_the_build_reads_it_or_not_at_all(text: str) -> None:
    """Never otherwise: a school would get another site than it asked for."""
    try:
        values, others = read_plain_yaml(text, NAMES_ALL)
    except PlainYamlError:
        return
    built = _by_the_build(text)
    if values and not others:  # of what is not read any further, the build may say more
        assert built == (values, []), text


def test_the_worked_school_can_be_opened() -> None:
    """Short groups between brackets, comments and a list; what needs a build is named."""
    text = (ROOT / "tests" / "school" / "school.yml").read_text(encoding="utf-8")
    values, others = read_plain_yaml(text, FIELDS)
    assert others == ["pages", "menu", "instruments", "sources", "terms"]
    built = read_yaml_text(text, "school.yml").data
    assert values == {name: value for name, value in built.items() if name not in others}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("name: a\nlicence: >\n  lang\n", 2),
        ("name: &a b\n", 1),
        ("name: a: b\n", 1),
        ('name: "a\n  b"\n', 1),
        ("name: a\nname: b\n", 2),
        ("\tname: a\n", 1),
        ("contact:\n  content: { who: a, how: { x: y } }\n", 2),
        ("niet een regel\n", 1),
    ],
)
def test_a_line_that_is_not_read_is_named_by_its_number(text: str, line: int) -> None:
    """So that someone can find it."""
    with pytest.raises(PlainYamlError) as error:
        read_plain_yaml(text, FIELDS)
    assert error.value.line == line


def test_a_written_file_says_what_it_is_for() -> None:
    """And uses only signs that every editor shows."""
    numbers = {"privacy": {"log_days": "14", "officer": "14"}, "accessibility": {"days": "5"}}
    text = school_yaml({"name": "A\u00a0B", **numbers})
    assert text.startswith("# De waarden van jullie uitgave")
    assert text.endswith('name: "A\\u00a0B"\nprivacy:\n  log_days: 14\n  officer: "14"\naccessibility:\n  days: 5\n')
    assert set(text) <= {*string.printable}


@pytest.mark.parametrize(
    "values",
    [
        OF_A_SCHOOL,
        {"name": "A"},
        {
            "name": "A",
            "privacy": {"log_days": "0", "officer": "de fg"},
            "word": {"one": "maatje", "many": "maatjes", "the": "het maatje"},
        },
    ],
    ids=["a school", "a name", "what is easily lost"],
)
def test_a_school_gives_back_the_values_that_it_was_made_of(values: dict[str, Any]) -> None:
    """Every one of them, and no other: the form on its own site begins with these."""
    problems: list[Any] = []
    school = load_school(Fields(values, (), problems, FIELDS), neutral_colours())
    assert not problems
    assert values_of(school) == values


def test_no_value_is_forgotten() -> None:
    """Whatever `school.yml` may say is among those that a school gives back."""
    school = load_school(Fields(OF_A_SCHOOL, (), [], FIELDS), neutral_colours())
    assert set(values_of(school)) == set(FIELDS)
