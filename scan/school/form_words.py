"""What the page calls each value of a school, and a problem with one as it stands beside its field there.

The checks are those of `school.yml`, whose sentences speak of lines and fields; a form has neither.
"""

from __future__ import annotations

import re

from scan.definition.problems import Problem

COLOURS = {
    "brand": "Bovenbalk",
    "brand_ink": "Letters op de bovenbalk en op knoppen",
    "accent": "Accent van kleine letters, lijnen en de boog onder een titel",
    "link": "Links",
    "action": "Grote knoppen",
}
"""By name, in the order of the form."""
TOPICS = {
    "content": "De inhoud van de site (staat onderaan elke pagina)",
    "programme": "De i-coaches en het programma",
    "technical": "Een pagina doet het niet",
    "accessibility": "Iets is niet te lezen of te bedienen",
    "privacy": "Privacy en wat de webserver bijhoudt",
    "security": "Iets dat niet veilig lijkt",
}
WORDS = {
    "one": "Eén, zoals digicoach",
    "many": "Meer, zoals digicoaches",
    "the": "Met lidwoord, zoals de digicoach",
    "before": "Als begin van een langer woord (mag leeg)",
}
FIELDS = {
    "logo.shows_name": "In het logo staat de naam al",
    "privacy.legal_basis": "Grondslag voor het logboek van de webserver",
    "privacy.log_days": "Hoeveel dagen blijft dat logboek staan? (0 is: geen logboek)",
    "privacy.officer": "Bij wie kan iemand terecht met een vraag over privacy?",
    "privacy.teams": "Wie verzamelt bestanden voor het beeld van een team, en wanneer gaan die weg?",
    "accessibility.statement": "Adres van jullie eigen toegankelijkheidsverklaring",
    "accessibility.days": "Binnen hoeveel werkdagen antwoorden jullie op een melding over toegankelijkheid?",
    "security.until": f"Tot welke dag klopt het contact bij '{TOPICS['security']}'?",
}
"""By the way to a value: what the form calls it, and so does the list of what is not filled in."""

_NEEDED = (("name",), ("logo", "alt"))
"""The fields that stand alone: without a name there is no edition, and without its words no picture."""
_BESIDE = ", of maak ook de velden ernaast leeg"
_ON_A_FORM = (
    (r"'[a-z_]+' (?:ontbreekt|is leeg)\.", "Dit veld is nog leeg."),
    (r"(?:Voeg een regel '[a-z_]+: …' toe|Vul een tekst in)\.", f"Vul het in{_BESIDE}."),
    (r"'hide' heeft (\d+) onderdelen\.", r"er zijn \1 pagina's aangekruist."),
    (r"Maak er 0 tot (\d+) van\.", r"Maak er hooguit \1 van."),
    (r"'[a-z_]+' heeft (\d+) tekens\.", r"hier staan \1 tekens."),
    (r"in '[a-z_]+' staat < of >\.", "hier staat < of >."),
    (r"de kleur '[a-z_]+' is", "deze kleur is"),
    (r"onder de letters \(brand_ink\)", "onder de letters van de bovenbalk"),
    (r"Maak '[a-z_]+' (\w+); [a-z_]+: \"(#[0-9a-f]{6})\" kan\.", r"Maak de kleur \1: \2 kan."),
    (r"zes tekens, tussen aanhalingstekens: \"(#[0-9a-f]{6})\"\.", r"zes tekens, zoals \1."),
    (r"Zet een svg, png, webp of jpg naast school\.yml, met .*", "Kies een svg, png, webp of jpg."),
    (r"Schrijf https://…\.", "Begin met https://."),
    (r"Laat 'word' weg, of", "Laat deze velden leeg, of"),
)
"""How a sentence about the file goes on a form; what is not here is the same on both."""
_TAKEN = re.compile(r'; [a-z_]+: "(#[0-9a-f]{6})" kan\.')
"""The cure that names a value which someone can take as it is."""


def on_a_form(problem: Problem) -> dict[str, str]:
    """Give a problem as plain data: the way to its field (`contact.content.how`), the cause and the cure.

    `take` is the value that the cure names, when it would do as it is; else empty.
    """
    cure = _said(problem.cure)
    if problem.path in _NEEDED:
        cure = cure.replace(_BESIDE, "")
    taken = _TAKEN.search(problem.cure)
    way = ".".join(map(str, problem.path))
    return {"path": way, "cause": _said(problem.cause), "cure": cure, "take": taken[1] if taken else ""}


def _said(sentence: str) -> str:
    for of_the_file, of_the_form in _ON_A_FORM:
        sentence = re.sub(of_the_file, of_the_form, sentence)
    return sentence[:1].upper() + sentence[1:]
