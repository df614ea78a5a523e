"""From plain data to an `Instrument`, or to every problem in it at once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from scan.definition.fields import Fields
from scan.definition.loading_answers import AnswerScale, answer_scale, load_assumptions, load_levels, load_options
from scan.definition.loading_items import Names
from scan.definition.loading_nouns import load_nouns
from scan.definition.loading_scales import load_scales
from scan.definition.model import OWN_TARGET, Instrument, Revision, TargetProfile
from scan.definition.problems import InstrumentError, Problem
from scan.definition.unique import check_unique

FEWEST_SCALES, MOST_SCALES = 2, 12
FEWEST_HONEST, MOST_HONEST = 2, 8
"""Sentences about what a result is not: enough to be honest, and not so many that nobody reads them."""

_VERSION = re.compile(r"(?P<major>[0-9]{1,3})\.(?P<minor>[0-9]{1,3})(?P<own>\+[a-z0-9]{1,12})?")
"""Behind a plus stands whose it is: a school that changes items says so in its version, and so do its files."""
_INSTRUMENT_FIELDS = (
    *("key", "version", "title", "language", "nouns", "honest"),
    *("options", "precision", "levels", "scales", "history"),
)


def load_instrument(data: Any) -> Instrument:
    """Make an instrument of `{"instrument": {…}, "scales": {key: {…}}, "profiles": […]}`.

    Raises `InstrumentError` with all problems when anything is off.
    """
    problems: list[Problem] = []
    files = Fields(data, (), problems, ("instrument", "scales", "profiles"))
    main = files.fields("instrument", _INSTRUMENT_FIELDS)
    key = main.key("key")
    version = _version(main)
    nouns = load_nouns(main)
    options = load_options(main)
    points = answer_scale(options)
    levels = load_levels(main, points)
    order = main.texts("scales", FEWEST_SCALES, MOST_SCALES)
    check_unique(main, "scales", order)
    instrument = Instrument(
        key=key,
        version=version,
        title=main.text("title", longest=80),
        nouns=nouns,
        honest=main.texts("honest", FEWEST_HONEST, MOST_HONEST),
        options=options,
        assumptions=load_assumptions(main, points),
        levels=levels,
        scales=load_scales(files, order, levels, Names(nouns, order, form=key)),
        profiles=_profiles(files, order, points) if files.has("profiles") else (),
        history=_history(main, version) if main.has("history") else (),
    )
    _check_language(main)
    if problems:
        raise InstrumentError(problems)
    return instrument


def _version(main: Fields) -> str:
    version = main.text("version", longest=20)
    if version and not _VERSION.fullmatch(version):
        main.reject("version", f"de versie is '{version}'.", "Schrijf twee getallen met een punt: 1.0.")
    return version


def _history(main: Fields, version: str) -> tuple[Revision, ...]:
    """Read what each version changed; an instrument may leave it unsaid."""
    history = tuple(
        Revision(_version(fields), fields.date("date"), fields.text("text"))
        for fields in main.groups("history", ("version", "date", "text"), 1, 100)
    )
    if not all(_VERSION.fullmatch(text) for text in (version, *(revision.version for revision in history))):
        return history  # that has its message already
    versions = [_order(revision.version) for revision in history]
    dates = [revision.date for revision in history if revision.date]
    if versions != sorted(set(versions)) or dates != sorted(dates):
        main.reject("history", "de versies lopen niet van oud naar nieuw.", "Zet de nieuwste versie onderaan.")
    elif history and history[-1].version != version:
        cause = f"de laatste versie is {history[-1].version}, en de vragenlijst heeft versie {version}."
        main.reject("history", cause, f"Zet onderaan wat er in {version} veranderde.")
    return history


def _order(version: str) -> tuple[int, int, str]:
    """Give what versions are ordered by; one of a school comes after the one that it changes."""
    match = _VERSION.fullmatch(version)
    return (int(match["major"]), int(match["minor"]), match["own"] or "") if match else (0, 0, "")


def _check_language(main: Fields) -> None:
    if main.text("language") not in ("nl", ""):
        main.reject("language", "de site is er alleen in het Nederlands.", "Schrijf nl.")


def _profiles(files: Fields, scales: Sequence[str], points: AnswerScale) -> tuple[TargetProfile, ...]:
    groups = files.groups("profiles", ("key", "title", "reason", "targets"), 0, 20)
    profiles = tuple(_profile(fields, scales, points) for fields in groups)
    check_unique(files, "profiles", [profile.key for profile in profiles])
    return profiles


def _profile(fields: Fields, scales: Sequence[str], points: AnswerScale) -> TargetProfile:
    targets = fields.fields("targets", scales or ("…",))
    if fields.says("key", OWN_TARGET):
        fields.reject("key", f"'{OWN_TARGET}' is de naam van het doel dat een bezoeker zelf stelt.", "Kies een andere.")
    return TargetProfile(
        key=fields.key("key"),
        title=fields.text("title", longest=80),
        reason=fields.text("reason"),
        targets={scale: targets.number(scale, points.lowest, points.highest) for scale in scales},
    )
