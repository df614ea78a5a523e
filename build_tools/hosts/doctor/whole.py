"""Whether the list of files came, and every file as it is in the list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.hosts.description import NAMED_FOLDER
from build_tools.hosts.doctor.answer import Answer
from build_tools.hosts.doctor.faults import PLACES
from build_tools.hosts.doctor.visit import Visit
from build_tools.hosts.files import offline_off
from build_tools.release.manifest_format import MANIFEST
from scan.school.offline_copy import WORKER

NAMED = re.compile(rf"{NAMED_FOLDER}/[^\"'\s]*?[.-][0-9a-f]{{12}}[^\"'\s]*")
OFF = offline_off().values()
"""What the service worker may be instead, on a host that has turned it off."""


def list_findings(visit: Visit) -> Iterator[tuple[str, str]]:
    """Find that the list is not there, or cannot be read by a browser."""
    if visit.manifest is None:
        status = visit.listed.status
        yield "no-list", PLACES["other-file"] if status == 200 else PLACES["answer"].format(status=status)
    elif visit.listed.is_gzip:
        yield _still_compressed(MANIFEST, visit.listed)


def whole_findings(visit: Visit) -> Iterator[tuple[str, str]]:
    """Find each file that is not what the list says; of each, one thing."""
    for path, answer in visit.answers.items():
        if path in visit.whole or (path == WORKER and answer.unpacked.decode(errors="replace") in OFF):
            continue
        if visit.is_still_compressed(path, answer):
            yield _still_compressed(path, answer)
        elif not path.endswith((".html", ".svg", ".xml")) and answer.read.lstrip().startswith(b"<"):
            yield "page-instead", path
        elif path.endswith(".html") and _names_of_others(visit, answer):
            yield "mixed", path
        else:
            yield "changed", path
    yield from _folders_still_compressed(visit)


def _folders_still_compressed(visit: Visit) -> Iterator[tuple[str, str]]:
    """Find the addresses of folders whose page is whole by its own name: some rules are for addresses with a slash."""
    for path, answer in {"": visit.home, **visit.folders}.items():
        page = visit.files.get(f"{path}index.html")
        if answer.status == 200 and answer.is_gzip and page and not page.is_gzip:
            yield _still_compressed(path or PLACES["home"], answer)


def _still_compressed(path: str, answer: Answer) -> tuple[str, str]:
    place = "compressed-twice" if answer.is_compressed else "compressed-unsaid"
    return "still-compressed", PLACES[place].format(path=path)


def _names_of_others(visit: Visit, page: Answer) -> set[str]:
    """Give the files that a page asks for and that this release does not have."""
    named = {found[0] for found in NAMED.finditer(page.text)}
    return {name for name in named if name not in visit.files}
