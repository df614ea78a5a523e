"""What the templates of the form need to know of an instrument."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from build_tools.parts.scoring_key import scoring_key
from scan.definition.model import OWN_TARGET, Instrument
from scan.formats.link import link_refusals
from scan.formats.page_data import page_data
from scan.formats.result import MOST_FOCUS_SCALES, TARGET_STEP, result_file
from scan.formats.target_profile import target_profile_file
from scan.formats.team import FORMAT as TEAM_FORMAT
from scan.formats.team import FORMAT_VERSION as TEAM_VERSION
from scan.formats.team import LEVELS_FORMAT, LONGEST_LABEL
from scan.scoring.exact import decimal_text, round_half_up
from scan.scoring.response import Author
from scan.text.report_words import honest_in_short, honest_rest

_TARGET_STEP = Fraction(TARGET_STEP)


def form_values(instrument: Instrument, whole: Instrument, author: Author) -> dict[str, Any]:
    """Give the values for a page with the form of one edition; `whole` is the instrument with all its items."""
    return {
        "instrument": instrument,
        "scoring_key": scoring_key(instrument),
        "questionnaire": {
            "instrument": instrument.key,
            "version": instrument.version,
            "edition": instrument.edition,
            "author": author,
            "file": page_data(result_file(whole)),
            "link": link_refusals(whole),
            "mostFocus": MOST_FOCUS_SCALES,
            "ownTarget": OWN_TARGET,
            "targetFile": page_data(target_profile_file(whole)),
            "team": {
                "scores": TEAM_FORMAT,
                "levels": LEVELS_FORMAT,
                "version": TEAM_VERSION,
                "longest": LONGEST_LABEL,
            },
        },
        "targets": {
            profile.key: {scale: float(on_a_step(target)) for scale, target in profile.targets.items()}
            for profile in instrument.profiles
        },
        "target_values": target_values(instrument),
        "honest_in_short": honest_in_short(instrument),
        "honest_rest": honest_rest(instrument),
    }


def on_a_step(target: Fraction) -> Fraction:
    """Give the nearest target that a visitor can set, from which an own target begins."""
    return round_half_up(target / _TARGET_STEP, 0) * _TARGET_STEP


def target_values(instrument: Instrument) -> list[dict[str, str]]:
    """List the targets that someone can set, from the lowest to the highest answer."""
    steps = range(int((instrument.highest - instrument.lowest) / _TARGET_STEP) + 1)
    values = [instrument.lowest + step * _TARGET_STEP for step in steps]
    return [{"number": f"{float(value):g}", "text": decimal_text(value, 1)} for value in values]
