"""The host files of a site: one for each kind of host, written from one description."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from build_tools.finish.offline import REMOVAL
from build_tools.finish.site import NOT_FOUND
from build_tools.hosts import apache, caddy, headers_file, iis, nginx
from build_tools.hosts.description import Description, describe
from build_tools.paths import SITE, short_path
from scan.school.offline_copy import WORKER

_WRITTEN = "{0} bestanden geschreven in {1}. Neem dat van jouw soort webserver; hoe, staat bovenaan in het bestand."

_BASE = "de map op de host: /map/op/de/host/. Zonder: die uit het adres van de site, of anders de hoofdmap"

_AT = re.compile(r'<body\b[^<>]* data-at="((?:/[A-Za-z0-9_.~-]+)+/)"')
"""Where a site says that it comes; a folder with other characters would have to be written as each host wants."""

_WRITERS = {
    nginx.NAME: nginx.write_nginx,
    apache.NAME: apache.write_apache,
    iis.NAME: iis.write_iis,
    caddy.NAME: caddy.write_caddy,
    headers_file.NAME: headers_file.write_headers_file,
}


def host_files(site: Description) -> dict[str, str]:
    """Give the text of every host file by its name."""
    return {name: write(site) for name, write in _WRITERS.items()}


def offline_off() -> dict[str, str]:
    """Give what a host puts over the service worker to be rid of it, by the name that says so."""
    return {f"zonder-internet-uit/{WORKER}": REMOVAL.read_text(encoding="utf-8")}


def write_host_files(arguments: list[str]) -> int:
    """Write the host files of the built site into a folder; gives the exit status.

    They are not in the site itself: in the wrong place such a file can make a host answer with a fault to everything.
    """
    given = _parser().parse_args(arguments)
    if not (SITE / "index.html").is_file():
        print(f"{short_path(SITE)}: hier staat nog geen site. Bouw haar eerst: make site.", file=sys.stderr)
        return 1
    files = host_files(describe(SITE, given.base or _folder_of(SITE))) | offline_off()
    for name, text in files.items():
        file = given.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    print(_WRITTEN.format(len(files), short_path(given.folder.resolve())))
    return 0


def _folder_of(site: Path) -> str:
    """Give the folder on its host where a site says that it comes, as that of a school with an address does."""
    found = _AT.search((site / NOT_FOUND).read_text(encoding="utf-8"))
    return found[1] if found else "/"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m build_tools host-files",
        description="Schrijf voor elke soort host het bestand met instellingen.",
    )
    parser.add_argument("folder", type=Path, metavar="MAP", help="waar de bestanden komen")
    parser.add_argument("base", type=_base, nargs="?", help=_BASE)
    return parser


def _base(text: str) -> str:
    """Give a folder on a host, from slash to slash."""
    if not (text.startswith("/") and text.endswith("/")):
        raise argparse.ArgumentTypeError("begin en eindig de map met een schuine streep: /map/")
    return text
