"""The only door for the browser: JSON text in, JSON text out."""

from __future__ import annotations

import json
from pkgutil import get_data
from typing import Any

from scan.loading import load_instrument
from scan.model import Instrument
from scan.report import make_report, report_data
from scan.report_html import render_report
from scan.response import ResponseError, read_response


class Bridge:
    """Answers the browser's questions about one instrument."""

    def __init__(self, instrument: Instrument) -> None:
        self._instrument = instrument
        self._questions = {"report": self._report}

    def answer(self, request: str) -> str:
        """Answer one question: JSON text in, JSON text out.

        `request` is an object whose `question` is one of these, with what that question needs beside it:

        - `report`: `{"result": <result file>, "profile": key or null, "earlier": <result file> or null,
          "site": way to the root of the site}` gives `{"report": {…}, "html": "…"}`.

        Every answer can be `{"refused": "…"}` instead, with one Dutch sentence, when what was handed in cannot
        be used. Raises `KeyError` on a question that does not exist: that is a mistake of ours.
        """
        asked = json.loads(request)
        try:
            answer = self._questions[asked["question"]](asked)
        except ResponseError as refusal:
            answer = {"refused": str(refusal)}
        return json.dumps(answer, ensure_ascii=False)

    def _report(self, request: dict[str, Any]) -> dict[str, Any]:
        response = read_response(request["result"], self._instrument)
        earlier = request.get("earlier")
        profile = request.get("profile")
        report = make_report(
            response,
            self._instrument,
            target=self._instrument.profile(profile) if profile else None,
            earlier=read_response(earlier, self._instrument) if earlier else None,
        )
        return {"report": report_data(report), "html": render_report(report, request["site"])}


def open_bridge(key: str) -> Bridge:
    """Open the bridge to an instrument that was packed with this code.

    Raises `FileNotFoundError` when it was not.
    """
    packed = get_data("scan", f"instruments/{key}.json")
    if packed is None:
        raise FileNotFoundError(key)
    return Bridge(load_instrument(json.loads(packed)))
