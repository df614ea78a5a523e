"""The glossary: the list of terms, and an explanation at the first use of a term on a page."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from xml.etree.ElementTree import Element, SubElement

from markdown.treeprocessors import Treeprocessor

from build_tools.data.shared.terms import Term

_WITHOUT_TERMS = frozenset(
    {"a", "button", "code", "pre", "svg"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "th", "dt", "figcaption"}
    | {"label", "legend", "option", "summary"}
)
_NOT_SEARCHED = "data-search-exclude"
"""What keeps a card out of the words that its page is found by; the theme's search takes it away again."""


def term_list(terms: Iterable[Term], address: Callable[[str], str]) -> str:
    """Write the glossary as a Markdown list of definitions; `address` gives where a page is, seen from the list."""
    return "\n\n".join(_entry(term, address) for term in terms)


def _entry(term: Term, address: Callable[[str], str]) -> str:
    more = f" [Meer over {term.term}]({address(term.page)})" if term.page else ""
    return f"{term.term}\n:   {term.text}{more}"


class ExplainedTerms(Treeprocessor):
    """Makes the first use of each term on a page a button, which opens a card with its explanation.

    Headings, links, code and table headings stay as they are. The `abbr` extension of Python-Markdown marks every use,
    and from the last to the first: of it, only the idea is here.
    """

    def __init__(self, page: str, terms: Sequence[Term]) -> None:
        """Explain `terms` on `page` (its path from the folder with content)."""
        super().__init__()
        self._folder = posixpath.dirname(page) or "."
        self._by_form = {form.casefold(): term for term in terms for form in term.forms}
        self._terms_so_far: dict[Term, None] = {}

    def run(self, root: Element) -> None:
        """Explain the terms of a page, with the cards at its end."""
        if self._by_form:
            self._pattern = _any_of(tuple(sorted(self._by_form, key=len, reverse=True)))
            self._explain_in(root)
            root.extend(self._card(term) for term in self._terms_so_far)

    def _explain_in(self, element: Element) -> None:
        """Explain what is used for the first time in an element, in the order in which it is read."""
        if element.tag in _WITHOUT_TERMS:
            return
        element.text, content = self._split(element.text)
        for child in element:
            self._explain_in(child)
            child.tail, buttons = self._split(child.tail)
            content += [child, *buttons]
        element[:] = content

    def _split(self, text: str | None) -> tuple[str | None, list[Element]]:
        """Divide a text into what comes before its first button, and the buttons, each with what follows it."""
        matches = [match for match in self._pattern.finditer(text or "") if self._is_first(match[0])]
        if not text or not matches:
            return text, []
        ends = [match.start() for match in matches[1:]] + [len(text)]
        buttons = [self._button(match[0], text[match.end() : end]) for match, end in zip(matches, ends, strict=True)]
        return text[: matches[0].start()], buttons

    def _is_first(self, form: str) -> bool:
        term = self._by_form[form.casefold()]
        is_first = term not in self._terms_so_far
        self._terms_so_far[term] = None
        return is_first

    def _button(self, form: str, tail: str) -> Element:
        key = self._by_form[form.casefold()].key
        button = Element("button", {"type": "button", "class": "term", "popovertarget": f"begrip-{key}"})
        button.text, button.tail = form, tail
        return button

    def _card(self, term: Term) -> Element:
        card = Element("div", {"class": "term-card", "id": f"begrip-{term.key}", _NOT_SEARCHED: "true"})
        card.set("popover", None)  # type: ignore[arg-type]  # an attribute without a value
        SubElement(SubElement(card, "p"), "strong").text = term.term
        text = SubElement(card, "p")
        text.text = term.text
        if term.page:
            text.text += " "
            SubElement(text, "a", href=posixpath.relpath(term.page, self._folder)).text = "Meer uitleg"
        return card


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
