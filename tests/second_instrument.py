"""A second, small instrument: two of the scales of the i-scan with four statements, and nothing it can do without."""

import shutil
from pathlib import Path
from typing import Any

import yaml

from build_tools.paths import INSTRUMENTS

KEY = "klein"
SCALES = ("coach", "trainer")
ITEMS = 4


def write_second_instrument(folder: Path) -> None:
    """Write it into a folder of instruments."""
    own = folder / KEY
    shutil.copytree(INSTRUMENTS / "i-scan", own)
    (own / "profiles.yml").unlink()
    for file in (own / "scales").iterdir():
        if file.stem in SCALES:
            _change(file, _small_scale)
        else:
            file.unlink()
    _change(own / "instrument.yml", _small_main)


def _change(file: Path, change: Any) -> None:
    data = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - makes texts only
    file.write_text(yaml.safe_dump(change(data), allow_unicode=True), encoding="utf-8")


def _small_main(main: dict[str, Any]) -> dict[str, Any]:
    del main["history"]
    return main | {"key": KEY, "title": "Kleine scan", "version": "3.1", "scales": list(SCALES)}


def _small_scale(scale: dict[str, Any]) -> dict[str, Any]:
    del scale["short"]
    items = [{name: text for name, text in item.items() if name != "colleague_text"} for item in scale["items"]]
    return scale | {"items": items[:ITEMS]}
