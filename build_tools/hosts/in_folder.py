"""What the host files say otherwise of a site in a folder: for the page that makes a school's edition.

Its zip brings those of the root. The page has no writer of host files, so the build tells it which pieces of their text
become others, and where in those the folder comes.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from build_tools.hosts.description import Description
from build_tools.hosts.files import host_files

FOLDER = "=map="
"""Where the folder comes: after a slash as in an address, else as in a path of Windows. No host file has it."""


def folder_changes() -> dict[str, list[tuple[str, str]]]:
    """Give by name of a file each piece of its text that changes, and what comes in its place.

    A piece stands in the file once at least, and the first is the one. What pages ask for does not matter here: it is
    the same in every folder.
    """
    at_root, in_folder = host_files(Description("")), host_files(Description("", f"/{FOLDER}/"))
    return {name: list(_pieces(at_root[name], in_folder[name])) for name in at_root}


def _pieces(old: str, new: str) -> Iterator[tuple[str, str]]:
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    for kind, from_, to, begins, ends in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            yield "".join(before[from_:to]), "".join(after[begins:ends])
