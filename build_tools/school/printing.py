"""Putting the values of a school into the finished folder of a site."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from build_tools.school.edition import Edition
from build_tools.school.guards import about_security, lost_links
from scan.school.imprint import edition_of, hidden_and_named, imprint


def print_school(site: Path, edition: Edition) -> tuple[list[str], dict[str, Any]]:
    """Put an edition into a finished site; gives what there is to say about it, and what the manifest says of it."""
    files = {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}
    made = imprint(files, edition.school, edition.marks)
    for path in files.keys() - made.keys():
        (site / path).unlink()
    for folder in sorted((path for path in site.rglob("*") if path.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
    for path, content in made.items():
        if files.get(path) != content:
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_bytes(content)
    lost = lost_links(hidden_and_named(files, edition.school))
    return [*lost, *about_security(edition, datetime.date.today())], edition_of(files, edition.school)
