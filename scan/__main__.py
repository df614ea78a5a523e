"""The command line: score answers, write a report, work out a pilot or a team, check instruments."""

from __future__ import annotations

import argparse
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, NoReturn

from scan import team_command
from scan.collected_files import collect, files_among
from scan.definition.loading import load_instrument
from scan.definition.model import OWN_TARGET, Instrument
from scan.definition.problems import InstrumentError, problem_lines
from scan.files import read_json_file
from scan.formats.refusal import RefusalError
from scan.formats.result import nameless_file, result_file
from scan.pilot.data import pilot_data
from scan.pilot.figures import work_out
from scan.pilot.reading import read_row
from scan.report.chart_file import render_picture
from scan.report.composing import compose_report
from scan.report.data import Report, report_data
from scan.report.html import render_report_page
from scan.report.spreadsheet import render_spreadsheet

_ROOT = Path(__file__).resolve().parent.parent
_KEY = re.compile(r"[a-z0-9-]{1,60}")

_NO_SUCH_COMMAND = "Deze opdracht klopt niet ({why}). Kijk met --help hoe het moet."
_IN_DUTCH = {
    r"the following arguments are required: (.+)": r"\1 ontbreekt",
    r"unrecognized arguments: (.+)": r"'\1' is onbekend",
    r"argument \S+: invalid choice: ('.*') \(choose from (.+)\)": r"\1 bestaat niet; kies uit \2",
    r"argument (\S+): expected one argument": r"achter \1 ontbreekt iets",
    r"ambiguous option: (\S+) could match (.+)": r"\1 kan van alles zijn: \2",
}
"""The words of `argparse`, and ours."""
_NO_OUTPUT = "De uitkomst kan niet worden afgedrukt. Kijk of er nog plaats is waar je haar heen stuurt."
_IS_READ = "In het bestand '{file}' staan de antwoorden zelf. Kies met --output een andere naam."
_NOT_WRITTEN = "Het bestand '{file}' kan niet worden geschreven."
_NAMES_NO_INSTRUMENT = "In dit bestand staat niet bij welke vragenlijst het hoort. Noem die met --instrument."
_NO_SUCH_INSTRUMENT = (
    "Dit bestand hoort bij de vragenlijst '{key}', en die is hier niet. Noem een andere met --instrument."
)
_NOT_READ = "De vragenlijst kon niet worden gelezen; hierboven staat waarom."
_ALL_WELL = "In orde."


class UsageError(Exception):
    """A command that cannot be carried out; the message is one Dutch sentence."""


class _Parser(argparse.ArgumentParser):
    """An argument parser that speaks Dutch and leaves exiting to us."""

    def error(self, message: str) -> NoReturn:
        for theirs, ours in _IN_DUTCH.items():
            message = re.sub(theirs, ours, message)
        raise UsageError(_NO_SUCH_COMMAND.format(why=message))


