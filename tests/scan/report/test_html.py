"""The report as HTML: hooks, escaping, links."""

import re
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from scan.charts.dot_plot import dot_plot
from scan.charts.radar import radar
from scan.definition.model import Answer, Instrument
from scan.report.context import RenderContext
from scan.report.data import make_report
from scan.report.html import render_report, render_report_page
from tests.responses import response_of, response_per_role

MIXED: list[Answer] = [5, 5, 4, 5, 5, 4, 1, 2, 1, None, 1, 1, *[3] * 18, 1, None, None, "nvt", 2, 2]


def _rows(html: str) -> list[dict[str, str]]:
    tree = ElementTree.fromstring(f"<div>{html.replace('<br>', '<br/>')}</div>")
    return [row.attrib for row in tree.iter("tr") if "data-role" in row.attrib]


def test_the_table_carries_the_hooks(instrument: Instrument) -> None:
    """One row per role, four decimals, empty where there is no score."""
    html = render_report(make_report(response_of(instrument, MIXED), instrument), RenderContext("../../"))
    rows = _rows(html)
    assert [row["data-role"] for row in rows] == [scale.key for scale in instrument.scales]
    hooks = {name: value for name, value in rows[0].items() if name.startswith("data-")}
    assert hooks == {
        "data-role": "trainer",
        "data-score": "4.6667",
        "data-answered": "6",
        "data-level": "meenemen",
        "data-group": "kop",
    }
    assert rows[5]["data-score"] == rows[5]["data-level"] == rows[5]["data-group"] == ""
    assert rows[5]["data-answered"] == "3"


def test_every_link_goes_to_the_site(instrument: Instrument) -> None:
    """Module, role and passages, from where the page stands."""
    html = render_report(make_report(response_of(instrument, MIXED), instrument), RenderContext("../../"))
    assert 'href="../../rollen/coach/#bereikbaar"' in html
    assert 'href="../../bruggen-bouwen/modules/coach/"' in html


def test_without_a_site_there_are_no_links(instrument: Instrument) -> None:
    """A file that someone keeps has no dead links in it."""
    page = render_report_page(make_report(response_of(instrument, MIXED), instrument), None)
    assert "<a " not in page


def test_texts_of_an_instrument_are_escaped(instrument: Instrument) -> None:
    """Markup in a text shows as text (a build refuses it; this is the second lock)."""
    first, *others = instrument.scales
    changed = replace(instrument, scales=(replace(first, title="<script>alert(1)</script>"), *others))
    html = render_report(make_report(response_per_role(changed, {}), changed), RenderContext("../../"))
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


_CONTEXTS = pytest.mark.parametrize(
    "context", [RenderContext("../../", editable=True), RenderContext(None)], ids=["in the page", "in a file"]
)


@_CONTEXTS
def test_everything_that_unfolds_has_a_name_of_its_own(instrument: Instrument, context: RenderContext) -> None:
    """A screen reader lists them without what stands around them."""
    html = render_report(make_report(response_of(instrument, MIXED), instrument), context)
    names = [re.sub("<.*?>", "", name) for name in re.findall("<summary>(.*?)</summary>", html)]
    assert any(name.startswith("Trainer4,7Je schat in") for name in names)
    assert len(names) == len(set(names)) > 6


@_CONTEXTS
def test_headings_leave_no_level_out(instrument: Instrument, context: RenderContext) -> None:
    """What to do next week is one of them: it is what people look for."""
    html = render_report(make_report(response_of(instrument, MIXED), instrument), context)
    headings = [(int(level), re.sub("<.*?>", "", text)) for level, text in re.findall(r"<h(\d)[^>]*>(.*?)</h\1>", html)]
    assert all(below <= above + 1 for (above, _), (below, _) in pairwise([(2, ""), *headings]))
    assert headings[0] == (3, "Doe dit volgende week")
    assert headings[1] == (4, "Als coach")


