"""The terms of the site, as an editor wrote them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from build_tools.data.data_file import read_data_file
from scan.definition.fields import Fields

_FIELDS = ("term", "text", "page", "forms")


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
