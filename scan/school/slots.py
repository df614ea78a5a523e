"""The places that a school fills: what the build marks with `data-school`, in pages that it has finished.

A place keeps its mark when it is filled, so that it can be filled again. Neutral text that a school
makes needless goes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import escape, unescape

from scan.school.lacking import lacking_items
from scan.school.own_word import OwnWord, rewording
from scan.school.school import Contact, School
from scan.school.school_file import values_of
from scan.school.security_text import security_text

_PLACE = re.compile(
    r'(?P<opening><(?P<tag>[a-z][a-z0-9]*)\b[^<>]*\sdata-school="(?P<name>[a-z-]+)"[^<>]*>)(?P<inside>.*?)</(?P=tag)>',
    re.DOTALL,
)
_EMPTY_PLACE = re.compile(r'<(?:img|link)\b[^<>]*\sdata-school="(?P<name>logo|icon)"[^<>]*>')
_NEUTRAL = re.compile(
    r'<div class="admonition [a-z-]+ neutral">.*?</div>\s*'
    r'|<h2\b(?=[^<>]*\sdata-school="neutral")[^<>]*\sid="(?P<id>[a-z0-9-]+)"[^<>]*>.*?(?=<h2\b|</article>)',
    re.DOTALL,
)
_TITLE = re.compile(r"<title>(?P<page>.*?)(?P<dash> – )(?P<site>[^<>]*)</title>", re.DOTALL)
_WORDS = re.compile(r'(?P<before>id="rekenmodule"[^<>]*>\{[^<]*?"words": )(?:null|\{[^{}]*\})')
_OWN = re.compile(r'\sdata-(?:own="[a-z]*"|ours)')
_TAG = re.compile(r"<[^<>]*>")
_MAIL = re.compile(r"(?<![^\s(:])[\w.+-]+@(?:[\w-]+\.)+[a-zA-Z]{2,}")
_HOLDS = re.compile(r'(?P<before><script\b[^<>]*\sid="uitgave-heeft"[^<>]*>).*?(?=</script>)', re.DOTALL)
_OF_THE_NEUTRAL = re.compile(r'<h2\b[^<>]*\sdata-install="neutral".*?(?=<h2\b|</article>)', re.DOTALL)
_OF_A_SCHOOL = re.compile(r'<template data-install="own">\n(.*?)</template>\n', re.DOTALL)
_IN_A_TEXT = ("contact-", "privacy", "accessibility")
"""The places that the search knows too: they stand in a text, not around it."""
_FOOT = "content"
"""Of all whom someone may ask, the one at the foot of every page; else the first that a school names."""


@dataclass(frozen=True)
class Marks:
    """Where the marks of a school lie on its site, from its root; empty where it has none. `icon` is a data address."""

    logo: str = ""
    icon: str = ""
    icon_file: str = ""


@dataclass(frozen=True)
class Filled:
    """A page with its places filled: what became of texts that the search knows, and passages that are gone."""

    html: str
    texts: Mapping[str, str] = field(default_factory=dict)
    gone: tuple[str, ...] = ()


def fill(html: str, school: School, marks: Marks) -> Filled:
    """Fill every place of a page."""
    texts: dict[str, str] = {}

    def place(found: re.Match[str]) -> str:
        new = _content(found["name"], found["inside"], school)
        if new is None:
            return found[0]
        if found["name"].startswith(_IN_A_TEXT):
            texts[_text(found["inside"])] = _text(new)
        return f"{found['opening']}{new}</{found['tag']}>"

    gone = _needless(html) if school.contact else ()
    html = _without_needless(html, gone) if school.contact else html
    html = _TITLE.sub(lambda found: f"<title>{found['page']}{found['dash']}{escape(school.name)}</title>", html)
    html = _EMPTY_PLACE.sub(lambda found: _MARKS[found["name"]](found[0], school, marks), html)
    html = _PLACE.sub(place, html)
    if school.word:
        html = _WORDS.sub(lambda found: found["before"] + _words(school.word), html)
    html = _HOLDS.sub(lambda found: found["before"] + _held(school, marks), html)
    return Filled(html, texts, gone)


def fill_install_page(html: str, school: School) -> str:
    """Give the page on how to put the site on a host as it goes into a school's zip: what is done already is gone."""
    html = _OF_A_SCHOOL.sub(r"\1", _OF_THE_NEUTRAL.sub("", html))
    return fill(html, school, Marks()).html


