"""What the pictures of two profiles show is what the verdicts say."""

import json
from xml.etree.ElementTree import Element

import pytest

from scan.bridge import Bridge
from scan.charts.axis import place
from scan.definition.model import Instrument
from scan.report.composing import compose_report
from scan.report.data import Report
from scan.report.parts.figures import attempts_figure, dots_figure, views_figure
from scan.scoring.estimate import Estimate
from tests.golden import CASES, Case

COMPARED = [case for case in CASES if case.earlier or case.peer]


def _report(case: Case, instrument: Instrument) -> Report:
    request = json.loads(case.request)
    return compose_report(instrument, request["response"], request["profile"], request["earlier"], request["peer"])


def _rows(figure: Element) -> dict[str, Element]:
    return {row.attrib["data-role"]: row for row in figure.iter("g") if "data-role" in row.attrib}


def _ends(row: Element) -> list[tuple[float, float]]:
    bars = [(float(bar.attrib["x"]), float(bar.attrib["width"])) for bar in row.iter("rect")]
    return [(left, left + width) for left, width in bars]


def _expected(estimate: Estimate, instrument: Instrument) -> tuple[float, float]:
    left, right = (place(end, instrument) for end in estimate.bar)
    return left, right


@pytest.mark.parametrize("case", COMPARED, ids=lambda case: case.file.stem)
def test_a_line_joins_the_dots_that_differ_and_no_others(case: Case, instrument: Instrument) -> None:
    """Each pair has its two bars, those by which it was compared."""
    report = _report(case, instrument)
    if report.comparison:
        changes = report.comparison.since_last
        pairs = {key: (change.before, change.after) for key, change in changes.items()}
        differ = {key for key, change in changes.items() if change.verdict == "veranderd"}
        rows = _rows(attempts_figure(report.comparison, report.profile))
    else:
        assert report.peer_rating
        views = report.peer_rating.discrepancies
        pairs = {key: (view.peer, view.own) for key, view in views.items()}
        differ = {key for key, view in views.items() if view.differs}
        rows = _rows(views_figure(report.peer_rating, report.profile))
    joined = {
        key for key, row in rows.items() if any(part.get("class") == "chart-outline" for part in row.iter("line"))
    }
    assert joined == differ
    for key, estimates in pairs.items():
        expected = [_expected(estimate, instrument) for estimate in estimates]
        assert [end for ends in _ends(rows[key]) for end in ends] == pytest.approx(
            [end for ends in expected for end in ends], abs=0.11
        )


@pytest.mark.parametrize("case", CASES[::4], ids=lambda case: case.file.stem)
def test_a_bar_of_the_dot_plot_is_the_margin(case: Case, instrument: Instrument) -> None:
    """From end to end, as far as the answer scale goes."""
    report = _report(case, instrument)
    if not report.profile.known:
        assert "chart-bar" not in json.loads(Bridge(instrument).answer(case.request))["html"]
        return
    rows = _rows(dots_figure(report))
    for scale, estimate in report.profile.known:
        assert [end for ends in _ends(rows[scale.key]) for end in ends] == pytest.approx(
            _expected(estimate, report.profile.instrument), abs=0.11
        )
