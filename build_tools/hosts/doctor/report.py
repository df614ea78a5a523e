"""What the doctor says, for who runs the host: what is wrong, what it means, and what to do on this kind of host."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from build_tools.hosts.doctor.checks import Finding
from build_tools.hosts.doctor.faults import FAULTS, Fault
from build_tools.hosts.doctor.kinds import KINDS, Kind
from build_tools.hosts.doctor.visit import Visit

MOST_PLACES = 7
_WIDTH = 100
_MARGIN = " " * 7
WORDS = {
    "first": "{address}: uitgave {version}, {count} bestanden, op {kind}",
    "unknown": "onbekend",
    "grave": "FOUT ",
    "light": "BETER",
    "others": "en {count} andere",
    "cure": "Doe dit: {cure}",
    "own": ", eigen uitgave",
    "of-school": "{version}, de eigen uitgave '{name}'",
    "in-one-go": "In één keer, voor alles met een *: {how} Het zit in de map host van de zip. Staat het er al? "
    "Veranderde iemand er iets in, zet dan het origineel terug. {there}",
    "in-folder": "Deze site staat in de map {base}. Gaf je dat adres op bij het inrichten, dan klopt het bestand uit "
    "jullie eigen zip al. Anders verander je dit: {in_folder}",
}
"""What the report says besides the faults, here and in a browser."""
_COMMAND = "Wie de broncode heeft, maakt het op maat voor deze map: python -m build_tools host-files MAP {base}"
"""Only here: who reads this has it."""
_ALL = " (met --all staan ze er allemaal)"
_GOOD = "Alles is goed: types, inhoud, mappen, bewaren, comprimeren en beveiliging."


def report(visit: Visit, found: Iterable[Finding], kind: Kind, *, is_guess: bool = False, is_full: bool = False) -> str:
    """Write the report: what keeps something from working first.

    The kind of host can be a guess. A full report names every place, another the first few of each fault.
    """
    places: dict[str, list[str]] = {key: [] for key in FAULTS}
    for key, place in found:
        places[key].append(place)
    present = [key for key in FAULTS if places[key]]
    grave = [key for key in present if FAULTS[key].is_grave]
    light = [key for key in present if not FAULTS[key].is_grave]
    shown = {key: places[key] if is_full else _first(places[key]) for key in present}
    blocks = ["\n".join(_block(FAULTS[key], shown[key], kind)) for key in (*grave, *light)]
    if kind.how and any(FAULTS[key].in_our_file for key in present):
        said = _in_one_go(urlsplit(visit.address).path, kind)
        blocks += [_wrapped(each, "") for each in said.split("\n\n")]
    return "\n\n".join([_first_line(visit, kind, is_guess=is_guess), *blocks, _last_line(len(grave), len(light))])


def _in_one_go(base: str, kind: Kind) -> str:
    """Say how our file mends it all; in a folder that file needs a change."""
    said = WORDS["in-one-go"].format(how=kind.how, there=kind.there)
    in_folder = WORDS["in-folder"].format(base=base, in_folder=kind.in_folder.format(base=base))
    return said if base == "/" else f"{said}\n\n{in_folder}\n\n{_COMMAND.format(base=base)}"


def is_red(found: Iterable[Finding]) -> bool:
    """Say whether something does not work as it should."""
    return any(FAULTS[key].is_grave for key, _ in found)


def _first_line(visit: Visit, kind: Kind, *, is_guess: bool) -> str:
    version = visit.manifest.version if visit.manifest else WORDS["unknown"]
    if visit.manifest and visit.manifest.school:
        version = WORDS["of-school"].format(version=version, name=visit.manifest.school)
    doubt = " (klopt dat niet, geef dan --kind)" if is_guess else ""
    return WORDS["first"].format(address=visit.address, version=version, count=len(visit.files), kind=kind.name) + doubt


def _block(fault: Fault, places: list[str], kind: Kind) -> Iterator[str]:
    mark = " *" if fault.in_our_file and kind.how else ""
    yield f"{WORDS['grave' if fault.is_grave else 'light']}  {fault.title}{mark}"
    yield _wrapped(fault.meaning, _MARGIN)
    yield from (f"{_MARGIN}- {place}" for place in places)
    said = (WORDS["cure"].format(cure=fault.cure), *_on(fault, kind), fault.then)
    yield from (_wrapped(each, _MARGIN) for each in said if each)


def _on(fault: Fault, kind: Kind) -> Iterator[str]:
    """Say what to do on this kind of host; where that is not known, on each."""
    its = {key: said for key, said in fault.on.items() if KINDS[key] == kind} or fault.on
    yield from (f"{KINDS[key].name}: {said}" for key, said in its.items())


def _first(places: list[str]) -> list[str]:
    more = len(places) - MOST_PLACES
    return [*places[:MOST_PLACES], WORDS["others"].format(count=more) + _ALL] if more > 0 else places


def _wrapped(text: str, margin: str) -> str:
    return textwrap.fill(text, _WIDTH, initial_indent=margin, subsequent_indent=margin, break_on_hyphens=False)


def _last_line(grave: int, light: int) -> str:
    if not grave and not light:
        return _GOOD
    faults = "Geen fouten" if not grave else "1 fout" if grave == 1 else f"{grave} fouten"
    return f"{faults}; {light} {'ding kan' if light == 1 else 'dingen kunnen'} beter." if light else f"{faults}."
