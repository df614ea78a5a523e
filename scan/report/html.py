"""The report as HTML: the same for the page and for a file of its own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pkgutil import get_data
from xml.etree.ElementTree import Element

from scan.charts.dot_plot import dot_plot
from scan.charts.dumbbell import TWO_ATTEMPTS, TWO_VIEWS, dumbbell
from scan.charts.markup import element, html_text
from scan.charts.radar import radar
from scan.charts.trend import trend
from scan.report.context import Place
from scan.report.data import Report, honest_sentences
from scan.report.focus_cards import focus_cards
from scan.report.sections import role_sections
from scan.report.tables import change_table, peer_table, score_table
from scan.scoring.scores import Profile
from scan.text.sentences import conclusion, missing_answers, month_text, second_view_conclusion, target_text


def render_report(report: Report, place: Place) -> str:
    """Write the report as HTML without its own page around it."""
    return "".join(html_text(part) for part in _parts(report, place))


def render_report_page(report: Report, site: str | None) -> str:
    """Write the report as one self-contained page; `site` is the address of the site, for the links."""
    instrument, response = report.profile.instrument, report.profile.response
    about = f"Versie {instrument.version} van de vragenlijst"
    about += f", ingevuld in {month_text(response.month)}" if response.month else ""
    head = element(
        "head",
        {},
        element("meta", {"charset": "utf-8"}),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("title", {}, f"{instrument.title}: jouw resultaat"),
        element("style", {}, style_sheet("charts/chart.css") + style_sheet("report/report.css")),
    )
    main = element(
        "main",
        {"class": "report"},
        element("h1", {}, instrument.title),
        element("p", {}, about + "."),
        element("h2", {}, "Jouw resultaat"),
        *_parts(report, Place(site)),
    )
    return "<!doctype html>\n" + html_text(element("html", {"lang": "nl"}, head, element("body", {}, main))) + "\n"


@cache
def style_sheet(name: str) -> str:
    """Read one of the style sheets of this package, once: an image of Python has no files beside it."""
    return (get_data("scan", name) or b"").decode("utf-8")


def conclusion_line(profile: Profile) -> Element:
    """Give what the whole profile comes to."""
    return element("p", {"class": "report-conclusion"}, conclusion(profile))


def dots_figure(report: Report, name: str = "stippen") -> Element:
    """Give the chart that carries the result, with how to read it; `name` tells two of them on one page apart."""
    reading = (
        "De grote stip is je score, de balk de marge eromheen. De kleine stippen zijn je eigen antwoorden. "
        "Overlappen twee balken flink, dan zegt het verschil weinig."
    )
    return _figure(dot_plot(report.profile, report.target, name), reading + target_text(report.target))


def listed(sentences: Sequence[str]) -> Element:
    """Give sentences as a list."""
    return element("ul", {}, *(element("li", {}, sentence) for sentence in sentences))


def _parts(report: Report, place: Place) -> list[Element]:
    profile = report.profile
    return [
        conclusion_line(profile),
        *([dots_figure(report), _radar(profile)] if profile.known else []),
        score_table(report),
        *_missing(profile),
        *_comparison(report),
        *_peer_rating(report),
        *role_sections(profile, place),
        *focus_cards(report, place),
        element("h3", {}, "Wat dit resultaat niet is"),
        listed(honest_sentences(profile.instrument)),
    ]


def _radar(profile: Profile) -> Element:
    summary = element("summary", {}, "Bekijk als radar")
    figure = _figure(radar(profile), "Dezelfde scores, zonder marge.")
    return element("details", {"class": "report-radar"}, summary, figure)


def _figure(chart: Element, reading: str) -> Element:
    return element("figure", {"class": "report-chart"}, chart, element("figcaption", {}, reading))


def _missing(profile: Profile) -> list[Element]:
    told = [missing_answers(score, profile.instrument) for score in profile.scores if not score.estimate]
    return [] if not told else [element("h3", {}, "Wat nog geen score heeft"), listed(told)]


def _comparison(report: Report) -> list[Element]:
    if report.comparison is None:
        return []
    earlier, now = report.comparison.earlier, report.profile
    explanation = (
        "Een lagere score kan betekenen dat je scherper bent gaan kijken. Alleen een verschil buiten de marge telt mee."
    )
    if len(earlier) == 1:
        joined = {score.scale.key for score in now.scores}
        chart = dumbbell(TWO_ATTEMPTS, earlier[0], now, joined)
        figure = _figure(chart, "De open stip is je score van toen, de volle stip die van nu.")
    else:
        reading = "Elke stip is een keer, van links naar rechts. Het streepje erdoorheen is de marge."
        figure = _figure(trend([*earlier, now]), reading)
    heading = element("h3", {}, "Vergeleken met je eerdere scan" + ("s" if len(earlier) > 1 else ""))
    return [heading, element("p", {}, explanation), figure, change_table(report.comparison, now)]


def _peer_rating(report: Report) -> list[Element]:
    rating = report.peer_rating
    if rating is None:
        return []
    joined = {key for key, discrepancy in rating.discrepancies.items() if discrepancy.differs}
    chart = dumbbell(TWO_VIEWS, rating.profile, report.profile, joined)
    reading = (
        "De volle stip is jouw beeld, de open stip dat van je collega. Een lijn staat er alleen waar het verschil "
        "groter is dan de marge."
    )
    return [
        element("h3", {}, "De blik van een collega"),
        element("p", {}, second_view_conclusion(rating)),
        _figure(chart, reading),
        peer_table(rating, report.profile),
    ]
