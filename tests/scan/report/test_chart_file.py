"""The chart as a file of its own."""

from xml.etree import ElementTree

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
