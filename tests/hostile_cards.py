"""Files that hold no goal cards of ours, each with the one sentence that the page must say."""

import json
from typing import Any

from build_tools.parts.goal_card import WORDS, goal_card_values
from build_tools.paths import CONTENT
from scan.formats.goal_cards import MOST_CARDS, TEXTS
from tests.hostile_files import EMPTY

CARD_WORDS = CONTENT / WORDS
"""What this checkout calls each text of a card."""

_CARD: dict[str, Any] = {"goal": "Uit een bestand"}
_GOOD: dict[str, Any] = {"format": "i-coach-doelenkaart", "format_version": 1, "month": "2026-11", "cards": [_CARD]}

_OTHER_FILE = "kies een bestand dat je op deze pagina bewaarde."
NOT_OURS = f"Dit is geen bestand met doelenkaarten; {_OTHER_FILE}"
TOO_LARGE = f"Dit bestand is groter dan 1 MB, veel groter dan doelenkaarten zijn; {_OTHER_FILE}"
TOO_DEEP = f"Dit bestand is te ingewikkeld opgebouwd voor doelenkaarten; {_OTHER_FILE}"
NO_FORMAT_VERSION = f"In dit bestand ontbreekt de versie van het bestandsformaat; {_OTHER_FILE}"
NEWER = "Dit bestand is gemaakt met een nieuwere doelenkaart dan deze; open het op de site waar je het maakte."
NO_MONTH = f"De maand in dit bestand is niet te lezen; {_OTHER_FILE}"
NO_CARDS = f"In dit bestand staan geen doelenkaarten; {_OTHER_FILE}"
TOO_MANY = f"In dit bestand staan meer dan {MOST_CARDS} kaarten; verdeel ze over meer bestanden."
NO_CARD = f"Kaart 1 in dit bestand is niet te lezen; {_OTHER_FILE}"
NO_ROLE = f"Kaart 1 in dit bestand heeft een rol van ict die niet bestaat; {_OTHER_FILE}"
NO_FORM = f"Kaart 1 in dit bestand heeft een vorm die niet bestaat; {_OTHER_FILE}"


def no_text(key: str, number: int = 1) -> str:
    """Give the sentence about a text that is none, or is too long."""
    text = goal_card_values(CARD_WORDS)["texts"][key]
    return (
        f"Kaart {number} in dit bestand heeft bij '{text['label']}' geen tekst van hooguit {text['most']} tekens; "
        f"{_OTHER_FILE}"
    )


def _file(**changes: Any) -> bytes:
    return json.dumps(_GOOD | changes).encode()


def _card(**changes: Any) -> bytes:
    return _file(cards=[_CARD | changes])


HOSTILE_CARD_FILES: dict[str, tuple[bytes, str]] = {
    "empty": (b"", EMPTY),
    "plain-text": (b"hallo", NOT_OURS),
    "cut-off": (_file()[:-3], NOT_OURS),
    "two-documents": (_file() + _file(), NOT_OURS),
    "binary": (bytes(range(256)), NOT_OURS),
    "html": (b"<!doctype html><script>window.hacked = true</script>", NOT_OURS),
    "null": (b"null", NOT_OURS),
    "a-list": (b"[1, 2, 3]", NOT_OURS),
    "empty-object": (b"{}", NOT_OURS),
    "a-result-of-the-i-scan": (_file(format="i-scan-resultaat"), NOT_OURS),
    "format-in-prototype": (b'{"__proto__": ' + _file() + b"}", NOT_OURS),
    "no-format-version": (_file(format_version=None), NO_FORMAT_VERSION),
    "format-version-as-text": (_file(format_version="1"), NO_FORMAT_VERSION),
    "format-version-true": (_file(format_version=True), NO_FORMAT_VERSION),
    "newer-format": (_file(format_version=2), NEWER),
    "month-13": (_file(month="2026-13"), NO_MONTH),
    "month-as-number": (_file(month=202611), NO_MONTH),
    "no-cards": (_file(cards=None), NO_CARDS),
    "cards-empty": (_file(cards=[]), NO_CARDS),
    "cards-as-object": (_file(cards={"0": _CARD, "length": 1}), NO_CARDS),
    "cards-in-prototype": (_file().replace(b'"cards": [', b'"__proto__": [', 1), NO_CARDS),
    "too-many-cards": (_file(cards=[_CARD] * (MOST_CARDS + 1)), TOO_MANY),
    "card-null": (_file(cards=[None]), NO_CARD),
    "card-as-text": (_file(cards=["doel"]), NO_CARD),
    "card-as-list": (_file(cards=[["doel"]]), NO_CARD),
    "text-as-number": (_card(goal=5), no_text("goal")),
    "text-as-list": (_card(goal=["a"]), no_text("goal")),
    "text-as-object": (_card(team={"toString": "a"}), no_text("team")),
    "text-true": (_card(means=True), no_text("means")),
    "text-false": (_card(means=False), no_text("means")),
    "text-zero": (_card(means=0), no_text("means")),
    "text-one-too-long": (_card(look_back="a" * (TEXTS["look_back"] + 1)), no_text("look_back")),
    "text-with-half-a-character": (_card(goal="HERE").replace(b"HERE", b"\\ud800"), no_text("goal")),
    "second-card-off": (_file(cards=[_CARD, {"goal": 5}]), no_text("goal", 2)),
    "role-unknown": (_card(ict_role="hacks"), NO_ROLE),
    "role-as-list": (_card(ict_role=["helps"]), NO_ROLE),
    "role-false": (_card(ict_role=False), NO_ROLE),
    "role-called-constructor": (_card(ict_role="constructor"), NO_ROLE),
    "form-unknown": (_card(forms=["training", "dansen"]), NO_FORM),
    "forms-as-text": (_card(forms="training"), NO_FORM),
    "forms-as-object": (_card(forms={"0": "training"}), NO_FORM),
    "deep-lists": (b"[" * 100_000 + b"]" * 100_000, TOO_DEEP),
    "deep-in-a-card": (_card(goal="HERE").replace(b'"HERE"', b"[" * 20 + b"]" * 20), TOO_DEEP),
    "one-byte-too-many": (b" " * (1_000_001 - len(_file())) + _file(), TOO_LARGE),
    "fifty-megabytes": (b" " * 50_000_000, TOO_LARGE),
}

GOOD_CARD_FILES: dict[str, bytes] = {
    "plain": _file(),
    "extra-fields": _file(score=5, cards=[_CARD | {"secret": {"deep": [1]}, "hasOwnProperty": 1}]),
    "prototype-in-a-card": _file().replace(b'{"goal"', b'{"__proto__": {"team": "erf"}, "goal"'),
    "nulls": _card(team=None, ict_role=None, forms=None),
    "without-a-month": _file(month=None),
    "byte-order-mark": b"\xef\xbb\xbf" + _file(),
    "a-form-twice": _card(forms=["coaching", "coaching"]),
    "markup": _card(team="<img src=x onerror=alert(1)>", students="</textarea><script>window.hacked = true</script>"),
    "writing-turned-around": _card(team="\u202eneppets"),
    "full-of-signs-of-two": _card(team="😀" * TEXTS["team"]),
    "version-as-decimal": _file().replace(b'"format_version": 1', b'"format_version": 1.0'),
    "as-large-as-may-be": b" " * (1_000_000 - len(_file())) + _file(),
}
"""Files that look odd and are fine; each has one card with the goal "Uit een bestand"."""
