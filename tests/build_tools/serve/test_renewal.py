"""A new site takes the place of the old one, or leaves it whole."""

import errno
import shutil
from pathlib import Path

import pytest

from build_tools.serve.renewal import leave_nothing, make_room, renew
from scan.school.security_text import MARK


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The folder of a site: the old one, and one that was just built."""
    folder = tmp_path / "site"
    _write(folder, {"index.html": "oud", "weg.html": "oud", "map/a.html": "oud", ".htaccess": "oud"})
    make_room(folder)
    _write(folder / ".new", {"index.html": "nieuw", "map/b.html": "nieuw"})
    return folder


def _write(folder: Path, texts: dict[str, str]) -> None:
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="ascii")


def _texts(folder: Path) -> dict[str, str]:
    files = [
        file for file in folder.rglob("*") if file.is_file() and file.parts[len(folder.parts)] not in (".new", ".old")
    ]
    return {file.relative_to(folder).as_posix(): file.read_text(encoding="ascii") for file in files}


NEW = {"index.html": "nieuw", "map/b.html": "nieuw", ".htaccess": "oud"}
OLD = {"index.html": "oud", "weg.html": "oud", "map/a.html": "oud", ".htaccess": "oud"}


def _stick(monkeypatch: pytest.MonkeyPatch, *stuck: Path) -> None:
    """Have the system refuse to move these."""
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self in stuck:
            raise PermissionError(errno.EACCES, "in use")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)


def test_the_new_takes_the_place_of_the_old(site: Path) -> None:
    """All of it; but what begins with a dot is of the host, or of git, and stays."""
    renew(site)
    assert _texts(site) == NEW
    assert _texts(site / ".old") == {name: text for name, text in OLD.items() if not name.startswith(".")}


def test_the_hidden_file_of_a_school_takes_the_place_of_the_one_before(site: Path) -> None:
    """And only that: what else lies there, such as the proof of a certificate, is of the host."""
    hidden = ".well-known/security.txt"
    _write(site, {hidden: "oud", ".well-known/acme-challenge/x": "oud"})
    _write(site / ".new", {hidden: "nieuw"})
    renew(site)
    assert _texts(site) == NEW | {hidden: "nieuw", ".well-known/acme-challenge/x": "oud"}


def test_the_hidden_file_of_a_school_goes_with_that_school(site: Path) -> None:
    """A neutral site names nobody."""
    _write(site, {".well-known/security.txt": f"{MARK}\nContact: mailto:veilig@example.org\n"})
    renew(site)
    assert _texts(site) == NEW


def test_a_hidden_file_that_the_site_does_not_have_is_of_the_host(site: Path) -> None:
    """It stays."""
    _write(site, {".well-known/security.txt": "van de host"})
    renew(site)
    assert _texts(site) == NEW | {".well-known/security.txt": "van de host"}


def test_a_link_stays_a_link(site: Path, tmp_path: Path) -> None:
    """The site is renewed where it leads, such as the folder of a web server."""
    link = tmp_path / "koppeling"
    link.symlink_to(site)
    renew(link)
    leave_nothing(link)
    assert link.is_symlink()
    assert _texts(site) == NEW


def test_the_folder_itself_need_not_move(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It cannot, where something is mounted."""
    _stick(monkeypatch, site)
    renew(site)
    assert _texts(site) == NEW


@pytest.mark.parametrize("stuck", ["weg.html", "map", ".new/index.html", ".new/map"])
def test_what_cannot_be_moved_leaves_the_old_whole(site: Path, monkeypatch: pytest.MonkeyPatch, stuck: str) -> None:
    """As on Windows, where a file that someone has open stays where it is: one of the old, or one of the new."""
    _stick(monkeypatch, site / stuck)
    with pytest.raises(PermissionError):
        renew(site)
    leave_nothing(site)
    assert _texts(site) == OLD
    assert not [each for each in site.iterdir() if each.name in (".new", ".old")]


def test_what_an_earlier_build_left_behind_is_in_nobodys_way(site: Path) -> None:
    """As after a build that was stopped half-way."""
    _write(site, {".new/half.html": "half", ".old/half.html": "half"})
    make_room(site)
    _write(site / ".new", {"index.html": "nieuw", "map/b.html": "nieuw"})
    renew(site)
    assert _texts(site) == NEW
    assert not (site / ".old/half.html").exists()


@pytest.mark.parametrize("name", [".new", ".old"])
@pytest.mark.parametrize("is_link", [True, False])
def test_what_is_no_folder_is_in_nobodys_way_either(site: Path, tmp_path: Path, name: str, is_link: bool) -> None:
    """A file, or a link: where that leads, nothing is touched."""
    _write(tmp_path, {"elders/a.html": "van iemand anders"})
    shutil.rmtree(site / name, ignore_errors=True)
    if is_link:
        (site / name).symlink_to(tmp_path / "elders")
    else:
        (site / name).write_text("", encoding="ascii")
    make_room(site)
    _write(site / ".new", {"index.html": "nieuw", "map/b.html": "nieuw"})
    renew(site)
    leave_nothing(site)
    assert _texts(site) == NEW
    assert _texts(tmp_path / "elders") == {"a.html": "van iemand anders"}


def test_whoever_stops_the_renewal_loses_nothing(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl+C comes at any moment, also when half of the site has changed places."""
    rename = Path.rename

    def stop(self: Path, target: Path) -> Path:
        if self == site / ".new/map":
            raise KeyboardInterrupt
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", stop)
    with pytest.raises(KeyboardInterrupt):
        renew(site)
    leave_nothing(site)
    assert _texts(site) == OLD


@pytest.mark.parametrize("is_file", [True, False])
def test_there_is_no_room_where_there_is_no_folder(tmp_path: Path, is_file: bool) -> None:
    """A file with that name, or a link that leads nowhere."""
    place = tmp_path / "site"
    if is_file:
        place.write_text("", encoding="ascii")
    else:
        place.symlink_to(tmp_path / "weg")
    with pytest.raises(OSError, match="site"):
        make_room(place)


def test_what_was_not_finished_leaves_nothing(site: Path, tmp_path: Path) -> None:
    """Of a folder that there was, only what was new; of one that there was not, nothing."""
    leave_nothing(site)
    assert _texts(site) == OLD
    make_room(tmp_path / "anders")
    leave_nothing(tmp_path / "anders")
    assert not (tmp_path / "anders").exists()
