"""The only door for the browser: JSON text in, JSON text out."""

from __future__ import annotations

import json
from functools import cache
from pkgutil import get_data
from typing import Any

from scan.definition.loading import load_instrument
from scan.definition.model import Instrument
from scan.formats.refusal import RefusalError
from scan.report.context import Place
from scan.report.data import Report, make_report, report_data
from scan.report.html import render_report, render_report_page
from scan.report.picture import alternative_text, render_picture
from scan.report.recalculation import render_recalculation, summary
from scan.report.spreadsheet import render_spreadsheet
from scan.report.talk_report import render_talk_report
from scan.scoring.recalculation import recalculate, recalculation_data
from scan.scoring.response import read_response
from scan.scoring.target import find_target


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
        }

    def answer(self, request: str) -> str:
        """Answer one question: JSON text in, JSON text out.

        `request` is an object whose `question` is one of these, with what that question needs beside it:

        - `report` gives `{"report": {…}, "html": "…"}`;
        - `talk`, with `level` (see `ShareLevel`), gives `{"html": "…"}`;
        - `page` gives `{"text": "…"}`, the report as an HTML file; `site` is here the whole address;
        - `spreadsheet` gives `{"text": "…"}`, the report as a CSV file;
        - `picture` gives `{"text": "…", "alternative": "…"}`: the chart as an SVG file, and what it shows in words;
        - `recalculate` works out one role and gives `{"recalculation": {…}, "html": "…", "summary": "…"}`; it takes
          `{"role": key, "answers": [1 to 5, "nvt" or null, …], "sd": "0,70", "r": "0,40"}`.

        All but the last take `{"result": <result file>, "profile": key, "eigen" or null, "earlier": [<result file>, …],
        "colleague": <result file> or null, "site": way to the root of the site}`; `report` and `page` need `site`,
        each needs `result`, and anything else may be left out.

        Every answer can be `{"refused": "…"}` instead, with one Dutch sentence, when what was handed in cannot
        be used. Raises `KeyError` on a question that does not exist: that is a mistake of ours.
        """
        asked = json.loads(request)
        try:
            answer = self._questions[asked["question"]](asked)
        except RefusalError as refusal:
            answer = {"refused": str(refusal)}
        return json.dumps(answer, ensure_ascii=False)

    def rehearse(self) -> None:
        """Make a report that nobody sees. A browser runs code slowly the first times, also the code below Python."""
        result = {
            "format": "i-scan-resultaat",
            "format_version": 1,
            "instrument": self._instrument.key,
            "instrument_version": self._instrument.version,
            "month": None,
            "answers": {item.key: number % 5 + 1 for number, item in enumerate(self._instrument.items)},
        }
        self.answer(json.dumps({"question": "report", "result": result, "site": ""}))

    def _report(self, asked: dict[str, Any]) -> dict[str, Any]:
        report = self._make(asked)
        return {"report": report_data(report), "html": render_report(report, Place(asked["site"], editable=True))}

    def _talk(self, asked: dict[str, Any]) -> dict[str, Any]:
        return {"html": render_talk_report(self._make(asked), asked["level"])}

    def _page(self, asked: dict[str, Any]) -> dict[str, Any]:
        return {"text": render_report_page(self._make(asked), asked["site"])}

    def _spreadsheet(self, asked: dict[str, Any]) -> dict[str, Any]:
        return {"text": render_spreadsheet(self._make(asked))}

    def _picture(self, asked: dict[str, Any]) -> dict[str, Any]:
        report = self._make(asked)
        return {"text": render_picture(report), "alternative": alternative_text(report)}

    def _recalculate(self, asked: dict[str, Any]) -> dict[str, Any]:
        made = recalculate(asked, self._instrument)
        return {
            "recalculation": recalculation_data(made),
            "html": render_recalculation(made),
            "summary": summary(made),
        }

    def _make(self, asked: dict[str, Any]) -> Report:
        response = read_response(asked["result"], self._instrument)
        colleague = asked.get("colleague")
        return make_report(
            response,
            self._instrument,
            target=find_target(asked.get("profile"), response, self._instrument),
            earlier=[read_response(earlier, self._instrument) for earlier in asked.get("earlier") or []],
            colleague=read_response(colleague, self._instrument, "collega") if colleague else None,
        )


@cache
def open_bridge(key: str) -> Bridge:
    """Open the bridge to an instrument that was packed with this code; later calls give the same one.

    Raises `FileNotFoundError` when it was not.
    """
    packed = get_data("scan", f"instruments/{key}.json")
    if packed is None:
        raise FileNotFoundError(key)
    return Bridge(load_instrument(json.loads(packed)))
