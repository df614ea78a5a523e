"""A colleague's view beside one's own."""

from dataclasses import replace

from hypothesis import given

from scan.definition.model import Answer, Instrument
from scan.report.data import make_report, report_data
from scan.report.html import render_report_page
from scan.scoring.peer import compare_with_peer
from scan.scoring.scores import score_response
from tests.responses import response_of, response_per_role, whole_scans


def test_a_difference_counts_from_the_margin(instrument: Instrument) -> None:
    """With six scores of six answers each, twice 0.5730: six points over six items do not reach it, seven do."""
    own = response_per_role(instrument, {})
    for points, differs in ((6, False), (7, True)):
        given_ = dict(own.answers)
        for number, item in enumerate(instrument.scales[1].items):
            given_[item.key] = 3 + points // 6 + (number < points % 6)
        peer = score_response(replace(own, answers=given_), instrument)
        found = compare_with_peer(score_response(own, instrument), peer).discrepancies
        assert found["coach"].differs is differs
        assert not found["trainer"].differs


@given(whole_scans, whole_scans)
def test_two_views_differ_alike_from_either_side(
    instrument: Instrument, one: list[Answer], other: list[Answer]
) -> None:
    """Only the sign turns round."""
    profiles = [score_response(response_of(instrument, given_), instrument) for given_ in (one, other)]
    there, back = compare_with_peer(*profiles).discrepancies, compare_with_peer(*reversed(profiles)).discrepancies
    assert there.keys() == back.keys()
    for key, mine in there.items():
        assert (mine.points, mine.differs) == (-back[key].points, back[key].differs)


def test_the_report_says_where_two_people_differ(instrument: Instrument) -> None:
    """In words, in the table and with a line in the chart; elsewhere it claims nothing."""
    own = response_per_role(instrument, {})
    theirs = replace(response_per_role(instrument, {"coach": 5, "trainer": None}), author="collega")
    report = make_report(own, instrument, peer=theirs)
    seen = report_data(report)["colleague"]
    assert seen["conclusion"] == "Jullie beelden verschillen bij coach. Vraag wat je collega zag."
    assert seen["scores"]["coach"] == {"score": 5.0, "margin": 0.5444, "distance": 2.0, "differs": True}
    assert seen["scores"]["trainer"] == {"score": None, "margin": None, "distance": None, "differs": None}
    page = render_report_page(report, None)
    assert page.count('data-differs="ja"') == 1
    assert "je collega schat je hoger in" in page
