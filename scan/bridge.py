"""The only door for the browser: JSON text in, JSON text out."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from itertools import cycle
from pkgutil import get_data
from typing import Any

from scan.definition.loading import load_instrument
from scan.definition.model import Instrument
from scan.formats.refusal import RefusalError
from scan.formats.result import result_data
from scan.pilot.data import pilot_data
from scan.pilot.figures import work_out
from scan.pilot.html import render_pilot
from scan.pilot.reading import read_rows
from scan.report.chart_file import alternative_text, render_picture
from scan.report.composing import compose_report
from scan.report.context import RenderContext
from scan.report.data import Report, report_data
from scan.report.html import render_report, render_report_page
from scan.report.recalculation import read_recalculation, recalculation_data, render_recalculation
from scan.report.share import read_share
from scan.report.spreadsheet import render_spreadsheet
from scan.report.talk_report import render_talk_report
from scan.school.own_word import reword_answer
from scan.text import pilot_words
from scan.text.recalculation_words import summary

Questions = Mapping[str, Callable[[dict[str, Any]], dict[str, Any]]]
"""What answers each question, by its name."""


class Bridge:
    """Answers the browser's questions about one instrument."""

    def __init__(self, instrument: Instrument) -> None:
        self._instrument = instrument
        self._questions = {
            "report": self._report,
            "talk": self._talk,
            "page": self._page,
            "spreadsheet": self._spreadsheet,
            "picture": self._picture,
            "recalculate": self._recalculate,
            "pilot": self._pilot,
        }

    def answer(self, request: str) -> str:
        """Answer one question: JSON text in, JSON text out.

        `request` is an object whose `question` is one of these, with what that question needs beside it:

        - `report` gives `{"report": {…}, "html": "…"}`;
        - `talk` gives `{"html": "…"}`, the conversation report;
        - `page` gives `{"text": "…"}`, the report as an HTML file; `site` is here the whole address;
        - `spreadsheet` gives `{"text": "…"}`, the report as a CSV file;
        - `picture` gives `{"text": "…", "alternative": "…"}`: the chart as an SVG file, and what it shows in words;
        - `recalculate` works out one scale and gives `{"recalculation": {…}, "html": "…", "summary": "…"}`; it takes
          `{"scale": key, "answers": [points, "nvt" or null, …], "sd": "0,70", "r": "0,40"}`;
        - `pilot` works out the figures of a pilot and gives `{"pilot": {…}, "html": "…", "summary": "…"}`; it takes
          `{"responses": [[points, "nvt" or null, …], …]}`, each with its answers in the order of the items.

        All before these two take `{"response": <result file>, "profile": key, "eigen" or null,
        "earlier": [<result file>, …], "peer": <result file> or null, "site": way to the root of the site}`; `report`
        and `page` need `site`, each needs `response`, and anything else may be left out. `talk`, `page` and
        `spreadsheet` take `share` as well, a list of what goes along (see `SharePart`): without it, everything.

        Any of them can have `words`, a school's word for the i-coach (see `scan.school.own_word`): the answer says it.

        Every answer can be `{"refusal": "…"}` instead, with one Dutch sentence, when what was handed in cannot
        be used. Raises `KeyError` on a question that does not exist: that is a mistake of ours.
        """
        return answer_one(self._questions, request)

    def warm_up(self) -> None:
        """Make a report that nobody sees. A browser runs code slowly the first times, also the code below Python."""
        points = cycle(option.points for option in self._instrument.options if option.points is not None)
        answers = {item.key: answer for item, answer in zip(self._instrument.items, points, strict=False)}
        response = result_data(self._instrument, answers)
        self.answer(json.dumps({"question": "report", "response": response, "site": ""}))

    def _report(self, question: dict[str, Any]) -> dict[str, Any]:
        report = self._compose(question)
        return {
            "report": report_data(report),
            "html": render_report(report, RenderContext(question["site"], editable=True)),
        }

    def _talk(self, question: dict[str, Any]) -> dict[str, Any]:
        return {"html": render_talk_report(self._compose(question), read_share(question.get("share")))}

    def _page(self, question: dict[str, Any]) -> dict[str, Any]:
        share = read_share(question.get("share"))
        return {"text": render_report_page(self._compose(question), question["site"], share)}

    def _spreadsheet(self, question: dict[str, Any]) -> dict[str, Any]:
        return {"text": render_spreadsheet(self._compose(question), read_share(question.get("share")))}

    def _picture(self, question: dict[str, Any]) -> dict[str, Any]:
        report = self._compose(question)
        return {"text": render_picture(report), "alternative": alternative_text(report)}

    def _recalculate(self, question: dict[str, Any]) -> dict[str, Any]:
        outcome = read_recalculation(question, self._instrument)
        return {
            "recalculation": recalculation_data(outcome),
            "html": render_recalculation(outcome),
            "summary": summary(outcome),
        }

    def _pilot(self, question: dict[str, Any]) -> dict[str, Any]:
        pilot = work_out(read_rows(question["responses"], self._instrument), self._instrument)
        return {
            "pilot": pilot_data(pilot),
            "html": render_pilot(pilot),
            "summary": pilot_words.summary(pilot.people, pilot.is_enough, self._instrument),
        }

    def _compose(self, question: dict[str, Any]) -> Report:
        return compose_report(
            self._instrument,
            question["response"],
            target=question.get("profile"),
            earlier=question.get("earlier") or (),
            peer=question.get("peer"),
        )


def answer_one(questions: Questions, request: str) -> str:
    """Answer one question of a door: JSON text in, JSON text out; in a school's words if it has its own."""
    question = json.loads(request)
    try:
        answer = questions[question["question"]](question)
    except RefusalError as refusal:
        answer = {"refusal": str(refusal)}
    if words := question.get("words"):
        answer = reword_answer(answer, words, question.get("site"))
    return json.dumps(answer, ensure_ascii=False)


@cache
def load_packed(key: str) -> Instrument:
    """Load an instrument that was packed with this code; raises `FileNotFoundError` when it was not."""
    packed = get_data("scan", f"instruments/{key}.json")
    if packed is None:
        raise FileNotFoundError(key)
    return load_instrument(json.loads(packed))


@cache
def open_bridge(key: str) -> Bridge:
    """Open the bridge to an instrument that was packed with this code; later calls give the same one."""
    return Bridge(load_packed(key))
