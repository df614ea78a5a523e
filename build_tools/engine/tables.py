"""Large tables in Pyodide's memory that nothing of ours asks for: left out, they need not be downloaded.

A fifth of the packed snapshot would be tables for the encodings of East Asia and for the names of characters. Only a
few modules read them, which are never imported here; in the snapshot they cannot be (see `CLOSED_MODULES`), so that
whoever does ask gets an error, and never an answer out of an empty table.

The places hold for one build of Pyodide. Another one stops here, because the contents are checked. To find the places
anew, list which functions of the WebAssembly hold an address in the data as a constant: those that read a table stand
together, before the function that is exported as `PyInit_…` or after it. Or leave the list empty: all works, larger.
"""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from build_tools.engine.error import EngineError
from build_tools.engine.wasm_file import data, with_data


class Table(NamedTuple):
    """A part of the data."""

    what: str
    start: int
    end: int
    sha256: str


CLOSED_MODULES = (*(f"_codecs_{region}" for region in ("cn", "hk", "iso2022", "jp", "kr", "tw")), "unicodedata")
"""The modules that read a table: they cannot be imported."""

TABLES = (
    Table(
        "_codecs_*: the encodings of East Asia",
        0x93AF0,
        0x1230A0,
        "7f5ea3e79f687999dc74472c07994170e6f2b60f8bfb4ed2b7f539c7c3a62b8a",
    ),
    Table(
        "unicodedata: names and decompositions; what `str` itself knows of characters stands elsewhere",
        0x124FD0,
        0x1BAA70,
        "3e2773214170e847fc5d9bd74693c17608b03ff69215e9aab570d3deb007453c",
    ),
    Table(
        "iconv of the C library, which no other function calls: the encodings of East Asia once more",
        0x25AB70,
        0x27B8AE,
        "1c496bc796c8af079d4ff047c6adc1c000b7a3339e49f2f5370f7f9ff76c6a6e",
    ),
)


def without_tables(wasm: bytes) -> bytes:
    """Give Pyodide's WebAssembly with zeros in the place of the tables."""
    content = bytearray(data(wasm))
    for what, start, end, sha256 in TABLES:
        if hashlib.sha256(content[start:end]).hexdigest() != sha256:
            raise EngineError(f"Pyodide is anders gebouwd dan bekend: deze tabel staat elders: {what}. Zie tables.py.")
        content[start:end] = bytes(end - start)
    return with_data(wasm, bytes(content))
