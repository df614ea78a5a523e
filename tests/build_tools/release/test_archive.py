"""A zip that is the same everywhere, and that every program opens."""

import datetime
import hashlib
import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from build_tools.paths import ROOT
from build_tools.release.archive import zip_bytes

TIME = datetime.datetime(2027, 2, 3, 14, 5, 6)
CONTENTS = {
    "map/tekst.txt": b"een twee drie " * 100,
    "a.bin": bytes(range(256)),
    "map/één.txt": "één".encode(),
    "leeg": b"",
    "draai": b"#!/bin/sh\n",
}
SHA_256 = "6a7b81b830cfbc0b804f603ec871cb818b12a0eae8228b613d7a040937fe155b"
"""Of the zip of all that: another one means that archives made by now differ from those made before."""
ELSEWHERE = {"TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONHASHSEED": "7", "SOURCE_DATE_EPOCH": "1"}
AGAIN = """\
import sys
from tests.build_tools.release.test_archive import CONTENTS, TIME
from build_tools.release.archive import zip_bytes
sys.stdout.buffer.write(zip_bytes(dict(reversed(CONTENTS.items())), TIME))
"""


def test_every_file_comes_out_as_it_went_in() -> None:
    """With its name, the time, and the rights to read it; what is a script may be run."""
    with zipfile.ZipFile(io.BytesIO(zip_bytes(CONTENTS, TIME))) as opened:
        assert opened.testzip() is None
        assert {name: opened.read(name) for name in opened.namelist()} == CONTENTS
        assert opened.namelist() == sorted(CONTENTS)
        assert {entry.date_time for entry in opened.infolist()} == {(2027, 2, 3, 14, 5, 6)}
        modes = {entry.filename: oct(entry.external_attr >> 16) for entry in opened.infolist()}
    assert modes == dict.fromkeys(CONTENTS, "0o100644") | {"draai": "0o100755"}


def test_what_gets_no_smaller_is_not_packed() -> None:
    """And what does, is."""
    with zipfile.ZipFile(io.BytesIO(zip_bytes(CONTENTS, TIME))) as opened:
        assert opened.getinfo("a.bin").compress_type == zipfile.ZIP_STORED
        assert opened.getinfo("map/tekst.txt").compress_size < 60


def test_the_bytes_are_the_same_everywhere(tmp_path: Path) -> None:
    """In another folder, another order, another time zone and another language; and as they were made before."""
    environment = os.environ | ELSEWHERE | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", AGAIN]
    other = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=True, timeout=60)
    assert other.stdout == zip_bytes(CONTENTS, TIME)
    assert hashlib.sha256(other.stdout).hexdigest() == SHA_256


@pytest.mark.parametrize("name", CONTENTS)
def test_another_content_is_another_zip(name: str) -> None:
    """Whichever file it is in."""
    assert zip_bytes(CONTENTS | {name: b"anders"}, TIME) != zip_bytes(CONTENTS, TIME)
