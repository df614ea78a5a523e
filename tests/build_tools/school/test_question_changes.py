"""What a school changes in an instrument, laid over it: checked as one, each value with its own place."""

from pathlib import Path

import pytest

from build_tools.data.data_file import DataFileError
from build_tools.data.instruments import InstrumentFilesError, check_instrument_files, read_instrument_files
from build_tools.paths import INSTRUMENTS
from build_tools.school.question_changes import laid_over, read_changes, unknown_instruments
from scan.definition.model import Instrument
from scan.formats.reading import read_data
from scan.formats.refusal import RefusalError
from scan.formats.result import result_data, result_file
from tests.school.conftest import FOLDER

ITEM = (
    '{key: KEY, text: "Ik doe iets.", colleague_text: "Mijn collega doet iets.", example: Zo., help: rollen/coach.md}'
)
ABOUT = 'version: "2.0+brug"\ndate: "2026-11-27"\ntext: T.\n'
SCALES = ("trainer", "coach", "adviseur", "onderwijskundige", "veranderkundige", "technovator")


def _laid(tmp_path: Path, text: str) -> Instrument:
    (tmp_path / "i-scan.yml").write_text(text, encoding="utf-8")
    return check_instrument_files(
        laid_over(read_instrument_files(INSTRUMENTS / "i-scan"), read_changes(tmp_path)["i-scan"])
    )


def _refused(tmp_path: Path, text: str) -> list[str]:
    with pytest.raises((InstrumentFilesError, DataFileError)) as refusal:
        _laid(tmp_path, text)
    return [message.removeprefix(f"{tmp_path}/") for message in refusal.value.messages]


def _one(field: str, key: str) -> str:
    return f"{ABOUT}scales:\n  coach:\n    {field}: [{ITEM.replace('KEY', key)}]\n"


def _extra(count: int, version: str = "2.0+brug") -> str:
    items = {scale: ", ".join(ITEM.replace("KEY", f"{scale}-{n}") for n in range(count)) for scale in SCALES}
    scales = "".join(f"  {scale}:\n    extra: [{items[scale]}]\n" for scale in SCALES)
    return f'version: "{version}"\ndate: "2026-11-27"\ntext: Meer.\nscales:\n{scales}'


def test_a_school_can_ask_more(tmp_path: Path) -> None:
    """Of each scale as many; the history says since when."""
    instrument = _laid(tmp_path, _extra(1))
    assert len(instrument.items) == 42
    assert instrument.version == "2.0+brug"
    assert instrument.history[-1].text == "Meer."
    assert instrument.major_version == "2"


def test_files_tell_of_which_edition_they_are(tmp_path: Path, instrument: Instrument) -> None:
    """A file of ours opens with a school and the other way round, as long as the statements are known."""
    own = _laid(tmp_path, _extra(1))
    data = result_data(own, {item.key: 3 for item in instrument.items})
    assert data["instrument_version"] == "2.0+brug"
    assert read_data(data, result_file(instrument))["instrument_version"] == "2.0+brug"
    with pytest.raises(RefusalError):
        read_data(result_data(own, {"coach-0": 3}), result_file(instrument))


def test_a_module_may_lead_elsewhere_and_needs_no_version(tmp_path: Path) -> None:
    """No answer means anything else by it."""
    text = "scales:\n  coach:\n    module: {title: Cursus, aim: Je oefent., page: 'https://academie.example/coach'}\n"
    instrument = _laid(tmp_path, text)
    assert instrument.scales[1].module.page == "https://academie.example/coach"
    assert instrument.version == "2.0"
    assert "https://academie.example/coach" not in instrument.pages


def test_an_own_profile_stands_beside_ours_or_in_its_place(tmp_path: Path) -> None:
    """By its key."""
    targets = "{" + ", ".join(f"{scale}: 2" for scale in SCALES) + "}"
    keys = ("digitale-basis", "ons")
    text = "".join(f"  - {{key: {key}, title: T, reason: R., targets: {targets}}}\n" for key in keys)
    profiles = [profile.key for profile in _laid(tmp_path, f"profiles:\n{text}").profiles]
    assert profiles[-2:] == ["digitale-basis", "ons"]
    assert len(profiles) == len(set(profiles))


