"""Whether the headers for safety come along: with every page, for a host can differ by folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from email.message import Message
from urllib.parse import urlsplit

from build_tools.hosts.description import HEADERS
from build_tools.hosts.doctor.answer import Answer
from build_tools.hosts.doctor.faults import PLACES
from build_tools.hosts.doctor.visit import Visit

_FRAMES = "X-Frame-Options"
_NO_CAMERA = "camera=()"


def header_findings(visit: Visit) -> Iterator[tuple[str, str]]:
    """Find what the first page lacks, in whole; and of each folder or page what it lacks besides, by name."""
    home = _lacking(visit.home.headers)
    yield from (("no-headers", header) for header in home)
    lacking = {path: _lacking(page.headers) for path, page in pages_of(visit).items()}
    besides = {path: tuple(each for each in headers if each not in home) for path, headers in lacking.items()}
    for place, headers in by_place(besides).items():
        names = ", ".join(sorted(header.partition(":")[0] for header in headers))
        yield "no-headers", PLACES["without"].format(place=place, headers=names)


def _lacking(sent: Message) -> tuple[str, ...]:
    """Give the headers that are not among these, as they should be."""
    headers = [f"{name}: {value}" for name, value in HEADERS.items() if name not in sent and name != _FRAMES]
    if "frame-ancestors" not in policy_in(sent) and _FRAMES not in sent:
        headers.insert(0, PLACES["frames"])
    if _NO_CAMERA in sent.get("Permissions-Policy", ""):
        headers.append(PLACES["camera"])
    return tuple(headers)


def our_headers(sent: Message) -> set[bool]:
    """Say of what our file sends besides its policy whether it came: only true means that our file does its work."""
    said = {name: ", ".join(sent.get_all(name, [])) for name in HEADERS if name != _FRAMES}
    return {HEADERS[name] in value for name, value in said.items()}


def policy_in(sent: Message) -> str:
    """Give all policies that are sent, with a comma between them."""
    return ", ".join(sent.get_all("Content-Security-Policy", []))


def pages_of(visit: Visit) -> dict[str, Answer]:
    """Give every page that came from here, by its file and by its folder."""
    ours = urlsplit(visit.address).netloc
    pages = sorted({**visit.pages, **visit.folders}.items(), key=lambda page: page[0])
    return {path: page for path, page in pages if page.status == 200 and urlsplit(page.address).netloc == ours}


def by_place(said: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Name a folder once where the same is said of all its pages; that of which nothing is said stays out."""
    return {_widest(path, said): headers for path, headers in said.items() if headers}


def _widest(path: str, said: Mapping[str, tuple[str, ...]]) -> str:
    ends = [at for at, sign in enumerate(path, 1) if sign == "/"]
    for folder in (path[:end] for end in ends):
        if len({headers for other, headers in said.items() if other.startswith(folder)}) == 1:
            return folder
    return path
