"""From the YAML of an instrument to an `Instrument`, with messages that name file and line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_tools.data.faults import FaultsError
from build_tools.data.yaml_reader import ReadFile, read_yaml
from build_tools.paths import INSTRUMENTS, short_path, source_files
from scan.definition.loading import load_instrument
from scan.definition.model import Instrument
from scan.definition.problems import InstrumentError, Place, problem_lines


class InstrumentFilesError(FaultsError):
    """YAML that is not a usable instrument."""


@dataclass(frozen=True)
class InstrumentFiles:
    """The plain data of one instrument, gathered from its files, with the place of every value."""

    data: dict[str, Any]
    places: dict[str, Place]
    complaints: list[str]
    is_readable: bool


def read_instrument_files(folder: Path) -> InstrumentFiles:
    """Read `instrument.yml`, `scales/*.yml` and `profiles.yml` of one instrument."""
    main = read_yaml(folder / "instrument.yml", ("instrument",))
    scales = {file.stem: read_yaml(file, ("scales", file.stem)) for file in source_files(folder / "scales", "*.yml")}
    files = [main, *scales.values()]
    data: dict[str, Any] = {
        "instrument": main.data,
        "scales": {key: file.data for key, file in scales.items()},
    }
    if source_files(folder, "profiles.yml"):
        profiles = read_yaml(folder / "profiles.yml", ("profiles",))
        data["profiles"] = profiles.data
        files.append(profiles)
    complaints = [line for file in files for line in file.complaints] + _name_complaint(main, folder)
    places = {"": (short_path(folder / "instrument.yml"), 1), "scales": (short_path(folder / "scales"), 1)}
    return InstrumentFiles(data, places | _all_places(files), complaints, all(file.is_readable for file in files))


def read_instruments(folder: Path) -> dict[str, InstrumentFiles]:
    """Read every instrument in a folder, by its key; raises `InstrumentFilesError` when there is none."""
    files = {key: read_instrument_files(folder / key) for key in instrument_keys(folder)}
    if not files:
        cure = "Zet er een map met instrument.yml in, of noem bij 'instruments' een andere map."
        raise InstrumentFilesError([f"mkdocs.yml: in de map '{short_path(folder)}' staat geen vragenlijst. {cure}"])
    return files


def load_instrument_files(folder: Path) -> Instrument:
    """Read and check one instrument; raises `InstrumentFilesError` with all messages."""
    return check_instrument_files(read_instrument_files(folder))


def check_instrument_files(files: InstrumentFiles) -> Instrument:
    """Check what was read of one instrument; raises `InstrumentFilesError` with all messages."""
    messages = list(files.complaints)
    if files.is_readable:
        try:
            instrument = load_instrument(files.data)
        except InstrumentError as error:
            messages += problem_lines(error.problems, files.places)
        else:
            if not messages:
                return instrument
    raise InstrumentFilesError(messages)


def check_instruments(files_by_key: Mapping[str, InstrumentFiles]) -> dict[str, Instrument]:
    """Check what was read of several instruments; raises `InstrumentFilesError` with the messages about all of them."""
    instruments: dict[str, Instrument] = {}
    messages: list[str] = []
    for key, files in files_by_key.items():
        try:
            instruments[key] = check_instrument_files(files)
        except InstrumentFilesError as error:
            messages += error.messages
    if messages:
        raise InstrumentFilesError(messages)
    return instruments


def instrument_folder(key: str) -> Path:
    """Give the folder of the instrument with this key."""
    return INSTRUMENTS / key


def instrument_keys(folder: Path = INSTRUMENTS) -> list[str]:
    """List the instruments in a folder: those of this checkout unless said otherwise."""
    return [file.parent.name for file in source_files(folder, "*/instrument.yml")]


def _name_complaint(main: ReadFile, folder: Path) -> list[str]:
    """Say when the key of an instrument is not the name of its folder, by which it is asked for."""
    key = main.data.get("key") if isinstance(main.data, dict) else None
    if not isinstance(key, str) or key == folder.name:
        return []
    file, line = main.places["instrument.key"]
    return [f"{file}, regel {line}: de sleutel is '{key}', maar de map heet '{folder.name}'. Maak ze gelijk."]


def _all_places(files: list[ReadFile]) -> dict[str, Place]:
    return {path: place for file in files for path, place in file.places.items()}


def find_instrument_folder(name: str) -> Path:
    """Find the folder of an instrument by its key, its folder, or any file in it."""
    path = Path(name)
    try:
        if not path.exists():
            return instrument_folder(name)
    except OSError:  # a name that is too long
        return instrument_folder(name)
    folder = path if path.is_dir() else path.parent
    return folder.parent if folder.name == "scales" else folder
