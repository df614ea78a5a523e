"""What a team can do, as a list under headings: each with a sentence, and where it helps a link."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from scan.charts.markup import element
from scan.definition.model import Scale
from scan.report.context import RenderContext
from scan.team.actions import ServingModule, TakingAlong
from scan.team.member import Member
from scan.team.outcome import Outcome
from scan.text.team import action_words as words
from scan.text.team.report_words import ACTIONS


def action_list(outcome: Outcome, context: RenderContext) -> Element:
    """Give every act with its heading; `data-act` says which it is."""
    parts = [part for name, heading, told in _acts(outcome, context) for part in _act(name, heading, told)]
    return element("section", {"class": "team-acts", "data-part": "actions"}, element("h3", {}, ACTIONS), *parts)


def told_actions(outcome: Outcome) -> list[tuple[str, list[str]]]:
    """Give each heading with its sentences, as plain text."""
    return [
        (heading, ["".join(each.itertext()) for each in told])
        for _, heading, told in _acts(outcome, RenderContext(None))
    ]


def _act(name: str, heading: str, told: Sequence[Element]) -> tuple[Element, Element]:
    return element("h4", {}, heading), element("ul", {"data-act": name}, *told)


def _acts(outcome: Outcome, context: RenderContext) -> Iterator[tuple[str, str, list[Element]]]:
    actions, nouns = outcome.actions, outcome.instrument.nouns
    if len(outcome.people) > 1:
        yield "taking-along", words.TAKING_ALONG, _taking_along(outcome)
    yield "modules", words.MODULES, _modules(outcome, context)
    if outcome.target:
        is_open = any(each.coverage == "open" for each in outcome.figures)
        told = words.needed(actions.needed, nouns, is_open=is_open) if actions.needed else words.nothing_needed()
        yield "needed", words.NEEDED, [element("li", {}, told)]
    if actions.widest:
        yield "widest", words.WIDEST, [element("li", {}, told) for told in _spreads(outcome)]
    if actions.unnamed:
        yield "unnamed", words.UNNAMED, [element("li", {}, words.unnamed(actions.unnamed, nouns))]


def _spreads(outcome: Outcome) -> list[str]:
    """Say of each pair of levels on which scales the team spans them."""
    spans: dict[tuple[str, str], list[Scale]] = {}
    for each in outcome.actions.widest:
        spans.setdefault((each.lowest.label, each.highest.label), []).append(each.scale)
    return [words.spread(scales, *ends) for ends, scales in spans.items()]


def _taking_along(outcome: Outcome) -> list[Element]:
    nouns = outcome.instrument.nouns
    told = [_pair(pair, outcome) for pair in outcome.actions.taking_along]
    return told or [element("li", {}, words.nobody_to_take_along(nouns))]


def _pair(pair: TakingAlong, outcome: Outcome) -> Element:
    guides, followers = _labels(pair.guides), _labels(pair.followers)
    told = words.taking_along(pair.scale, guides, followers, outcome.instrument.nouns)
    return element("li", {"data-role": pair.scale.key}, told)


def _modules(outcome: Outcome, context: RenderContext) -> list[Element]:
    counts = {each.scale.key: each.short for each in outcome.figures}
    told = [_module(each, counts[each.scale.key], outcome, context) for each in outcome.actions.modules]
    return told or [element("li", {}, words.no_module(outcome.target))]


def _module(serving: ServingModule, count: int | None, outcome: Outcome, context: RenderContext) -> Element:
    module = serving.scale.module
    equal = words.equal_modules(serving.equal_with) if serving.equal_with else ""
    why = words.module(serving.scale, count, outcome.target) + equal
    return element("li", {"data-role": serving.scale.key}, context.link(module.title, module.page), why)


def _labels(members: Sequence[Member]) -> list[str]:
    return [member.label for member in members]
