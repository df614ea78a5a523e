"""What the page for a school's edition says of a value: the same checks as of school.yml, in the words of a form."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from build_tools.parts.styles import make_colours
from build_tools.paths import CONTENT
from build_tools.school.edition import BUILD_FIELDS
from build_tools.school.school_schema import school_schema
from scan.definition.fields import Fields
from scan.definition.problems import Problem
from scan.school.colours import NAMES, read_colours
from scan.school.form_words import COLOURS, TOPICS, on_a_form
from scan.school.school import FIELDS, load_school
from scan.school.school import TOPICS as ALL_TOPICS

WRONG: list[tuple[dict[str, Any], str, str]] = [
    ({}, "name", "Dit veld is nog leeg. Vul het in."),
    ({"name": "x" * 61}, "name", "Hier staan 61 tekens. Maak er hooguit 60 van."),
    ({"name": "<b>"}, "name", "Hier staat < of >. Schrijf gewone tekst, zonder opmaak."),
    ({"name": "A", "address": "brug.nl"}, "address", "'brug.nl' is geen adres van een site."),
    (
        {"name": "A", "contact": {"content": {"who": "Wij"}}},
        "contact.content.how",
        "Dit veld is nog leeg. Vul het in, of maak ook de velden ernaast leeg.",
    ),
    ({"name": "A", "logo": {"file": "logo.gif", "alt": "A"}}, "logo.file", "Kies een svg, png, webp of jpg."),
    ({"name": "A", "colours": {"light": {"brand": "blauw"}}}, "colours.light.brand", "zes tekens, zoals #0d4a63."),
    ({"name": "A", "colours": {"light": {"accent": "#ffcc00"}}}, "colours.light.accent", "Maak de kleur donkerder: #"),
    (
        {"name": "A", "colours": {"light": {"brand": "#ffcc00"}}},
        "colours.light.brand",
        "Deze kleur is onder de letters van de bovenbalk slecht te lezen",
    ),
    (
        {"name": "A", "word": {"one": "i-coach", "many": "coaches", "the": "de i-coach"}},
        "word.one",
        "Laat deze velden leeg, of kies een ander woord.",
    ),
    ({"name": "A", "word": {"one": "maat", "many": "maten", "the": "de mast"}}, "word.the", "Schrijf 'de maat' of"),
    (
        {"name": "A", "privacy": {"log_days": "veel"}},
        "privacy.log_days",
        "Schrijf een heel getal van 0 tot en met 3660.",
    ),
    ({"name": "A", "privacy": {"teams": "x" * 401}}, "privacy.teams", "Maak er hooguit 400 van."),
    *(
        ({"name": "A", "accessibility": {"days": days}}, "accessibility.days", "een heel getal van 1 tot en met 90.")
        for days in ("91", "0")
    ),
    (
        {"name": "A", "accessibility": {"statement": "http://brug.nl"}},
        "accessibility.statement",
        "'http://brug.nl' is geen adres van een pagina. Begin met https://.",
    ),
    ({"name": "A", "security": {"until": "1 mei"}}, "security.until", "'1 mei' is geen datum. Schrijf jaar-maand-dag:"),
    ({"name": "A", "hide": ["programma/ai.md"] * 201}, "hide", "Er zijn 201 pagina's aangekruist. Maak er hooguit 200"),
]


@pytest.mark.parametrize(("values", "path", "said"), WRONG, ids=lambda value: value if isinstance(value, str) else None)
def test_a_problem_is_said_beside_its_field_with_the_cure(values: dict[str, Any], path: str, said: str) -> None:
    """And without a word of the file: a form has no lines and no names of fields."""
    problems: list[Problem] = []
    load_school(Fields(values, (), problems, FIELDS), read_colours(make_colours().text))
    on_form = [on_a_form(problem) for problem in problems]
    sentences = {each["path"]: f"{each['cause']} {each['cure']}" for each in on_form}
    assert said in sentences[path]
    words_of_the_file = (
        "regel '",
        "school.yml",
        "brand",
        "accent'",
        "'how'",
        "'name'",
        "aanhalingstekens",
        "onderdelen",
    )
    assert [sentence for sentence in sentences.values() if any(word in sentence for word in words_of_the_file)] == []
    assert all(sentence[0] in "'" or sentence[0].isupper() for sentence in sentences.values())


def test_a_colour_that_would_do_can_be_taken_as_it_is() -> None:
    """The cure names it, and beside that it stands by itself; an example in a cure is nobody's choice."""
    problems: list[Problem] = []
    colours = {"light": {"accent": "#ffcc00", "link": "blauw"}, "dark": {"brand": "#ffffff"}}
    load_school(Fields({"name": "A", "colours": colours}, (), problems, FIELDS), read_colours(make_colours().text))
    found = {each["path"]: each for each in map(on_a_form, problems)}
    assert found["colours.light.link"]["take"] == ""
    for path in ("colours.light.accent", "colours.dark.brand"):
        assert re.fullmatch(r"#[0-9a-f]{6}", found[path]["take"])
        assert found[path]["cure"].endswith(f": {found[path]['take']} kan.")


def test_every_value_has_a_name_on_the_form() -> None:
    """A colour or a topic without one could not be filled in."""
    assert set(COLOURS) == set(NAMES)
    assert set(TOPICS) == set(ALL_TOPICS)


def test_a_topic_is_called_as_on_the_page_with_contacts() -> None:
    """Who looks there for what they filled in finds it under the same words."""
    rows = (CONTENT / "over" / "contact.md").read_text(encoding="utf-8")
    for topic in ("privacy", "security"):
        assert re.search(rf"^\| {TOPICS[topic]} \|.*contact-{topic} ", rows, re.MULTILINE)


def test_every_value_has_a_field_on_the_form(site: Path) -> None:
    """All that `school.yml` may say and a page can do: what is opened there is never lost for want of a place.

    The form has one contact more, for every topic that has none of its own.
    """
    html = (site / "instellingen" / "inrichten" / "index.html").read_text(encoding="utf-8")
    properties = json.loads(school_schema())["properties"]
    values = {name: properties[name] for name in properties.keys() - {*BUILD_FIELDS, "hide"}}
    fields = {"logo.file" if way == "logo" else way for way in re.findall(r'data-(?:path|picture)="([^"]+)"', html)}
    assert fields == {*_ways(values), "contact.rest.who", "contact.rest.how"}


def _ways(properties: Mapping[str, Any], before: str = "") -> Iterator[str]:
    for name, value in properties.items():
        inside = value.get("properties")
        yield from _ways(inside, f"{before}{name}.") if inside else [before + name]
