"""Per scale what the answers say, as HTML: the text of the level, the items behind it, and the visitor's note."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from scan.charts.markup import element
from scan.report.context import RenderContext
from scan.report.focus_cards import own_choice
from scan.report.notes import note_field, note_name
from scan.scoring.estimate import Estimate
from scan.scoring.scores import Profile, Score
from scan.text.report_words import NOTE, items_summary, note_label, scales_heading, scales_introduction
from scan.text.score_words import answer_label, mean_text


def scale_sections(profile: Profile, context: RenderContext) -> list[Element]:
    """Give a section for each scale that has a score."""
    known = [(score, score.estimate) for score in profile.scores if score.estimate]
    if not known:
        return []
    sections = [_section(score, estimate, profile, context) for score, estimate in known]
    nouns = profile.instrument.nouns
    return [element("h3", {}, scales_heading(nouns)), element("p", {}, scales_introduction(nouns)), *sections]


def _section(score: Score, estimate: Estimate, profile: Profile, context: RenderContext) -> Element:
    parts = [
        element("h4", {}, f"{score.scale.title}: {mean_text(estimate)}"),
        element("p", {}, score.scale.level_texts[estimate.level.key]),
        _items(score, profile),
        *_note(score, profile, context),
    ]
    if not context.editable:
        parts.append(own_choice(profile, score, context))
    return element("section", {"class": "report-role", "data-section": score.scale.key}, *parts)


def _items(score: Score, profile: Profile) -> Element:
    """Show the answers that the text rests on."""
    instrument = profile.instrument
    rows = [
        element("li", {}, f"{item.text} ", element("strong", {}, answer_label(answer, instrument)))
        for item, answer in zip(score.scale.items, score.answers, strict=True)
    ]
    summary = element("summary", {}, items_summary(score, instrument.nouns))
    return element("details", {"class": "report-behind"}, summary, element("ul", {}, *rows))


def _note(score: Score, profile: Profile, context: RenderContext) -> list[Element]:
    text = profile.response.notes.get(score.scale.key, "")
    fields = note_field(score.scale, text, context)
    if not context.editable:
        return [element("h5", {}, NOTE), *fields] if fields else []
    field, plain = fields
    name = element("span", {"id": note_name(score.scale)}, note_label(score.scale))
    summary = element("summary", {}, name)
    return [element("details", {"open": "open"} if text else {}, summary, field), plain]
