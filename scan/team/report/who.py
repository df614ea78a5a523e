"""Who reaches what is asked: a line for each scale, in its own order and never by score."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from scan.charts.markup import element
from scan.team.covering import Covering, coverings
from scan.team.outcome import Outcome
from scan.text.team import who_words as words
from scan.text.team.cautions import BAND_FOR_BAR


def who_lines(outcome: Outcome) -> Element:
    """Give the lines, and in one more what nothing is asked of."""
    asked = list(coverings(outcome))
    rest = [each.scale for each in outcome.figures if each.target is None]
    is_counted = any(each.reach for each in asked)
    lines = [_line(each, outcome.members) for each in asked]
    if rest:
        lines.append(element("li", {}, words.not_asked(rest)))
    parts = [element("h3", {}, words.WHO if is_counted else words.COVERED), element("ul", {}, *lines)]
    if outcome.people:
        parts.append(element("p", {"class": "team-note"}, words.reading(outcome.instrument)))
    if outcome.mode in ("beperkt", "gemengd"):
        parts.append(element("p", {"class": "team-note"}, BAND_FOR_BAR))
    return element("section", {"class": "team-who", "data-part": "who"}, *parts)


def _line(each: Covering, members: int) -> Element:
    figures = each.figures
    name = element("strong", {}, figures.scale.title)
    hooks = {"data-role": figures.scale.key}
    if each.reach is None or each.near is None or figures.coverage is None:
        return element("li", hooks, name, words.only_covered(each.target, figures.coverage))
    told = words.who(each.target, figures.coverage, each.reach, each.near)
    return element("li", hooks, name, told, words.unknown(members - figures.scored))
