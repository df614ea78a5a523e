"""The words around a noun follow its article."""

import pytest

from scan.definition.model import Instrument
from scan.definition.nouns import Noun

ROLE = Noun("rol", "rollen", "de")
PART = Noun("onderdeel", "onderdelen", "het")


@pytest.mark.parametrize(
    ("noun", "words"),
    [
        (ROLE, ("de rol", "deze", "die", "hem", "welke", "elke", "enkele")),
        (PART, ("het onderdeel", "dit", "dat", "het", "welk", "elk", "enkel")),
    ],
    ids=["de", "het"],
)
def test_every_word_goes_with_the_article(noun: Noun, words: tuple[str, ...]) -> None:
    """De rol, deze rol, die rol, vul hem in; het onderdeel, dit onderdeel, dat onderdeel, vul het in."""
    assert (noun.the, noun.this, noun.that, noun.it, noun.which, noun.each, noun.single) == words


@pytest.mark.parametrize(
    ("noun", "count", "words"),
    [(ROLE, 1, "deze rol"), (PART, 1, "dit onderdeel"), (ROLE, 2, "deze rollen"), (PART, 2, "deze onderdelen")],
)
def test_more_than_one_is_pointed_at_alike(noun: Noun, count: int, words: str) -> None:
    """Whatever the article of one."""
    assert noun.these(count) == words
    assert words.endswith(noun.counted(count))


def test_the_i_scan_says_how_one_sees_oneself(instrument: Instrument) -> None:
    """As one does in a sentence."""
    assert instrument.nouns.oneself_in("coach") == "als coach"
