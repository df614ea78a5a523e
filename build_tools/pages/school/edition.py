"""The page that makes a school's own edition: a form for its values, and what makes a zip of them in the browser."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from typing import Any

from build_tools.hosts.in_folder import folder_changes
from build_tools.pages.kind import PageKind
from build_tools.parts.styles import CONTROLS, FRAME, STATES, TEXT, Styles, from_theme, make_colours
from build_tools.parts.surroundings import Surroundings
from build_tools.school.offered import offered
from scan.school.colours import SCHEMES, read_colours
from scan.school.form_words import COLOURS, FIELDS, TOPICS, WORDS

_SCHEMES = dict(zip(SCHEMES, ("Licht", "Donker"), strict=True))


def _values(around: Surroundings) -> Mapping[str, Any]:
    named = chain.from_iterable(instrument.pages for instrument in around.instruments.values())
    needed = {page.partition("#")[0] for page in named}
    colours = read_colours(make_colours().text)
    sheets = around.of_kind("sheet")
    release = around.release
    return {
        "rules": {
            "colours": colours,
            "archive": release.archive_address if release else "",
            "version": release.version if release else "",
            "hosts": folder_changes(),
        },
        "neutral": colours,
        "parts": list(offered(list(around.page.nav), lambda path: around.find(path).title, needed, sheets)),
        "schemes": _SCHEMES,
        "colour_labels": COLOURS,
        "topics": TOPICS,
        "field_labels": FIELDS,
        "word_labels": WORDS,
    }


KIND = PageKind(
    name="edition",
    template="edition",
    styles=Styles(
        (
            *FRAME,
            *CONTROLS,
            *from_theme("parts/keep", "parts/edition-look"),
            *STATES,
            *TEXT,
            *from_theme("pages/edition"),
        )
    ),
    script="edition",
    holds_answers=True,
    values=_values,
)
