"""Every mistake in an instrument gets a message with file, line, cause and cure; all of them at once."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from build_tools.data.instruments import InstrumentFilesError, instrument_folder, load_instrument_files
from build_tools.paths import ROOT
from scan.definition.model import Instrument

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
        ("instrument.yml", 'version: "1.0"', "version: 1.0"),
        ("instrument.yml", 'date: "2026-11-23"', "date: 2026-11-23"),
        ("instrument.yml", 'sd: "0.70"', "sd: 0.70"),
        ("instrument.yml", 'from: "3"', "from: 3"),
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
