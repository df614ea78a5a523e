"""What is said of three scales, for every pattern of bars that touch and bars that do not."""

from dataclasses import replace
from itertools import product

import pytest

from scan.definition.model import Instrument
from scan.scoring.scores import Profile, score_response
from scan.text.conclusions import conclusion
from tests.responses import response_of

SUMS = (6, 10, 13, 16, 17, 19, 23, 30)
"""Of six answers to a scale; with these every pattern of touching and not touching comes by."""
APART = 7
"""With three scores, from this many points two of them differ: 2·6·1.6449·0.3130 = 6.18."""


def _profile(instrument: Instrument, sums: tuple[int, ...]) -> Profile:
    answers = [total // 6 + (place < total % 6) for total in sums for place in range(6)]
    three = replace(instrument, scales=instrument.scales[: len(sums)], profiles=())
    return score_response(response_of(three, list(answers)), three)


def _named(sentence: str, profile: Profile) -> tuple[set[str], set[str]]:
    """Give the scales that a conclusion puts high, and those that it puts low."""
    titles = {score.scale.title.lower(): score.scale.key for score in profile.scores}

    def found(text: str) -> set[str]:
        return {key for title, key in titles.items() if f" {title}" in text.replace(",", "")}

    high, _, low = sentence.partition(". ")[0].partition(" en het laagst ")
    return found(high), found(low)


def _expected_group(total: int, sums: tuple[int, ...]) -> str:
    unlike_top, unlike_bottom = max(sums) - total >= APART, total - min(sums) >= APART
    if unlike_bottom and not unlike_top:
        return "kop"
    return "groei" if unlike_top and not unlike_bottom else "midden"


@pytest.mark.parametrize("first", SUMS)
def test_a_sentence_follows_from_the_rule_and_nothing_else(instrument: Instrument, first: int) -> None:
    """It is flat or not by the rule; all named high differ from all named low; the outermost are named."""
    for sums in product((first,), SUMS, SUMS):
        profile = _profile(instrument, sums)
        sentence, of = conclusion(profile), dict(zip((score.scale.key for score in profile.scores), sums, strict=True))
        if max(sums) - min(sums) < APART:
            assert sentence.startswith("Je schat je rollen ongeveer even hoog in"), sums
            assert profile.groups == {}, sums
            continue
        high, low = _named(sentence, profile)
        assert all(of[one] - of[other] >= APART for one in high for other in low), sums
        assert max(of[key] for key in high) == max(sums), sums
        assert min(of[key] for key in low) == min(sums), sums
        assert profile.groups == {key: _expected_group(total, sums) for key, total in of.items()}, sums
