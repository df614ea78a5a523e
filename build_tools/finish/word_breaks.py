"""Where a word may be broken: long words in narrow places at a soft hyphen, and what is one name nowhere.

It is done in the finished pages, so that addresses, titles and what the search knows stay as they were written. Scripts
take the soft hyphens out of what someone copies (`scan/browser/page/copied-text.js`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from build_tools.data.data_file import read_data_file
from scan.definition.fields import Fields

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
WORD_BREAKS = "afbreken.yml"

_OUTSIDE_TAGS = "(?=[^<>]*<)"
_WHOLE = re.compile(rf"[Ii]-(?:coach(?<!\w.-coach)|scan(?<!\w.-scan)){_OUTSIDE_TAGS}")
"""Names with a hyphen that are read as one word. What goes before is looked at last: there are many letters i."""
_NO_TEXT = r"<(?P<element>script|style|textarea|code|pre|svg|title|option)\b.*?</(?P=element)>"
_NOT_TEXT = re.compile(rf"({_NO_TEXT})", re.DOTALL)
_LONG_WORD = re.compile(rf"{_NO_TEXT}|(?P<word>[A-Za-zà-ÿ]{{10,}}){_OUTSIDE_TAGS}", re.DOTALL)
_NARROW = re.compile(
    r'<(h[1-6]|table|nav|button|summary|legend|caption|label|dt|figure)\b.*?</\1>|<ul class="(?:cards|walk).*?</ul>'
    r'|<ol class="walk.*?</ol>|<a class="md-button.*?</a>|<p class="bron".*?</p>',
    re.DOTALL,
)
"""Headings, tables, cards, buttons, menus, titles of sources: where a word can be wider than its place."""
_MOST_WORDS = 400

Breaking = Callable[[str], str]
"""Gives a page with its places to break."""


def read_word_breaks(content: Path) -> Breaking:
    """Read where words may be broken, and give what does that to a page; a site without the file breaks none.

    Raises `DataFileError` with every problem.
    """
    file = content / WORD_BREAKS
    words = read_data_file(file, ("words",), _load_words) if file.exists() else ()
    return page_breaking(words)


def page_breaking(words: tuple[str, ...]) -> Breaking:
    """Give what makes a page break only these words, each written with a hyphen where it may be broken."""
    marked_by_word = {word.replace("-", ""): word for word in words}
    longest_first = sorted(marked_by_word, key=len, reverse=True)
    parts = re.compile("|".join(longest_first) or "(?!)", re.IGNORECASE)

    @cache
    def broken(word: str) -> str:
        return parts.sub(lambda part: _with_hyphens(part[0], marked_by_word[part[0].lower()]), word)

    def in_narrow_place(place: re.Match[str]) -> str:
        return _LONG_WORD.sub(lambda found: broken(found["word"] or "") or found[0], place[0])

    def in_page(html: str) -> str:
        pieces = _NOT_TEXT.split(
            _NARROW.sub(in_narrow_place, html)
        )  # text, what is none, the name of its element, and so on
        pieces[::3] = [_WHOLE.sub(r"<one-word>\g<0></one-word>", text) for text in pieces[::3]]
        del pieces[2::3]
        return "".join(pieces)

    return in_page


def _with_hyphens(word: str, marked: str) -> str:
    """Put soft hyphens into a word as it stands in a page, where it has hyphens in the list."""
    letters = iter(word)
    return "".join(SOFT_HYPHEN if sign == "-" else next(letters) for sign in marked)


def _load_words(fields: Fields) -> tuple[str, ...]:
    words = fields.texts("words", 1, _MOST_WORDS)
    if any(not re.fullmatch(r"[a-zà-ÿ]+(?:-[a-zà-ÿ]+)+", word) for word in words):
        fields.reject("words", "hier staat geen woord met streepjes.", "Schrijf het als 'leer-situatie'.")
    return words
