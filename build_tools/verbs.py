"""The verbs of `python -m build_tools`: what each is called with, what it does, and where that stands."""

from __future__ import annotations

from typing import NamedTuple


class Verb(NamedTuple):
    """One verb; `takes` is empty when nothing may stand behind it, `place` is `module:function`."""

    place: str
    takes: str
    about: str


_CHOICES = "[--school MAP] [--flat]"
_TESTS = "[WAT PYTEST KENT]"

VERBS = {
    "serve": Verb(
        "build_tools.serve.preview:serve",
        _CHOICES,
        "bouw de site en toon haar op http://127.0.0.1:8000/; bouwt opnieuw na elke wijziging",
    ),
    "site": Verb(
        "build_tools.serve.builder:build",
        _CHOICES,
        "bouw de site in de map site/; met --school die van een school, naar de school.yml in die map; met --flat voor "
        "een host die bij het adres van een map geen pagina toont",
    ),
    "dist": Verb(
        "build_tools.dist:dist",
        "[--previous ZIP]",
        "maak een zip van de site in de map dist/, met alles wat een webbeheerder nodig heeft; met --previous ook met "
        "wat open pagina's van de vorige versie nog nodig hebben",
    ),
    "test": Verb(
        "build_tools.checks:run_all", _TESTS, "controleer de code, de teksten en wat de site doet in Chromium"
    ),
    "check": Verb(
        "build_tools.checks:run_without_browser",
        _TESTS,
        "controleer alleen de code en de teksten, zonder browser (een deel van test)",
    ),
    "test-dist": Verb(
        "build_tools.checks:run_dist",
        "",
        "maak de zip twee keer, op twee plekken, en kijk of ze gelijk zijn; waarschuwt ook als de site niet meer met "
        "ProperDocs te bouwen is (ongeveer vijf minuten)",
    ),
    "test-pages": Verb(
        "build_tools.checks:run_on_all_pages",
        _TESTS,
        "kijk hoe elke pagina eruitziet, op elk scherm en op papier, en wat twee toegankelijkheidstests vinden",
    ),
    "test-browsers": Verb(
        "build_tools.checks:run_in_other_browsers",
        _TESTS,
        "kijk of Firefox en WebKitGTK hetzelfde doen als Chromium",
    ),
    "test-hosts": Verb(
        "build_tools.checks:run_on_hosts",
        _TESTS,
        "draai de site op echte webservers, en op hosts die iets verkeerd doen",
    ),
    "record": Verb(
        "build_tools.record:record", "", "bewaar wat de laatste hele controle zegt, voor de pagina Betrouwbaarheid"
    ),
    "host-files": Verb(
        "build_tools.hosts.files:write_host_files",
        "MAP [/map/op/de/host/]",
        "schrijf in MAP voor elke soort host het bestand met instellingen",
    ),
    "doctor": Verb(
        "build_tools.hosts.doctor.doctor:doctor",
        "ADRES [--kind SOORT] [--all]",
        "kijk of een webserver de site goed levert, en zeg wat er op die soort webserver anders moet",
    ),
    "bench": Verb(
        "build_tools.bench.run:bench",
        "[--runs AANTAL]",
        "meet hoe snel en hoe licht de site is, naast wat anderen leveren (ongeveer een half uur)",
    ),
    "simulate": Verb(
        "build_tools.simulation.run:simulate",
        "[--instrument SLEUTEL] [--people AANTAL] [--seed ZAAD]",
        "reken met verzonnen mensen na hoe vaak een resultaat ernaast zit (een paar minuten)",
    ),
    "example": Verb(
        "build_tools.example.run:write_example",
        "",
        "maak de bestanden van de verzonnen school bij de kringloop opnieuw",
    ),
}

_USAGE = """\
python -m build_tools OPDRACHT

{0}

Wat daarvoor nodig is, wordt de eerste keer opgehaald."""


def usage() -> str:
    """Give all verbs, to print."""
    return _USAGE.format("\n".join(map(_line, VERBS)))


def usage_of(name: str) -> str:
    """Give one verb, to print."""
    verb = VERBS[name]
    return f"python -m build_tools {name} {verb.takes}".rstrip() + f"\n\n  {verb.about}"


def _line(name: str) -> str:
    verb = VERBS[name]
    return f"  {name} {verb.takes}".rstrip() + f"\n      {verb.about}"
