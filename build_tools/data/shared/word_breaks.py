"""The words that may be broken where they are wider than their place, as an editor wrote them."""

from __future__ import annotations

import re
from pathlib import Path

from build_tools.data.data_file import read_data_file
from scan.definition.fields import Fields

_MOST_WORDS = 400


def read_word_breaks(file: Path) -> tuple[str, ...]:
    """Read the words, each with a hyphen where it may be broken; raises `DataFileError` with every problem."""
    return read_data_file(file, ("words",), _load_words)


def _load_words(fields: Fields) -> tuple[str, ...]:
    words = fields.texts("words", 1, _MOST_WORDS)
    if any(not re.fullmatch(r"[a-zà-ÿ]+(?:-[a-zà-ÿ]+)+", word) for word in words):
        fields.reject("words", "hier staat geen woord met streepjes.", "Schrijf het als 'leer-situatie'.")
    return words