WRONG = {
    "no version": (
        _extra(1).replace('version: "2.0+brug"\n', ""),
        [
            "i-scan.yml, regel 1: de stellingen zijn anders dan in versie 2.0, en dat moet een bestand kunnen zeggen. "
            'Schrijf version: "2.0+naam", met een korte naam van je school.'
        ],
    ),
    "our own version": (
        _extra(1, "2.0"),
        [
            "i-scan.yml, regel 1: de stellingen zijn anders dan in versie 2.0, en dat moet een bestand kunnen zeggen. "
            'Schrijf version: "2.0+naam", met een korte naam van je school.'
        ],
    ),
    "a version of before an update": (
        _extra(1, "1.0+brug"),
        [
            "i-scan.yml, regel 1: deze wijzigingen horen bij versie 1.0, en de vragenlijst heeft nu versie 2.0. "
            'Kijk na of je stellingen er nog bij passen en schrijf dan version: "2.0+brug".'
        ],
    ),
    "a key that was lost": (
        _one("replace", "coach-bereikbar"),
        [
            "i-scan.yml, regel 6: 'coach-bereikbar' staat hier niet (meer). Zet hem onder extra, of haal hem weg. "
            "Bedoel je 'coach-bereikbaar'?"
        ],
    ),
    "a key that is ours": (
        _one("extra", "coach-bereikbaar"),
        [
            "i-scan.yml, regel 6: de sleutel 'coach-bereikbaar' is er al. Zet hem onder replace als hij hetzelfde "
            "betekent, of geef hem een eigen sleutel."
        ],
    ),
    "a role under four": (
        'version: "2.0+brug"\ndate: "2026-11-27"\ntext: T.\nscales:\n  coach:\n    drop: [coach-bereikbaar, '
        "coach-aanmoedigen, coach-zelf-doen]\n",
        [
            "i-scan.yml, regel 6: 'coach' houdt 3 stellingen over, en met minder dan 4 zegt een score te weinig. "
            "Laat er meer staan, of voeg er toe onder extra."
        ],
    ),
    "a role that is not there": (
        "scales:\n  couch:\n    module: {title: T, aim: A., page: rollen/coach.md}\n",
        ["i-scan.yml, regel 2: 'couch' staat niet in deze vragenlijst. Bedoel je 'coach'?"],
    ),
    "roles of different sizes": (
        _one("extra", "coach-x"),
        [
            "i-scan.yml, regel 4: de rollen hebben niet evenveel stellingen (trainer 6, coach 7, adviseur 6, "
            "onderwijskundige 6, veranderkundige 6, technovator 6). Geef elke rol er evenveel: scores zijn anders niet "
            "met elkaar te vergelijken."
        ],
    ),
    "an item that is not I": (
        _extra(1).replace('text: "Ik doe iets."', 'text: "Je doet iets."', 1),
        ["i-scan.yml, regel 6: een stelling begint met 'Ik'. Schrijf wat een i-coach doet: 'Ik …'."],
    ),
    "a module without https": (
        "scales:\n  coach:\n    module: {title: T, aim: A., page: 'http://academie.example'}\n",
        [
            "i-scan.yml, regel 3: 'http://academie.example' is geen veilig adres. Begin met https:// en kopieer het "
            "adres uit je browser."
        ],
    ),
    "a slip of the pen": (
        "scales:\n  coach:\n    extras: []\n",
        ["i-scan.yml, regel 3: het veld 'extras' bestaat niet. Haal het weg. Bedoel je 'extra'?"],
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_has_its_place_and_its_cure(tmp_path: Path, case: str) -> None:
    """In the file of the school, not in ours."""
    text, expected = WRONG[case]
    assert _refused(tmp_path, text) == expected


def test_a_file_about_no_instrument_is_named() -> None:
    """With the one that was meant."""
    changes = read_changes(FOLDER / "vragenlijsten")
    (line,) = unknown_instruments(changes, ["iscan", "weer"])
    assert line == (
        "tests/school/vragenlijsten/i-scan.yml: er is geen vragenlijst 'i-scan'. Bedoel je 'iscan'? "
        "Noem het bestand naar een van: iscan, weer."
    )
