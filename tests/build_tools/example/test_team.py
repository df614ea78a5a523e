"""What is published of teams that never lived."""

import io
import json
import zipfile
from pathlib import Path

import pytest

from build_tools.data.data_file import DataFileError
from build_tools.example.team import ExampleTeam, example_address, example_files

EXAMPLE = ExampleTeam("voorbeeld", "Zes leden", "school/nu", "school/toen", "school/doel.json")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A folder with a team in two groups, one member of it before, and a target."""
    files = {"nu/zorg/a.json": "1", "nu/entree/b.json": "2", "toen/a.json": "0", "doel.json": "3", "nu/lees.txt": "x"}
    for path, text in files.items():
        (tmp_path / "school" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "school" / path).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_page_fetches_everything_at_once(content: Path) -> None:
    """Each file as it is, under a path from which the page tells its group."""
    files = example_files(content, [EXAMPLE])
    assert json.loads(files[example_address(content, EXAMPLE)]) == {
        "members": {"nu/entree/b.json": "2", "nu/zorg/a.json": "1"},
        "earlier": {"toen/a.json": "0"},
        "target": "3",
    }


def test_each_folder_is_a_zip_too_the_same_bytes_every_time(content: Path) -> None:
    """With the folders inside that are its groups; when the files were written does not matter."""
    files = example_files(content, [EXAMPLE])
    packed = files["school/nu.zip"]
    assert isinstance(packed, bytes)
    assert set(files) == {example_address(content, EXAMPLE), "school/nu.zip", "school/toen.zip"}
    assert zipfile.ZipFile(io.BytesIO(packed)).namelist() == ["nu/entree/b.json", "nu/zorg/a.json"]
    (content / "school" / "nu" / "zorg" / "a.json").write_text("1", encoding="utf-8")
    assert example_files(content, [EXAMPLE])["school/nu.zip"] == packed


def test_another_content_has_another_address(content: Path) -> None:
    """So that a browser never shows an older one."""
    before = example_address(content, EXAMPLE)
    (content / "school" / "nu" / "zorg" / "a.json").write_text("4", encoding="utf-8")
    assert example_address(content, EXAMPLE) != before


@pytest.mark.parametrize("missing", ["folder", "earlier", "target"])
def test_what_is_not_there_stops_the_build_with_the_cure(missing: str, content: Path) -> None:
    """The path and what to do."""
    names = {"folder": EXAMPLE.folder, "earlier": EXAMPLE.earlier, "target": EXAMPLE.target, missing: "school/weg"}
    with pytest.raises(DataFileError, match=r"school/weg bestaat niet\. Noem bij 'examples'"):
        example_files(content, [ExampleTeam("voorbeeld", "Zes leden", **names)])
