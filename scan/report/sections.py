"""Per role what the answers say, as HTML: the text of the level, the items behind it, and the visitor's note."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from scan.charts.markup import element
from scan.definition.model import Answer, AnswerOption
from scan.report.context import Place
from scan.report.focus_cards import own_choice
from scan.report.notes import note_field, note_name
from scan.report.tables import one_decimal
from scan.scoring.estimate import Estimate
from scan.scoring.scores import Profile, Score


def role_sections(profile: Profile, place: Place) -> list[Element]:
    """Give a section for each role that has a score."""
    known = [(score, score.estimate) for score in profile.scores if score.estimate]
    if not known:
        return []
    roles = [_role(score, estimate, profile, place) for score, estimate in known]
    return [element("h3", {}, "Per rol: wat je antwoorden zeggen"), *roles]


def _role(score: Score, estimate: Estimate, profile: Profile, place: Place) -> Element:
    parts = [
        element("h4", {}, f"{score.scale.title}: {one_decimal(estimate.mean)}"),
        element("p", {}, score.scale.level_texts[estimate.level.key]),
        _items(score, profile),
        *_note(score, profile, place),
    ]
    if not place.editable:
        parts.append(own_choice(profile, score, place))
    return element("section", {"class": "report-role", "data-section": score.scale.key}, *parts)


def _items(score: Score, profile: Profile) -> Element:
    """Show the answers that the text rests on."""
    options = profile.instrument.options
    rows = [_item(item.text, answer, options) for item, answer in zip(score.scale.items, score.answers, strict=True)]
    summary = element("summary", {}, f"De stellingen hierachter ({score.answered} van {len(rows)} tellen mee)")
    return element("details", {"class": "report-behind"}, summary, element("ul", {}, *rows))


def _item(text: str, answer: Answer, options: tuple[AnswerOption, ...]) -> Element:
    labels = {option.value: option.label for option in options}
    given = "niet ingevuld" if answer is None else labels[answer]
    return element("li", {}, f"{text} ", element("strong", {}, given))


def _note(score: Score, profile: Profile, place: Place) -> list[Element]:
    text = profile.response.notes.get(score.scale.key, "")
    fields = note_field(score.scale, text, place)
    if not place.editable:
        return [element("h5", {}, "Notitie"), *fields] if fields else []
    field, plain = fields
    name = element("span", {"id": note_name(score.scale)}, f"Notitie bij {score.scale.title.lower()}")
    summary = element("summary", {}, name)
    return [element("details", {"open": "open"} if text else {}, summary, field), plain]
