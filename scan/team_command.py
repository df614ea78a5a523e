"""`python -m scan team`: work out a team from the files of its members."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from scan.collected_files import CollectedFiles, collect, files_among
from scan.definition.model import Instrument, TargetProfile
from scan.files import read_json_file
from scan.formats.refusal import RefusalError
from scan.formats.target_profile import target_profile_file
from scan.formats.team import SUM_FORMAT, team_file
from scan.team.gathering import gather
from scan.team.member import Member
from scan.team.outcome import Outcome, team_of_members
from scan.team.reading import MemberReader
from scan.team.report.data import team_data
from scan.team.report.html import render_team_page
from scan.team.report.picture import render_team_picture
from scan.team.report.spreadsheet import render_team_spreadsheet
from scan.team.report.warnings import cautions
from scan.team.running_sum import RunningSum, read_saved_sum
from scan.team.target import read_target
from scan.text.team.cautions import other_sums

ABOUT = "leg een team naast elkaar, uit de bestanden van de leden"

NO_SUCH_PROFILE = "Het doelprofiel '{key}' bestaat niet; wel: {keys}."
_NO_FILES = "Er zijn geen bestanden van leden genoemd. Noem ze achter de opdracht, of bij --group."
_NO_GROUP = "Achter --group staat een naam, een is-teken en een map of bestand: --group 'Team Zorg=zorg'."
_SUM_ALONE = "Een bewaarde som ligt alleen naast een som. Noem haar als enige bij --earlier, en zet er --sum bij."
_IS_READ = "Het bestand '{file}' is er een van een lid of een doelprofiel. Kies met --output een andere naam."

Load = Callable[[str], Instrument]
WorkOut = Callable[[Sequence[Member], Outcome | None], Outcome]


def add_options(team: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    team.add_argument(
        "files", nargs="*", type=Path, metavar="BESTAND", help="teambestanden of bewaarde resultaten, of mappen daarmee"
    )
    team.add_argument("--instrument", metavar="SLEUTEL", help="de vragenlijst (anders: die de meeste bestanden noemen)")
    target = team.add_mutually_exclusive_group()
    target.add_argument("--profile", metavar="SLEUTEL", help="een doelprofiel van de vragenlijst")
    target.add_argument("--target", type=Path, metavar="DOELPROFIEL.json", help="een bewaard doelprofiel")
    team.add_argument(
        "--group", action="append", default=[], metavar="NAAM=MAP", help="wie bij deze groep hoort; mag vaker"
    )
    team.add_argument(
        "--earlier",
        action="append",
        default=[],
        type=Path,
        metavar="BESTAND",
        help="hetzelfde team, eerder, of een bewaarde som; mag vaker",
    )
    team.add_argument("--sum", action="store_true", help="houd van de leden alleen sommen over")
    team.add_argument(
        "--output",
        "-o",
        type=Path,
        metavar="BESTAND",
        help="schrijf het verslag: .svg geeft de praatplaat, .csv een tabel, de rest HTML",
    )
    team.add_argument("--site", metavar="ADRES", help="het adres van de site, voor de links in het verslag")


def run(options: argparse.Namespace, keys: Sequence[str], load: Load) -> tuple[str, bool]:
    """Carry out the command: give what it writes, and whether members count and all that was named lies beside them."""
    groups = [_group(text) for text in options.group]
    collected = collect(files_among([*options.files, *(path for _, path in groups)]))
    if not collected.contents:
        raise RefusalError(_NO_FILES)
    instrument = load(options.instrument or collected.most_named(keys))
    refused: list[tuple[str, str]] = []
    target = _profile(options.profile, instrument) if options.profile else None
    if options.target:
        target = _read_target(options.target, instrument, refused)
    before = collect(files_among(options.earlier))
    _check_output(options, [*collected.contents, *before.contents])
    work_out = _adder(instrument, target) if options.sum else _team_maker(instrument, target)
    if saved := [(file, data) for file, data in before.contents if _is_sum(data)]:
        earlier = _read_sum(saved, len(before.contents), instrument, options, refused)
    else:
        then = _gather(before, instrument, options, groups, refused)
        earlier = work_out(then, None) if then else None
    outcome = work_out(_gather(collected, instrument, options, groups, refused), earlier)
    if saved and outcome.leaves_out_earlier:
        raise RefusalError(other_sums())
    lines = [*(f"{file}: {why}" for file, why in refused), *cautions(outcome)]
    print(*lines, sep="\n", end="\n" if lines else "", file=sys.stderr)
    is_lost = (options.target and target is None) or (options.earlier and earlier is None)
    return _render(outcome, options, refused), outcome.members > 0 and not is_lost


def _check_output(options: argparse.Namespace, contents: Sequence[tuple[Path, Any]]) -> None:
    """Refuse to write over what a member handed in."""
    files = {file.resolve() for file, _ in contents} | ({options.target.resolve()} if options.target else set())
    if options.output and options.output.resolve() in files:
        raise RefusalError(_IS_READ.format(file=options.output))


def _group(text: str) -> tuple[str, Path]:
    name, is_, path = text.partition("=")
    if not (name.strip() and is_ and path):
        raise RefusalError(_NO_GROUP)
    return name.strip(), Path(path)


def _profile(key: str, instrument: Instrument) -> TargetProfile:
    keys = [profile.key for profile in instrument.profiles]
    if key not in keys:
        raise RefusalError(NO_SUCH_PROFILE.format(key=key, keys=", ".join(keys)))
    return instrument.profile(key)


def _read_target(file: Path, instrument: Instrument, refused: list[tuple[str, str]]) -> TargetProfile | None:
    """Read a target profile; one that cannot be used is refused as any file, and the team goes on without.

    Who named it hears so by the exit status as well.
    """
    try:
        return read_target(read_json_file(file, target_profile_file(instrument)), instrument)
    except RefusalError as error:
        refused.append((str(file), str(error)))
        return None


def _is_sum(data: Any) -> bool:
    return isinstance(data, dict) and data.get("format") == SUM_FORMAT


def _read_sum(
    saved: Sequence[tuple[Path, Any]],
    count: int,
    instrument: Instrument,
    options: argparse.Namespace,
    refused: list[tuple[str, str]],
) -> Outcome | None:
    """Read the saved sum among `count` earlier files, as the page does; one of no use is refused as any file."""
    (file, data), *_ = saved
    try:
        if count > 1 or not options.sum:
            raise RefusalError(_SUM_ALONE)
        return read_saved_sum(data, instrument)
    except RefusalError as error:
        refused.append((str(file), str(error)))
        return None


def _team_maker(instrument: Instrument, target: TargetProfile | None) -> WorkOut:
    return lambda members, earlier: team_of_members(members, instrument, target, earlier)


def _adder(instrument: Instrument, target: TargetProfile | None) -> WorkOut:
    """Add members up one by one, as where they come to one machine after another."""

    def work_out(members: Sequence[Member], earlier: Outcome | None) -> Outcome:
        sums = RunningSum(target)
        for member in members:
            sums = sums.plus(member, instrument)
        return sums.outcome(instrument, earlier)

    return work_out


def _gather(
    collected: CollectedFiles,
    instrument: Instrument,
    options: argparse.Namespace,
    groups: Sequence[tuple[str, Path]],
    refused: list[tuple[str, str]],
) -> Sequence[Member]:
    """Read every file that can be used; the others come with their reason in `refused`."""
    reader, file_format = MemberReader(instrument, keeps_scores=options.sum), team_file(instrument)

    def read(given: tuple[Path, Any]) -> Member:
        file, data = given
        return reader.read_file(read_json_file(file, file_format) if data is None else data, _group_of(file, groups))

    gathered = gather(((str(file), (file, data)) for file, data in collected.contents), read)
    refused += gathered.refused
    return gathered.members


def _group_of(file: Path, groups: Sequence[tuple[str, Path]]) -> str:
    """Give the name of the first group that a file belongs to; empty for none."""
    return next((name for name, path in groups if file.resolve().is_relative_to(path.resolve())), "")


def _render(outcome: Outcome, options: argparse.Namespace, refused: Sequence[tuple[str, str]]) -> str:
    """Write the team in the form that the ending of the file asks for; without a file, as JSON."""
    if options.output is None:
        return json.dumps(team_data(outcome, refused), ensure_ascii=False, indent=2) + "\n"
    ending = options.output.suffix.lower()
    if ending == ".svg":
        return render_team_picture(outcome)
    return render_team_spreadsheet(outcome) if ending == ".csv" else render_team_page(outcome, options.site)
