"""What an instrument calls itself, inside a sentence about its files."""

from __future__ import annotations

from dataclasses import dataclass

from scan.definition.nouns import Noun
from scan.formats.file_format import FileRefusals


@dataclass(frozen=True, slots=True)
class ScanWords:
    """The name of a scan as it stands in a sentence: "de i-scan", "deze i-scan", "een nieuwere i-scan dan deze"."""

    the: str
    this: str
    newer: str


def scan_words(scan: Noun) -> ScanWords:
    """Take the words from what the instrument calls a scan."""
    newer = f"een nieuwer{scan.ending} {scan.one} dan {scan.this}"
    return ScanWords(scan.the, f"{scan.this} {scan.one}", newer)


def scan_refusals(words: ScanWords, *, file: str, content: str, cure: str) -> FileRefusals:
    """Say what is wrong with a `file` of a scan, which holds some `content`; `cure` is for one from a newer scan."""
    return FileRefusals(
        too_large=f"Dit bestand is groter dan 1 MB; een {content} van {words.the} is veel kleiner.",
        too_deep=f"Dit bestand is te ingewikkeld opgebouwd voor een {content} van {words.the}.",
        not_json="Dit is geen leesbaar bestand van een scan.",
        not_ours=f"Dit is geen {file} van {words.the}.",
        no_version="In dit bestand ontbreekt de versie van het bestandsformaat.",
        newer=f"Dit bestand is gemaakt met {words.newer}; {cure}.",
    )
