"""The axis, whatever the answers are."""

from dataclasses import replace
from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest

from scan.charts.axis import WIDTH, axis, foot
from scan.definition.model import AnswerOption, Instrument

_LETTER = 6.2
"""About how wide a letter of the small text is."""


def _with_answers(instrument: Instrument, points: range, label: str) -> Instrument:
    return replace(instrument, options=tuple(AnswerOption(each, label, label, label) for each in points))


def _ends(text: Element) -> tuple[float, float]:
    """Give where a text begins and ends, roughly."""
    at, wide = float(text.attrib["x"]), _LETTER * len(text.text or "")
    before = {"start": 0.0, "middle": wide / 2, "end": wide}[text.attrib["text-anchor"]]
    return at - before, at - before + wide


@pytest.mark.parametrize("points", [range(1, 3), range(1, 5), range(6), range(1, 8), range(10), range(1, 11)], ids=str)
@pytest.mark.parametrize("label", ["ja", "zelfstandig", "ik help anderen hiermee verder"])
def test_words_keep_apart_and_on_the_paper(points: range, label: str, instrument: Instrument) -> None:
    """Two to ten answers, with words long and short; every point has its number, the ends always their words."""
    drawn = axis(_with_answers(instrument, points, label), 200)
    rows: dict[str, list[tuple[float, float]]] = {}
    for text in drawn.iter("text"):
        rows.setdefault(text.attrib["y"], []).append(_ends(text))
    assert len(rows[min(rows, key=float)]) == len(points)
    for ends in rows.values():
        assert ends == sorted(ends)
        assert all(one[1] <= other[0] for one, other in pairwise(ends))
        assert ends[0][0] >= -_LETTER
        assert ends[-1][1] <= WIDTH + _LETTER
    assert all(len(row) >= 2 for row in rows.values())


def test_the_foot_grows_with_the_words(instrument: Instrument) -> None:
    """The last line of words stands above the lower edge of the chart."""
    for label in ("ja", "ik help anderen hiermee verder dan zij zelf kunnen"):
        many = _with_answers(instrument, range(1, 8), label)
        lowest = max(float(text.attrib["y"]) for text in axis(many, 200).iter("text"))
        assert lowest <= 200
        assert foot(many) >= 41
