"""Small sites with the made-up instrument of the tests: alone, and beside the i-scan."""

import shutil
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from build_tools.paths import INSTRUMENTS, ROOT
from scan.definition.model import Instrument
from tests.few_pages import FRONT, write, write_config, write_pages

FOLDER = ROOT / "tests" / "instruments"
HOME = """\
kind: home
first: {title: Begin, page: weer/invullen.md}
readers: [weer/wind.md]
ways:
  - {title: Kijk, icon: scan, text: Kijk naar buiten., page: weer/papier.md}
"""
METHOD = """\
De punten lopen op.

## Reken het na { #reken-het-na }

Kies zelf.

## De code { #broncode }

Zo staat het er.

## Wat er veranderde { #wijzigingen }

Dit.
"""
PILOT = "Meet mee.\n\n## Lees { #bestanden }\n\nKies.\n"
WHEEL = '{% set prefix = "" %}{% include "drawings/rollenwiel.html" %}\n'
OF_ONE = "instrument: weer\n"


def build_weather_site(folder: Path) -> Path:
    """Build a site about nothing but the weather, with a page of each kind that it can have."""
    _write_pages(folder / "docs", "")
    write(folder / "docs", "index.md", FRONT.format("Weer", HOME))
    return _built(folder, str(FOLDER))


def build_both_site(folder: Path, other: Instrument) -> Path:
    """Build a site with the forms and methods of two instruments: the i-scan is the `other`."""
    write_pages(folder / "docs", other)
    _write_pages(folder / "docs", OF_ONE)
    for kind, page in {"scan": "invullen", "method": "verantwoording", "paper": "papier"}.items():
        front = f"kind: {kind}\ninstrument: {other.key}\n"
        write(folder / "docs", f"{other.key}/{page}.md", FRONT.format("De i-scan", front) + METHOD)
    for files in (INSTRUMENTS / other.key, FOLDER / "weer"):
        shutil.copytree(files, folder / "vragenlijsten" / files.name)
    return _built(folder, "vragenlijsten")


def _write_pages(docs: Path, more: str) -> None:
    for kind, page in {"scan": "invullen", "paper": "papier", "method": "verantwoording"}.items():
        text = METHOD if kind == "method" else "Kijk omhoog.\n"
        write(docs, f"weer/{page}.md", FRONT.format("Buiten", f"kind: {kind}\n{more}") + text)
    write(docs, "weer/proefronde.md", FRONT.format("Samen", f"kind: pilot\n{more}") + PILOT)
    write(docs, "weer/privacy.md", FRONT.format("Privacy", f"kind: privacy\n{more}"))
    write(docs, "weer/index.md", FRONT.format("Wiel", f"computed: true\n{more}") + WHEEL)
    for scale in ("wolken", "wind"):
        headings = "".join(f"## {name} {{ #{name} }}\n\n" for name in ("ochtend", "vorm", "kleur", "avond"))
        parts = f'{{{{ scale_levels("{scale}") }}}}\n\n{{{{ scale_items("{scale}") }}}}\n\n{headings}'
        write(docs, f"weer/{scale}.md", FRONT.format(scale, f"computed: true\n{more}") + parts)


def _built(folder: Path, instruments: str) -> Path:
    build(load_config(write_config(folder, instruments=instruments)))
    return folder / "site"
