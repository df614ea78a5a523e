"""Files that are not of this worksheet, each with the one sentence that both readers must say."""

import json
from typing import Any

from build_tools.data.front_matter import read_page
from build_tools.data.sheet_form import SheetForm, sheet_form
from build_tools.pages.kind import page_kinds
from build_tools.paths import CONTENT
from scan.formats.worksheet import LONGEST_TEXT
from tests.hostile_files import EMPTY


def form_of(key: str) -> SheetForm:
    """Give the form of one worksheet of this site."""
    path = f"werkbladen/{key}.md"
    page = read_page(CONTENT / path, path, {name: kind.fields for name, kind in page_kinds().items()})
    return sheet_form(key, page.front.own["sheet"])


KEY = "taakafspraak"
SHEET_FORMAT = form_of(KEY).file
SHEET: dict[str, Any] = {
    "format": "i-coach-werkblad",
    "format_version": 1,
    "sheet": KEY,
    "month": "2026-11",
    "fields": {"wie.i-coach": "Uit een bestand", "vertrouwelijkheid.docenten-weten-van-deze-afspraak": "x"},
}

_OTHER_FILE = "kies een bestand dat je op deze pagina bewaarde."
NOT_OURS = f"Dit is geen bestand van een werkblad; {_OTHER_FILE}"
OTHER_SHEET = "Dit bestand hoort bij een ander werkblad; open het op de pagina van dat blad."
NO_VERSION = f"In dit bestand ontbreekt de versie van het bestandsformaat; {_OTHER_FILE}"
NEWER = "Dit bestand is gemaakt met een nieuwer werkblad dan dit; open het op de site waar je het maakte."
NO_MONTH = f"De maand in dit bestand is niet te lezen; {_OTHER_FILE}"
NO_FIELDS = f"In dit bestand staat niet wat er was ingevuld; {_OTHER_FILE}"
NO_TEXT = f"Bij 'I-coach' staat in dit bestand geen tekst van hooguit 2000 tekens; {_OTHER_FILE}"
TOO_DEEP = f"Dit bestand is te ingewikkeld opgebouwd voor een werkblad; {_OTHER_FILE}"
TOO_LARGE = f"Dit bestand is groter dan 1 MB, veel groter dan een werkblad is; {_OTHER_FILE}"


def _file(**changes: Any) -> bytes:
    return json.dumps(SHEET | changes).encode()


def _coach(text: Any) -> bytes:
    return _file(fields={"wie.i-coach": text})


HOSTILE_SHEETS: dict[str, tuple[bytes, str]] = {
    "empty": (b"", EMPTY),
    "plain-text": (b"hallo", NOT_OURS),
    "cut-off": (_file()[:-3], NOT_OURS),
    "html": (b"<!doctype html><script>window.hacked = true</script>", NOT_OURS),
    "a-list": (b"[1]", NOT_OURS),
    "goal-cards": (_file(format="i-coach-doelenkaart"), NOT_OURS),
    "no-version": (_file(format_version=None), NO_VERSION),
    "newer": (_file(format_version=2), NEWER),
    "another-sheet": (_file(sheet="jaarplanner"), OTHER_SHEET),
    "no-sheet": (_file(sheet=None), OTHER_SHEET),
    "sheet-as-list": (_file(sheet=[KEY]), OTHER_SHEET),
    "month-13": (_file(month="2026-13"), NO_MONTH),
    "no-fields": (_file(fields=None), NO_FIELDS),
    "fields-as-list": (_file(fields=["a"]), NO_FIELDS),
    "text-as-number": (_coach(5), NO_TEXT),
    "text-as-list": (_coach(["a"]), NO_TEXT),
    "text-true": (_coach(True), NO_TEXT),
    "text-one-too-long": (_coach("a" * (LONGEST_TEXT + 1)), NO_TEXT),
    "text-with-half-a-character": (_coach("HERE").replace(b"HERE", b"\\ud800"), NO_TEXT),
    "deep": (_coach("HERE").replace(b'"HERE"', b"[" * 20 + b"]" * 20), TOO_DEEP),
    "one-byte-too-many": (b" " * (1_000_001 - len(_file())) + _file(), TOO_LARGE),
}

GOOD_SHEETS: dict[str, bytes] = {
    "plain": _file(),
    "without-a-month": _file(month=None),
    "extra-fields": _file(score=5, fields={"wie.i-coach": "x", "weg": {"deep": [1]}, "hasOwnProperty": 1}),
    "prototype": _file().replace(b'"fields": {', b'"fields": {"__proto__": {"tijd": "erf"}, '),
    "nulls": _coach(None),
    "markup": _coach("</textarea><script>window.hacked = true</script>"),
    "as-long-as-may-be": _coach("é" * LONGEST_TEXT),
    "a-tick-that-is-none": _file(fields={"vertrouwelijkheid.docenten-weten-van-deze-afspraak": "<b>"}),
}
"""Files that look odd and are fine."""
