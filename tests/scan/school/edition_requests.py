"""What the page asks to make an edition, in its order: for the bridge here, and for the same one in a browser."""

import base64
import json
from collections.abc import Mapping
from typing import Any

from build_tools.parts.styles import make_colours
from scan.school.colours import read_colours
from scan.school.imprint import is_touched

MARK = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 20"/>'
OWN = {"logo.svg": MARK, "icoon.png": b"\x89PNG"}
VALUES: dict[str, Any] = {
    "name": "De Verzonnen Brug & Co",
    "address": "https://icoach.example/",
    "logo": {"alt": "Brug", "file": "logo.svg", "shows_name": "true"},
    "icon": "icoon.png",
    "colours": {"light": {"brand": "#5b1a57", "link": "#7a1f74"}},
    "word": {"one": "ict-maatje", "many": "ict-maatjes", "the": "het ict-maatje", "before": "ict-maatjes"},
    "contact": {
        "content": {"who": 'Team "ict"', "how": "team@example.org"},
        "security": {"who": "Servicedesk", "how": "https://example.org/melden"},
    },
    "licence": "Teksten CC BY 4.0, bewerkt",
    "privacy": {"legal_basis": "gerechtvaardigd belang", "log_days": "14", "teams": "niemand verzamelt ze"},
    "accessibility": {"statement": "https://example.org/verklaring", "days": "5"},
    "security": {"until": "2027-10-01"},
    "hide": ["programma/ai.md", "bruggen-bouwen/tijdlijn.md"],
}
INSTALL_PAGE = """<article><h1>De site neerzetten</h1>
<template data-install="own">
<h2>Van <span data-school="whole-name"></span></h2><p data-school="security-place"></p>
</template>
<h2 data-install="neutral" id="kortste-weg">De kortste weg</h2><p>Maak jullie uitgave.</p>
<h2>Wat je nodig hebt</h2></article>"""
"""In short what lies beside the site in its zip."""


def neutral_colours() -> Mapping[str, Mapping[str, str]]:
    """The ten of the site."""
    return read_colours(make_colours().text)


def making_requests(files: Mapping[str, bytes], pages: list[str]) -> list[str]:
    """Everything that makes an edition of a site; `pages` are those that stay."""
    colours, touched = neutral_colours(), {path: text.decode() for path, text in files.items() if is_touched(path)}
    marks = {name: base64.b64encode(content).decode() for name, content in OWN.items()}
    questions: list[dict[str, Any]] = [
        {"question": "touched", "paths": list(files)},
        {"question": "take", "files": touched},
        {"question": "begin", "values": VALUES, "colours": colours, "marks": marks},
        {"question": "pages", "paths": pages},
        {"question": "rest"},
        {"question": "install", "text": INSTALL_PAGE},
    ]
    return [json.dumps(question) for question in questions]


def other_requests() -> list[str]:
    """What is asked while someone fills in the form."""
    colours = neutral_colours()
    poor = {"name": "", "colours": {"light": {"accent": "#ffee00", "link": "blauw"}}, "word": {"one": "maat"}}
    questions: list[dict[str, Any]] = [
        *(
            {"question": "check", "values": values, "colours": colours, "icon_bytes": 10}
            for values in (VALUES, poor, {})
        ),
        {"question": "check", "values": {"name": "A"}, "colours": colours, "icon_bytes": 5_000},
        {"question": "open", "text": 'name: "De Brug"\nhide: [programma/ai.md]\npages: paginas\n'},
        {"question": "open", "text": "name: |\n  lang\n"},
        {"question": "write", "values": VALUES},
        {"question": "rest"},
    ]
    return [json.dumps(question) for question in questions]
