"""The words that may be broken."""

from pathlib import Path

import pytest

from build_tools.data.data_file import DataFileError
from build_tools.data.shared.library import WORD_BREAKS, read_library
from tests.data_files import written


def test_words_are_read_with_their_hyphens(tmp_path: Path) -> None:
    """With everything else that the pages share."""
    written(tmp_path, WORD_BREAKS, "words: [leer-situatie]")
    assert read_library(tmp_path).word_breaks == ("leer-situatie",)


@pytest.mark.parametrize("word", ["leersituatie", "Leer-situatie", "leer--situatie", "leer.situatie-s"])
def test_a_word_that_says_nothing_is_refused(tmp_path: Path, word: str) -> None:
    """Before anything is built, with the place and an example."""
    written(tmp_path, WORD_BREAKS, f"words:\n  - {word}\n")
    with pytest.raises(DataFileError, match="Schrijf het als 'leer-situatie'"):
        read_library(tmp_path)
