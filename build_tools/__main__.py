"""The project's commands: `python -m build_tools VERB`, from a fresh clone with any Python ≥ 3.11."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from collections.abc import Callable

from build_tools.set_up.commands import SetUpError
from build_tools.set_up.environment import check_inside, inside_environment, prepare

_USAGE = """\
python -m build_tools OPDRACHT

  serve     bouw de site en toon haar op http://127.0.0.1:8000/; bouwt opnieuw na elke wijziging
  site      bouw de site in de map site/; met --school MAP die van een school, naar de school.yml in die map
  dist      maak een zip van de site in de map dist/, met alles wat een webbeheerder nodig heeft
  test      controleer alles wat CI controleert
  check     controleer alleen de code en de teksten, zonder browser (een deel van test)
  test-dist maak de zip twee keer, op twee plekken, en kijk of ze gelijk zijn (ongeveer vijf minuten)
  test-hosts  draai de site op echte webservers, en op hosts die iets verkeerd doen
  record    bewaar wat de laatste hele controle zegt, voor de pagina Betrouwbaarheid
  host-files MAP [/map/op/de/host/]  schrijf voor elke soort host het bestand met instellingen
  doctor ADRES  kijk of een webserver de site goed levert, en zeg wat er op die soort webserver anders moet
  bench     meet hoe snel en hoe licht de site is, naast wat anderen leveren (ongeveer een half uur)
  simulate  reken met verzonnen mensen na hoe vaak een resultaat ernaast zit (een paar minuten)
  example   maak de bestanden van de verzonnen school bij de kringloop opnieuw

Wat daarvoor nodig is, wordt de eerste keer opgehaald.
"""


def main(arguments: list[str]) -> int:
    """Carry out one verb, in the project's own environment; gives the exit status."""
    verbs: dict[str, Callable[[list[str]], int]] = {
        "serve": _from("build_tools.serve.preview", "serve"),
        "site": _from("build_tools.serve.builder", "build"),
        "dist": _from("build_tools.dist", "dist"),
        "test": _from("build_tools.checks", "run_all"),
        "test-dist": _from("build_tools.checks", "run_dist"),
        "test-hosts": _from("build_tools.checks", "run_on_hosts"),
        "record": _from("build_tools.record", "record"),
        "host-files": _from("build_tools.hosts.files", "write_host_files"),
        "doctor": _from("build_tools.hosts.doctor.doctor", "doctor"),
        "bench": _from("build_tools.bench.run", "bench"),
        "simulate": _from("build_tools.simulation.run", "simulate"),
        "example": _from("build_tools.example.run", "write_example"),
        "check": _from("build_tools.checks", "run_without_browser"),
        "read-instruments": _read_instruments,
    }
    if not arguments or arguments[0] not in verbs:
        print(_USAGE, file=sys.stderr)
        return 0 if arguments in (["--help"], ["-h"]) else 2
    try:
        if not inside_environment():
            return _again_inside(arguments)
        check_inside()
        return verbs[arguments[0]](arguments[1:])
    except SetUpError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _again_inside(arguments: list[str]) -> int:
    """Run the same command with the project's own Python, made first when it is not there."""
    python = prepare()
    try:
        return subprocess.run([str(python), "-m", "build_tools", *arguments], check=False).returncode
    except KeyboardInterrupt:
        return 130


def _from(module: str, name: str) -> Callable[[list[str]], int]:
    """Give a verb whose module is imported only when it is used: it needs packages that may not be there yet."""

    def verb(arguments: list[str]) -> int:
        return int(getattr(importlib.import_module(module), name)(arguments))

    return verb


def _read_instruments(names: list[str]) -> int:
    """Print the plain data of instruments as JSON, for `python -m scan`; of a school those that it changes."""
    instruments = importlib.import_module("build_tools.data.instruments")
    school = importlib.import_module("build_tools.school.validation")
    reads = []
    for name in names or instruments.instrument_keys():
        if school.is_school(name):
            reads += school.read_school_instruments(name)
        else:
            reads.append(instruments.read_instrument_files(instruments.find_instrument_folder(name)))
    parts = ("data", "places", "complaints", "is_readable")
    plain = [{part: getattr(files, part) for part in parts} for files in reads]
    json.dump(plain, sys.stdout)  # plain ASCII: whatever this machine takes its output for, it arrives
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
