"""Where things stand in this checkout."""

from pathlib import Path

import pytest

from build_tools.data import browser_files
from build_tools.data.browser_files import collect_browser_files
from build_tools.data.instruments import read_instrument_files
from build_tools.engine import python_zip
from build_tools.engine.python_zip import our_sources, our_styles
from build_tools.paths import source_files

STRAY = b"\0\x05\x16\x07 Mac OS X \xff"
"""How a Mac begins what it leaves beside a file on the disk of another system."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Files of ours, each with a stray one beside it, and a folder that is not ours."""
    for name in ("a.py", "b/c.py", "b/c.js", "b/c.css", "scales/coach.yml", "instrument.yml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("key: x", encoding="ascii")
        (tmp_path / name).with_name("._" + Path(name).name).write_bytes(STRAY)
    (tmp_path / ".checkpoints").mkdir()
    (tmp_path / ".checkpoints/a.py").write_bytes(STRAY)
    (tmp_path / "b/.#c.py").symlink_to("nobody@nowhere")
    return tmp_path


def test_what_begins_with_a_dot_is_not_ours(folder: Path) -> None:
    """Neither a file nor a folder: systems and editors leave those. In the same order on every machine."""
    assert source_files(folder, "**/*.py") == [folder / "a.py", folder / "b/c.py"]
    assert source_files(folder, "*.py") == [folder / "a.py"]


def test_a_checkout_below_a_folder_with_a_dot_is_ours(folder: Path) -> None:
    """Only names within it count."""
    (folder / ".work").mkdir()
    (folder / ".work/a.py").write_text("", encoding="ascii")
    assert source_files(folder / ".work", "**/*.py") == [folder / ".work/a.py"]


def test_nobody_reads_a_stray_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine, the browser side and the instruments, each beside its own files."""
    for name in ("ROOT", "SCAN"):
        monkeypatch.setattr(python_zip, name, folder)
    monkeypatch.setattr(browser_files, "_BROWSER", folder)
    monkeypatch.setattr(browser_files, "_LIBRARIES", {})
    assert set(our_sources()) == {"a.py", "b/c.py"}
    assert set(our_styles()) == {"b/c.css"}
    assert set(collect_browser_files().files) == {"b/c.js"}
    assert set(read_instrument_files(folder).data["scales"]) == {"coach"}
