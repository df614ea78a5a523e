"""A small site with the i-scan, built twice: as it is, and with a next version of its instrument."""

import os
import shutil
import time
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from build_tools.paths import INSTRUMENTS
from scan.definition.model import Instrument
from tests.few_pages import write_config, write_pages

RENEWED = {
    "instrument.yml": ('version: "2.0"', 'version: "2.1"'),
    "scales/trainer.yml": ("trainer-doel", "trainer-reden"),
    "scales/coach.yml": ("Ik stem mijn manier van helpen af", "Ik stem mijn manier van uitleggen af"),
}
"""By file: what it said, and what it says in the next version. One statement goes, one comes, one is worded anew."""


def build_releases(folder: Path, instrument: Instrument) -> tuple[Path, Path]:
    """Build both in this folder; gives the older one, with files of yesterday, and the newer one."""
    write_pages(folder / "docs", instrument)
    own = folder / "vragenlijsten" / instrument.key
    shutil.copytree(INSTRUMENTS / instrument.key, own)
    older = _built(folder, "older")
    _make_older(older)
    for file, (before, after) in RENEWED.items():
        text = (own / file).read_text(encoding="utf-8")
        assert before in text, "the instrument says it otherwise by now"
        (own / file).write_text(text.replace(before, after), encoding="utf-8")
    return older, _built(folder, "newer")


def _built(folder: Path, name: str) -> Path:
    build(load_config(write_config(folder, instruments="vragenlijsten")))
    return (folder / "site").rename(folder / name)


def _make_older(site: Path) -> None:
    """Give its files the time of yesterday: hosts say by that whether a page is another one."""
    yesterday = time.time() - 24 * 60 * 60
    for file in site.rglob("*"):
        os.utime(file, (yesterday, yesterday))
