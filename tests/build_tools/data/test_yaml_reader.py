"""YAML says what it looks like, or is refused."""

from pathlib import Path
from typing import Any

import pytest

from build_tools.data import yaml_reader
from build_tools.data.yaml_reader import read_yaml
from build_tools.paths import CONTENT, INSTRUMENTS


def _read(tmp_path: Path, text: str | bytes) -> Any:
    file = tmp_path / "bestand.yml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    read = read_yaml(file)
    return read.data, [complaint.replace(f"{tmp_path}/", "") for complaint in read.complaints]


def test_everything_is_text_a_list_or_a_group(tmp_path: Path) -> None:
    """And nothing, where nothing stands."""
    text = 'a: een woord\nb: 12\nc: true\nd: "1.10"\ne: >-\n  twee\n  regels\nf: [1, x]\ng:\nh: ""\n'
    assert _read(tmp_path, text) == (
        {
            "a": "een woord",
            "b": "12",
            "c": "true",
            "d": "1.10",
            "e": "twee regels",
            "f": ["1", "x"],
            "g": None,
            "h": "",
        },
        [],
    )


@pytest.mark.parametrize(
    "value", ["1.10", "no", "Yes", "12:30", "010", "1e3", "0x1F", "~", "2026-11-23", ".5", "1_000"]
)
def test_what_yaml_would_change_is_read_as_written(tmp_path: Path, value: str) -> None:
    """The safe loader makes something else of each of these; with quotes or without, here it stays."""
    assert _read(tmp_path, f"a: {value}\n") == _read(tmp_path, f'a: "{value}"\n') == ({"a": value}, [])


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"\xff\xfe\x00", "bestand.yml: dit bestand is niet in UTF-8 opgeslagen. Sla het opnieuw op als UTF-8."),
        (b"a: \x07", "bestand.yml: hierin staan tekens die niet in een tekstbestand horen. Verwijder ze."),
        (b"x" * 1_000_001, "bestand.yml: dit bestand is groter dan 1 MB. Is dit wel het goede bestand?"),
        (b"[" * 5000, "bestand.yml: dit bestand is te diep genest. Is dit wel het goede bestand?"),
        (b"- " * 50_000, "bestand.yml: dit bestand is te diep genest. Is dit wel het goede bestand?"),
        (b"[\n" * 50_000, "bestand.yml: dit bestand is te diep genest. Is dit wel het goede bestand?"),
        (
            b"ok: 1\n[a, b]: 1\n",
            "bestand.yml, regel 2: hier staat een lijst waar een naam hoort. Schrijf 'naam: waarde'.",
        ),
        (
            b'a: "\\ud800"\n',
            "bestand.yml, regel 1: hier staat een teken dat niemand kan lezen. Schrijf de tekst opnieuw.",
        ),
        (
            b"a: &x 1\nb: *x\n",
            "bestand.yml: verwijzingen (& en *) kunnen hier niet. Schrijf de tekst twee keer uit.",
        ),
        (
            b"a: 'open\nb: 2\n",
            "bestand.yml, regel 3: de opbouw van het bestand klopt hier niet. Gebruik spaties om in te springen en zet "
            "een tekst met : of ' tussen dubbele aanhalingstekens.",
        ),
    ],
)
def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, content: bytes, complaint: str) -> None:
    """One line, no traceback."""
    assert _read(tmp_path, content)[1] == [complaint]


@pytest.mark.parametrize("content", ["", "# alleen commentaar\n"])
def test_an_empty_file_says_so(tmp_path: Path, content: str) -> None:
    """And nothing is said of fields that it therefore lacks."""
    assert _read(tmp_path, content) == (None, ["bestand.yml: dit bestand is leeg. Vul het aan of haal het weg."])


@pytest.mark.parametrize(
    "file", sorted([*INSTRUMENTS.rglob("*.yml"), *CONTENT.rglob("*.yml")]), ids=lambda file: file.stem
)
def test_the_quick_loader_reads_as_the_other_one(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same values at the same lines: which of the two read a file must not show."""
    either = [read_yaml(file)]
    monkeypatch.setattr(yaml_reader, "_DEEPEST", 0)
    assert [*either, read_yaml(file)] == either * 2
