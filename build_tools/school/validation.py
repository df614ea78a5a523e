"""Checking the folder of a school without building: for `python -m scan validate MAP`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from build_tools.data.data_file import DataFileError
from build_tools.data.instruments import InstrumentFiles, read_instruments
from build_tools.paths import CONTENT, INSTRUMENTS, source_files
from build_tools.school.edition import FILE, read_edition
from build_tools.school.question_changes import laid_over, unknown_instruments
from scan.definition.links import is_elsewhere
from scan.school.school import School


def is_school(name: str) -> bool:
    """Say whether a name is that of a folder with a school, or of its file."""
    path = Path(name)
    try:
        return path.name == FILE or (path / FILE).is_file()
    except OSError:  # a name that is too long
        return False


def read_school_instruments(name: str) -> list[InstrumentFiles]:
    """Give the instruments that a school changes, and as the first of the list what is wrong with all else it has."""
    folder = Path(name).parent if Path(name).name == FILE else Path(name)
    try:
        edition = read_edition(folder, CONTENT)
    except DataFileError as error:
        return [_only(error.messages)]
    ours = read_instruments(INSTRUMENTS)
    changed = [laid_over(ours[key], change) for key, change in edition.changes.items() if key in ours]
    pages = {file.relative_to(CONTENT).as_posix() for file in source_files(CONTENT, "**/*.md")} | set(edition.files)
    lost = [line for each in changed for line in _lost_pages(each.data, pages, edition.school)]
    return [_only([*unknown_instruments(edition.changes, list(ours)), *lost]), *changed]


def _only(messages: list[str]) -> InstrumentFiles:
    return InstrumentFiles({}, {}, messages, is_readable=False)


def _lost_pages(data: dict[str, Any], pages: set[str], school: School) -> list[str]:
    """Name the items of an instrument that send someone to a page that is not there."""
    lines = []
    for scale in data["scales"].values():
        links = {item.get("key"): item.get("help") for item in scale.get("items") or () if isinstance(item, dict)}
        module = scale.get("module")
        links |= {"module": module.get("page")} if isinstance(module, dict) else {}
        for name, link in links.items():
            page = str(link or "").partition("#")[0]
            if page and not is_elsewhere(page) and (page not in pages or school.hides(page)):
                cure = "Noem een andere, of maak haar."
                lines.append(f"{school.name}, bij '{name}': de pagina '{page}' is er niet. {cure}")
    return lines
