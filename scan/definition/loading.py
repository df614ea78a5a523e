"""From plain data to an `Instrument`, or to every problem in it at once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Any, Literal

from scan.definition.fields import Fields
from scan.definition.model import (
    NOT_APPLICABLE,
    OWN_TARGET,
    AnswerOption,
    Assumptions,
    Instrument,
    Item,
    Level,
    Module,
    Revision,
    Scale,
    TargetProfile,
)
from scan.definition.problems import InstrumentError, Problem

FEWEST_ITEMS = 4
"""Below this a scale says too little about one person, whatever its items."""
FEWEST_SHORT_ITEMS = 3
"""Below this even an indication says too little."""
MOST_WORDS_IN_AN_ITEM = 18

SPREADS = (Fraction(1, 10), Fraction(2))
"""The lowest and highest spread (`sd`) that makes sense on a scale of five points."""
CORRELATIONS = (Fraction(1, 100), Fraction(99, 100))
"""The lowest and highest inter-item correlation for which the formulas say something."""

_VERSION = re.compile(r"[0-9]{1,3}\.[0-9]{1,3}")
_PAGE = re.compile(r"[a-z0-9/-]+\.md(#[a-z0-9-]+)?")
_INSTRUMENT_FIELDS = ("key", "version", "title", "language", "options", "precision", "levels", "scales", "history")
_SCALE_FIELDS = ("key", "title", "summary", "page", "module", "levels", "acts", "questions", "items", "short")


def load_instrument(data: Any) -> Instrument:
    """Make an instrument of `{"instrument": {…}, "scales": {key: {…}}, "profiles": […]}`.

    Raises `InstrumentError` with all problems when anything is off.
    """
    problems: list[Problem] = []
    files = Fields(data, (), problems, ("instrument", "scales", "profiles"))
    main = files.fields("instrument", _INSTRUMENT_FIELDS)
    version = _version(main)
    levels = _levels(main)
    order = main.texts("scales", 2, 12)
    _check_unique(main, "scales", order)
    scales = _scales(files, order, [level.key for level in levels])
    instrument = Instrument(
        key=main.key("key"),
        version=version,
        title=main.text("title", longest=80),
        options=_options(main),
        assumptions=_assumptions(main),
        levels=levels,
        scales=scales,
        profiles=_profiles(files, order) if files.has("profiles") else (),
        history=_history(main) if main.has("history") else (),
    )
    _check_language(main)
    if problems:
        raise InstrumentError(problems)
    return instrument


def _version(main: Fields) -> str:
    version = main.text("version", longest=7)
    if version and not _VERSION.fullmatch(version):
        main.reject("version", f"de versie is '{version}'.", "Schrijf twee getallen met een punt: 1.0.")
    return version


def _history(main: Fields) -> tuple[Revision, ...]:
    """Read what each version changed; an instrument may leave it unsaid."""
    history = tuple(
        Revision(_version(fields), fields.date("date"), fields.text("text"))
        for fields in main.groups("history", ("version", "date", "text"), 1, 100)
    )
    if not all(_VERSION.fullmatch(text) for text in (revision.version for revision in history)):
        return history  # that has its message already
    versions = [tuple(map(int, revision.version.split("."))) for revision in history]
    dates = [revision.date for revision in history if revision.date]
    if versions != sorted(set(versions)) or dates != sorted(dates):
        main.reject("history", "de versies lopen niet van oud naar nieuw.", "Zet de nieuwste versie onderaan.")
    return history


def _check_language(main: Fields) -> None:
    if main.text("language") not in ("nl", ""):
        main.reject("language", "de site is er alleen in het Nederlands.", "Schrijf nl.")


def _options(main: Fields) -> tuple[AnswerOption, ...]:
    options = [
        _option(fields) for fields in main.groups("options", ("value", "label", "meaning", "colleague_label"), 6, 6)
    ]
    expected = [1, 2, 3, 4, 5, NOT_APPLICABLE]
    if len(options) == len(expected) and [option.value for option in options] != expected:
        main.reject(
            "options",
            "de antwoorden staan niet in de vaste volgorde.",
            "Zet ze op volgorde: 1, 2, 3, 4, 5, nvt.",
        )
    return tuple(options)


def _option(fields: Fields) -> AnswerOption:
    label = fields.text("label", longest=40)
    theirs = fields.text("colleague_label", longest=40) if fields.has("colleague_label") else label
    return AnswerOption(_option_value(fields), label, fields.text("meaning", longest=120), theirs)


def _option_value(fields: Fields) -> int | Literal["nvt"]:
    if fields.says("value", NOT_APPLICABLE):
        return NOT_APPLICABLE
    number = fields.number("value", Fraction(1), Fraction(5))
    if number.denominator > 1:
        fields.reject("value", "een antwoord is een heel getal.", "Schrijf 1, 2, 3, 4, 5 of nvt.")
    return int(number)


def _assumptions(main: Fields) -> Assumptions:
    fields = main.fields("precision", ("provisional", "sd", "inter_item_r"))
    return Assumptions(
        sd=fields.number("sd", *SPREADS),
        inter_item_r=fields.number("inter_item_r", *CORRELATIONS),
        provisional=fields.truth("provisional"),
    )


def _levels(main: Fields) -> tuple[Level, ...]:
    levels = tuple(
        Level(
            key=fields.key("key"),
            label=fields.text("label", longest=40),
            cut=fields.number("from", Fraction(1), Fraction(5)),
            meaning=fields.text("meaning", longest=120),
        )
        for fields in main.groups("levels", ("key", "label", "from", "meaning"), 2, 6)
    )
    cuts = [level.cut for level in levels]
    if cuts and cuts[0] != 1:
        main.reject("levels", "het eerste niveau begint niet bij 1.", "Schrijf from: 1 bij het eerste niveau.")
    if cuts != sorted(set(cuts)):
        main.reject("levels", "de grenzen van de niveaus lopen niet op.", "Zet de niveaus op volgorde van from.")
    _check_unique(main, "levels", [level.key for level in levels])
    return levels


def _scales(files: Fields, order: Sequence[str], levels: Sequence[str]) -> tuple[Scale, ...]:
    written = files.free_fields("scales")
    for key in written.names:
        if key not in order:
            written.reject(
                key,
                f"de rol '{key}' staat niet in de lijst scales.",
                "Zet hem in instrument.yml of haal dit bestand weg.",
            )
    for key in order:
        if not written.has(key):
            cure = f"Maak scales/{key}.yml, of haal '{key}' uit de lijst scales in instrument.yml."
            files.reject("scales", f"de rol '{key}' heeft geen bestand.", cure)
    scales = tuple(_scale(written.fields(key, _SCALE_FIELDS), key, levels) for key in order if written.has(key))
    sizes = Counter(len(scale.items) for scale in scales if scale.items)
    if len(sizes) > 1:
        told = ", ".join(f"{scale.key} {len(scale.items)}" for scale in scales)
        cure = "Geef elke rol er evenveel: scores zijn anders niet met elkaar te vergelijken."
        files.reject("scales", f"de rollen hebben niet evenveel stellingen ({told}).", cure)
    _check_items(files, [item for scale in scales for item in scale.items])
    if len({len(scale.short) for scale in scales}) > 1:
        told = ", ".join(f"{scale.key} {len(scale.short)}" for scale in scales)
        cure = "Noem bij elke rol even veel stellingen in short, of bij geen enkele."
        files.reject("scales", f"de korte uitgave is niet bij elke rol even lang ({told}).", cure)
    return scales


def _check_items(files: Fields, items: Sequence[Item]) -> None:
    lacking = [item.key for item in items if not item.colleague_text]
    if 0 < len(lacking) < len(items):
        cure = "Schrijf het veld bij elke stelling, of bij geen enkele."
        files.reject("scales", f"bij '{lacking[0]}' ontbreekt colleague_text, en bij andere staat het er wel.", cure)
    keys = Counter(item.key for item in items)
    for key, times in keys.items():
        if key and times > 1:
            cure = "Geef elke stelling een eigen sleutel; een oude sleutel komt nooit terug."
            files.reject("scales", f"de sleutel '{key}' staat bij {times} stellingen.", cure)


def _scale(fields: Fields, key: str, levels: Sequence[str]) -> Scale:
    if fields.key("key") not in (key, ""):
        fields.reject("key", "de sleutel is anders dan de naam van het bestand.", f"Schrijf key: {key}.")
    texts = fields.fields("levels", levels or ("…",))
    items = tuple(
        _item(item)
        for item in fields.groups("items", ("key", "text", "colleague_text", "example", "help"), FEWEST_ITEMS, 12)
    )
    return Scale(
        key=key,
        title=fields.text("title", longest=40),
        summary=fields.text("summary", longest=200),
        page=_page(fields, "page"),
        module=_module(fields.fields("module", ("title", "aim", "page"))),
        level_texts={level: texts.text(level) for level in levels},
        acts=fields.texts("acts", 3, 3),
        questions=fields.texts("questions", 3, 3),
        items=items,
        short=_short(fields, [item.key for item in items]),
    )


def _short(fields: Fields, items: Sequence[str]) -> tuple[str, ...]:
    """Read which items make up the short edition, which an instrument may do without."""
    if not fields.has("short"):
        return ()
    short = fields.texts("short", FEWEST_SHORT_ITEMS, FEWEST_ITEMS)
    for key in short:
        if key and key not in items:
            fields.reject("short", f"'{key}' is geen stelling van deze rol.", "Noem sleutels uit items.")
    _check_unique(fields, "short", short)
    return short


def _module(fields: Fields) -> Module:
    return Module(fields.text("title", longest=80), fields.text("aim", longest=200), _page(fields, "page"))


def _item(fields: Fields) -> Item:
    text = fields.text("text", longest=160)
    if text and not text.startswith("Ik "):
        fields.reject("text", "een stelling begint met 'Ik'.", "Schrijf wat een i-coach doet: 'Ik …'.")
    if len(text.split()) > MOST_WORDS_IN_AN_ITEM:
        cure = f"Maak er hooguit {MOST_WORDS_IN_AN_ITEM} van en houd het bij één ding."
        fields.reject("text", f"de stelling heeft {len(text.split())} woorden.", cure)
    return Item(
        fields.key("key"), text, _colleague_text(fields), fields.text("example", longest=240), _page(fields, "help")
    )


def _colleague_text(fields: Fields) -> str:
    """Read the statement about someone else, which an instrument may do without."""
    if not fields.has("colleague_text"):
        return ""
    text = fields.text("colleague_text", longest=180)
    if text and not text.startswith("Mijn collega "):
        cure = "Schrijf wat de ander doet: 'Mijn collega …'."
        fields.reject("colleague_text", "deze stelling begint met 'Mijn collega'.", cure)
    return text


def _page(fields: Fields, name: str) -> str:
    page = fields.text(name, longest=120)
    if page and not _PAGE.fullmatch(page):
        cure = "Schrijf het pad vanaf content/, met een anker als dat nodig is: rollen/coach.md#leervraag."
        fields.reject(name, f"'{page}' is geen pagina van de site.", cure)
    return page


def _profiles(files: Fields, scales: Sequence[str]) -> tuple[TargetProfile, ...]:
    profiles = tuple(
        _profile(fields, scales) for fields in files.groups("profiles", ("key", "title", "reason", "targets"), 0, 20)
    )
    _check_unique(files, "profiles", [profile.key for profile in profiles])
    return profiles


def _profile(fields: Fields, scales: Sequence[str]) -> TargetProfile:
    targets = fields.fields("targets", scales or ("…",))
    if fields.says("key", OWN_TARGET):
        fields.reject("key", f"'{OWN_TARGET}' is de naam van het doel dat een bezoeker zelf stelt.", "Kies een andere.")
    return TargetProfile(
        key=fields.key("key"),
        title=fields.text("title", longest=80),
        reason=fields.text("reason"),
        targets={scale: targets.number(scale, Fraction(1), Fraction(5)) for scale in scales},
    )


def _check_unique(fields: Fields, name: str, keys: Iterable[str]) -> None:
    for key, times in Counter(keys).items():
        if key and times > 1:
            fields.reject(name, f"'{key}' staat er {times} keer.", "Geef elk een eigen sleutel.")
