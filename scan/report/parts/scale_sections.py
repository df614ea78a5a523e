"""Per scale what the answers say, as HTML: a line with the score; unfolded the whole text, the items and the notes."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from scan.charts.markup import element, listed
from scan.charts.mini_bar import mini_bar
from scan.definition.model import TargetProfile
from scan.report.context import RenderContext
from scan.report.data import Report
from scan.report.parts.next_week import own_choice
from scan.report.parts.notes import note_field, situation_field
from scan.scoring.estimate import Estimate
from scan.scoring.scores import Profile, Score
from scan.text.names import first_sentence
from scan.text.report_words import NO_SCORE, items_summary, scales_heading
from scan.text.score_words import answer_label, mean_text, missing_answers


def scale_sections(report: Report, context: RenderContext) -> Element:
    """Give a line that unfolds for each scale with a score, and what the others lack."""
    profile = report.profile
    known = [(score, score.estimate) for score in profile.scores if score.estimate]
    lines = [_section(score, estimate, report, context) for score, estimate in known]
    lacking = [missing_answers(score, profile.instrument) for score in profile.scores if not score.estimate]
    rest = [element("h3", {}, NO_SCORE), listed(lacking)] if lacking else []
    heading = [element("h3", {}, scales_heading(profile.instrument.nouns))] if known else []
    return element("section", {"class": "report-roles"}, *heading, element("div", {}, *lines), *rest)


def _section(score: Score, estimate: Estimate, report: Report, context: RenderContext) -> Element:
    profile, key = report.profile, score.scale.key
    text = score.scale.level_texts[estimate.level.key]
    first = first_sentence(text)
    rest = text.removeprefix(first).strip()
    return element(
        "details",
        {"class": "report-role", "data-section": key, "data-role": key},
        _summary(score, estimate, first, report.target, profile),
        *([element("p", {}, rest)] if rest else []),
        *_answers(score, profile, context),
        *_own_words(score, report, context),
        *_own_choice(score, report, context),
    )


def _summary(score: Score, estimate: Estimate, first: str, target: TargetProfile | None, profile: Profile) -> Element:
    aim = target.targets.get(score.scale.key) if target else None
    return element(
        "summary",
        {},
        element("h4", {}, score.scale.title),
        mini_bar(estimate, aim, profile.instrument),
        element("strong", {"class": "report-score"}, mean_text(estimate)),
        element("span", {"class": "report-first-sentence"}, first),
    )


def _answers(score: Score, profile: Profile, context: RenderContext) -> list[Element]:
    """Show the answers that the text rests on."""
    if "answers" not in context.share:
        return []
    instrument = profile.instrument
    rows = [
        element("li", {}, f"{item.text} ", element("strong", {}, answer_label(answer, instrument)))
        for item, answer in zip(score.scale.items, score.answers, strict=True)
    ]
    heading = element("h5", {}, items_summary(score, instrument.nouns))
    return [element("div", {"class": "report-behind", "data-part": "answers"}, heading, element("ul", {}, *rows))]


def _own_words(score: Score, report: Report, context: RenderContext) -> list[Element]:
    """Give the visitor's note and situation; a situation is asked for a scale that someone works on."""
    if "notes" not in context.share:
        return []
    scale, response = score.scale, report.profile.response
    note = note_field(scale, response.notes.get(scale.key, ""), context)
    situation = response.situations.get(scale.key, "")
    if not situation and scale not in [focus.scale for focus in report.focus]:
        return note
    return [*note, *situation_field(scale, situation, report.profile.instrument.nouns, context)]


def _own_choice(score: Score, report: Report, context: RenderContext) -> list[Element]:
    """Give the steps of a scale that is not in the focus, where the visitor cannot choose it."""
    is_shown = score.scale in [focus.scale for focus in report.focus]
    if context.editable or is_shown or "steps" not in context.share:
        return []
    return [own_choice(report.profile, score, context)]
