"""What is made once is whole, whatever happens meanwhile."""

import os
import time
from pathlib import Path

import pytest

from build_tools.set_up import cache
from build_tools.set_up.cache import made_once


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty place to keep things."""
    monkeypatch.setattr(cache, "CACHE", tmp_path)
    return tmp_path


class Writer:
    """Makes a folder with one file, and counts how often."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.times = 0

    def __call__(self, fresh: Path) -> None:
        """Write the file."""
        self.times += 1
        (fresh / "file.txt").write_text(self.text, encoding="ascii")


def test_the_same_is_made_once() -> None:
    """And something else beside it."""
    one, other = Writer("one"), Writer("other")
    folders = [made_once("thing", "1", one), made_once("thing", "1", one), made_once("thing", "2", other)]
    assert [(folder / "file.txt").read_text(encoding="ascii") for folder in folders] == ["one", "one", "other"]
    assert (one.times, other.times) == (1, 1)


def test_what_was_stopped_half_way_is_not_there(folder: Path) -> None:
    """It is made anew, and nothing of the first time is left."""

    def stopped(fresh: Path) -> None:
        Writer("half")(fresh)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        made_once("thing", "1", stopped)
    assert list((folder / "thing").iterdir()) == []
    assert (made_once("thing", "1", Writer("whole")) / "file.txt").read_text(encoding="ascii") == "whole"


def test_two_builds_at_once_get_the_same() -> None:
    """The one that is later takes what the other made."""
    first = Writer("first")

    def later(fresh: Path) -> None:
        made_once("thing", "1", first)
        Writer("second")(fresh)

    assert (made_once("thing", "1", later) / "file.txt").read_text(encoding="ascii") == "first"
    assert first.times == 1


def test_a_fault_while_it_gets_its_name_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a full disk."""

    def full(*_arguments: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(OSError, match="no space left"):
        made_once("thing", "1", Writer("one"))


def test_only_the_newest_are_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Enough to go back and forth between branches."""
    monkeypatch.setattr(cache, "_MOST_KEPT", 3)
    for number in range(5):
        folder_of_thing = made_once("thing", str(number), Writer("x"))
        os.utime(folder_of_thing, (time.time() + number, time.time() + number))
    assert sorted(kept.name for kept in (folder / "thing").iterdir()) == ["2", "3", "4"]


def test_what_is_old_and_cannot_be_deleted_is_in_nobodys_way(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows, where a file that someone has open stays where it is."""
    monkeypatch.setattr(cache, "_MOST_KEPT", 3)
    for number in range(3):
        folder_of_thing = made_once("thing", str(number), Writer("x"))
        os.utime(folder_of_thing, (time.time() + number, time.time() + number))

    def in_use(*_arguments: object, **_options: object) -> None:
        raise PermissionError("in use")

    monkeypatch.setattr(os, "unlink", in_use)
    assert (made_once("thing", "3", Writer("new")) / "file.txt").read_text(encoding="ascii") == "new"
    assert not (folder / "thing" / "0").exists()
