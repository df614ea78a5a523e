"""Reading the scales of an instrument, each from a file of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

from scan.definition.fields import Fields
from scan.definition.loading_items import ITEM_FIELDS, Names, check_key, load_item, page, page_or_site
from scan.definition.model import Idea, Item, Level, Module, Scale
from scan.definition.nouns import Nouns
from scan.definition.unique import check_unique

FEWEST_ITEMS, MOST_ITEMS = 4, 12
"""With fewer a scale says too little about one person, whatever its items."""
MOST_COLOURS = 12
"""Tokens from which a scale can choose one for itself: see `theme/css/tokens.css`."""
FEWEST_SHORT_ITEMS = 3
"""Below this even an indication says too little."""
LEVEL_BEGINS = "Je schat in"
"""How the text of a level begins: a self-rating is a self-image."""

_SCALE_FIELDS = (
    *("key", "title", "summary", "page", "sheet", "module", "levels"),
    *("acts", "questions", "items", "short", "colour", "idea"),
)


def load_scales(files: Fields, order: Sequence[str], levels: Sequence[Level], names: Names) -> tuple[Scale, ...]:
    """Read the scales in their order, each from what stands in its file."""
    sources = files.free_fields("scales")
    _check_files(files, sources, order, names.nouns)
    keys = [level.key for level in levels]
    scales = tuple(_scale(sources.fields(key, _SCALE_FIELDS), key, keys, names) for key in order if sources.has(key))
    _check_sizes(files, scales, names.nouns)
    _check_items(files, [item for scale in scales for item in scale.items], names.nouns)
    return scales


def _check_files(files: Fields, sources: Fields, order: Sequence[str], nouns: Nouns) -> None:
    for key in sources.names:
        if key not in order:
            cure = "Zet de sleutel in instrument.yml of haal dit bestand weg."
            sources.reject(key, f"{nouns.scale.the} '{key}' staat niet in de lijst scales.", cure)
    for key in order:
        if not sources.has(key):
            cure = f"Maak scales/{key}.yml, of haal '{key}' uit de lijst scales in instrument.yml."
            files.reject("scales", f"{nouns.scale.the} '{key}' heeft geen bestand.", cure)


def _check_sizes(files: Fields, scales: Sequence[Scale], nouns: Nouns) -> None:
    scale, items = nouns.scale, nouns.item.many
    if len({len(scale.items) for scale in scales if scale.items}) > 1:
        sizes = ", ".join(f"{scale.key} {len(scale.items)}" for scale in scales)
        cure = f"Geef {scale.each} {scale.one} er evenveel: scores zijn anders niet met elkaar te vergelijken."
        files.reject("scales", f"de {scale.many} hebben niet evenveel {items} ({sizes}).", cure)
    if len({len(scale.short) for scale in scales}) > 1:
        sizes = ", ".join(f"{scale.key} {len(scale.short)}" for scale in scales)
        cure = f"Noem bij {scale.each} {scale.one} even veel {items} in short, of nergens."
        files.reject("scales", f"de korte uitgave is niet bij {scale.each} {scale.one} even lang ({sizes}).", cure)


def _check_items(files: Fields, items: Sequence[Item], nouns: Nouns) -> None:
    each = f"{nouns.item.each} {nouns.item.one}"
    lacking = [item.key for item in items if not item.colleague_text]
    if 0 < len(lacking) < len(items):
        cause = f"bij '{lacking[0]}' ontbreekt colleague_text, en bij andere staat het er wel."
        files.reject("scales", cause, f"Schrijf het veld bij {each}, of nergens.")
    for key, times in Counter(item.key for item in items).items():
        if key and times > 1:
            cure = f"Geef {each} een eigen sleutel; een oude sleutel komt nooit terug."
            files.reject("scales", f"de sleutel '{key}' staat bij {times} {nouns.item.many}.", cure)


def _scale(fields: Fields, key: str, levels: Sequence[str], names: Names) -> Scale:
    if fields.key("key") not in (key, ""):
        fields.reject("key", "de sleutel is anders dan de naam van het bestand.", f"Schrijf key: {key}.")
    check_key(fields, key, names)
    groups = fields.groups("items", ITEM_FIELDS, FEWEST_ITEMS, MOST_ITEMS)
    items = tuple(load_item(group, names) for group in groups)
    return Scale(
        key=key,
        title=fields.text("title", longest=40),
        summary=fields.text("summary", longest=200),
        page=page(fields, "page"),
        module=_module(fields.fields("module", ("title", "aim", "page", "form"))),
        level_texts=_level_texts(fields.fields("levels", levels or ("…",)), levels),
        acts=_one_for_each(levels, fields, "acts"),
        questions=_one_for_each(levels, fields, "questions"),
        items=items,
        short=_short(fields, [item.key for item in items], names.nouns),
        colour=int(fields.number("colour", Fraction(1), Fraction(MOST_COLOURS))) if fields.has("colour") else None,
        sheet=page(fields, "sheet") if fields.has("sheet") else "",
        idea=_idea(fields.fields("idea", ("title", "page"))) if fields.has("idea") else None,
    )


def _module(fields: Fields) -> Module:
    form = fields.text("form", longest=80) if fields.has("form") else ""
    return Module(fields.text("title", longest=80), fields.text("aim", longest=200), page_or_site(fields, "page"), form)


def _idea(fields: Fields) -> Idea:
    return Idea(fields.text("title", longest=80), page(fields, "page"))


def _one_for_each(levels: Sequence[str], fields: Fields, name: str) -> tuple[str, ...]:
    """Read one text for each level; where the levels could not be read, that has its message already."""
    return fields.texts(name, len(levels), len(levels)) if levels else ()


def _level_texts(fields: Fields, levels: Sequence[str]) -> dict[str, str]:
    texts = {level: fields.text(level) for level in levels}
    for level, text in texts.items():
        if text and not text.startswith(f"{LEVEL_BEGINS} "):
            cure = f"Het is een zelfbeeld: schrijf '{LEVEL_BEGINS} dat je …'."
            fields.reject(level, f"de tekst bij '{level}' begint niet met '{LEVEL_BEGINS}'.", cure)
    return texts


def _short(fields: Fields, items: Sequence[str], nouns: Nouns) -> tuple[str, ...]:
    """Read which items make up the short edition, which an instrument may do without."""
    if not fields.has("short"):
        return ()
    short = fields.texts("short", FEWEST_SHORT_ITEMS, FEWEST_ITEMS)
    for key in short:
        if key and key not in items:
            cause = f"'{key}' is geen {nouns.item.one} van {nouns.scale.this} {nouns.scale.one}."
            fields.reject("short", cause, "Noem sleutels uit items.")
    check_unique(fields, "short", short)
    return short
