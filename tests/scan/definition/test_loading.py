"""Every mistake in an instrument gets a message with file, line, cause and cure; all of them at once."""

import shutil
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

from build_tools.data.instruments import (
    InstrumentFilesError,
    instrument_folder,
    load_instrument_files,
    read_instrument_files,
)
from build_tools.paths import ROOT
from scan.definition.loading import load_instrument
from scan.definition.model import Instrument
from scan.definition.problems import InstrumentError

_BROKEN = sorted((ROOT / "tests" / "broken_instruments").glob("*.yml"))


@dataclass(frozen=True)
class Slip:
    """What someone did wrong to the i-scan, and every message that it must give."""

    says: str
    file: str
    replace: str
    by: str
    messages: list[str]


def _read_slip(file: Path) -> Slip:
    return Slip(**yaml.safe_load(file.read_text(encoding="utf-8")))


@pytest.mark.parametrize("broken", _BROKEN, ids=lambda file: file.stem)
def test_a_slip_gets_its_messages_in_full(broken: Path, tmp_path: Path) -> None:
    """A copy of the i-scan with one thing replaced gives exactly these lines."""
    slip = _read_slip(broken)
    folder = tmp_path / "i-scan"
    shutil.copytree(instrument_folder("i-scan"), folder)
    text = (folder / slip.file).read_text(encoding="utf-8")
    assert slip.replace in text, "the slip no longer fits the instrument"
    (folder / slip.file).write_text(text.replace(slip.replace, slip.by, 1), encoding="utf-8")
    with pytest.raises(InstrumentFilesError) as error:
        load_instrument_files(folder)
    assert [message.replace(f"{folder}/", "") for message in error.value.messages] == slip.messages


@pytest.mark.parametrize(
    ("file", "quoted", "bare"),
    [
        ("instrument.yml", 'version: "2.0"', "version: 2.0"),
        ("instrument.yml", 'date: "2026-11-23"', "date: 2026-11-23"),
        ("instrument.yml", 'sd: "0.70"', "sd: 0.70"),
        ("instrument.yml", 'from: "2.5"', "from: 2.5"),
        ("instrument.yml", "value: 4", 'value: "4"'),
        ("profiles.yml", 'trainer: "2.5"', "trainer: 2.5"),
    ],
)
def test_quotes_make_no_difference(tmp_path: Path, instrument: Instrument, file: str, quoted: str, bare: str) -> None:
    """What is written is what is read: a number, a date and a version need none."""
    folder = tmp_path / "i-scan"
    shutil.copytree(instrument_folder("i-scan"), folder)
    text = (folder / file).read_text(encoding="utf-8")
    assert quoted in text, "the case no longer fits the instrument"
    (folder / file).write_text(text.replace(quoted, bare), encoding="utf-8")
    assert load_instrument_files(folder) == instrument


@pytest.mark.parametrize("word", ["no", "Yes", "true", "null", "~", "12:30", "010", "1.10", "2026-11-23"])
def test_a_word_that_yaml_would_change_is_a_label(tmp_path: Path, word: str) -> None:
    """Where a text is asked, it is a text."""
    folder = tmp_path / "i-scan"
    shutil.copytree(instrument_folder("i-scan"), folder)
    main = folder / "instrument.yml"
    text = main.read_text(encoding="utf-8").replace("label: nog niet", f"label: {word}", 1)
    main.write_text(text, encoding="utf-8")
    assert load_instrument_files(folder).options[0].label == word


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """The order of the scales says which files there must be."""
    folder = tmp_path / "i-scan"
    shutil.copytree(instrument_folder("i-scan"), folder)
    (folder / "scales" / "coach.yml").unlink()
    with pytest.raises(InstrumentFilesError) as error:
        load_instrument_files(folder)
    assert [message.replace(f"{folder}/", "") for message in error.value.messages] == [
        "scales, regel 1: de rol 'coach' heeft geen bestand. Maak scales/coach.yml, of haal 'coach' uit de lijst "
        "scales in instrument.yml."
    ]


def test_the_i_scan_is_what_the_design_says(instrument: Instrument) -> None:
    """Six roles of six items in the fixed order, four levels, at least four target profiles."""
    roles = ["trainer", "coach", "adviseur", "onderwijskundige", "veranderkundige", "technovator"]
    assert [scale.key for scale in instrument.scales] == roles
    assert {len(scale.items) for scale in instrument.scales} == {6}
    assert [level.key for level in instrument.levels] == ["verkennen", "oefenen", "zelfstandig", "meenemen"]
    assert len(instrument.profiles) >= 4
    assert instrument.assumptions.provisional


def test_items_speak_of_one_thing_that_someone_does(instrument: Instrument) -> None:
    """Short, positive, and with an example each."""
    for item in instrument.items:
        words = item.text.lower().rstrip(".").split()
        assert len(words) <= 18
        assert not {"niet", "geen", "nooit"} & set(words)
        assert item.example
    assert len({item.text for item in instrument.items}) == 36


