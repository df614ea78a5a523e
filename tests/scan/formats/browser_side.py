"""The readers of the browser, run in Node."""

import json
import subprocess
from base64 import b64encode
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from build_tools.parts.form_values import form_values
from build_tools.parts.goal_card import goal_card_values
from build_tools.set_up.node import find_node
from scan.definition.model import Instrument
from scan.formats.page_data import page_data
from scan.formats.target_profile import target_profile_file
from scan.formats.team import levels_file, sum_file, team_file
from tests.hostile_cards import CARD_WORDS
from tests.hostile_sheets import SHEET_FORMAT


def browser_says(instrument: Instrument, files: Iterable[tuple[str, bytes]], folder: Path) -> list[dict[str, Any]]:
    """Give what the page says of each file, handed in as "zelf", "collega", "pasted", "cards" or "sheet".

    Or as what a team is made of: "team", "levels", "sum" or "profile". As "to-link" it is read as "zelf", and gives a
    link with its code; "with-code" is a link, a line end and a code.
    """
    job = {
        "questionnaire": form_values(instrument, instrument, "zelf")["questionnaire"],
        "formats": {
            "cards": goal_card_values(CARD_WORDS)["rules"]["file"],
            "team": page_data(team_file(instrument)),
            "levels": page_data(levels_file(instrument)),
            "sum": page_data(sum_file(instrument)),
            "profile": page_data(target_profile_file(instrument)),
            "sheet": page_data(SHEET_FORMAT),
        },
        "files": [{"as": where, "base64": b64encode(content).decode()} for where, content in files],
    }
    file = folder / "job.json"
    file.write_text(json.dumps(job, sort_keys=True), encoding="utf-8")  # as Jinja sorts what it puts in a page
    script = Path(__file__).with_name("read_in_node.js")
    done = subprocess.run([find_node(), str(script), str(file)], capture_output=True, text=True, check=True, timeout=60)
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers
