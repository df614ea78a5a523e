"""The values of a school: read whole, with every problem at once."""

from typing import Any

import pytest

from build_tools.parts.styles import make_colours
from scan.definition.fields import Fields
from scan.definition.problems import Problem
from scan.school.colours import read_colours
from scan.school.own_word import OwnWord
from scan.school.school import FIELDS, Accessibility, Contact, Logo, Privacy, School, load_school

NEUTRAL = read_colours(make_colours().text)
WHOLE: dict[str, Any] = {
    "name": "ROC De Verzonnen Brug",
    "address": "https://icoach.example/site",
    "contact": {"content": {"who": "Team ict", "how": "team@example.org"}},
    "logo": {"file": "logo.svg", "alt": "De Verzonnen Brug", "shows_name": "true"},
    "icon": "icoon.png",
    "colours": {"light": {"brand": "#5B1A57"}},
    "word": {"one": "ict-maatje", "many": "ict-maatjes", "the": "het ict-maatje", "before": "ict-maatjes"},
    "licence": "CC BY 4.0",
    "privacy": {"log_days": "14", "legal_basis": "gerechtvaardigd belang", "teams": "het team zelf"},
    "accessibility": {"statement": "https://school.example/verklaring", "days": "10"},
    "security": {"until": "2027-10-01"},
    "hide": ["programma/ai.md", "bruggen-bouwen/"],
}
WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "no name": ({"name": None}, "'name' ontbreekt. Voeg een regel 'name: …' toe."),
    "a slip of the pen": ({"colour": {}}, "het veld 'colour' bestaat niet. Haal het weg. Bedoel je 'colours'?"),
    "an address without https": (
        {"address": "http://a.example"},
        "'http://a.example' is geen adres van een site. Schrijf https://…, zonder ? en #.",
    ),
    "no colour": (
        {"colours": {"light": {"link": "blauw"}}},
        "'blauw' is geen kleur. Schrijf # en zes tekens, tussen aanhalingstekens: \"#0d4a63\".",
    ),
    "a link too pale": (
        {"colours": {"light": {"link": "#4d9fc7"}}},
        "de kleur 'link' is op de achtergrond van de pagina slecht te lezen: het contrast is 2,6 en moet minstens 4,5 "
        "zijn. Maak 'link' donkerder; link: \"#3a7795\" kan.",
    ),
    "a header too pale": (
        {"colours": {"light": {"brand": "#ff8800"}}},
        "de kleur 'brand' is onder de letters (brand_ink) slecht te lezen: het contrast is 2,3 en moet minstens 4,5 "
        "zijn. Maak 'brand' donkerder; brand: \"#b25f00\" kan.",
    ),
    "a link too dark for the dark": (
        {"colours": {"dark": {"link": "#0b5c84"}}},
        "de kleur 'link' is op de achtergrond van de pagina slecht te lezen: het contrast is 2,1 en moet minstens 4,5 "
        "zijn. Maak 'link' lichter; link: \"#5c92ad\" kan.",
    ),
    "an article of another word": (
        {"word": {"one": "maatje", "many": "maatjes", "the": "het vriendje"}},
        "'het vriendje' is niet het woord met zijn lidwoord. Schrijf 'de maatje' of 'het maatje'.",
    ),
    "markup in a word": (
        {"word": {"one": "ma&tje", "many": "maatjes", "the": "het ma&tje", "before": "maatjes"}},
        "'ma&tje' is geen woord. Gebruik letters, en zo nodig een streepje of een spatie.",
    ),
    "our own word": (
        {"word": {"one": "i-coach", "many": "coaches", "the": "de i-coach", "before": "coach"}},
        "'i-coach' is ons eigen woord. Laat 'word' weg, of kies een ander woord.",
    ),
    "a logo elsewhere": (
        {"logo": {"file": "../logo.svg", "alt": "Logo"}},
        "'../logo.svg' is geen bruikbaar beeld. Zet een svg, png, webp of jpg naast school.yml, met een naam zonder "
        "spaties.",
    ),
    "a logo without words": ({"logo": {"file": "logo.svg"}}, "'alt' ontbreekt. Voeg een regel 'alt: …' toe."),
    "a logo that says perhaps": (
        {"logo": {"file": "logo.svg", "alt": "Brug", "shows_name": "misschien"}},
        "'shows_name' is geen ja of nee. Schrijf true of false.",
    ),
    "days in words": (
        {"privacy": {"log_days": "twee weken"}},
        "'twee weken' is geen bruikbaar aantal dagen. Schrijf een heel getal van 0 tot en met 3660.",
    ),
    "a statement nowhere": (
        {"accessibility": {"statement": "op intranet"}},
        "'op intranet' is geen adres van een pagina. Schrijf https://….",
    ),
    "an answer in a year": (
        {"accessibility": {"days": "365"}},
        "'365' is geen bruikbaar aantal dagen. Schrijf een heel getal van 1 tot en met 90.",
    ),
    "no day": (
        {"security": {"until": "volgend jaar"}},
        "'volgend jaar' is geen datum. Schrijf jaar-maand-dag: 2026-11-23.",
    ),
    "the first page hidden": (
        {"hide": ["index.md"]},
        "'index.md' kan niet weg: elke site heeft die pagina nodig. Haal het punt weg.",
    ),
    "an address hidden": (
        {"hide": ["/programma/ai"]},
        "'/programma/ai' is geen pagina en geen map. Schrijf het pad vanaf content/, zoals programma/ai.md, of een "
        "map: bruggen-bouwen/.",
    ),
}


