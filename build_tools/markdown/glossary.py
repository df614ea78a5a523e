"""The glossary: the list of terms, and an explanation at the first use of a term on a page."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from build_tools.data.terms import Term

_TAG = re.compile(
    r"<!--.*?-->|<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?:\"[^\"]*\"|'[^']*'|[^>\"'])*?(?P<empty>/?)>", re.DOTALL
)
_WITHOUT_TERMS = frozenset(
    {"a", "button", "code", "pre", "script", "style", "svg", "title"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "th", "dt", "figcaption"}
    | {"label", "legend", "option", "summary"}
)
_VOID = frozenset({"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})


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