def main(arguments: list[str]) -> int:
    """Carry out one command; gives the exit status."""
    _write_utf8()
    try:
        options = _parser().parse_args(arguments)
        return int(options.command(options))
    except (UsageError, RefusalError) as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        if not isinstance(error, BrokenPipeError):  # whoever reads the output has seen enough, as with `| head`
            print(_NO_OUTPUT, file=sys.stderr)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _write_utf8() -> None:
    """Write Dutch and minus signs on every machine, whatever its own encoding; of a name that is no text, its bytes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m scan", description="Reken een vragenlijst uit op de opdrachtregel.")
    commands = parser.add_subparsers(required=True, metavar="OPDRACHT", parser_class=_Parser)
    for name, command, about in (
        ("score", _score, "druk het verslag af als JSON"),
        ("report", _report, "schrijf het verslag als één bestand: HTML, SVG of CSV"),
    ):
        sub = commands.add_parser(name, help=about, description=about)
        sub.add_argument("answers", type=Path, metavar="ANTWOORDEN.json", help="een bewaard resultaat")
        sub.add_argument("--instrument", metavar="SLEUTEL", help="de vragenlijst (anders: die het bestand noemt)")
        sub.add_argument(
            "--profile",
            metavar="SLEUTEL",
            help="een doelprofiel van de vragenlijst; 'eigen' is dat in het bestand",
        )
        sub.add_argument(
            "--compare",
            type=Path,
            action="append",
            default=[],
            metavar="EERDER.json",
            help="een eerder resultaat om mee te vergelijken; mag vaker",
        )
        sub.add_argument("--colleague", type=Path, metavar="COLLEGA.json", help="wat een collega over je invulde")
        sub.set_defaults(command=command)
        if name == "report":
            sub.add_argument(
                "--output",
                "-o",
                type=Path,
                metavar="BESTAND",
                help="hierheen, in plaats van naar het scherm; .svg geeft de grafiek, .csv een tabel, de rest HTML",
            )
            sub.add_argument("--site", metavar="ADRES", help="het adres van de site, voor de links in het verslag")
    validate = commands.add_parser("validate", help="controleer vragenlijsten", description="controleer vragenlijsten")
    validate.add_argument(
        "names",
        nargs="*",
        metavar="VRAGENLIJST",
        help="de sleutel van een vragenlijst, haar map of een bestand daarin, of de map van een school (anders: alle)",
    )
    validate.set_defaults(command=_validate)
    about = "reken een proefronde uit: druk spreiding, betrouwbaarheid en samenhang af als JSON"
    pilot = commands.add_parser("pilot", help=about, description=about)
    pilot.add_argument("files", nargs="+", type=Path, metavar="BESTAND", help="bewaarde resultaten, of mappen daarmee")
    pilot.add_argument(
        "--instrument", metavar="SLEUTEL", help="de vragenlijst (anders: die de meeste bestanden noemen)"
    )
    pilot.set_defaults(command=_pilot)
    team = commands.add_parser("team", help=team_command.ABOUT, description=team_command.ABOUT)
    team_command.add_options(team)
    team.set_defaults(command=_team)
    return parser


def _score(options: argparse.Namespace) -> int:
    print(json.dumps(report_data(_compose(options)), ensure_ascii=False, indent=2), flush=True)
    return 0


def _report(options: argparse.Namespace) -> int:
    if options.output and any(_is_same(options.output, file) for file in _files_to_read(options)):
        raise UsageError(_IS_READ.format(file=options.output))
    _write(_render(_compose(options), options), options.output)
    return 0


def _write(text: str, output: Path | None) -> None:
    """Write to a file, or to the screen when none is named."""
    if output is None:
        print(text, end="", flush=True)
        return
    try:
        output.write_text(text, encoding="utf-8", newline="")
    except (OSError, UnicodeError) as error:
        raise UsageError(_NOT_WRITTEN.format(file=output)) from error


def _files_to_read(options: argparse.Namespace) -> list[Path]:
    return [options.answers, *options.compare, *([options.colleague] if options.colleague else [])]


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # one of the two is not there
        return False


def _render(report: Report, options: argparse.Namespace) -> str:
    """Write the report in the form that the ending of the file asks for."""
    ending = options.output.suffix.lower() if options.output else ""
    if ending == ".svg":
        return render_picture(report)
    if ending == ".csv":
        return render_spreadsheet(report)
    site = options.site if not options.site or options.site.endswith("/") else options.site + "/"
    return render_report_page(report, site)


def _validate(options: argparse.Namespace) -> int:
    messages: list[str] = []
    for read in _read_instruments(options.names):
        messages += read["complaints"]
        try:
            if read["is_readable"]:
                load_instrument(read["data"])
        except InstrumentError as error:
            messages += problem_lines(error.problems, read["places"])
    for message in messages:
        print(message, file=sys.stderr)
    if not messages:
        print(_ALL_WELL, flush=True)
    return 1 if messages else 0


def _pilot(options: argparse.Namespace) -> int:
    collected = collect(files_among(options.files))
    instrument = _load(options.instrument or collected.most_named(_keys()))
    rows, refused = collected.read(result_file(instrument), lambda data: read_row(data, instrument))
    data = pilot_data(work_out(rows, instrument))
    lines = [f"{each.file}: {each.why}" for each in refused]
    print(*lines, *data["cautions"], sep="\n", end="\n" if lines or data["cautions"] else "", file=sys.stderr)
    refusals = [{"file": str(each.file), "why": each.why} for each in refused]
    print(json.dumps(data | {"refused": refusals}, ensure_ascii=False, indent=2), flush=True)
    return 0 if rows else 1


def _team(options: argparse.Namespace) -> int:
    text, is_whole = team_command.run(options, _keys(), _load)
    _write(text, options.output)
    return 0 if is_whole else 1


def _compose(options: argparse.Namespace) -> Report:
    instrument = _load(options.instrument) if options.instrument else _named_instrument(options.answers)
    _check_target(options.profile, instrument)
    file_format = result_file(instrument)
    return compose_report(
        instrument,
        read_json_file(options.answers, file_format),
        target=options.profile,
        earlier=[read_json_file(file, file_format) for file in options.compare],
        peer=read_json_file(options.colleague, file_format) if options.colleague else None,
    )


def _check_target(key: str | None, instrument: Instrument) -> None:
    keys = [*(profile.key for profile in instrument.profiles), OWN_TARGET]
    if key not in (None, *keys):
        raise UsageError(team_command.NO_SUCH_PROFILE.format(key=key, keys=", ".join(keys)))


def _named_instrument(file: Path) -> Instrument:
    """Load the instrument that a file says it belongs to."""
    response = read_json_file(file, nameless_file())
    key = response.get("instrument") if isinstance(response, dict) else None
    if not isinstance(key, str) or not _KEY.fullmatch(key):
        raise UsageError(_NAMES_NO_INSTRUMENT)
    if not _folder(key).is_dir():
        raise UsageError(_NO_SUCH_INSTRUMENT.format(key=key))
    return _load(key)


def _keys() -> list[str]:
    """Give the keys of the instruments of the checkout."""
    return sorted(file.parent.name for file in (_ROOT / "scan" / "instruments").glob("*/instrument.yml"))


def _folder(name: str) -> Path:
    """Give the folder of an instrument: by its key, wherever someone stands, or by a path with a slash in it."""
    return _ROOT / "scan" / "instruments" / name if _KEY.fullmatch(name) else Path(name).resolve()


def _load(name: str) -> Instrument:
    (read,) = _read_instruments([str(_folder(name))])
    try:
        if read["complaints"]:
            raise UsageError("\n".join(read["complaints"]))
        return load_instrument(read["data"])
    except InstrumentError as error:
        raise UsageError("\n".join(problem_lines(error.problems, read["places"]))) from error


def _is_there(name: str) -> bool:
    try:
        return Path(name).exists()
    except OSError:  # a name that is too long
        return False


def _read_instruments(names: list[str]) -> list[dict[str, Any]]:
    """Have YAML read where YAML is read: in `build_tools`, as a process of its own.

    `scan` itself stays within the standard library, and the tools set up what a fresh clone lacks.
    """
    places = [str(Path(name).resolve()) if _is_there(name) else name for name in names]
    command = [sys.executable, "-m", "build_tools", "read-instruments", *places]
    process = subprocess.run(command, cwd=_ROOT, stdout=subprocess.PIPE, encoding="utf-8", check=False)  # noqa: S603 - ours
    if process.returncode:
        raise UsageError(_NOT_READ)
    reads: list[dict[str, Any]] = json.loads(process.stdout)
    for read in reads:
        read["places"] = {path: tuple(place) for path, place in read["places"].items()}
    return reads


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
