"""The commands: each says what it takes, and refuses what it does not."""

import re
import socket
import subprocess
import sys

import pytest

from build_tools.__main__ import main
from build_tools.paths import ROOT
from build_tools.verbs import VERBS

ALONE = [name for name, verb in VERBS.items() if not verb.takes]


@pytest.fixture
def nothing_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a verb that is carried out fail at once."""
    monkeypatch.setattr("build_tools.__main__._carry_out", lambda _: pytest.fail("it was carried out"))


@pytest.mark.usefixtures("nothing_is_done")
@pytest.mark.parametrize("help_", ["--help", "-h"])
@pytest.mark.parametrize("name", VERBS)
def test_help_of_a_verb_says_what_it_does_and_does_nothing(
    name: str, help_: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """In one place for all, and in Dutch: some of them take a folder, and some take half an hour."""
    assert main([name, help_]) == 0
    assert VERBS[name].about in capsys.readouterr().out


@pytest.mark.usefixtures("nothing_is_done")
def test_help_names_every_verb(capsys: pytest.CaptureFixture[str]) -> None:
    """Each with what it takes."""
    assert main(["--help"]) == 0
    said = capsys.readouterr().out
    assert [name for name, verb in VERBS.items() if f"  {name} {verb.takes}".rstrip() not in said] == []


@pytest.mark.usefixtures("nothing_is_done")
@pytest.mark.parametrize("name", ALONE)
def test_a_verb_that_takes_nothing_refuses_anything(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Before it does a thing."""
    assert main([name, "iets"]) == 2
    assert capsys.readouterr().err == f"Achter {name} hoort niets te staan, en er staat 'iets'.\n"


@pytest.mark.usefixtures("nothing_is_done")
def test_an_unknown_verb_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    """With the list of those that there are."""
    assert main(["bogus"]) == 2
    assert capsys.readouterr().err.startswith("'bogus' is geen opdracht. Dit zijn ze:\npython -m build_tools OPDRACHT")


@pytest.mark.parametrize("name", VERBS)
def test_every_verb_has_its_function(name: str) -> None:
    """In the module that the table names; read as text, since some of them need what is fetched first."""
    module, _, function = VERBS[name].place.partition(":")
    text = (ROOT / module.replace(".", "/")).with_suffix(".py").read_text(encoding="utf-8")
    assert re.search(rf"^def {function}\(_?arguments: list\[str\]\) -> int:", text, re.M)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such signal")
def test_who_stops_a_command_by_its_number_stops_all_of_it() -> None:
    """Also when it was another Python that began it: here one whose site does not answer."""
    python = getattr(sys, "_base_executable", sys.executable)
    with socket.create_server(("127.0.0.1", 0)) as host:
        host.settimeout(60)
        address = f"http://127.0.0.1:{host.getsockname()[1]}/"
        with subprocess.Popen([python, "-m", "build_tools", "doctor", address], cwd=ROOT) as command:
            visitor, _ = host.accept()
            with visitor:
                command.terminate()
                visitor.settimeout(10)
                while visitor.recv(4096):
                    pass  # what it asked; then the line is closed, since nobody is there any more
