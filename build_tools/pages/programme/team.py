"""A team: prose about taking part, and what reads the files of members and shows what they say together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from build_tools.data.front_matter import OwnFields
from build_tools.example.team import example_address, load_examples
from build_tools.pages.kind import PageKind
from build_tools.parts.styles import CHART, CONTROLS, FRAME, REPORT, STATES, TEXT, Styles, from_theme
from build_tools.parts.surroundings import Surroundings
from build_tools.paths import SCAN
from scan.charts.colours import IN_A_CHART
from scan.formats.link import link_refusals
from scan.formats.page_data import page_data
from scan.formats.result import result_file
from scan.formats.target_profile import target_profile_file
from scan.formats.team import levels_file, sum_file, team_file
from scan.team.reading import MOST_MEMBERS
from scan.team.suppression import FEWEST_FOR_A_MEAN
from scan.text.team.refusals import OTHER_FORMAT
from scan.text.team.report_words import honest


def _values(around: Surroundings) -> Mapping[str, Any]:
    instrument = around.its_instrument
    rules = {
        "instrument": instrument.key,
        "version": instrument.version,
        "scales": [scale.key for scale in instrument.scales],
        "items": [item.key for item in instrument.items],
        "team": page_data(team_file(instrument)),
        "levels": page_data(levels_file(instrument)),
        "sum": page_data(sum_file(instrument)),
        "result": page_data(result_file(instrument)),
        "target": page_data(target_profile_file(instrument)),
        "link": link_refusals(instrument),
        "other": OTHER_FORMAT.format(scan=instrument.nouns.scan.the),
        "elsewhere": _elsewhere(around),
        "most": MOST_MEMBERS,
        "fewest": FEWEST_FOR_A_MEAN,
        "examples": {each.key: example_address(around.content, each) for each in around.front.own["examples"]},
    }
    return {"rules": rules, "examples": around.front.own["examples"], "honest": honest(instrument)}


def _elsewhere(around: Surroundings) -> dict[str, dict[str, str]]:
    """Give the page for a team of each other instrument, by its key: where a file belongs that is not for this one."""
    pages = {front.instrument: around.find(path) for path, front in around.of_kind("team").items()}
    own = around.its_instrument.key
    return {key: {"title": page.title, "address": page.address} for key, page in pages.items() if key not in ("", own)}


KIND = PageKind(
    name="team",
    template="team",
    styles=Styles(
        (
            *FRAME,
            *CONTROLS,
            *from_theme("parts/keep", "parts/keep-pick", "parts/form/code-question"),
            *CHART,
            *REPORT,
            SCAN / "team" / "report" / "team.css",
            *from_theme("parts/result/share"),
            *STATES,
            *TEXT,
            *from_theme("parts/team-input", "pages/team"),
        ),
        IN_A_CHART,
    ),
    script="team",
    holds_answers=True,
    needs_instrument=True,
    works_offline=True,
    fields=OwnFields(("examples",), load_examples),
    values=_values,
)
