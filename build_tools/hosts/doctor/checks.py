"""The checks of the doctor: each looks at a visit for one thing, and gives what it found by the key of the fault."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from html import unescape
from urllib.parse import urlsplit

from build_tools.finish.site import NOT_FOUND
from build_tools.finish.whole_names import FIRST
from build_tools.hosts.description import COMPRESSED, NAMED_FOLDER, TYPES, VITAL_TYPES
from build_tools.hosts.doctor.faults import PLACES
from build_tools.hosts.doctor.headers import header_findings
from build_tools.hosts.doctor.policy_findings import policy_findings
from build_tools.hosts.doctor.visit import Visit
from build_tools.hosts.doctor.whole import list_findings, whole_findings

Finding = tuple[str, str]
"""The key of a fault, and where it is: a path, or what is missing."""

_GONE = (404, 410)
LATER = 60
"""Seconds that a page may be kept without a question: a network that copies sites may need a moment."""
LONG = 2_592_000
"""Seconds, a month: less is not kept."""
LEAST = 1_000
"""Bytes of what is worth compressing; a shorter answer may well stay as it is."""
SCRIPT = re.compile(r"^(text|application)/(x-)?(java|ecma)script$")
NAMES_A_FILE = re.compile(r"""<a [^>]*href="[^":]+/index\.html["#]""")
"""A link of a flat site, which asks for no folder."""
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)">')
"""Where a page says that it stands: of the first page that is the address of the site."""
EXPIRES = re.compile(r"(?:^|\n)[Ee]xpires:[ \t]*(\S+)")
"""Until when a security.txt holds (RFC 9116, section 2.5.5)."""
_AGE = re.compile(r"max-age=(\d+)")
_HERE = ("127.0.0.1", "localhost", "::1")


def findings(visit: Visit) -> list[Finding]:
    """Look for everything; where nothing comes, that is all there is to say."""
    if not visit.home.status:
        return [("silent", visit.home.reason)]
    return [finding for check in CHECKS for finding in check(visit)]


def _elsewhere(visit: Visit) -> Iterator[Finding]:
    ours = urlsplit(visit.address).netloc
    for path, answer in {"": visit.home, **visit.files}.items():
        if urlsplit(answer.address).netloc != ours:
            yield "elsewhere", PLACES["elsewhere"].format(path=_named(path), host=urlsplit(answer.address).netloc)


def _there(visit: Visit) -> Iterator[Finding]:
    for path, answer in visit.files.items():
        if answer.status in _GONE:
            yield "missing", path
        elif answer.status != 200:
            yield "refused", PLACES["refused"].format(path=path, status=answer.status or answer.reason)


def _types(visit: Visit) -> Iterator[Finding]:
    for path, answer in visit.whole.items():
        ending = path.rpartition(".")[2]
        wanted = TYPES.get(ending)
        is_script = ending == "js" and SCRIPT.match(answer.kind)
        if wanted is None or answer.kind == wanted or is_script:
            continue
        fault = "type" if ending in VITAL_TYPES else "soft-type"
        yield fault, PLACES["type"].format(path=path, found=answer.kind or PLACES["no-type"], wanted=wanted)


def _folders(visit: Visit) -> Iterator[Finding]:
    home = visit.files.get(FIRST)
    if home and NAMES_A_FILE.search(home.text):
        return
    for path, answer in {"": visit.home, **visit.folders}.items():
        page = visit.files.get(f"{path}index.html")
        if page and page.status == 200 and answer.read != page.read:
            yield "no-folder-page", PLACES["folder"].format(path=_named(path), status=answer.status)


def _not_there(visit: Visit) -> Iterator[Finding]:
    for answer in (visit.nowhere, visit.no_file):
        if answer.status == 200:
            yield "all-is-well", urlsplit(answer.address).path
    ours = visit.files.get(NOT_FOUND)
    if visit.nowhere.status != 200 and ours and not visit.nowhere.says_what(ours):
        yield "no-own-404", PLACES["answer"].format(status=visit.nowhere.status)


def _other_address(visit: Visit) -> Iterator[Finding]:
    """Find that the first page says of itself, to search engines, that it stands elsewhere.

    Where only https is still to come, its address is right already.
    """
    home = visit.files.get(FIRST)
    said = CANONICAL.search(home.text) if home and home.status == 200 else None
    if said and unescape(said[1]) not in (visit.address, re.sub("^http:", "https:", visit.address)):
        yield "other-address", PLACES["address"].format(said=unescape(said[1]), root=visit.address)


def _left_over(visit: Visit) -> Iterator[Finding]:
    """Find what is left out and still there; a host that has a page for everything says nothing of one."""
    if visit.nowhere.status != 200:
        yield from (("left-over", path) for path, answer in visit.hidden.items() if answer.status == 200)


def _at_root(visit: Visit) -> Iterator[Finding]:
    """Find what is not where people look for it: at the root of the host, wherever the site stands."""
    for address, answer in visit.at_root.items():
        if answer.status != 200:
            yield "no-security-text", PLACES["refused"].format(path=address, status=answer.status or answer.reason)
        elif answer.read.lstrip().startswith(b"<"):
            yield "no-security-text", PLACES["at-root"].format(address=address)
        elif (expires := EXPIRES.search(answer.text)) and _is_over(expires[1], visit.time):
            yield "old-security-text", PLACES["over"].format(address=address, day=expires[1])


def _is_over(said: str, now: datetime) -> bool:
    """Say whether this time is over; what is no time is not."""
    try:
        end = datetime.fromisoformat(said)
    except ValueError:
        return False
    return (end if end.tzinfo else end.replace(tzinfo=UTC)) < now


def _keeping(visit: Visit) -> Iterator[Finding]:
    for path, answer in visit.whole.items():
        said = answer.headers.get("Cache-Control", "").lower()
        age = max((int(seconds) for seconds in _AGE.findall(said)), default=0)
        is_asked_again = bool({"no-cache", "no-store"} & set(re.split(r"[,\s]+", said)))
        if path.startswith(f"{NAMED_FOLDER}/"):
            if is_asked_again or age < LONG:
                yield "named-not-kept", path
        elif age > LATER and not is_asked_again:
            yield "pages-kept", PLACES["kept"].format(path=path, age=age)
        elif not said:
            yield "pages-unsaid", path


def _compression(visit: Visit) -> Iterator[Finding]:
    for path, answer in visit.whole.items():
        is_worth_it = path.rpartition(".")[2] in COMPRESSED and len(answer.read) >= LEAST
        if is_worth_it and not answer.is_compressed:
            yield "not-compressed", path


def _named(path: str) -> str:
    return path or PLACES["home"]


def _https(visit: Visit) -> Iterator[Finding]:
    parts = urlsplit(visit.address)
    if parts.scheme != "https" and parts.hostname not in _HERE:
        yield "no-https", visit.address


CHECKS: tuple[Callable[[Visit], Iterator[Finding]], ...] = (
    *(list_findings, _elsewhere, _there, whole_findings, _left_over, _other_address, _at_root),
    *(_types, _folders, _not_there, _keeping, _compression, policy_findings, header_findings, _https),
)
