"""What changes in host files for a folder: put into those of the root, it gives what is written for that folder."""

import pytest

from build_tools.hosts.description import Description
from build_tools.hosts.files import host_files
from build_tools.hosts.in_folder import FOLDER, folder_changes

POLICY = "default-src 'none'; script-src 'self'"
MOST_CHARACTERS = 4_000
"""They stand in the page that makes a school's edition."""


@pytest.mark.parametrize("folder", ["icoach", "ict/de_coach-2"])
def test_the_files_of_the_root_become_those_of_a_folder(folder: str) -> None:
    """Each to the letter, whatever the policy: after a slash the folder is in an address, else in a path of Windows."""
    files = host_files(Description(POLICY))
    assert [name for name, text in files.items() if FOLDER in text] == []
    for name, changes in folder_changes().items():
        for piece, other in changes:
            assert piece in files[name]
            address = other.replace(f"/{FOLDER}", f"/{folder}")
            written = address.replace(FOLDER, folder.replace("/", "\\"))
            files[name] = files[name].replace(piece, written, 1)
    assert files == host_files(Description(POLICY, f"/{folder}/"))


def test_they_are_few() -> None:
    """Of every file something, and not the whole of it."""
    changes = folder_changes()
    assert changes.keys() == host_files(Description("")).keys()
    assert all(changes.values())
    assert sum(len(piece) for each in changes.values() for pair in each for piece in pair) < MOST_CHARACTERS


def test_a_file_of_a_folder_says_nothing_of_filling_in_the_folder() -> None:
    """It has been filled in: who reads to do so would name it twice."""
    at_root, in_folder = host_files(Description("")), host_files(Description("", "/icoach/"))
    for name, words in (
        ("caddy-i-coach.caddy", "Zet die map voor"),
        ("apache.htaccess", "Verander dan in dit bestand"),
    ):
        assert words in at_root[name]
        assert words not in in_folder[name]
