"""`python -m build_tools example`: write the files of the school that never lived, from what an editor wrote."""

from __future__ import annotations

import sys

from build_tools.data.faults import FaultsError
from build_tools.example.files import example_files
from build_tools.example.school import SCHOOL, read_school
from build_tools.paths import CONTENT, short_path


def write_example(_arguments: list[str]) -> int:
    """Write each file, over the one that was there; gives the exit status."""
    source = CONTENT / SCHOOL
    try:
        files = example_files(read_school(source))
    except FaultsError as error:
        print(error, file=sys.stderr)
        return 1
    for path, text in files.items():
        file = source.with_suffix("") / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    print(f"{short_path(source.with_suffix(''))}: {len(files)} bestanden geschreven.")
    return 0
