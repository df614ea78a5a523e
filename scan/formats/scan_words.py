"""What an instrument calls itself, inside a sentence about its files."""

from __future__ import annotations

from dataclasses import dataclass

from scan.definition.nouns import Noun


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
