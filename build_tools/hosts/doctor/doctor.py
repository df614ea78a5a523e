"""Looking at a site on its host, and saying what the host must change."""

from __future__ import annotations

import argparse
from urllib.parse import urlsplit

from build_tools.hosts.doctor.checks import findings
from build_tools.hosts.doctor.kinds import KINDS, recognise
from build_tools.hosts.doctor.report import is_red, report
from build_tools.hosts.doctor.visit import visit

_FIRST_PAGE = "index.html"


def doctor(arguments: list[str]) -> int:
    """Visit a site, and print the report; gives the exit status: 0 when everything works."""
    given = _parser().parse_args(arguments)
    seen = visit(given.address)
    found = findings(seen)
    kind = KINDS[given.kind or recognise(seen.home.headers)]
    print(report(seen, found, kind, is_guess=given.kind is None, is_full=given.all))
    return 1 if is_red(found) else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m build_tools doctor",
        description="Kijk of een webserver de site goed levert. Alle bestanden worden opgehaald, ongeveer 40 MB.",
    )
    parser.add_argument("address", type=_address, metavar="ADRES", help="van de eerste pagina: https://…/")
    parser.add_argument("--kind", choices=KINDS, help="de soort webserver, als die niet vanzelf wordt herkend")
    parser.add_argument("--all", action="store_true", help="noem van elke fout alle plekken, ook als het er veel zijn")
    return parser


def _address(text: str) -> str:
    """Give the address of the root of a site, with its last slash."""
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise argparse.ArgumentTypeError("geef een heel adres, met https:// ervoor")
    path = parts.path.removesuffix(_FIRST_PAGE)
    return parts._replace(path=path if path.endswith("/") else f"{path}/", query="", fragment="").geturl()