def _load(data: dict[str, Any]) -> tuple[School, list[Problem]]:
    problems: list[Problem] = []
    return load_school(Fields(data, (), problems, FIELDS), NEUTRAL), problems


def test_everything_can_be_said_at_once() -> None:
    """And is read as it was meant."""
    school, problems = _load(WHOLE)
    assert problems == []
    assert school == School(
        name="ROC De Verzonnen Brug",
        address="https://icoach.example/site/",
        contact={"content": Contact("Team ict", "team@example.org")},
        logo=Logo("logo.svg", "De Verzonnen Brug", shows_name=True),
        icon="icoon.png",
        colours={"light": {"brand": "#5b1a57"}},
        word=OwnWord("ict-maatje", "ict-maatjes", "het", "ict-maatjes"),
        licence="CC BY 4.0",
        privacy=Privacy("gerechtvaardigd belang", 14, teams="het team zelf"),
        accessibility=Accessibility("https://school.example/verklaring", 10),
        security_until="2027-10-01",
        hide=("programma/ai.md", "bruggen-bouwen/"),
    )


def test_a_name_is_enough() -> None:
    """All else is as it was."""
    assert _load({"name": "School"}) == (School("School"), [])


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_has_its_cure(case: str) -> None:
    """One sentence of what, and one of what to do."""
    more, expected = WRONG[case]
    _, problems = _load({"name": "School"} | more)
    assert [f"{problem.cause} {problem.cure}" for problem in problems] == [expected]


def test_all_problems_come_at_once() -> None:
    """Each with the way to its value."""
    more = {name: WRONG[case][0][name] for case, name in (("no name", "name"), ("no colour", "colours"))}
    _, problems = _load(WHOLE | more | WRONG["days in words"][0])
    assert [problem.path for problem in problems] == [("name",), ("colours", "light", "link"), ("privacy", "log_days")]


@pytest.mark.parametrize(
    ("how", "link"),
    [
        ("team@example.org", "mailto:team@example.org"),
        ("https://desk.example/", "https://desk.example/"),
        ("kamer 12", ""),
        ("bel 020 1234567", ""),
    ],
)
def test_a_contact_leads_where_it_can(how: str, link: str) -> None:
    """To mail or to a page; plain words lead nowhere."""
    assert Contact("Team", how).link == link
