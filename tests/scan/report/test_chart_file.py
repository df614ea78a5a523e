"""The chart as a file of its own."""

import re
from xml.etree import ElementTree

from scan.charts.colours import COLOURS
from scan.definition.model import Instrument
from scan.report.chart_file import alternative_text, render_picture
from scan.report.data import make_report
from tests.responses import response_per_role

SVG = "{http://www.w3.org/2000/svg}"


def test_the_picture_stands_on_its_own(instrument: Instrument) -> None:
    """Size, colours and words are inside; nothing is asked from elsewhere."""
    report = make_report(response_per_role(instrument, {"coach": 5}), instrument)
    text = render_picture(report)
    tree = ElementTree.fromstring(text)
    assert tree.tag == f"{SVG}svg"
    assert int(tree.attrib["width"]) > 400
    assert "url(" not in text
    assert "http" not in text.replace("http://www.w3.org/2000/svg", "")
    assert {label.text for label in tree.iter(f"{SVG}text")} >= {scale.title for scale in instrument.scales}


def test_the_picture_has_its_colours_in_any_program(instrument: Instrument) -> None:
    """Programs that draw pictures know no variables, and some no style sheets: each part has its own plain colours."""
    target = instrument.profile("digitale-basis")
    tree = ElementTree.fromstring(render_picture(make_report(response_per_role(instrument, {}), instrument, target)))
    assert tree.find(f".//{SVG}style") is None
    painted = [each.get(name, "") for each in tree.iter() for name in ("fill", "stroke") if each.get(name)]
    assert [paint for paint in painted if not re.fullmatch("#[0-9a-f]{3,6}|none", paint)] == []
    rows = tree.findall(f".//{SVG}g[@data-role]")
    means = [row.find(f"{SVG}circle[@class='chart-mean']") for row in rows]
    assert [mean.get("fill") for mean in means if mean is not None] == [*COLOURS[:6]]
    ticks = [row.find(f"{SVG}line[@class='chart-target']") for row in rows]
    assert {(tick.get("stroke"), tick.get("stroke-width")) for tick in ticks if tick is not None} == {("#b3470c", "3")}


def test_a_name_can_be_read_where_its_outline_would_be_painted_over_it(instrument: Instrument) -> None:
    """Not every program knows `paint-order`: the outline is a text of its own, below the name."""
    tree = ElementTree.fromstring(render_picture(make_report(response_per_role(instrument, {}), instrument)))
    row = tree.find(f".//{SVG}g[@data-role='coach']")
    assert row is not None
    below, name = [text for text in row.iter(f"{SVG}text") if text.text == "Coach"]
    assert (below.get("stroke"), below.get("aria-hidden"), name.get("stroke")) == ("#fff", "true", None)
    assert not [each for each in tree.iter() if each.get("paint-order")]


def test_the_picture_says_what_it_shows(instrument: Instrument) -> None:
    """First what it comes to, then every score and the target."""
    target = instrument.profile("digitale-basis")
    report = make_report(response_per_role(instrument, {"coach": 5}), instrument, target)
    tree = ElementTree.fromstring(render_picture(report))
    assert tree.attrib["role"] == "img"
    assert tree.findtext(f"{SVG}desc") == alternative_text(report)
    assert alternative_text(report) == (
        "Je schat jezelf als coach duidelijk hoger in dan in de andere rollen. Scores op een schaal van 1 tot 5. "
        "Trainer: 3,0; Coach: 5,0; Adviseur: 3,0; Onderwijskundige: 3,0; Veranderkundige: 3,0; Technovator: 3,0. "
        "De streepjes zijn het doelprofiel 'De digitale basis van docenten'."
    )
