"""What is kept of an engine is used again only for instruments that ask as much of it."""

from copy import deepcopy
from typing import Any

import pytest

from build_tools.data.instruments import instrument_folder, read_instrument_files
from build_tools.engine.parts import parts_print
from tests.weather_site import FOLDER


@pytest.fixture(scope="module")
def i_scan() -> dict[str, Any]:
    """The i-scan as plain data."""
    return read_instrument_files(instrument_folder("i-scan")).data


def test_another_instrument_has_parts_of_its_own(i_scan: dict[str, Any]) -> None:
    """Nothing scores a colleague's view for one that has none: made for that, an engine lacks it for the i-scan."""
    weather = read_instrument_files(FOLDER / "weer").data
    bare = deepcopy(i_scan)
    for scale in bare["scales"].values():
        for item in scale["items"]:
            del item["colleague_text"]
    prints = {parts_print(each) for each in ({"a": i_scan}, {"a": weather}, {"a": bare}, {"a": i_scan, "b": weather})}
    assert len(prints) == 4


def test_another_text_leaves_the_parts_as_they_are(i_scan: dict[str, Any]) -> None:
    """So that an editor does not wait for them."""
    changed = deepcopy(i_scan)
    changed["scales"]["coach"]["items"][0]["text"] = "Ik doe iets anders."
    changed["instrument"]["precision"]["sd"] = "0.80"
    assert parts_print({"i-scan": changed}) == parts_print({"i-scan": i_scan})
