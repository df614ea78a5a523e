"""Whether the headers for safety come along: with every page, for a host can differ by folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from email.message import Message
from urllib.parse import urlsplit

from build_tools.hosts.description import HEADERS
from build_tools.hosts.doctor.faults import PLACES
from build_tools.hosts.doctor.visit import Visit

_FRAMES = "X-Frame-Options"
_NO_CAMERA = "camera=()"


def header_findings(visit: Visit) -> Iterator[tuple[str, str]]:
    """Find what the first page lacks, in whole; and of each folder or page what it lacks besides, by name."""
    home = _lacking(visit.home.headers)
    yield from (("no-headers", header) for header in home)
    for place, headers in _by_place(_lacking_besides(visit, home)).items():
        names = ", ".join(sorted(header.partition(":")[0] for header in headers))
        yield "no-headers", PLACES["without"].format(place=place, headers=names)


def _lacking(sent: Message) -> tuple[str, ...]:
    """Give the headers that are not among these, as they should be."""
    headers = [f"{name}: {value}" for name, value in HEADERS.items() if name not in sent and name != _FRAMES]
    if "frame-ancestors" not in sent.get("Content-Security-Policy", "") and _FRAMES not in sent:
        headers.insert(0, PLACES["frames"])
    if _NO_CAMERA in sent.get("Permissions-Policy", ""):
        headers.append(PLACES["camera"])
    return tuple(headers)


def _lacking_besides(visit: Visit, home: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Give for each page, by its file and by its folder, what it lacks and the first page does not."""
    ours = urlsplit(visit.address).netloc
    pages = {path: answer for path, answer in {**visit.pages, **visit.folders}.items() if answer.status == 200}
    here = {path: answer for path, answer in pages.items() if urlsplit(answer.address).netloc == ours}
    return {path: tuple(each for each in _lacking(here[path].headers) if each not in home) for path in sorted(here)}


def _by_place(lacking: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Name a folder once where all of its pages lack the same."""
    return {_widest(path, lacking): headers for path, headers in lacking.items() if headers}


def _widest(path: str, lacking: Mapping[str, tuple[str, ...]]) -> str:
    ends = [at for at, sign in enumerate(path, 1) if sign == "/"]
    for folder in (path[:end] for end in ends):
        if len({headers for other, headers in lacking.items() if other.startswith(folder)}) == 1:
            return folder
    return path
