"""The word that a school has for the i-coach, put where readers see it: with its article, its plural and in compounds.

One function for pages, for what scripts say and for reports. It changes text, and of tags what is read aloud or shown.
It leaves alone: code, addresses, keys and names of files (`i-coach-werkblad`, `taken.de-i-coach-doet`), what someone
else wrote (a link to another site, a source in the list, a note of a visitor), and whatever says `data-word="ours"`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from scan.definition.nouns import Article

WORK = "i-coach kennisbank"
"""The name of the work, which its licence asks for: it stays what it is."""

_TAG = r"<[^<>]*>"
_SHOWN = re.compile(
    r"""(?P<before>\s(?:alt|title|aria-label|placeholder|content|data-label|data-stone)=")(?P<text>[^"]*)"""
)
"""The attributes that someone reads or hears."""
_JSON = r"""<script\b(?![^<>]*\sdata-word="ours")[^<>]*type="application/json"[^<>]*>(?P<json>.*?)</script>"""
_KEPT = (
    r"""<(?P<raw>script|style|code|pre|kbd|samp)\b.*?</(?P=raw)>"""
    r"""|<a\b[^<>]*\shref="(?P<away>https?://[^"]*)"[^<>]*>.*?</a>"""
    r"""|<(?P<own>[a-z][\w-]*)\b[^<>]*\s(?:class="(?:bron|report-written)"|data-word="ours")[^<>]*>.*?</(?P=own)>"""
    r"""|<!--.*?-->"""
)
_BOX = r"""(?P<box><textarea\b[^<>]*>)[^<]*</textarea>"""
"""What someone typed stays; what the box is called changes."""
_INLINE = r"""</?(?:em|strong|b|i|span|mark)\b[^<>]*>|</?a\b(?![^<>]*href="https?:)[^<>]*>"""
_GAP = rf"(?:\s|&nbsp;|{_INLINE})+"
_NAME = (
    r"(?:(?<![\w./#@:-])|(?<=ollega-))(?:(?P<open><one-word>)|(?<!<one-word>))(?P<i>[Ii])-coach(?(open)</one-word>)"
    r"(?P<rest>[a-zà-ÿ\u00ad]*)(?![/@]|[-.][\w{])(?!(?:\s|<[^<>]*>)+kennisbank)"
)
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"(?P<names>\s*:)?')

_BEFORE_A_THING = {
    **{"de": "het", "deze": "dit", "die": "dat", "dezelfde": "hetzelfde", "onze": "ons"},
    **{"elke": "elk", "iedere": "ieder", "welke": "welk"},
    **dict.fromkeys(("een", "één", "geen"), ""),
}
"""What stands before a word with `de`, and before one with `het`: here `een` only bends the adjective after it."""
_BENDS = {"elke", "iedere", "welke", "een", "één", "geen"}
"""After these an adjective before a word with `het` has no ending: een nieuw maatje, het nieuwe maatje."""
_ADJECTIVES = {
    **{"andere": "ander", "nieuwe": "nieuw", "enige": "enig", "tijdelijke": "tijdelijk", "goede": "goed"},
    **{"volgende": "volgend", "beginnende": "beginnend", "vaste": "vast", "hele": "heel", "echte": "echt"},
    **{word: word for word in ("ene", "ervaren", "eigen", "eerste", "tweede", "derde")},
}
"""The adjectives that our texts have before the i-coach, and how each is without its ending."""
_WORDS = "|".join(sorted(_BEFORE_A_THING, key=len, reverse=True))
_BEFORE = (
    rf"(?:(?<![\w-])(?P<word>(?i:{_WORDS}))(?P<gap>{_GAP})"
    rf"(?:(?P<adjective>{'|'.join(_ADJECTIVES)})(?P<then>{_GAP}))?)?"
)
_AFTER = r"(?:(?P<comma>,?)(?P<space>\s+)die\b)?"
_THAT_IS = re.compile(r"\s+(?:is|was|wordt|werd|wil|kan)\b")
"""`die i-coach is` is about someone who is one; `die i-coach` points at one."""


@dataclass(frozen=True, slots=True)
class OwnWord:
    """A word of Dutch: one digicoach, many digicoaches, `article` de, and `before` as the first part of a compound."""

    one: str
    many: str
    article: Article
    before: str


NEUTRAL = OwnWord("i-coach", "i-coaches", "de", "i-coach")

Change = Callable[[str], str]
"""Gives a text, or HTML, with the school's word."""


def own_word(words: Mapping[str, str]) -> OwnWord:
    """Give the word that a page hands to the engine: `{"one": …, "many": …, "article": …, "before": …}`."""
    article: Article = "het" if words["article"] == "het" else "de"
    return OwnWord(words["one"], words["many"], article, words["before"])


