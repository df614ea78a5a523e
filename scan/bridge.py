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
    """Answers the browser's requests about one instrument."""

    def __init__(self, instrument: Instrument) -> None:
        self._instrument = instrument

    def report(self, request: str) -> str:
        """Make a report.

        `request` is `{"result": <result file>, "profile": key or null, "earlier": <result file> or null,
        "site": way to the root of the site}`. The answer is `{"report": {…}, "html": "…"}`, or
        `{"refused": "…"}` with one Dutch sentence when the answers cannot be used.
        """
        try:
            return json.dumps(self._report(json.loads(request)), ensure_ascii=False)
        except ResponseError as refusal:
            return json.dumps({"refused": str(refusal)}, ensure_ascii=False)

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