def _content(name: str, inside: str, school: School) -> str | None:
    """Give what comes in a place, as HTML; `None` when the school has nothing for it."""
    if name == "contact":
        who = school.contact.get(_FOOT) or next(iter(school.contact.values()), None)
        return f"{inside.partition('</a>')[0]}</a>: {_reach(who)}" if who else None
    if name in _SAID:
        return _SAID[name](school) or None
    row = school.contact.get(name.removeprefix("contact-"))
    return _reach(row) if row else None


def _reach(contact: Contact) -> str:
    how = escape(contact.how)
    shown = f'<a href="{escape(contact.link)}">{how}</a>' if contact.link else how
    return f"{escape(contact.who)}, {shown}"


def _linked(text: str) -> str:
    """Give a text in which addresses for mail are links."""
    return _MAIL.sub(r'<a href="mailto:\g<0>">\g<0></a>', escape(text))


def _privacy(school: School) -> str:
    said = school.privacy
    sentences = []
    if said.log_days is not None:
        days = f"{said.log_days} dag{'en' if said.log_days != 1 else ''}"
        kept = (
            f"bewaart het logboek van de webserver {days}" if said.log_days else "houdt geen logboek bij van bezoeken"
        )
        sentences.append(f"Wie deze site aanbiedt, {kept}.")
    if said.legal_basis:
        sentences.append(f"De grondslag daarvoor: {escape(said.legal_basis.rstrip('.'))}.")
    if said.officer:
        about = "daarover" if sentences else "over het logboek van de webserver"
        sentences.append(f"Met een vraag {about} kun je terecht bij: {_linked(said.officer.rstrip('.'))}.")
    return " ".join(sentences)


def _teams(school: School) -> str:
    said = escape(school.privacy.teams.rstrip("."))
    return f"Over bestanden van een team zegt wie deze site aanbiedt: {said}."


def _accessibility(school: School) -> str:
    said, row = school.accessibility, school.contact.get("accessibility")
    sentences = []
    if row:
        sentences.append(f"Kun je iets niet lezen of bedienen, meld dat dan bij {_reach(row)}.")
    if said.days is not None:
        when = f"{said.days} werkdag{'en' if said.days != 1 else ''}"
        sentences.append(f"Je krijgt binnen {when} antwoord.")
    if said.statement:
        link = f'<a href="{escape(said.statement)}">{escape(said.statement)}</a>'
        sentences.append(f"De verklaring van wie deze site aanbiedt, staat op {link}.")
    return " ".join(sentences)


def _security_place(school: School) -> str:
    if not security_text(school):
        return ""
    return (
        "In de map <code>site</code> zit ook een map <code>.well-known</code>. Veel programma's tonen een map met een "
        "punt vooraan niet, dus kijk of hij meegaat. Komt de site in een map te staan, zet <code>.well-known</code> "
        "dan in de hoofdmap van de host: alleen daar wordt hij gezocht."
    )


def name_parts(school: School) -> list[str]:
    """Give the name as the header has it: beside a logo in two parts, of which each stays on one line.

    Style sheets cannot ask for two lines at most; those of `theme/css/parts/site-frame.css` build on this.
    """
    words = school.name.split()
    if not school.logo:
        return [school.name]
    divided = ([" ".join(words[:at]), " ".join(words[at:])] for at in range(1, len(words)))
    return min(divided, key=lambda both: max(map(len, both)), default=words)


