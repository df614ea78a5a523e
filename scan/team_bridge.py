"""The door for the page of a team: JSON text in, JSON text out. It stands apart, so that no other page carries it."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from scan.bridge import answer_one, load_packed
from scan.definition.model import Instrument, TargetProfile
from scan.formats.refusal import RefusalError
from scan.report.context import RenderContext
from scan.team.gathering import gather_rows
from scan.team.outcome import Outcome, team_of_members
from scan.team.reading import MemberReader
from scan.team.report.data import team_data
from scan.team.report.html import render_team, render_team_page
from scan.team.report.picture import render_team_picture, team_alternative_text
from scan.team.report.spreadsheet import render_team_spreadsheet
from scan.team.report.talk_sheet import render_talk_sheet
from scan.team.running_sum import RunningSum, read_running_sum, read_saved_sum
from scan.team.target import find_team_target
from scan.text.team.cautions import other_sums
from scan.text.team.report_words import summary

_Refused = list[tuple[str, str]]


class TeamBridge:
    """Answers the questions of the page of a team, about one instrument."""

    def __init__(self, instrument: Instrument) -> None:
        self._instrument = instrument
        self._questions = {
            "team": self._team,
            "add": self._add,
            "talk": self._talk,
            "page": self._page,
            "spreadsheet": self._spreadsheet,
            "picture": self._picture,
        }

    def answer(self, request: str) -> str:
        """Answer one question: JSON text in, JSON text out.

        `request` is an object whose `question` is one of these, with what that question needs beside it:

        - `team` gives `{"team": {…}, "html": "…", "summary": "…"}`;
        - `add` takes `{"sum": {…} or null, "member": {…}, "target": …}` and gives `{"sum": {…}}`;
        - `talk` gives `{"html": "…"}`, the talk sheet;
        - `page` gives `{"text": "…"}`, the report as an HTML file; `site` is here the whole address;
        - `spreadsheet` gives `{"text": "…"}`, the numbers as a CSV file;
        - `picture` gives `{"text": "…", "alternative": "…"}`: the sheet for the wall as an SVG file, and in words.

        All but `add` take `{"members": [row, …]}` or `{"sum": {…}}`, and may have `target` (the key of a profile of the
        instrument, or the data of a target profile), `earlier` (`{"members": […]}`, `{"sum": {…}}`, or `{"saved": …}`
        with the data of a file) and `site` beside it. A sum has its own target, chosen before its first member; beside
        one that was saved it is refused where the two would tell on a few. A row is one member, in the order of the
        scales or items: `{"scores": [[score, answered] or null, …], "label": "…"}`, `{"levels": [key or null, …]}`, or
        `{"answers": [points, "nvt" or null, …], "edition": "kort"}`, of which no more than the levels are taken but in
        `add`. Each may have `group` (a name) and `file` (what `refused` calls it).

        Every answer can be `{"refusal": "…"}` instead, and every question can have `words`, as with `scan.bridge`.
        """
        return answer_one(self._questions, request)

    def warm_up(self) -> None:
        """Make a picture that nobody sees. A browser runs code slowly the first times, also the code below Python."""
        ends = (self._instrument.lowest, self._instrument.highest)
        items = len(self._instrument.scales[0].items)
        members = [{"scores": [[score, items] for _ in self._instrument.scales]} for score in ends]
        self.answer(json.dumps({"question": "team", "members": members, "site": ""}))

    def _team(self, question: dict[str, Any]) -> dict[str, Any]:
        outcome, refused = self._outcome(question)
        context = RenderContext(question.get("site"), editable=True)
        html = render_team(outcome, context)
        return {"team": team_data(outcome, refused), "html": html, "summary": summary(outcome.members)}

    def _add(self, question: dict[str, Any]) -> dict[str, Any]:
        given = question.get("sum")
        sums = read_running_sum(given) if given else RunningSum(self._target(question))
        member = MemberReader(self._instrument, keeps_scores=True).read_row(question["member"])
        return {"sum": sums.plus(member, self._instrument).data()}

    def _talk(self, question: dict[str, Any]) -> dict[str, Any]:
        return {"html": render_talk_sheet(self._outcome(question)[0])}

    def _page(self, question: dict[str, Any]) -> dict[str, Any]:
        return {"text": render_team_page(self._outcome(question)[0], question.get("site"))}

    def _spreadsheet(self, question: dict[str, Any]) -> dict[str, Any]:
        return {"text": render_team_spreadsheet(self._outcome(question)[0])}

    def _picture(self, question: dict[str, Any]) -> dict[str, Any]:
        outcome, _ = self._outcome(question)
        return {"text": render_team_picture(outcome), "alternative": team_alternative_text(outcome)}

    def _target(self, question: dict[str, Any]) -> TargetProfile | None:
        return find_team_target(question.get("target"), self._instrument)

    def _outcome(self, question: dict[str, Any]) -> tuple[Outcome, _Refused]:
        target, before = self._target(question), question.get("earlier") or {}
        outcome, refused = self._work_out(question, target, self._earlier(before, target) if before else None)
        if outcome.leaves_out_earlier and "saved" in before:
            raise RefusalError(other_sums())
        return outcome, refused

    def _earlier(self, before: dict[str, Any], target: TargetProfile | None) -> Outcome:
        if "saved" in before:
            return read_saved_sum(before["saved"], self._instrument)
        return self._work_out(before, target)[0]

    def _work_out(
        self, given: dict[str, Any], target: TargetProfile | None, earlier: Outcome | None = None
    ) -> tuple[Outcome, _Refused]:
        if given.get("sum"):
            return read_running_sum(given["sum"]).outcome(self._instrument, earlier), []
        gathered = gather_rows(given["members"], MemberReader(self._instrument).read_row)
        return team_of_members(gathered.members, self._instrument, target, earlier), gathered.refused


@cache
def open_team_bridge(key: str) -> TeamBridge:
    """Open the bridge to an instrument that was packed with this code, as `scan.bridge.open_bridge` does."""
    return TeamBridge(load_packed(key))
