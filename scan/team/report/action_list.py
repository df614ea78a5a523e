"""What a team can do, as a list under headings: each with a sentence, and where it helps a link."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from xml.etree.ElementTree import Element

from scan.charts.markup import element
from scan.definition.model import Scale
from scan.report.context import RenderContext
from scan.team.actions import ServingModule, TakingAlong
from scan.team.covering import name_some
from scan.team.outcome import Outcome
from scan.team.shape import MOST_OUTSTANDING
from scan.text.team import action_words as words
from scan.text.team.report_words import ACTIONS

_MOST_SCALES = 5
_MOST_GUIDES = 6
"""More people, or on more scales, are not named: it would read as a list of who is good."""


def action_list(outcome: Outcome, context: RenderContext) -> list[Element]:
    """Give every act with its heading, in a section; `data-act` says which it is. Nothing when there are none."""
    parts = [part for name, heading, told in _acts(outcome, context) if told for part in _act(name, heading, told)]
    if not parts:
        return []
    return [element("section", {"class": "team-acts", "data-part": "actions"}, element("h3", {}, ACTIONS), *parts)]


def first_act(outcome: Outcome) -> str:
    """Give the first thing that a team can do, without its link; empty when too little is shown to say it."""
    return next(("".join(told.itertext()) for told in _modules(outcome, RenderContext(None))), "")


def first_scales(outcome: Outcome) -> list[Scale]:
    """Give the scales that a team could begin with: of equals all, unless they are too many to choose from."""
    modules = outcome.actions.modules
    first = [each.scale for each in takewhile(lambda each: _are_equal(each, modules[0]), modules)]
    return first if len(first) <= MOST_OUTSTANDING else []


def _are_equal(one: ServingModule, other: ServingModule) -> bool:
    return one == other or one.scale in other.equal_with


def _act(name: str, heading: str, told: Sequence[Element]) -> tuple[Element, Element]:
    return element("h4", {}, heading), element("ul", {"data-act": name}, *told)


def _acts(outcome: Outcome, context: RenderContext) -> Iterator[tuple[str, str, list[Element]]]:
    actions, nouns = outcome.actions, outcome.instrument.nouns
    yield "modules", words.MODULES, _modules(outcome, context)
    if len(outcome.people) > 1:
        yield "taking-along", words.TAKING_ALONG, _taking_along(outcome)
    if actions.needed:
        is_open = any(each.coverage == "open" for each in outcome.figures)
        yield "needed", words.NEEDED, [element("li", {}, words.needed(actions.needed, nouns, is_open=is_open))]
    if actions.widest and outcome.target:
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
    nouns, pairs = outcome.instrument.nouns, outcome.actions.taking_along
    if not pairs:
        return [] if outcome.target else [element("li", {}, words.nobody_to_take_along(nouns))]
    if len(pairs) > _MOST_SCALES:
        return [element("li", {}, words.many_to_take_along([pair.scale for pair in pairs], nouns))]
    return [_pair(pair, outcome) for pair in pairs]


def _pair(pair: TakingAlong, outcome: Outcome) -> Element:
    guides = name_some(pair.guides, len(pair.guides), _MOST_GUIDES if outcome.named else 0)
    told = words.taking_along(pair.scale, guides, outcome.instrument.nouns)
    return element("li", {"data-role": pair.scale.key}, told)


def _modules(outcome: Outcome, context: RenderContext) -> list[Element]:
    modules = outcome.actions.modules
    listed = modules[:MOST_OUTSTANDING]
    if not listed:
        return [element("li", {}, told) for told in _no_module(outcome)]
    told = [_module(each, outcome, context) for each in listed]
    if others := [each.scale for each in modules[MOST_OUTSTANDING:]]:
        told.append(element("li", {}, words.other_uncovered(others)))
    if {"open", "dun"} <= {each.coverage for each in outcome.figures}:
        told[0].append(element("span", {}, words.OPEN_FIRST))
    if any(_are_equal(one, other) for one, other in pairwise(listed)):
        told.append(element("li", {}, words.order_says_nothing(outcome.instrument.nouns)))
    return told


def _no_module(outcome: Outcome) -> Iterator[str]:
    """Say why none is listed; nothing where too little is shown to say it."""
    figures, instrument = outcome.figures, outcome.instrument
    if outcome.target:
        if all(each.coverage == "gedekt" for each in figures if each.target is not None):
            yield words.ALL_COVERED
    elif outcome.members > 1 and all(each.low is not None for each in figures):
        is_low = any(each.low for each in figures)
        yield words.nothing_lowest(instrument) if is_low else words.nobody_low(instrument)


def _module(serving: ServingModule, outcome: Outcome, context: RenderContext) -> Element:
    scale, module = serving.scale, serving.scale.module
    figures = next(each for each in outcome.figures if each.scale == scale)
    if figures.coverage:
        where = words.uncovered(scale, figures.coverage)
    else:
        where = words.low(scale, figures.low or 0, figures.scored, outcome.instrument)
    return element(
        "li",
        {"data-role": scale.key},
        where,
        context.link(module.title, module.page),
        f"', {module.form}." if module.form else "'.",
    )
