"""Own pages in the menu of the site."""

from typing import Any

import pytest

from build_tools.school.menu import MenuEntry, menu_complaints, parts_without_a_door, with_entries
from scan.school.school import School

NAV: list[Any] = [
    {"Home": "index.md"},
    {"Programma": ["programma/index.md", {"AI": "programma/ai.md"}, {"Meer": ["programma/a.md", "programma/b.md"]}]},
    {"Over": "over/index.md"},
]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (MenuEntry("x.md", under="Programma"), [0, 1, 2, "x.md"]),
        (MenuEntry("x.md", "X", "Programma", "programma/ai.md"), [0, 1, {"X": "x.md"}, 2]),
        (MenuEntry("x.md", under="Programma", after="programma/b.md"), [0, 1, 2, "x.md"]),
    ],
)
def test_a_page_comes_where_it_is_wanted(entry: MenuEntry, expected: list[Any]) -> None:
    """Behind another, also when that stands deeper; else at the end of its part."""
    ours = NAV[1]["Programma"]
    menu = with_entries(NAV, [entry])
    assert menu[1]["Programma"] == [ours[each] if isinstance(each, int) else each for each in expected]
    assert [NAV[0], NAV[2]] == [menu[0], menu[2]]


def test_a_part_of_its_own_comes_at_the_end() -> None:
    """With all pages that name it; the menu of the site itself stays as it was."""
    menu = with_entries(NAV, [MenuEntry("x.md", under="School"), MenuEntry("y.md", "Y", "School"), MenuEntry("z.md")])
    assert menu[3:] == [{"School": ["x.md", {"Y": "y.md"}]}, "z.md"]
    assert len(NAV) == 3


def test_a_single_page_becomes_a_part_when_another_joins_it() -> None:
    """Its first page stays the first."""
    assert with_entries(NAV, [MenuEntry("x.md", under="Over")])[2] == {"Over": ["over/index.md", "x.md"]}


def test_a_slip_of_the_pen_is_no_part_of_its_own() -> None:
    """And a page to come after must be in the menu."""
    entries = [MenuEntry("x.md", under="Programa"), MenuEntry("y.md", under="School", after="programma/aai.md")]
    assert list(menu_complaints(NAV, entries)) == [
        (0, "het onderdeel 'Programa' is er niet.", "Bedoel je 'Programma'?"),
        (1, "de pagina 'programma/aai.md' staat niet in het menu.", "Bedoel je 'programma/ai.md'?"),
    ]


@pytest.mark.parametrize(
    ("hide", "expected"),
    [
        (("programma/index.md",), [("programma/index.md", "Programma")]),
        (("programma/",), []),
        (("programma/ai.md",), []),
        (("programma/a.md",), [("programma/a.md", "Meer")]),
        (("programma/a.md", "programma/b.md"), []),
    ],
)
def test_a_part_keeps_its_first_page_or_goes_as_a_whole(hide: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    """The menu leads to a part by its first page."""
    assert list(parts_without_a_door(NAV, School("S", hide=hide))) == expected
