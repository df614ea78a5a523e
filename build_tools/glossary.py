"""The glossary: the list of terms, and an explanation at the first use of a term on a page."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from build_tools.data_file import read_data_file
from scan.definition.fields import Fields

_FIELDS = ("term", "text", "page", "forms")
_TAG = re.compile(
    r"<!--.*?-->|<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?:\"[^\"]*\"|'[^']*'|[^>\"'])*?(?P<empty>/?)>", re.DOTALL
)
_WITHOUT_TERMS = frozenset(
    {"a", "button", "code", "pre", "script", "style", "svg", "title"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "th", "dt", "figcaption"}
    | {"label", "legend", "option", "summary"}
)
_VOID = frozenset({"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})


@dataclass(frozen=True)
class Term:
    """A word with its meaning, the page with more about it, and the forms that get an explanation in a text."""

    term: str
    text: str
    page: str | None
    forms: tuple[str, ...]

    @property
    def key(self) -> str:
        """The name of the term in addresses: `ctl-center-for-teaching-learning`."""
        plain = unicodedata.normalize("NFKD", self.term.casefold())
        return re.sub(r"[^a-z0-9]+", "-", re.sub(r"[^\x00-\x7f]", "", plain)).strip("-")


def read_terms(file: Path) -> tuple[Term, ...]:
    """Read the glossary in alphabetical order; raises `DataFileError` with every problem."""
    return read_data_file(file, ("terms",), _load_terms)


def term_list(terms: Iterable[Term], address: Callable[[str], str]) -> str:
    """Write the glossary as a Markdown list of definitions; `address` gives where a page is, seen from the list."""
    return "\n\n".join(_entry(term, address) for term in terms)


def _entry(term: Term, address: Callable[[str], str]) -> str:
    more = f" [Meer over {term.term}]({address(term.page)})" if term.page else ""
    return f"{term.term}\n:   {term.text}{more}"


def with_explained_terms(text: str, terms: Iterable[Term], address: Callable[[str], str]) -> str:
    """Make the first use of each term in `text` (HTML) a button that opens its explanation.

    Headings, links, code and table headings stay as they are. `address` gives where a page is, seen from this one.
    """
    by_form = {form.casefold(): term for term in terms for form in term.forms}
    if not by_form:
        return text
    pattern = _any_of(tuple(sorted(by_form, key=len, reverse=True)))
    used: dict[Term, None] = {}

    def replaced(match: re.Match[str]) -> str:
        term = by_form[match[0].casefold()]
        if term in used:
            return match[0]
        used[term] = None
        return f'<button type="button" class="term" popovertarget="begrip-{term.key}">{match[0]}</button>'

    marked = "".join(pattern.sub(replaced, part) if is_text else part for part, is_text in _parts(text))
    return marked + "".join(_card(term, address) for term in used)


@cache
def _any_of(forms: tuple[str, ...]) -> re.Pattern[str]:
    """Match one of these forms (none empty) as a whole word, the first of them that fits.

    They stand together by first letter: at most places in a text that is all there is to look at.
    """
    by_letter: dict[str, list[str]] = {}
    for form in forms:
        by_letter.setdefault(form[0], []).append(re.escape(form[1:]))
    words = "|".join(f"{re.escape(letter)}(?:{'|'.join(rests)})" for letter, rests in by_letter.items())
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """Cut HTML into tags and texts; says of each whether it is text in which a term may be explained."""
    closed_to_terms = 0
    start = 0
    for tag in _TAG.finditer(text):
        yield text[start : tag.start()], not closed_to_terms
        yield tag[0], False
        start = tag.end()
        name = (tag["name"] or "").lower()
        if name in _WITHOUT_TERMS and name not in _VOID and not tag["empty"]:
            closed_to_terms += -1 if tag["close"] else 1
    yield text[start:], not closed_to_terms


def _card(term: Term, address: Callable[[str], str]) -> str:
    more = f' <a href="{address(term.page)}">Meer uitleg</a>' if term.page else ""
    return (
        f'<div class="term-card" id="begrip-{term.key}" popover>'
        f"<p><strong>{html.escape(term.term)}</strong></p><p>{html.escape(term.text)}{more}</p></div>"
    )


def _load_terms(fields: Fields) -> tuple[Term, ...]:
    groups = fields.groups("terms", _FIELDS, 1, 500)
    terms = [_load_term(group) for group in groups]
    _reject_alike(groups, terms)
    return tuple(sorted(terms, key=lambda term: term.term.casefold()))


def _reject_alike(groups: list[Fields], terms: list[Term]) -> None:
    """Add a problem for every term or form that cannot be told from an earlier one."""
    keys: set[str] = set()
    forms: set[str] = set()
    for group, term in zip(groups, terms, strict=True):
        if term.key in keys:
            group.reject("term", f"'{term.term}' lijkt te veel op een eerder begrip.", "Haal er één weg.")
        for form in term.forms:
            if form.casefold() in forms:
                group.reject("forms", f"'{form}' hoort al bij een ander begrip.", "Laat hem op één plek staan.")
        keys.add(term.key)
        forms.update(form.casefold() for form in term.forms)


def _load_term(fields: Fields) -> Term:
    return Term(
        term=fields.text("term", 80),
        text=fields.text("text", 300),
        page=fields.text("page", 120) if fields.has("page") else None,
        forms=fields.texts("forms", 1, 8) if fields.has("forms") else (),
    )
