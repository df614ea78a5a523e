"""What a school changes in an instrument: items in other words, more of them or fewer, its own profiles and modules.

Each instrument has one file, named after its key (`i-scan.yml`). It is laid over the plain data of the instrument, so
that the same checks hold for both, and each value keeps the place where a person wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from build_tools.data.data_file import DataFileError
from build_tools.data.instruments import InstrumentFiles
from build_tools.data.yaml_reader import ReadFile, read_yaml
from build_tools.paths import short_path, source_files
from scan.definition.fields import Fields
from scan.definition.loading_items import ITEM_FIELDS
from scan.definition.loading_scales import FEWEST_ITEMS
from scan.definition.problems import Place, Problem, did_you_mean, path_text, problem_lines

_FIELDS = ("version", "date", "text", "scales", "profiles")
_SCALE_FIELDS = ("replace", "extra", "drop", "short", "module")
_OF_ITEMS = ("replace", "extra", "drop", "short")
_MOST = 12
_VERSION = re.compile(r"(?P<number>[0-9]{1,3}\.[0-9]{1,3})\+[a-z0-9]{1,12}")


@dataclass(frozen=True)
class QuestionChanges:
    """The changes to one instrument, as they were read, with the place of every value."""

    file: Path
    read: ReadFile

    @property
    def data(self) -> Mapping[str, Any]:
        """What stands in the file."""
        return self.read.data if isinstance(self.read.data, dict) else {}


def read_changes(folder: Path) -> dict[str, QuestionChanges]:
    """Read the changes to each instrument, by its key; raises `DataFileError` with what is wrong with the files."""
    changes = {file.stem: QuestionChanges(file, read_yaml(file)) for file in source_files(folder, "*.yml")}
    messages = [line for each in changes.values() for line in (*each.read.complaints, *_about_shape(each))]
    if messages:
        raise DataFileError(messages)
    return changes


def laid_over(files: InstrumentFiles, changes: QuestionChanges) -> InstrumentFiles:
    """Give the files of an instrument with the changes of a school in them; what is off joins their complaints."""
    if not files.is_readable:
        return files
    over = _Overlay(files, changes)
    complaints = [*files.complaints, *problem_lines(list(_problems(files, changes)), _places(changes))]
    if len(complaints) > len(files.complaints):
        return replace(files, complaints=complaints)
    return InstrumentFiles(over.data(), over.places, complaints, files.is_readable)


def unknown_instruments(changes: Mapping[str, QuestionChanges], known: Sequence[str]) -> list[str]:
    """Name each file that is about no instrument of the site."""
    return [
        f"{short_path(each.file)}: er is geen vragenlijst '{key}'.{did_you_mean(key, known)} "
        f"Noem het bestand naar een van: {', '.join(known)}."
        for key, each in changes.items()
        if key not in known
    ]


def _places(changes: QuestionChanges) -> dict[str, Place]:
    return {"": (short_path(changes.file), 1)} | changes.read.places


def _about_shape(changes: QuestionChanges) -> list[str]:
    """Say which fields there are not, and what should be a list."""
    if not changes.read.is_readable:
        return []
    problems: list[Problem] = []
    fields = Fields(changes.read.data, (), problems, _FIELDS)
    scales = fields.free_fields("scales") if fields.has("scales") else None
    for key in scales.names if scales else ():
        scale = scales.fields(key, _SCALE_FIELDS) if scales else fields
        for name in ("replace", "extra"):
            if scale.has(name):
                scale.groups(name, ITEM_FIELDS, 0, _MOST)
        for name in ("drop", "short"):
            if scale.has(name):
                scale.texts(name, 0, _MOST)
    if fields.has("profiles"):
        fields.entries("profiles", 0, 20)
    return problem_lines(problems, _places(changes))


def _problems(files: InstrumentFiles, changes: QuestionChanges) -> Iterator[Problem]:
    """Hold the changes against the instrument that they are about."""
    scales = files.data["scales"]
    for key, change in _scales(changes):
        if key not in scales:
            cure = did_you_mean(key, scales).strip() or f"Kies uit: {', '.join(scales)}."
            yield Problem(("scales", key), f"'{key}' staat niet in deze vragenlijst.", cure)
        else:
            yield from _about_items(key, change, [item["key"] for item in scales[key]["items"]])
    yield from _about_version(files, changes)


def _about_items(key: str, change: Mapping[str, Any], keys: list[str]) -> Iterator[Problem]:
    for number, item in enumerate(change.get("replace", ())):
        if item.get("key") not in keys:
            cure = f"Zet hem onder extra, of haal hem weg.{did_you_mean(str(item.get('key')), keys)}"
            yield Problem(("scales", key, "replace", number), f"'{item.get('key')}' staat hier niet (meer).", cure)
    for number, item in enumerate(change.get("extra", ())):
        if item.get("key") in keys:
            cure = "Zet hem onder replace als hij hetzelfde betekent, of geef hem een eigen sleutel."
            yield Problem(("scales", key, "extra", number), f"de sleutel '{item.get('key')}' is er al.", cure)
    dropped = change.get("drop", [])
    for number, name in enumerate(dropped):
        if name not in keys:
            cure = did_you_mean(str(name), keys).strip() or "Haal het punt weg."
            yield Problem(("scales", key, "drop", number), f"'{name}' staat hier niet (meer).", cure)
    left = len(set(keys) - set(dropped)) + len(change.get("extra", ()))
    if left < FEWEST_ITEMS:
        cause = f"'{key}' houdt {left} stellingen over, en met minder dan {FEWEST_ITEMS} zegt een score te weinig."
        yield Problem(("scales", key, "drop"), cause, "Laat er meer staan, of voeg er toe onder extra.")


def _about_version(files: InstrumentFiles, changes: QuestionChanges) -> Iterator[Problem]:
    """Say when other items have no version of their own, or one that belongs to an earlier version of ours."""
    if not any(name in change for _, change in _scales(changes) for name in _OF_ITEMS):
        return
    ours = files.data["instrument"]["version"]
    version = str(changes.data.get("version") or "")
    match = _VERSION.fullmatch(version)
    if not match:
        cause = f"de stellingen zijn anders dan in versie {ours}, en dat moet een bestand kunnen zeggen."
        yield Problem(("version",), cause, f'Schrijf version: "{ours}+naam", met een korte naam van je school.')
    elif match["number"] != ours:
        cause = f"deze wijzigingen horen bij versie {match['number']}, en de vragenlijst heeft nu versie {ours}."
        suffix = version.partition("+")[2]
        cure = f'Kijk na of je stellingen er nog bij passen en schrijf dan version: "{ours}+{suffix}".'
        yield Problem(("version",), cause, cure)


def _scales(changes: QuestionChanges) -> Iterator[tuple[str, Mapping[str, Any]]]:
    scales = changes.data.get("scales")
    yield from ((key, change) for key, change in (scales or {}).items() if isinstance(change, dict))


class _Overlay:
    """Puts changes into plain data, and the places of their values among those of the instrument."""

    def __init__(self, files: InstrumentFiles, changes: QuestionChanges) -> None:
        self._files, self._changes = files, changes
        self.places = dict(files.places)

    def data(self) -> dict[str, Any]:
        """Give the data with the changes in it."""
        data = self._files.data
        scales = dict(data["scales"])
        for key, change in _scales(self._changes):
            scales[key] = self._scale(key, scales[key], change)
        laid: dict[str, Any] = {**data, "scales": scales, "instrument": self._main(data["instrument"])}
        if own := self._changes.data.get("profiles"):
            laid["profiles"] = self._profiles(data.get("profiles") or [], own)
        if any(change for _, change in _scales(self._changes)):
            self.places["scales"] = _places(self._changes).get("scales", self.places["scales"])
        return laid

    def _main(self, main: dict[str, Any]) -> dict[str, Any]:
        version = self._changes.data.get("version")
        if not version:
            return main
        self._take("version", ("instrument", "version"))
        said = {name: self._changes.data.get(name) for name in ("version", "date", "text")}
        if "history" not in main:
            return {**main, "version": version}
        number = len(main["history"])
        for name in said:
            self._take(name, ("instrument", "history", number, name))
        return {**main, "version": version, "history": [*main["history"], said]}

    def _scale(self, key: str, scale: dict[str, Any], change: Mapping[str, Any]) -> dict[str, Any]:
        replaced = {item["key"]: (number, item) for number, item in enumerate(change.get("replace", ()))}
        dropped = set(change.get("drop", ()))
        items: list[Any] = []
        for number, item in enumerate(scale["items"]):
            if item["key"] not in dropped:
                source = (f"scales.{key}.items.{number}", self._files.places)
                if item["key"] in replaced:
                    place, item = replaced[item["key"]]  # noqa: PLW2901 - what comes in its place
                    source = (f"scales.{key}.replace.{place}", self._changes.read.places)
                self._move(*source, f"scales.{key}.items.{len(items)}")
                items.append(item)
        for number, item in enumerate(change.get("extra", ())):
            self._move(f"scales.{key}.extra.{number}", self._changes.read.places, f"scales.{key}.items.{len(items)}")
            items.append(item)
        own = {name: change[name] for name in ("short", "module") if name in change}
        for name in own:
            self._move(f"scales.{key}.{name}", self._changes.read.places, f"scales.{key}.{name}")
        return {**scale, "items": items, **own}

    def _profiles(self, ours: list[Any], own: list[Any]) -> list[Any]:
        keys = {profile.get("key") for profile in own if isinstance(profile, dict)}
        kept = [profile for profile in ours if profile["key"] not in keys]
        for number in range(len(own)):
            self._move(f"profiles.{number}", self._changes.read.places, f"profiles.{len(kept) + number}")
        return [*kept, *own]

    def _take(self, name: str, path: tuple[str | int, ...]) -> None:
        places = _places(self._changes)
        self.places[path_text(path)] = places.get(name, places[""])

    def _move(self, source: str, places: Mapping[str, Place], target: str) -> None:
        """Say where a value, and all within it, was written; what stood there before is forgotten."""
        moved = {
            target + path.removeprefix(source): place
            for path, place in places.items()
            if path == source or path.startswith(f"{source}.")
        }
        self.places = {
            path: place for path, place in self.places.items() if path != target and not path.startswith(f"{target}.")
        } | moved
