"""Reading YAML strictly: what a person wrote is what comes out, or a message with file and line.

The safe loader of PyYAML turns `1.10` into 1.1, `no` into False, `12:30` into 750 and `010` into 8, and keeps the
last of two equal keys without a word. Here every value is the text as it was written, with quotes or without, or None
where nothing stands. What a text means (a number, a date, yes or no) is for `Fields` to say, who knows what is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from build_tools.paths import short_path
from scan.definition.problems import Path as DataPath
from scan.definition.problems import Place, path_text

MOST_BYTES = 1_000_000
_DEEPEST = 16_000
"""Levels that the quick loader can bear."""

_NO_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_CAUSES = {
    "could not find expected ':'": "hier ontbreekt een dubbele punt of een aanhalingsteken.",
    "mapping values are not allowed here": "hier staat een dubbele punt die er niet mag staan.",
    "found character '\\t' that cannot start any token": "hier staat een tab.",
    "did not find expected key": "de inspringing klopt niet.",
    "did not find expected '-' indicator": "de inspringing van de lijst klopt niet.",
}
_CURE = "Gebruik spaties om in te springen en zet een tekst met : of ' tussen dubbele aanhalingstekens."


class UnreadableError(Exception):
    """A file that is not text of a reasonable size."""


@dataclass
class ReadFile:
    """What one file holds: plain data, the place of every value, and what is wrong with how it is written.

    A file that is not readable has no data worth checking any further.
    """

    data: Any = None
    is_readable: bool = True
    places: dict[str, Place] = field(default_factory=dict)
    complaints: list[str] = field(default_factory=list)


def read_yaml(file: Path, root: DataPath = ()) -> ReadFile:
    """Read one file; `root` is the way to its content in the data it becomes part of."""
    try:
        return read_yaml_text(text_of(file), short_path(file), root)
    except UnreadableError as error:
        return ReadFile(is_readable=False, places={path_text(root): (short_path(file), 1)}, complaints=[str(error)])


def read_yaml_text(text: str, name: str, root: DataPath = ()) -> ReadFile:
    """Read the text of a file that messages call `name`."""
    read = ReadFile(places={path_text(root): (name, 1)})
    try:
        read.data = _data_of(text, name, root, read)
    except UnreadableError as error:
        read.complaints.append(str(error))
    except yaml.MarkedYAMLError as error:
        read.complaints.append(_syntax_complaint(name, error))
    except yaml.YAMLError:
        read.complaints.append(f"{name}: hierin staan tekens die niet in een tekstbestand horen. Verwijder ze.")
    except RecursionError:
        read.complaints.append(f"{name}: dit bestand is te diep genest. Is dit wel het goede bestand?")
    else:
        return read
    read.is_readable = False
    return read


def text_of(file: Path) -> str:
    """Read a file of text, as UTF-8; raises `UnreadableError`."""
    try:
        content = file.read_bytes()
        if len(content) > MOST_BYTES:
            raise UnreadableError(f"{short_path(file)}: dit bestand is groter dan 1 MB. Is dit wel het goede bestand?")
        return content.decode("utf-8-sig")
    except OSError as error:
        raise UnreadableError(
            f"{short_path(file)}: dit bestand is er niet of kan niet worden gelezen. Controleer de naam."
        ) from error
    except UnicodeDecodeError as error:
        raise UnreadableError(
            f"{short_path(file)}: dit bestand is niet in UTF-8 opgeslagen. Sla het opnieuw op als UTF-8."
        ) from error


def _data_of(text: str, name: str, root: DataPath, read: ReadFile) -> Any:
    node, has_alias = _root_node(text)
    if node is None:
        raise UnreadableError(f"{name}: dit bestand is leeg. Vul het aan of haal het weg.")
    if has_alias:
        raise UnreadableError(f"{name}: verwijzingen (& en *) kunnen hier niet. Schrijf de tekst twee keer uit.")
    return _value(node, root, name, read)


def _root_node(text: str) -> tuple[yaml.Node | None, bool]:
    """Give the nodes of a text, and whether one of them refers to another.

    The quick loader can neither say that, nor bear a text that nests by the thousands, nor explain what is wrong.
    """
    if "*" not in text and _most_levels(text) <= _DEEPEST:
        with suppress(yaml.YAMLError):
            return _quick_node(text), False
    loader = _Loader(text)
    try:
        return loader.get_single_node(), loader.has_alias
    finally:
        loader.dispose()


def _most_levels(text: str) -> int:
    """Give how deep a text nests at most: by a bracket, or by something further on in a line; a list may do without."""
    return text.count("[") + text.count("{") + 2 * max(map(len, text.splitlines()), default=0)


def _quick_node(text: str) -> yaml.Node | None:
    loader = yaml.CSafeLoader(text)
    try:
        return loader.get_single_node()
    finally:
        loader.dispose()


class _Loader(yaml.SafeLoader):
    """The safe loader, which also remembers an alias: the nodes that it makes do not show one."""

    has_alias = False

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        self.has_alias = self.has_alias or self.check_event(yaml.AliasEvent)
        return super().compose_node(parent, index)


def _syntax_complaint(name: str, error: yaml.MarkedYAMLError) -> str:
    mark = error.problem_mark
    line = mark.line + 1 if mark else 1
    cause = _CAUSES.get(error.problem or "", "de opbouw van het bestand klopt hier niet.")
    return f"{name}, regel {line}: {cause} {_CURE}"


def _value(node: yaml.Node, path: DataPath, name: str, read: ReadFile) -> Any:
    read.places.setdefault(path_text(path), (name, node.start_mark.line + 1))
    if isinstance(node, yaml.MappingNode):
        return {key: _value(value, (*path, key), name, read) for key, value in _entries(node, path, name, read)}
    if isinstance(node, yaml.SequenceNode):
        return [_value(value, (*path, number), name, read) for number, value in enumerate(node.value)]
    return _scalar(node, name, read)


def _entries(node: yaml.MappingNode, path: DataPath, name: str, read: ReadFile) -> Iterator[tuple[str, yaml.Node]]:
    seen: set[str] = set()
    for key_node, value_node in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            place = f"{name}, regel {key_node.start_mark.line + 1}"
            raise UnreadableError(f"{place}: hier staat een lijst waar een naam hoort. Schrijf 'naam: waarde'.")
        key = str(key_node.value)
        if key in seen:
            complaint = f"'{key}' staat hier voor de tweede keer. Haal er één weg."
            read.complaints.append(f"{name}, regel {key_node.start_mark.line + 1}: {complaint}")
        seen.add(key)
        read.places[path_text((*path, key))] = (name, key_node.start_mark.line + 1)
        yield key, value_node


def _scalar(node: yaml.Node, name: str, read: ReadFile) -> str | None:
    text = str(node.value)
    if _NO_TEXT.search(text):
        complaint = "hier staat een teken dat niemand kan lezen. Schrijf de tekst opnieuw."
        read.complaints.append(f"{name}, regel {node.start_mark.line + 1}: {complaint}")
        return "?"
    return text if text or getattr(node, "style", None) else None
