"""The sentences that people read."""

import re
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given

from scan.definition.model import SHORT, Answer, Instrument
from scan.definition.nouns import Noun
from scan.scoring.change import compare_profiles
from scan.scoring.response import read_response
from scan.scoring.scores import score_response
from scan.text.comparisons import change_headings, difference_text, verdict_text
from scan.text.conclusions import conclusion
from scan.text.score_words import missing_answers
from tests.golden import CASES, Case
from tests.responses import response_of, response_per_role, whole_scans

LOW_REST: dict[str, Answer] = {
    "adviseur": 1,
    "onderwijskundige": 1,
    "veranderkundige": 1,
    "technovator": 1,
}
NOTHING: dict[str, Answer] = dict.fromkeys(
    ("trainer", "coach", "adviseur", "onderwijskundige", "veranderkundige", "technovator")
)


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        (NOTHING, "Er zijn nog te weinig antwoorden voor een resultaat. Per rol heb je er 4 van de 6 nodig."),
        (
            NOTHING | {"coach": 4},
            "Alleen de rol coach heeft genoeg antwoorden. Vergelijken met andere rollen kan nog niet.",
        ),
        (
            {},
            "Je schat je rollen ongeveer even hoog in: de balken van de hoogste en de laagste raken elkaar.",
        ),
        (
            {"coach": None},
            "Je schat de rollen met genoeg antwoorden ongeveer even hoog in: de balken van de hoogste en de laagste "
            "raken elkaar.",
        ),
        (
            {"coach": 5, "trainer": 5, "technovator": 1},
            "Je schat jezelf het hoogst in als trainer en coach en het laagst als technovator. "
            "De balken van hoogst en laagst raken elkaar niet.",
        ),
        (
            LOW_REST | {"trainer": 5, "coach": 1},
            "Je schat jezelf als trainer duidelijk hoger in dan in de andere rollen.",
        ),
        (
            {"technovator": 1},
            "Je schat jezelf als technovator duidelijk lager in dan in de andere rollen.",
        ),
    ],
)
def test_the_conclusion_says_no_more_than_the_numbers(
    instrument: Instrument, answers: dict[str, Answer], sentence: str
) -> None:
    """Each kind of profile has its own sentence."""
    profile = score_response(response_per_role(instrument, answers), instrument)
    assert conclusion(profile) == sentence


@given(whole_scans)
def test_no_difference_is_claimed_that_the_data_do_not_carry(instrument: Instrument, given_: list[Answer]) -> None:
    """Of all roles named high and all roles named low, each pair differs."""
    profile = score_response(response_of(instrument, given_), instrument)
    named = re.fullmatch(
        r"Je schat jezelf het hoogst in als (.+?) en het laagst als (.+?)\. De balken.*", conclusion(profile)
    )
    if named:
        high, low = (
            [estimate for scale, estimate in profile.known if scale.title.lower() in re.split(r", | en ", names)]
            for names in named.groups()
        )
        assert high
        assert low
        assert all(one.differs_from(other) for one in high for other in low)
    if "duidelijk" in conclusion(profile):
        groups = [
            [estimate for scale, estimate in profile.known if profile.groups[scale.key] == group]
            for group in ("kop", "groei")
        ]
        assert all(one.differs_from(other) for one in groups[0] for other in groups[1])


@given(whole_scans)
def test_equal_is_said_only_where_no_two_bars_lie_apart(instrument: Instrument, given_: list[Answer]) -> None:
    """With unequal numbers of answers two roles can differ though the highest and the lowest do not."""
    profile = score_response(response_of(instrument, given_), instrument)
    apart = any(one.differs_from(other) for (_, one), (_, other) in combinations(profile.known, 2))
    assert not (apart and "ongeveer even hoog" in conclusion(profile))


@pytest.mark.parametrize(
    "case", [case for case in CASES if "decides-flat" in case.file.stem], ids=lambda case: case.says
)
def test_a_flat_profile_in_which_others_differ_says_so(instrument: Instrument, case: Case) -> None:
    """No role is called high or low, and the picture is not contradicted."""
    profile = score_response(read_response(case.response, instrument), instrument)
    assert profile.flat
    assert conclusion(profile) == (
        "De balken van de hoogste en de laagste raken elkaar. "
        "Daarom noemen we geen rol hoog of laag, ook al liggen andere balken los."
    )


def test_a_role_without_a_score_says_what_is_missing(instrument: Instrument) -> None:
    """How many are there, how many of them were not applicable, how many are needed."""
    profile = score_response(response_per_role(instrument, {"trainer": "nvt"}), instrument)
    assert missing_answers(profile.scores[0], instrument) == (
        "Trainer: 0 van de 6 stellingen beantwoord (6 keer 'niet van toepassing'); voor een score zijn er 4 nodig."
    )


def test_a_change_is_said_with_its_sign_and_verdict(instrument: Instrument) -> None:
    """And a role that cannot be compared says why."""
    earlier, later = (
        score_response(response_per_role(instrument, answers), instrument)
        for answers in ({"trainer": 1, "adviseur": None}, {"coach": 1})
    )
    changes = [compare_profiles(earlier, later, None).get(scale.key) for scale in instrument.scales]
    scores = zip(earlier.scores, later.scores, strict=True)
    told = [
        (difference_text(change), verdict_text(change, *pair)) for change, pair in zip(changes, scores, strict=True)
    ]
    assert told[:4] == [
        ("+2,00", "veranderd (toen gekozen of voorgesteld)"),
        ("−2,00", "veranderd"),
        ("–", "niet te vergelijken: minstens één van de twee keren waren er te weinig antwoorden"),
        ("0,00", "binnen de marge"),
    ]


def test_an_attempt_at_the_short_edition_is_named_with_its_noun(instrument: Instrument) -> None:
    """De korte i-scan, het korte kompas; without an article: kort kompas."""
    other = replace(instrument, nouns=replace(instrument.nouns, scan=Noun("kompas", "kompassen", "het")))
    for each, name in ((instrument, "korte i-scan"), (other, "kort kompas")):
        short = replace(response_per_role(each, {}), edition=SHORT)
        assert change_headings([score_response(short, each)], each.nouns)[1] == f"November 2026 ({name})"