class _Rewording:
    """Puts one word into text and HTML; links that begin with `home` stay on the site."""

    def __init__(self, word: OwnWord, home: str) -> None:
        leans = word.article == "het"  # then what stands around it changes as well
        phrase = f"{_BEFORE if leans else ''}{_NAME}{_AFTER if leans else ''}"
        self._word, self._home = word, home
        self._phrase = re.compile(phrase)
        self._pieces = re.compile(rf"{_JSON}|{_KEPT}|{_BOX}|(?P<text>{phrase})|(?P<tag>{_TAG})", re.DOTALL)

    def change(self, text: str) -> str:
        """Give a text, or HTML, with the word."""
        return self._pieces.sub(self._piece, text) if "-coach" in text else text

    def _plain(self, text: str) -> str:
        return self._phrase.sub(lambda found: _said(found, self._word), text)

    def _tag(self, text: str) -> str:
        return _SHOWN.sub(lambda found: found["before"] + self._plain(found["text"]), text)

    def _piece(self, found: re.Match[str]) -> str:
        whole = found[0]
        if found["text"]:
            return _said(found, self._word)
        if found["tag"]:
            return self._tag(whole)
        if found["json"]:
            return whole.replace(found["json"], in_json(found["json"], self._plain))
        if found["box"]:
            return self._tag(found["box"]) + whole.removeprefix(found["box"])
        if found["away"] and self._home and found["away"].startswith(self._home):
            opening, end, inside = whole.partition(">")
            return self._tag(opening + end) + self.change(inside)
        return whole


@cache
def rewording(word: OwnWord, home: str = "") -> Change:
    """Give what puts a word into HTML or plain text. Links that begin with `home` stay on the site: theirs changes."""
    return _Rewording(word, home).change


def kept_pieces(html: str) -> Iterator[str]:
    """Give the pieces of a page that say i-coach and keep it: links to other sites, sources, what says so itself."""
    for found in re.finditer(_KEPT, html, re.DOTALL):
        if not found["raw"] and "-coach" in found[0]:
            yield from (found[0], *re.findall(r"<a\b[^<>]*>.*?</a>", found[0], re.DOTALL))


def in_json(text: str, change: Change) -> str:
    """Change the strings of a JSON text, but for names of fields. Nothing else of it moves."""
    return _STRING.sub(lambda found: found[0] if found["names"] else change(found[0]), text)


def reword_answer(answer: dict[str, object], words: Mapping[str, str], site: str | None) -> dict[str, object]:
    """Put a school's word into an answer of the engine, whatever it holds; `site` is the way to the site, if any."""
    change = rewording(own_word(words), site if site and site.startswith("http") else "")
    return {name: _changed(value, change) for name, value in answer.items()}


def _changed(value: object, change: Change) -> object:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_changed(each, change) for each in value]
    return {name: _changed(each, change) for name, each in value.items()} if isinstance(value, dict) else value


def _said(found: re.Match[str], word: OwnWord) -> str:
    """Say in a school's word what was found: a form of the neutral one, with what leans on it."""
    rest = found["rest"].replace("\N{SOFT HYPHEN}", "")
    name = _form(rest, found["rest"], word)
    name = name[:1].upper() + name[1:] if found["i"] == "I" else name
    name = f"<one-word>{name}</one-word>" if found["open"] and "-" in name else name
    if word.article == "de":
        return name
    leans = rest == ""
    return _before(found, leans=leans) + name + _after(found, leans=leans)


def _form(rest: str, as_written: str, word: OwnWord) -> str:
    if rest == "":
        return word.one
    if rest == "es":
        return word.many
    if rest == "ing" and not word.before.endswith("coach"):
        return f"{NEUTRAL.one}{rest}"  # what it is to be one has no other name
    return f"{word.before}{as_written}"


def _before(found: re.Match[str], *, leans: bool) -> str:
    """Give what stands before the name. Before a plural or a compound it is not about the word itself."""
    if not found["word"]:
        return ""
    said, adjective = found["word"], found["adjective"] or ""
    is_about_who = said.lower() == "die" and not adjective and _THAT_IS.match(found.string, found.end())
    if leans and not is_about_who:
        other = _BEFORE_A_THING[said.lower()] or said
        adjective = _ADJECTIVES.get(adjective, "") if said.lower() in _BENDS else adjective
        said = other[:1].upper() + other[1:] if said[:1].isupper() else other
    return said + found["gap"] + adjective + (found["then"] or "")


def _after(found: re.Match[str], *, leans: bool) -> str:
    if not found["space"]:
        return ""
    return found["comma"] + found["space"] + ("dat" if leans else "die")