def test_items_say_the_same_of_a_colleague(instrument: Instrument) -> None:
    """Each has its own short, positive statement about someone else, in which the one who answers takes no part."""
    for item in instrument.items:
        assert item.colleague_text.startswith("Mijn collega ")
        words = item.colleague_text.lower().rstrip(".").replace(",", "").split()
        assert len(words) <= 20
        assert not {"niet", "geen", "nooit", "ik", "mij", "mijn"} & set(words[1:])
    assert len({item.colleague_text for item in instrument.items}) == 36


def test_the_history_ends_at_this_version(instrument: Instrument) -> None:
    """Every version says what it changed."""
    assert instrument.history[-1].version == instrument.version


def test_an_instrument_may_do_without_a_history(tmp_path: Path) -> None:
    """A school that writes its own questions need not begin with one."""
    folder = tmp_path / "i-scan"
    shutil.copytree(instrument_folder("i-scan"), folder)
    main = folder / "instrument.yml"
    main.write_text(main.read_text(encoding="utf-8").partition("# Wat er per versie")[0], encoding="utf-8")
    assert load_instrument_files(folder).history == ()


def _weather_with(points: list[int | str]) -> dict[str, Any]:
    """Give the plain data of the invented instrument with other answers, and all else moved along."""
    data = read_instrument_files(ROOT / "tests" / "instruments" / "weer").data
    lowest, highest = (str(point) for point in (points[0], [point for point in points if point != "nvt"][-1]))
    main = data["instrument"]
    main["options"] = [{"value": point, "label": f"antwoord {point}", "meaning": "zo is het"} for point in points]
    main["precision"]["sd"] = "0.5"
    main["levels"] = [main["levels"][0] | {"from": lowest}, main["levels"][1] | {"from": highest}]
    data["profiles"][0]["targets"] = {"wolken": lowest, "wind": highest}
    for scale in data["scales"].values():
        del scale["levels"]["lezen"]
        for name in ("acts", "questions"):
            del scale[name][2:]
    return data


@pytest.mark.parametrize(
    "points", [[1, 2], [0, 1, 2, 3], [1, 2, 3, "nvt"], [*range(1, 11)], [*range(10), "nvt"], [3, 4, 5]], ids=str
)
def test_two_to_ten_answers_rise_by_one_from_anywhere(points: list[int | str]) -> None:
    """With an answer that does not count at the end, or without."""
    instrument = load_instrument(_weather_with(points))
    numbers = [point for point in points if isinstance(point, int)]
    assert (instrument.lowest, instrument.highest) == (numbers[0], numbers[-1])
    assert instrument.levels[0].cut == numbers[0]
    assert instrument.spreads == (Fraction(1, 10), Fraction(numbers[-1] - numbers[0], 2))


@pytest.mark.parametrize(
    "points", [[1], [1, "nvt"], [1, 3], [2, 1], ["nvt", 1, 2], [1, 2, 2], [*range(11)], [1, 2, "nvt", "nvt"]], ids=str
)
def test_other_answers_are_refused(points: list[int | str]) -> None:
    """A gap, a fall, one alone, too many, or the one that does not count anywhere but at the end."""
    data = _weather_with([1, 2])
    data["instrument"]["options"] = [{"value": each, "label": "zo", "meaning": "zo is het"} for each in points]
    with pytest.raises(InstrumentError) as error:
        load_instrument(data)
    assert {problem.path[:2] for problem in error.value.problems} == {("instrument", "options")}


@pytest.mark.parametrize(
    ("points", "low"), [([1, 2, 3, 4, 5], {1, 2}), ([1, 2, 3, 4], {1, 2}), ([1, 2], {1}), ([0, 1, 2], {0})], ids=str
)
def test_low_is_below_the_middle_of_the_answers(points: list[int | str], low: set[int]) -> None:
    """Those are the items to read about."""
    instrument = load_instrument(_weather_with(points))
    assert {point for point in points if isinstance(point, int) and instrument.is_low(point)} == low


@pytest.mark.parametrize("key", ["nakijken", "resultaat", "weer", "elements", "doel-wolken", "wolken-tekst"])
def test_a_scale_cannot_have_a_name_of_the_page(key: str) -> None:
    """Its key is the id of its step, and the address of it."""
    data = read_instrument_files(ROOT / "tests" / "instruments" / "weer").data
    data["scales"][key] = data["scales"].pop("wind") | {"key": key}
    data["instrument"]["scales"] = ["wolken", key]
    data["profiles"] = []
    with pytest.raises(InstrumentError) as error:
        load_instrument(data)
    assert [(problem.path, problem.cause) for problem in error.value.problems] == [
        (("scales", key, "key"), f"de pagina gebruikt de naam '{key}' zelf al.")
    ]
