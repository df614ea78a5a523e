"""What someone can do next week, as HTML: the first scale in the focus, a second one folded, the choice of others."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from scan.charts.markup import element
from scan.definition.model import Item, Scale
from scan.definition.nouns import Nouns
from scan.report.context import RenderContext
from scan.report.data import Report
from scan.scoring.advice import Focus, focus_on
from scan.scoring.scores import Profile, Score
from scan.text.names import capital, oneself
from scan.text.suggestions import (
    ACT,
    AGAIN_BUTTON,
    CALENDAR_BUTTON,
    START,
    again_title,
    calendar_text,
    choice_legend,
    choice_summary,
    equality,
    focus_introduction,
    low_items_heading,
    module_heading,
    own_step,
    question_heading,
    reason,
    second_focus,
    sheet_button,
    why_heading,
)


def next_week(report: Report, context: RenderContext) -> Element:
    """Give the act of the first scale in the focus and all that belongs to it; without a focus, where to start."""
    first, others = report.focus[:1], report.focus[1:]
    cards = [_first(focus, report, context) for focus in first] or _without_focus(report, context)
    folded = [_second(focus, report, context) for focus in others]
    choice = _choice(report) if context.editable and report.profile.known else []
    colour = {"data-role": first[0].scale.key} if first else {}
    heading = ACT if first else START
    return element(
        "section",
        {"class": "report-week", "data-part": "steps", "aria-labelledby": "volgende-week", **colour},
        element("h3", {"id": "volgende-week"}, heading),
        *cards,
        *folded,
        *choice,
    )


def own_choice(profile: Profile, score: Score, context: RenderContext) -> Element:
    """Give the steps of any scale, folded away, for who reads where nothing can be chosen."""
    focus = focus_on(profile, score.scale)
    summary = element("summary", {}, own_step(score.scale, profile.instrument.nouns))
    steps = [_act(focus), *_low_items(focus, profile, context), _steps(focus, profile, context)]
    return element("details", {"class": "report-own-choice"}, summary, *steps)


def _first(focus: Focus, report: Report, context: RenderContext) -> Element:
    nouns = report.profile.instrument.nouns
    title = element("h4", {}, context.link(capital(oneself([focus.scale], nouns)), focus.scale.page))
    buttons = [_buttons(focus, report.profile, context)] if context.editable else []
    return element(
        "div",
        {"class": "report-focus", "data-focus": focus.scale.key},
        title,
        _act(focus),
        *buttons,
        _steps(focus, report.profile, context, _why(focus, report)),
        *_low_items(focus, report.profile, context),
    )


def _second(focus: Focus, report: Report, context: RenderContext) -> Element:
    scale = focus.scale
    return element(
        "details",
        {"class": "report-focus report-second", "data-focus": scale.key},
        element("summary", {}, second_focus(scale, report.profile.instrument.nouns)),
        _act(focus),
        _steps(focus, report.profile, context, _why(focus, report)),
        *_low_items(focus, report.profile, context),
    )


def _without_focus(report: Report, context: RenderContext) -> list[Element]:
    """Say why no scale is in the focus, and with which items someone can start."""
    introduction = focus_introduction(report.profile, report.focus, report.target, report.places)
    places = [_items(report.places, context)] if report.places else []
    return [element("p", {}, introduction), *places]


def _act(focus: Focus) -> Element:
    return element("p", {"class": "report-act"}, focus.act)


def _buttons(focus: Focus, profile: Profile, context: RenderContext) -> Element:
    """Offer the act and another time as files for a calendar, and the sheet that goes with the scale."""
    nouns = profile.instrument.nouns
    act = {"data-title": focus.act, "data-text": calendar_text(focus, profile.instrument), "data-when": "week"}
    again = {"data-title": again_title(nouns), "data-text": "", "data-when": "half-year"}
    return element(
        "div",
        {"class": "report-buttons"},
        _calendar_button(CALENDAR_BUTTON, {"class": "button button-main", **act}),
        *_sheet(focus.scale, nouns, context),
        _calendar_button(AGAIN_BUTTON, {"class": "report-again", **again}),
        element("p", {"id": "agenda-status", "class": "report-line", "role": "status"}),
    )


def _calendar_button(label: str, attributes: dict[str, str]) -> Element:
    return element("button", {"type": "button", "data-action": "agenda", **attributes}, label)


def _sheet(scale: Scale, nouns: Nouns, context: RenderContext) -> list[Element]:
    return [context.link(sheet_button(nouns), scale.sheet, {"class": "button"})] if scale.sheet else []


def _why(focus: Focus, report: Report) -> str:
    sentence = reason(focus, report.profile, report.target)
    return f"{sentence} {equality(focus.equal_with)}" if focus.equal_with else sentence


def _steps(focus: Focus, profile: Profile, context: RenderContext, why: str = "") -> Element:
    """List what belongs to the act."""
    nouns = profile.instrument.nouns
    module = element("dd", {}, context.link(focus.module.title, focus.module.page), f". {focus.module.aim}")
    sheet = [] if context.editable else [element("dd", {}, part) for part in _sheet(focus.scale, nouns, context)]
    question = element("dd", {}, focus.question)
    steps = [
        element("div", {}, element("dt", {}, module_heading(nouns)), module, *sheet),
        element("div", {}, element("dt", {}, question_heading(nouns)), question),
    ]
    if why:
        steps.append(element("div", {}, element("dt", {}, why_heading(nouns)), element("dd", {}, why)))
    return element("dl", {"class": "report-steps"}, *steps)


def _low_items(focus: Focus, profile: Profile, context: RenderContext) -> list[Element]:
    """Give the passages that help with what someone rated low, folded away."""
    if not focus.items:
        return []
    summary = element("summary", {}, low_items_heading(focus.scale, profile.instrument.nouns))
    return [element("details", {"class": "report-low"}, summary, _items(focus.items, context))]


def _items(items: tuple[Item, ...], context: RenderContext) -> Element:
    return element("ul", {}, *(element("li", {}, context.link(item.text, item.help)) for item in items))


def _choice(report: Report) -> list[Element]:
    """Offer every scale with a checkbox, folded away unless nothing is suggested; those in the report are checked."""
    shown = {focus.scale.key for focus in report.focus}
    nouns = report.profile.instrument.nouns
    boxes = [_box(score, score.scale.key in shown) for score in report.profile.scores]
    fields = element("fieldset", {"class": "report-choice"}, element("legend", {}, choice_legend(nouns)), *boxes)
    summary = element("summary", {}, choice_summary(nouns, another=bool(report.focus)))
    why = focus_introduction(report.profile, report.focus, report.target, report.places)
    introduction = [element("p", {}, why)] if report.focus else []
    line = element("p", {"id": "keuze-status", "class": "report-line", "role": "status"})
    unfolded = {} if report.focus else {"open": "open"}
    return [element("details", {"class": "report-choose", **unfolded}, summary, *introduction, fields), line]


def _box(score: Score, is_checked: bool) -> Element:
    key = score.scale.key
    attributes = {"type": "checkbox", "id": f"kies-{key}", "value": key, "data-action": "kies-rol"}
    box = element("input", attributes | ({"checked": "checked"} if is_checked else {}))
    return element("label", {"class": "report-choice-role"}, box, f" {score.scale.title}")
