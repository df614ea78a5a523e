"""Reading result files that nobody should trust, from Python."""

from pathlib import Path

import pytest

from scan.definition.model import Instrument
from scan.files import read_json_file
from scan.formats.refusal import RefusalError
from scan.formats.result import result_file
from scan.scoring.response import read_response
from tests.hostile_files import GOOD_FILES, HOSTILE_FILES


@pytest.mark.parametrize("name", HOSTILE_FILES)
def test_a_hostile_file_gets_its_one_sentence(name: str, instrument: Instrument, tmp_path: Path) -> None:
    """Whatever it is, it is refused in words, never with a traceback."""
    content, sentence = HOSTILE_FILES[name]
    file = tmp_path / "file.json"
    file.write_bytes(content)
    with pytest.raises(RefusalError) as refusal:
        read_response(read_json_file(file, result_file(instrument)), instrument)
    assert str(refusal.value) == sentence


@pytest.mark.parametrize("name", GOOD_FILES)
def test_an_odd_but_good_file_is_read(name: str, instrument: Instrument, tmp_path: Path) -> None:
    """Extra fields are ignored, items that are left out are blank."""
    file = tmp_path / "file.json"
    file.write_bytes(GOOD_FILES[name])
    response = read_response(read_json_file(file, result_file(instrument)), instrument)
    assert response.answers["trainer-doel"] == 3
    assert list(response.answers.values()).count(None) == 35
