"""What someone can work on, as HTML: at most two scales, and the choice of others."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from scan.charts.markup import element
from scan.definition.model import Item
from scan.report.context import RenderContext
from scan.report.data import Report
from scan.report.notes import situation_field
from scan.scoring.advice import Focus, focus_on
from scan.scoring.scores import Profile, Score
from scan.text.suggestions import (
    ACT,
    EVIDENCE,
    HEADING,
    MODULE,
    SITUATION,
    choice_legend,
    equality,
    focus_introduction,
    low_items_heading,
    own_step,
    question_heading,
)


def focus_cards(report: Report, context: RenderContext) -> list[Element]:
    """Give the scales to work on, each with what to do; in the page also the choice of others."""
    introduction = focus_introduction(report.profile, report.focus, report.target, report.places)
    cards = [_card(focus, report.profile, context) for focus in report.focus]
    places = [_items(report.places, context)] if report.places else []
    choice = [_choice(report)] if context.editable and report.profile.known else []
    return [element("h3", {}, HEADING), element("p", {}, introduction), *places, *cards, *choice]


def own_choice(profile: Profile, score: Score, context: RenderContext) -> Element:
    """Give the steps of any scale, folded away, for who reads where nothing can be chosen."""
    summary = element("summary", {}, own_step(score.scale, profile.instrument.nouns))
    steps = _steps(focus_on(profile, score.scale), profile, context)
    return element("details", {"class": "report-own-choice"}, summary, *steps)


def _card(focus: Focus, profile: Profile, context: RenderContext) -> Element:
    equal = [element("p", {}, equality(focus.equal_with))] if focus.equal_with else []
    title = element("h4", {}, context.link(focus.scale.title, focus.scale.page))
    return element(
        "section",
        {"class": "report-focus", "data-focus": focus.scale.key},
        title,
        *equal,
        *_steps(focus, profile, context),
    )


def _steps(focus: Focus, profile: Profile, context: RenderContext) -> list[Element]:
    """Give the act below a heading of its own, and what belongs to it as a list."""
    act = [element("h5", {"class": "report-act"}, ACT), element("p", {}, focus.act)]
    module = element("dd", {}, context.link(focus.module.title, focus.module.page), f". {focus.module.aim}")
    situation, nouns = profile.response.situations.get(focus.scale.key, ""), profile.instrument.nouns
    steps = [
        element("dt", {}, MODULE),
        module,
        element("dt", {}, EVIDENCE),
        element("dd", {}, SITUATION, *situation_field(focus.scale, situation, nouns, context)),
        element("dt", {}, question_heading(nouns)),
        element("dd", {}, focus.question),
    ]
    if focus.items:
        steps += [
            element("dt", {}, low_items_heading(nouns)),
            element("dd", {}, _items(focus.items, context)),
        ]
    return [*act, element("dl", {"class": "report-steps"}, *steps)]


def _items(items: tuple[Item, ...], context: RenderContext) -> Element:
    return element("ul", {}, *(element("li", {}, context.link(item.text, item.help)) for item in items))


def _choice(report: Report) -> Element:
    """Offer every scale with a checkbox; those in the report are checked."""
    shown = {focus.scale.key for focus in report.focus}
    boxes = [_box(score, score.scale.key in shown) for score in report.profile.scores]
    legend = element("legend", {}, choice_legend(report.profile.instrument.nouns))
    return element("fieldset", {"class": "report-choice"}, legend, *boxes)


def _box(score: Score, is_checked: bool) -> Element:
    key = score.scale.key
    attributes = {"type": "checkbox", "id": f"kies-{key}", "value": key, "data-action": "kies-rol"}
    box = element("input", attributes | ({"checked": "checked"} if is_checked else {}))
    return element("label", {"class": "report-choice-role"}, box, f" {score.scale.title}")