def test_what_to_do_comes_before_all_that_it_rests_on(instrument: Instrument) -> None:
    """With its module, its sheet, something to try, its question and its reason."""
    html = render_report(
        make_report(response_of(instrument, MIXED), instrument), RenderContext("../../", editable=True)
    )
    week, _, rest = html.partition('<div class="report-views">')
    for part in (
        'href="../../bruggen-bouwen/modules/coach/"',
        'href="../../werkbladen/gesprek-coach/"',
        'href="../../raamwerk/probeer/professionalisering/#volg-drie-studenten"',
        "Vraag voor je leidinggevende",
        "De balk ligt het laagst en raakt die van",
        "Kies een andere rol",
        'data-action="agenda"',
    ):
        assert part in week
    assert rest.index("chart-stippen") < rest.index("data-score") < rest.index("report-roles")


def test_without_a_role_to_work_on_the_choice_lies_open(instrument: Instrument) -> None:
    """There is no act then, and no heading that promises one."""
    report = make_report(response_per_role(instrument, {}), instrument)
    html = render_report(report, RenderContext("../../", editable=True))
    assert "Doe dit volgende week" not in html
    assert "Waar je kunt beginnen" in html
    assert re.search(r'<details class="report-choose" open="open"><summary>Kies zelf een rol<', html)


def test_every_cell_says_which_column_it_stands_in(instrument: Instrument) -> None:
    """On a small screen a row is a block; the table stays a table for who hears it."""
    response = response_of(instrument, MIXED)
    report = make_report(response, instrument, earlier=[response] * 7, peer=replace(response, author="collega"))
    html = render_report(report, RenderContext("../../"))
    tables = re.findall(r"<table.*?</table>", html, re.S)
    assert len(tables) == 3
    for table in tables:
        headings = re.findall(r'<th scope="col" role="columnheader">(.*?)</th>', table)
        for row in re.findall(r"<tbody.*</tbody>", table, re.S)[0].split("</tr>")[:-1]:
            assert re.findall(r'data-label="(.*?)"', row) == headings[1:]
    assert html.count("report-frame-wide") == 1


def test_the_month_is_said_once_wherever_the_report_stands(instrument: Instrument) -> None:
    """On paper from the page, and at the top of a page of its own."""
    report = make_report(response_of(instrument, MIXED), instrument)
    for html in (render_report(report, RenderContext("../../", editable=True)), render_report_page(report, None)):
        assert re.findall(r"[Ii]ngevuld in november 2026\.", html) != []
        assert html.count("november 2026") == 1


def test_charts_have_a_title_and_tell_the_same_as_the_table(instrument: Instrument) -> None:
    """For whoever cannot see them."""
    profile = make_report(response_of(instrument, MIXED), instrument).profile
    for chart in (dot_plot(profile), radar(profile)):
        assert chart.get("role") == "img"
        assert chart.findtext("title")
        assert "Trainer: 4,7; Coach: 1,2;" in (chart.findtext("desc") or "")
        assert "Technovator: te weinig antwoorden" in (chart.findtext("desc") or "")


def test_a_change_in_one_role_changes_its_row_of_the_chart_only(instrument: Instrument) -> None:
    """The other five rows stay as they are."""
    rows = []
    for answer in (3, 4):
        profile = make_report(response_per_role(instrument, {"coach": answer}), instrument).profile
        groups = [group for group in dot_plot(profile).iter("g") if group.get("data-role")]
        rows.append({group.get("data-role"): ElementTree.tostring(group) for group in groups})
    assert [role for role in rows[0] if rows[0][role] != rows[1][role]] == ["coach"]


def test_the_radar_starts_at_zero(instrument: Instrument) -> None:
    """A one lies a fifth of the way out, not in the middle."""
    profile = make_report(response_per_role(instrument, {}, otherwise=1), instrument).profile
    first_dot = next(dot for dot in radar(profile).iter("circle"))
    assert (first_dot.get("cx"), first_dot.get("cy")) == ("200.0", "131.0")


def test_a_target_is_drawn_and_named(instrument: Instrument) -> None:
    """One tick per role, and a column in the table."""
    target = instrument.profile("digitale-basis")
    report = make_report(response_per_role(instrument, {}), instrument, target)
    ticks = [line for line in dot_plot(report.profile, target).iter("line") if line.get("class") == "chart-target"]
    assert len(ticks) == 6
    assert ">Doel</th>" in render_report(report, RenderContext("../../"))
