"""What a school can leave out without building: never what its site cannot do without."""

import re
from collections.abc import Iterator
from pathlib import Path

from build_tools.data.instruments import instrument_folder, instrument_keys, load_instrument_files
from build_tools.school.menu import parts_without_a_door
from build_tools.school.offered import Choice, Part, offered
from scan.definition.links import page_address
from scan.school.school import School

NAV = [
    {"Home": "index.md"},
    {"Programma": ["programma/index.md", {"Ai": "programma/ai.md"}, "programma/doel.md"]},
    {"Bouwen": ["bouwen/index.md", {"Modules": ["bouwen/m/index.md", {"Coach": "bouwen/m/coach.md"}]}]},
    {"Rollen": ["rollen/index.md", {"Uitleg": ["rollen/a.md", "rollen/b.md"]}]},
    {"Over": ["over/index.md", {"Contact": "over/contact.md"}, {"Wijzigingen": "over/wijzigingen.md"}]},
    {"Werkbladen": "werkbladen/index.md"},
]
NEEDED = {"programma/doel.md", "rollen/a.md", "werkbladen/nodig.md"}
SHEETS = {"werkbladen/nodig.md", "werkbladen/blad.md"}
"""Pages outside the menu."""


def test_what_can_go_is_offered_by_part() -> None:
    """A part as a whole when nothing in it is needed, with what its folder has outside the menu.

    Never the first page of a part that stays.
    """
    assert list(offered(NAV, lambda path: path.upper(), NEEDED, SHEETS)) == [
        Part("Programma", None, (Choice("Ai", ("programma/ai.md",)),)),
        Part(
            "Bouwen",
            Choice("Bouwen", ("bouwen/index.md", "bouwen/m/index.md", "bouwen/m/coach.md")),
            (Choice("Modules (2 pagina's)", ("bouwen/m/index.md", "bouwen/m/coach.md")),),
        ),
        Part("Rollen", None, (Choice("ROLLEN/B.MD", ("rollen/b.md",)),)),
        Part("Over", None, (Choice("Wijzigingen", ("over/wijzigingen.md",)),)),
        Part("Werkbladen", Choice("Werkbladen", ("werkbladen/index.md", "werkbladen/blad.md")), (), kept=1),
    ]


def test_whatever_is_ticked_no_part_loses_its_door() -> None:
    """Each box on its own is what a build would take."""
    for part in offered(NAV, str, NEEDED):
        for choice in (*part.choices, *([part.whole] if part.whole else [])):
            assert list(parts_without_a_door(NAV, School("X", hide=choice.pages))) == [], choice


def test_of_a_part_that_goes_as_a_whole_no_page_stays_but_those_that_a_result_needs(site: Path) -> None:
    """Of every box that the form has for one: also pages outside the menu, as worksheets are; it says how many stay."""
    form = (site / "instellingen" / "inrichten" / "index.html").read_text(encoding="utf-8")
    boxes = re.findall(r'data-hides="([^"]+)"> <span>Het hele onderdeel(?:, op (\d+) pagina)?', form)
    addresses = {_address(page.relative_to(site).as_posix()) for page in site.rglob("*.html")}
    needed = {page_address(page.partition("#")[0]) for page in _pages_of_results()}
    assert any(kept for _, kept in boxes)
    for box, kept in boxes:
        gone = {page_address(path) for path in box.split()}
        folders = tuple({f"{address.partition('/')[0]}/" for address in gone})
        stay = {address for address in addresses if address.startswith(folders)} - gone
        assert gone <= addresses, box
        assert stay <= needed, box
        assert len(stay) == int(kept or 0), box


def _pages_of_results() -> Iterator[str]:
    for key in instrument_keys():
        yield from load_instrument_files(instrument_folder(key)).pages


def _address(path: str) -> str:
    return path.removesuffix("index.html")
