"""The places that a school fills in the header and the foot of a page."""

import re

import pytest

from scan.school.own_word import OwnWord
from scan.school.school import Logo, Privacy, School
from scan.school.slots import Marks, fill, name_parts

HEADER = (
    '<a class="site-name" href="../"><img src="../images/logo.svg" alt="" width="32" height="32" data-school="logo"> '
    '<span data-school="name">i-coach kennisbank</span></a>'
)
MARKS = Marks(logo="images/logo-0.svg")
NAME = "digicoach bij Waterland College"


def _header(alt: str, *, shows_name: bool = False) -> str:
    return fill(HEADER, School(NAME, logo=Logo("logo.svg", alt, shows_name)), MARKS).html


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        (NAME, ["digicoach bij", "Waterland College"]),
        ("ROC De Verzonnen Brug", ["ROC De", "Verzonnen Brug"]),
        ("De Brug", ["De", "Brug"]),
        ("Waterland", ["Waterland"]),
    ],
)
def test_beside_a_logo_a_name_is_two_parts_that_are_about_as_long(name: str, parts: list[str]) -> None:
    """So it never takes three lines; without a logo it is whole."""
    assert name_parts(School(name, logo=Logo("logo.svg", "Brug"))) == parts
    assert name_parts(School(name)) == [name]


@pytest.mark.parametrize("alt", ["Waterland College", "waterland college", NAME])
@pytest.mark.parametrize("shows_name", [False, True])
def test_the_name_is_read_aloud_once(alt: str, shows_name: bool) -> None:
    """Whether it stands beside the logo, in it, or both."""
    html = _header(alt, shows_name=shows_name)
    assert 'alt=""' in html
    assert " ".join(re.sub("<[^<>]*>", "", html).split()) == NAME


def test_what_a_logo_says_more_than_the_name_is_read_aloud() -> None:
    """Unless it says the name itself."""
    assert 'alt="Samen &amp; sterk"' in _header("Samen & sterk")
    assert 'alt=""' in _header("Samen & sterk", shows_name=True)


def test_the_style_sheet_knows_whose_the_picture_is() -> None:
    """Of the school, with the name in it or not, or ours in an edition of a school; whatever stood there before."""
    marks = (_header("W"), _header("W", shows_name=True), fill(HEADER, School(NAME), MARKS).html)
    assert [re.findall(r"data-o[^ >]*", html) for html in marks] == [
        ['data-own="mark"'],
        ['data-own="name"'],
        ["data-ours"],
    ]
    for html in marks:
        assert fill(html, School(NAME, logo=Logo("logo.svg", "W")), MARKS).html == marks[0]


def test_the_header_says_a_name_in_the_word_of_the_school() -> None:
    """As the title does, which is changed with the rest of the page."""
    school = School(
        "i-coach bij De Brug", logo=Logo("logo.svg", "Brug"), word=OwnWord("maatje", "maatjes", "het", "maatjes")
    )
    assert "<one-word>maatje</one-word> <one-word>bij De Brug</one-word>" in fill(HEADER, school, MARKS).html


def test_the_foot_tells_what_the_i_coach_is_called() -> None:
    """In an edition with a word of its own, and in no other."""
    own, empty = '<p><span data-school="edition">, eigen uitgave</span>', '<span data-school="called"></span></p>'
    foot, word = '<p><span data-school="edition"></span>' + empty, OwnWord("digi & coach", "x", "de", "x")
    assert "De i-coach heet hier digi &amp; coach</bdi></span>" in fill(foot, School(NAME, word=word), Marks()).html
    assert fill(foot, School(NAME), Marks()).html == own + empty


def test_who_is_asked_about_privacy_stands_in_a_sentence_that_says_about_what() -> None:
    """Also when the school says nothing else of its log, so that there is no sentence before it."""
    place = '<p data-school="privacy">Dat bepaalt de school.</p>'
    alone, after = (fill(place, School(NAME, privacy=Privacy(log_days=days, officer="A")), MARKS) for days in (None, 1))
    assert "Met een vraag over het logboek van de webserver kun je terecht bij: A." in alone.html
    assert "1 dag. Met een vraag daarover kun je terecht bij: A." in after.html
