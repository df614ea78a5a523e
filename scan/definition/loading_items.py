"""Reading one item: a sentence about oneself, and perhaps the same about someone else."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from scan.definition.fields import Fields
from scan.definition.model import Item
from scan.definition.nouns import Nouns
from scan.definition.taken_names import is_taken

ITEM_FIELDS = ("key", "text", "colleague_text", "example", "help")
MOST_WORDS_IN_AN_ITEM = 18
MOST_WORDS_IN_A_PEER_ITEM = 20

_SITE = re.compile(r"""https://[^\s"'<>\\]+\.[^\s"'<>\\]+""")
_PAGE = re.compile(r"[a-z0-9/-]+\.md(#[a-z0-9-]+)?")


@dataclass(frozen=True, slots=True)
class Names:
    """What the keys and sentences of an instrument are held against; `form` is the id of its form."""

    nouns: Nouns
    scales: Collection[str]
    form: str


def load_item(fields: Fields, names: Names) -> Item:
    """Read one item."""
    key = fields.key("key")
    check_key(fields, key, names)
    if key in names.scales:
        fields.reject("key", f"'{key}' is al de sleutel van een {names.nouns.scale.one}.", "Kies een andere.")
    return Item(key, _text(fields, names), _peer_text(fields, names), fields.text("example", 240), page(fields, "help"))


def check_key(fields: Fields, key: str, names: Names) -> None:
    """Refuse a key that would share its name with a part of the page."""
    if key and is_taken(key, names.form):
        fields.reject("key", f"de pagina gebruikt de naam '{key}' zelf al.", "Kies een andere.")


def page(fields: Fields, name: str) -> str:
    """Read the path of a page of the site, perhaps with a passage on it."""
    path = fields.text(name, longest=120)
    if path and not _PAGE.fullmatch(path):
        cure = "Schrijf het pad vanaf content/, met een anker als dat nodig is: rollen/coach.md#leervraag."
        fields.reject(name, f"'{path}' is geen pagina van de site.", cure)
    return path


def page_or_site(fields: Fields, name: str) -> str:
    """Read the path of a page of the site, or the whole address of one elsewhere, such as a course of a school."""
    if not fields.says_beginning(name, "http"):
        return page(fields, name)
    address = fields.text(name, longest=300)
    if not _SITE.fullmatch(address):
        cure = "Begin met https:// en kopieer het adres uit je browser."
        fields.reject(name, f"'{address}' is geen veilig adres.", cure)
    return address


def _text(fields: Fields, names: Names) -> str:
    text = fields.text("text", longest=160)
    item, begins = names.nouns.item, names.nouns.item_begins
    if text and not text.startswith(f"{begins} "):
        cure = f"Schrijf wat een {names.nouns.respondent.one} doet: '{begins} …'."
        fields.reject("text", f"een {item.one} begint met '{begins}'.", cure)
    _check_length(fields, "text", text, MOST_WORDS_IN_AN_ITEM, names)
    return text


def _peer_text(fields: Fields, names: Names) -> str:
    """Read the item about someone else, which an instrument may do without."""
    if not fields.has("colleague_text"):
        return ""
    text = fields.text("colleague_text", longest=180)
    item, begins = names.nouns.item, names.nouns.peer_item_begins
    if text and not text.startswith(f"{begins} "):
        cure = f"Schrijf wat de ander doet: '{begins} …'."
        fields.reject("colleague_text", f"{item.this} {item.one} begint met '{begins}'.", cure)
    _check_length(fields, "colleague_text", text, MOST_WORDS_IN_A_PEER_ITEM, names)
    return text


def _check_length(fields: Fields, name: str, text: str, most: int, names: Names) -> None:
    words = len(text.split())
    if words > most:
        cure = f"Maak er hooguit {most} van en houd het bij één ding."
        fields.reject(name, f"{names.nouns.item.the} heeft {words} woorden.", cure)
