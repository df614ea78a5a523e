"""A small site with the i-scan, built twice: as it is, and with other statements and other scripts."""

import json
import os
import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from mkdocs.commands.build import build
from mkdocs.config import load_config

from build_tools.data import browser_files
from build_tools.paths import INSTRUMENTS
from build_tools.serve.kept_files import keep_named_files
from scan.definition.model import Instrument
from tests.few_pages import FRONT, write, write_config, write_pages

RENEWED = {
    "instrument.yml": ('version: "2.0"', 'version: "2.1"'),
    "scales/trainer.yml": ("trainer-doel", "trainer-reden"),
    "scales/coach.yml": ("Ik stem mijn manier van helpen af", "Ik stem mijn manier van uitleggen af"),
}
"""By file: what it said, and what it says in the next version. One statement goes, one comes, one is worded anew."""

SHEET = """kind: sheet
sheet:
  group: programma
  page: index.md
  who: Het team
  time: 10 minuten
  blocks:
    - title: Plan
      fields:
        - line: Wat we doen
        - line: {0}
"""
GONE_FIELD, NEW_FIELD = "Wie het doet", "Wanneer het klaar is"
"""Of the worksheet: one that the older release has, and the one in its place."""


_PASSAGE = {"anchor": "", "title": "Trainer", "text": "Over de trainer."}
SEARCHED = {
    "pages": [{"address": "rollen/trainer/", "title": "Trainer", "passages": [_PASSAGE]}],
    "groups": [],
    "ignored": [],
    "otherwise": [],
}
"""What the search of both works with."""


@dataclass(frozen=True)
class TwoReleases:
    """The folders of two releases, the first with files of yesterday; and what a host can be in between."""

    older: Path
    newer: Path
    kept: Path
    """The newer one, with what the older one has with its content in its name: as `make site` gives it."""
    pages_first: Path
    """Half of the newer one: its pages, and nothing of what they load."""
    assets_only: Path
    """The other half: all that its pages load, with the pages of the older one."""


def build_releases(folder: Path, instrument: Instrument) -> TwoReleases:
    """Build both in this folder, and the mixtures of them."""
    docs = folder / "docs"
    write_pages(docs, instrument)
    write(docs, "i-scan/team.md", FRONT.format("Samen kijken", "kind: team\n") + "## Bestanden { #bestanden }\n")
    write(docs, "zoeken.md", FRONT.format("Zoeken", "kind: search\n"))
    write(docs, "werkbladen/plan.md", _sheet(GONE_FIELD))
    own = folder / "vragenlijsten" / instrument.key
    shutil.copytree(INSTRUMENTS / instrument.key, own)
    older = _built(folder, "older")
    _make_older(older)
    write(docs, "werkbladen/plan.md", _sheet(NEW_FIELD))
    for file, (before, after) in RENEWED.items():
        text = (own / file).read_text(encoding="utf-8")
        assert before in text, "the instrument says it otherwise by now"
        (own / file).write_text(text.replace(before, after), encoding="utf-8")
    plain = browser_files.without_comments
    with patch.object(browser_files, "without_comments", lambda script: plain(script) + "\n"):
        newer = _built(folder, "newer")
    kept = shutil.copytree(newer, folder / "kept")
    keep_named_files(older, kept)
    pages_first = shutil.copytree(newer, folder / "pages-first", ignore=shutil.ignore_patterns("assets"))
    assets_only = shutil.copytree(older, folder / "assets-only", ignore=shutil.ignore_patterns("assets"))
    (assets_only / "assets").symlink_to(newer / "assets")
    return TwoReleases(older, newer, kept, pages_first, assets_only)


def _sheet(field: str) -> str:
    return FRONT.format("Plan", SHEET.format(field)) + "## En nu? { #en-nu }\n"


def _built(folder: Path, name: str) -> Path:
    build(load_config(write_config(folder, instruments="vragenlijsten")))
    write(folder / "site", "search/pages.json", json.dumps(SEARCHED))
    return (folder / "site").rename(folder / name)


def _make_older(site: Path) -> None:
    """Give its files the time of yesterday: hosts say by that whether a page is another one."""
    yesterday = time.time() - 24 * 60 * 60
    for file in site.rglob("*"):
        os.utime(file, (yesterday, yesterday))
