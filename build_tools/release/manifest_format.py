"""The manifest of a release: which files a site has, and what is in each."""

from __future__ import annotations

import json
from collections.abc import Mapping

from scan.formats.file_format import FileFormat, FileRefusals
from scan.formats.kinds import ByKey, Group, Several, Text

MANIFEST = "release.json"
"""Where it stands: at the root of the site. It does not name itself."""
FORMAT = "i-coach-release"
FORMAT_VERSION = 1

_PRINT = 64
"""Characters of a SHA-256 as it is written."""
_NOT_OURS = f"Dit is geen {MANIFEST} van de i-coach kennisbank."
_CURE = f"neem het bestand {MANIFEST} uit de zip van deze versie"


def manifest_text(
    version: str, source: str, archive: str, files: Mapping[str, str], edition: Mapping[str, object] | None = None
) -> str:
    """Write a manifest; the same content gives the same bytes, whoever writes it.

    `files` are SHA-256 in hexadecimal by path from the root of the site. `source` is the path of the source among them.
    `archive` is the path where the whole release lies if it was put there; it is not among the files: it holds them.
    `edition` says whose site it is, which pages it leaves out, and what must stand at the root of the host
    (`scan.school.imprint.edition_of`).
    """
    manifest = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "version": version,
        "source": source,
        "archive": archive,
        "files": dict(sorted(files.items())),
    }
    return _written(manifest | {"edition": edition} if edition else manifest)


def with_kept_files(text: str, version: str, files: Mapping[str, str]) -> str:
    """Write into a manifest which files of the release before, of that version, the site has besides its own."""
    return _written(json.loads(text) | {"kept": {"version": version, "files": dict(sorted(files.items()))}})


def _written(manifest: Mapping[str, object]) -> str:
    return json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"


def manifest_file() -> FileFormat:
    """Give the format of a manifest."""
    return FileFormat(
        name=FORMAT,
        version=FORMAT_VERSION,
        title="De bestanden van een versie van de site",
        description="Elk bestand van de site met zijn SHA-256. Zo kun je nakijken of een webserver geeft wat er hoort.",
        fields={
            "version": _needed_text("de versie van de site"),
            "source": _needed_text("waar de broncode ligt"),
            "archive": _needed_text("waar de zip van de site hoort te liggen"),
            "files": _files("welke bestanden de site heeft"),
            "edition": Group(
                fields={
                    "name": _needed_text("van wie deze uitgave is"),
                    "hidden": Several(
                        values=(),
                        is_open=True,
                        refusal=f"Er staat niet in welke pagina's zijn weggelaten; {_CURE}.",
                    ),
                    "at_root": Several(
                        values=(),
                        is_open=True,
                        refusal=f"Er staat niet in wat in de hoofdmap van de host hoort; {_CURE}.",
                    ),
                },
                refusal=f"Van wie deze uitgave is, is niet te lezen; {_CURE}.",
            ),
            "kept": Group(
                fields={
                    "version": _needed_text("van welke vorige versie er bestanden bleven"),
                    "files": _files("welke bestanden van de vorige versie bleven"),
                },
                refusal=f"Wat er van de vorige versie bleef, is niet te lezen; {_CURE}.",
            ),
        },
        refusals=FileRefusals(
            too_large=f"Dit bestand is groter dan 1 MB, veel groter dan {MANIFEST} is; {_CURE}.",
            too_deep=_NOT_OURS,
            not_json=_NOT_OURS,
            not_ours=_NOT_OURS,
            no_version=_NOT_OURS,
            newer=f"Dit bestand is van een nieuwere versie van de site; {_CURE}.",
        ),
    )


def _files(what: str) -> ByKey:
    return ByKey(
        keys={},
        of=Text(longest=_PRINT, refusal=f"Van een bestand staat er geen controlegetal; {_CURE}."),
        needed=True,
        nullable=False,
        refusal=f"Er staat niet in {what}; {_CURE}.",
    )


def _needed_text(what: str) -> Text:
    return Text(needed=True, nullable=False, refusal=f"Er staat niet in {what}; {_CURE}.")
