"""The JSON Schema of `school.yml`, by which an editor completes and checks while someone writes.

It says what there can be and what it means. Whether colours can be read, and pages are there, is for the build to say.
"""

from __future__ import annotations

import json
from typing import Any

from build_tools.school.edition import BUILD_FIELDS
from build_tools.school.menu import ENTRY
from scan.school.colours import NAMES, SCHEMES
from scan.school.school import FIELDS, MOST_HIDDEN, TOPICS

ADDRESS = "schemas/school-1.json"
_COLOURS = {
    "brand": "de bovenbalk",
    "brand_ink": "de letters op de bovenbalk en op knoppen",
    "accent": "wat opvalt, zoals de boog onder een titel",
    "link": "links",
    "action": "de grote knoppen; zonder deze volgen ze de bovenbalk",
}
_TOPICS = {
    "programme": "de i-coaches en het programma",
    "content": "de inhoud van de site; deze rij staat onderaan elke pagina",
    "technical": "een pagina doet het niet",
    "accessibility": "iets is niet te lezen of te bedienen",
    "privacy": "wat de webserver bijhoudt",
    "security": "iets dat niet veilig lijkt",
}
_MENU = {
    "page": "een eigen pagina, als pad vanaf de map bij 'pages'",
    "title": "hoe het menu de pagina noemt; anders haar eigen titel",
    "under": "het onderdeel van het menu; een nieuwe naam maakt een nieuw onderdeel",
    "after": "na welke pagina daarin; anders achteraan",
}


def school_schema() -> str:
    """Give the text of the schema as it is published."""
    fields = _fields()
    assert set(fields) == {*FIELDS, *BUILD_FIELDS}  # noqa: S101 - a field without a word about it helps nobody
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "De eigen uitgave van een school (school.yml)",
        **_group("wat de school in de plaats zet van het onze; wat ontbreekt, blijft zoals het is", fields, "name"),
    }
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _fields() -> dict[str, Any]:
    colour = {name: _text(_COLOURS[name], pattern="^#[0-9A-Fa-f]{6}$") for name in NAMES}
    contact = {"who": _text("liever een functie dan een naam", 80), "how": _text("mailadres of https://…", 160)}
    rows = {name: _group(_TOPICS[name], contact, *contact) for name in TOPICS}
    entry = _group("een pagina in het menu", {name: _text(_MENU[name]) for name in ENTRY}, "page")
    word = {
        "one": _text("voor één: digicoach", 40),
        "many": _text("voor meer: digicoaches", 40),
        "the": _text("met lidwoord: de digicoach, het ict-maatje", 40),
        "before": _text("als eerste deel van een samenstelling: ict-maatjes geeft ict-maatjesprogramma", 40),
    }
    privacy = {
        "legal_basis": _text("op welke grondslag de webserver bezoeken bewaart", 300),
        "log_days": {"type": "integer", "minimum": 0, "description": "hoeveel dagen; 0 is: geen logboek"},
        "officer": _text("bij wie iemand daarover terechtkan", 160),
        "teams": _text("wie voor het beeld van een team bestanden verzamelt, en wanneer die weggaan", 400),
    }
    accessibility = {
        "statement": _text("de verklaring van de school: https://…", 200, pattern="^https://"),
        "days": {"type": "integer", "minimum": 1, "description": "binnen hoeveel werkdagen een melder antwoord krijgt"},
    }
    until = "tot welke dag de contactrij 'security' klopt; dan komt er een security.txt. Hooguit een jaar vooruit"
    security = {"until": _text(until, 10, pattern="^20[0-9]{2}-[0-9]{2}-[0-9]{2}$")}
    logo = {"file": _text("svg, png, webp of jpg, naast school.yml", 80), "alt": _text("wat erop staat", 120)}
    shows_name = {"type": "boolean", "description": "in het logo staat de naam al: die komt er dan niet nog eens naast"}
    return {
        "name": _text("de naam van de site, in de kop en de titel van elke pagina", 60),
        "address": _text("het adres waar de site komt te staan", 200, pattern="^https://"),
        "contact": _group("wie een vraag beantwoordt", rows),
        "logo": _group("het beeld naast de naam", logo | {"shows_name": shows_name}, *logo),
        "icon": _text("het beeld in het tabblad, hooguit 4 kB, naast school.yml", 80),
        "colours": _group("contrast wordt nagerekend", {scheme: _group(scheme, colour) for scheme in SCHEMES}),
        "word": _group("het eigen woord voor de i-coach", word, "one", "many", "the"),
        "licence": _text("de licentieregel onderaan elke pagina", 160),
        "privacy": _group("komt op de privacypagina", privacy),
        "accessibility": _group("komt op de pagina over toegankelijkheid", accessibility),
        "security": _group("voor wie iets meldt dat niet veilig is", security, *security),
        "hide": _list("pagina's (programma/ai.md) of mappen (i-scan/raamwerk/) die weg moeten", _text(""), MOST_HIDDEN),
        "pages": _text("de map met eigen pagina's en beelden", 120),
        "menu": _list("waar eigen pagina's in het menu komen", entry, 60),
        "instruments": _text("de map met wijzigingen van vragenlijsten: i-scan.yml", 120),
        "sources": _text("het bestand met eigen bronnen, als content/over/bronnen.yml", 120),
        "terms": _text("het bestand met eigen begrippen, als content/over/begrippen.yml", 120),
    }


def _text(about: str, longest: int = 120, **more: str) -> dict[str, Any]:
    return {"type": "string", "minLength": 1, "maxLength": longest, "description": about, **more}


def _list(about: str, of: dict[str, Any], most: int) -> dict[str, Any]:
    return {"type": "array", "maxItems": most, "items": of, "description": about}


def _group(about: str, fields: dict[str, Any], *needed: str) -> dict[str, Any]:
    required = {"required": list(needed)} if needed else {}
    return {"type": "object", "description": about, "properties": fields, "additionalProperties": False, **required}
