"""What a school can leave out without building: never what its site cannot do without."""

from build_tools.school.menu import parts_without_a_door
from build_tools.school.offered import Choice, Part, offered
from scan.school.school import School

NAV = [
    {"Home": "index.md"},
    {"Programma": ["programma/index.md", {"Ai": "programma/ai.md"}, "programma/doel.md"]},
    {"Bouwen": ["bouwen/index.md", {"Modules": ["bouwen/m/index.md", {"Coach": "bouwen/m/coach.md"}]}]},
    {"Rollen": ["rollen/index.md", {"Uitleg": ["rollen/a.md", "rollen/b.md"]}]},
    {"Over": ["over/index.md", {"Contact": "over/contact.md"}, {"Wijzigingen": "over/wijzigingen.md"}]},
    {"Werkbladen": "werkbladen/index.md"},
]
NEEDED = {"programma/doel.md", "rollen/a.md"}


def test_what_can_go_is_offered_by_part() -> None:
    """A part as a whole when nothing in it is needed; never the first page of a part that stays."""
    assert list(offered(NAV, lambda path: path.upper(), NEEDED)) == [
        Part("Programma", None, (Choice("Ai", ("programma/ai.md",)),)),
        Part(
            "Bouwen",
            Choice("Bouwen", ("bouwen/index.md", "bouwen/m/index.md", "bouwen/m/coach.md")),
            (Choice("Modules (2 pagina's)", ("bouwen/m/index.md", "bouwen/m/coach.md")),),
        ),
        Part("Rollen", None, (Choice("ROLLEN/B.MD", ("rollen/b.md",)),)),
        Part("Over", None, (Choice("Wijzigingen", ("over/wijzigingen.md",)),)),
        Part("Werkbladen", Choice("Werkbladen", ("werkbladen/index.md",)), ()),
    ]


def test_whatever_is_ticked_no_part_loses_its_door() -> None:
    """Each box on its own is what a build would take."""
    for part in offered(NAV, str, NEEDED):
        for choice in (*part.choices, *([part.whole] if part.whole else [])):
            assert list(parts_without_a_door(NAV, School("X", hide=choice.pages))) == [], choice