def _name(school: School) -> str:
    if not school.logo:
        return escape(school.name)
    change = rewording(school.word) if school.word else str  # inside a mark it would find nothing
    return " ".join(f"<one-word>{escape(change(part))}</one-word>" for part in name_parts(school))


def _called(school: School) -> str:
    """Say what the i-coach is called here: titles of others keep that word."""
    return f' · <bdi data-word="ours">De i-coach heet hier {escape(school.word.one)}</bdi>' if school.word else ""


_SAID: Mapping[str, Callable[[School], str]] = {
    "name": _name,
    "whole-name": lambda school: escape(school.name),
    "licence": lambda school: escape(school.licence),
    "privacy": _privacy,
    "privacy-teams": lambda school: _teams(school) if school.privacy.teams else "",
    "accessibility": _accessibility,
    "security-place": _security_place,
    "lacking": lacking_items,
    "edition": lambda _school: ", eigen uitgave",
    "called": _called,
}
"""By place what the school says there; empty when it says nothing."""


def _logo(tag: str, school: School, marks: Marks) -> str:
    tag = _OWN.sub("", tag)
    if not school.logo or not marks.logo:
        return tag.replace(" data-school=", " data-ours data-school=")
    folder = re.match(r"(?:\.\./)*", _attribute(tag, "src"))
    tag = _with(_with(tag, "src", (folder[0] if folder else "") + marks.logo), "alt", _beside_the_name(school))
    own = f' data-own="{"name" if school.logo.shows_name else "mark"}"'
    return tag.replace(" data-school=", f"{own} data-school=")


def _beside_the_name(school: School) -> str:
    """Give what the logo says more than the name, which is always read aloud beside it, once."""
    said = school.logo.alt if school.logo and not school.logo.shows_name else ""
    return "" if said.casefold() in school.name.casefold() else escape(said)


def _icon(tag: str, _school: School, marks: Marks) -> str:
    if not marks.icon:
        return tag
    old = _attribute(tag, "href")
    if old.startswith("data:"):
        kind = marks.icon.removeprefix("data:").partition(";")[0]
        return _with(_with(tag, "href", marks.icon), "type", kind)
    folder = re.match(r"(?:\.\./)*", old)
    return _with(tag, "href", (folder[0] if folder else "") + marks.icon_file)


_MARKS: Mapping[str, Callable[[str, School, Marks], str]] = {"logo": _logo, "icon": _icon}


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf'\s{name}="([^"]*)"', tag)
    return found[1] if found else ""


def _with(tag: str, name: str, value: str) -> str:
    return re.sub(rf'(\s{name}=")[^"]*(")', lambda found: found[1] + value + found[2], tag)


def _needless(html: str) -> tuple[str, ...]:
    return tuple(found["id"] for found in _NEUTRAL.finditer(html) if found["id"])


def _without_needless(html: str, gone: tuple[str, ...]) -> str:
    html = _NEUTRAL.sub("", html)
    for anchor in gone:
        html = re.sub(rf'<li><a href="#{anchor}">[^\n]*</a>\s*</li>\n?', "", html)
    return html


def _words(word: OwnWord | None) -> str:
    """Give a word as a page hands it to the engine."""
    if word is None:
        return "null"
    text = json.dumps({"one": word.one, "many": word.many, "article": word.article, "before": word.before})
    return text.replace("'", "\\u0027")


def _held(school: School, marks: Marks) -> str:
    """Give what the site was made of, for the form on it: the values, and where its pictures lie from the root."""
    pictures = {name: file for name, file in (("logo", marks.logo), ("icon", marks.icon_file)) if file}
    text = json.dumps({"values": values_of(school), "pictures": pictures}, ensure_ascii=False)
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _text(html: str) -> str:
    """Give the text of a piece of HTML as the search knows it."""
    return " ".join(unescape(_TAG.sub(" ", html)).split())
