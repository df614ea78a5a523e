"""The report as HTML: the same for the page and for a file of its own."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from xml.etree.ElementTree import Element

from scan.advice import Focus, focus_on
from scan.change import Change
from scan.dot_plot import dot_plot
from scan.dumbbell import dumbbell
from scan.exact import decimal_text
from scan.links import page_address
from scan.markup import element, html_text
from scan.model import Item, TargetProfile
from scan.precision import margin
from scan.radar import radar
from scan.report import Comparison, Report, honest_sentences
from scan.scoring import Profile, Score
from scan.wording import (
    GROUP_NAMES,
    conclusion,
    difference_text,
    equality,
    focus_introduction,
    missing_answers,
    target_text,
    verdict_text,
)

_CHANGE_HEADINGS = ("Rol", "Toen", "Nu", "Verschil", "Wat dat zegt")
_HEADINGS = ("Rol", "Jouw score", "Marge", "Antwoorden", "Niveau", "Groep")


def render_report(report: Report, site: str | None) -> str:
    """Write the report as HTML without its own page around it.

    `site` is the way from the page to the root of the site (`../../`); without it, links become plain text.
    """
    return "".join(html_text(part) for part in _parts(report, site))


def render_report_page(report: Report, style: str, site: str | None) -> str:
    """Write the report as one self-contained page, `style` included."""
    instrument = report.profile.instrument
    title = f"{instrument.title}: jouw resultaat"
    month = report.profile.response.month
    about = f"Versie {instrument.version} van de vragenlijst" + (f", ingevuld in {month}" if month else "")
    head = element(
        "head",
        {},
        element("meta", {"charset": "utf-8"}),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("title", {}, title),
        element("style", {}, style),
    )
    main = element(
        "main",
        {"class": "report"},
        element("h1", {}, instrument.title),
        element("p", {}, about + "."),
        element("h2", {}, "Jouw resultaat"),
        *_parts(report, site),
    )
    return "<!doctype html>\n" + html_text(element("html", {"lang": "nl"}, head, element("body", {}, main))) + "\n"


def _parts(report: Report, site: str | None) -> list[Element]:
    profile, target = report.profile, report.target
    parts = [element("p", {"class": "report-conclusion"}, conclusion(profile))]
    if profile.known:
        parts += _charts(profile, target)
    parts.append(_table(profile, target))
    parts += _missing(profile)
    parts += _comparison(report)
    parts += _focus(report, site)
    parts += _roles(profile, site)
    parts += _honest(profile)
    return parts


def _charts(profile: Profile, target: TargetProfile | None) -> list[Element]:
    reading = (
        "De grote stip is je score, de balk de marge eromheen. De kleine stippen zijn je eigen antwoorden. "
        "Overlappen twee balken flink, dan zegt het verschil weinig."
    )
    figure = element(
        "figure",
        {"class": "report-chart"},
        dot_plot(profile, target),
        element("figcaption", {}, reading + target_text(target)),
    )
    other = element(
        "details",
        {"class": "report-radar"},
        element("summary", {}, "Bekijk als radar"),
        element(
            "figure",
            {"class": "report-chart"},
            radar(profile),
            element("figcaption", {}, "Dezelfde scores, zonder marge."),
        ),
    )
    return [figure, other]


def _table(profile: Profile, target: TargetProfile | None) -> Element:
    headings = (*_HEADINGS, "Doel") if target else _HEADINGS
    rows = [_table_row(score, profile, target) for score in profile.scores]
    return _framed_table("Je scores per rol, op een schaal van 1 tot 5", "Tabel met je scores", headings, rows)


def _framed_table(caption: str, name: str, headings: Sequence[str], rows: Sequence[Element]) -> Element:
    """Put rows below headings, in a frame of that name that a keyboard can scroll on a small screen."""
    head = element("tr", {}, *(element("th", {"scope": "col"}, heading) for heading in headings))
    table = element(
        "table",
        {"class": "report-table"},
        element("caption", {}, caption),
        element("thead", {}, head),
        element("tbody", {}, *rows),
    )
    return element("div", {"class": "report-scroll", "role": "region", "aria-label": name, "tabindex": "0"}, table)


def _table_row(score: Score, profile: Profile, target: TargetProfile | None) -> Element:
    group = profile.groups.get(score.scale.key)
    level = score.level
    hooks = {
        "data-role": score.scale.key,
        "data-score": "" if score.mean is None else decimal_text(score.mean, 4, point="."),
        "data-answered": str(score.answered),
        "data-level": level.key if level else "",
        "data-group": group or "",
    }
    cells = [
        _one_decimal(score.mean),
        "–" if score.variance is None else "± " + decimal_text(margin(score.variance), 1),
        f"{score.answered} van {len(score.scale.items)}",
        level.label if level else "te weinig antwoorden",
        GROUP_NAMES[group] if group else "–",
        *([_one_decimal(target.targets[score.scale.key])] if target else []),
    ]
    name = element("th", {"scope": "row"}, score.scale.title)
    return element("tr", hooks, name, *(element("td", {}, cell) for cell in cells))


def _one_decimal(value: Fraction | None) -> str:
    return "–" if value is None else decimal_text(value, 1)


def _missing(profile: Profile) -> list[Element]:
    told = [missing_answers(score) for score in profile.scores if score.mean is None]
    return [] if not told else [element("h3", {}, "Wat nog geen score heeft"), _list(told)]


def _comparison(report: Report) -> list[Element]:
    if report.comparison is None:
        return []
    earlier, changes = report.comparison.earlier, report.comparison.changes
    explanation = (
        "Een lagere score kan betekenen dat je scherper bent gaan kijken. Alleen een verschil buiten de marge telt mee."
    )
    reading = "De open stip is je score van toen, de volle stip die van nu."
    figure = element(
        "figure",
        {"class": "report-chart"},
        dumbbell(earlier, report.profile, changes),
        element("figcaption", {}, reading),
    )
    heading = element("h3", {}, "Vergeleken met je eerdere scan")
    return [heading, element("p", {}, explanation), figure, _change_table(report.comparison, report.profile)]


def _change_table(comparison: Comparison, profile: Profile) -> Element:
    pairs = zip(comparison.changes, comparison.earlier.scores, profile.scores, strict=True)
    rows = [_change_row(change, before, after) for change, before, after in pairs]
    return _framed_table("Het verschil per rol", "Tabel met verschillen", _CHANGE_HEADINGS, rows)


def _change_row(change: Change, before: Score, after: Score) -> Element:
    cells = [_one_decimal(before.mean), _one_decimal(after.mean), difference_text(change), verdict_text(change)]
    name = element("th", {"scope": "row"}, change.scale.title)
    hooks = {"data-change": change.scale.key, "data-verdict": change.verdict or ""}
    return element("tr", hooks, name, *(element("td", {}, cell) for cell in cells))


def _focus(report: Report, site: str | None) -> list[Element]:
    introduction = focus_introduction(report.profile, report.focus, report.target)
    cards = [_focus_card(focus, site) for focus in report.focus]
    return [element("h3", {}, "Waar je aan kunt werken"), element("p", {}, introduction), *cards]


def _focus_card(focus: Focus, site: str | None) -> Element:
    equal = [element("p", {}, equality(focus))] if focus.equal_with else []
    title = element("h4", {}, _link(focus.scale.title, focus.scale.page, site))
    return element(
        "section",
        {"class": "report-focus", "data-focus": focus.scale.key},
        title,
        *equal,
        _steps(focus, site),
    )


def _steps(focus: Focus, site: str | None) -> Element:
    module = element("dd", {}, _link(focus.module.title, focus.module.page, site), f". {focus.module.aim}")
    steps = [
        element("dt", {}, "Doe dit volgende week"),
        element("dd", {}, focus.act),
        element("dt", {}, "Module"),
        module,
        element("dt", {}, "Vraag voor het gesprek met je leidinggevende"),
        element("dd", {}, focus.question),
    ]
    if focus.items:
        steps += [
            element("dt", {}, "Lees bij de stellingen die je laag inschatte"),
            element("dd", {}, _items(focus.items, site)),
        ]
    return element("dl", {"class": "report-steps"}, *steps)


def _items(items: tuple[Item, ...], site: str | None) -> Element:
    return element("ul", {}, *(element("li", {}, _link(item.text, item.help, site)) for item in items))


def _roles(profile: Profile, site: str | None) -> list[Element]:
    known = [score for score in profile.scores if score.level]
    return [element("h3", {}, "Per rol"), *(_role(score, profile, site) for score in known)] if known else []


def _role(score: Score, profile: Profile, site: str | None) -> Element:
    level = score.level
    text = score.scale.level_texts[level.key] if level else ""
    summary = element("summary", {}, f"Zet een stap als {score.scale.title.lower()}")
    own_choice = element(
        "details", {"class": "report-own-choice"}, summary, _steps(focus_on(profile, score.scale), site)
    )
    title = element("h4", {}, f"{score.scale.title}: {_one_decimal(score.mean)}")
    return element("section", {"class": "report-role"}, title, element("p", {}, text), own_choice)


def _honest(profile: Profile) -> list[Element]:
    return [element("h3", {}, "Wat dit resultaat niet is"), _list(list(honest_sentences(profile.instrument)))]


def _list(sentences: list[str]) -> Element:
    return element("ul", {}, *(element("li", {}, sentence) for sentence in sentences))


def _link(text: str, page: str, site: str | None) -> Element:
    if site is None:
        return element("span", {}, text)
    return element("a", {"href": site + page_address(page)}, text)
