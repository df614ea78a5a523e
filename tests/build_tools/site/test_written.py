"""What people wrote for a site, held together: no generator of sites is needed for that."""

import shutil
from pathlib import Path

import pytest

from build_tools.data.data_file import DataFileError
from build_tools.data.instruments import InstrumentFilesError
from build_tools.site.written import WrittenSite, read_site
from tests.few_pages import FRONT, write, write_i_scan
from tests.second_instrument import KEY, write_second_instrument

HOME = """\
kind: home
first: {{title: A, page: a.md}}
readers: [a.md]
ways: [{{title: A, icon: scan, text: B, page: {0}}}]
"""


@pytest.fixture(scope="module")
def one_instrument(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the i-scan."""
    return write_i_scan(tmp_path_factory.mktemp("instrument"))


@pytest.fixture(scope="module")
def two_instruments(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the i-scan and a small instrument."""
    folder = write_i_scan(tmp_path_factory.mktemp("instruments"))
    write_second_instrument(folder)
    return folder


def _read(folder: Path, instruments: Path, pages: dict[str, str]) -> WrittenSite:
    for path, lines in pages.items():
        write(folder, path, FRONT.format(path, lines))
    return read_site(folder, instruments, {path: folder / path for path in pages})


def _refusal(folder: Path, instruments: Path, pages: dict[str, str]) -> list[str]:
    with pytest.raises(DataFileError) as refusal:
        _read(folder, instruments, pages)
    return [message.replace(f"{folder}/", "") for message in refusal.value.messages]


def test_with_one_instrument_no_page_needs_to_name_it(tmp_path: Path, one_instrument: Path) -> None:
    """It is the instrument of every page."""
    site = _read(tmp_path, one_instrument, {"a.md": "kind: scan\n", "b.md": ""})
    assert [site.instrument_of(path) for path in site.pages] == [site.instruments["i-scan"]] * 2


def test_a_passage_is_found_by_the_page_that_it_stands_on(tmp_path: Path, one_instrument: Path) -> None:
    """A module or a sheet of an instrument may name one."""
    found = _read(tmp_path, one_instrument, {"a.md": ""}).find("a.md#hier")
    assert (found.title, found.address) == ("a.md", "a/#hier")


def test_with_more_each_page_has_the_one_that_it_names(tmp_path: Path, two_instruments: Path) -> None:
    """A page that needs none has none, unless it says so; pages about the same one know each other."""
    pages = {
        "een/a.md": "kind: scan\ninstrument: i-scan\n",
        "een/b.md": "kind: paper\ninstrument: i-scan\n",
        "twee/a.md": f"kind: scan\ninstrument: {KEY}\n",
        "twee/rol.md": f"instrument: {KEY}\n",
        "c.md": "",
    }
    site = _read(tmp_path, two_instruments, pages)
    keys = [instrument and instrument.key for instrument in map(site.instrument_of, site.pages)]
    assert keys == ["i-scan", "i-scan", KEY, KEY, None]
    assert site.kin(site.instruments["i-scan"]) == {"scan": "een/a/", "paper": "een/b/"}
    assert site.kin(site.instruments[KEY]) == {"scan": "twee/a/"}
    assert site.kin(None) == {}


@pytest.mark.parametrize("lines", ["kind: scan\n", HOME.format("a.md"), "computed: true\n", "before_the_scan: true\n"])
def test_a_page_that_needs_an_instrument_must_say_which(tmp_path: Path, two_instruments: Path, lines: str) -> None:
    """The form, the home page, a text that takes something from it, and the page that fetches the engine."""
    assert _refusal(tmp_path, two_instruments, {"a.md": lines}) == [
        "a.md, regel 1: deze pagina zegt niet over welke vragenlijst ze gaat, en de site heeft er meer. "
        f"Zet in de eerste regels 'instrument: …'. Kies uit: i-scan, {KEY}."
    ]


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("instrument: i-scn\n", "a.md, regel 5: de vragenlijst 'i-scn' bestaat niet. Bedoel je 'i-scan'?"),
        (
            "instrument: anders\n",
            f"a.md, regel 5: de vragenlijst 'anders' bestaat niet. Kies uit: i-scan, {KEY}.",
        ),
        (
            f"instrument: {KEY}\nkind: short\n",
            f"a.md, regel 6: de vragenlijst '{KEY}' heeft geen korte uitgave. "
            "Haal deze pagina weg, of noem bij elke rol met short de stellingen die erin horen.",
        ),
        (
            f"instrument: {KEY}\nkind: peer\n",
            f"a.md, regel 6: de vragenlijst '{KEY}' heeft geen versie voor een collega. "
            "Haal deze pagina weg, of schrijf bij elke stelling een colleague_text.",
        ),
    ],
)
def test_what_a_page_asks_of_an_instrument_must_be_there(
    tmp_path: Path, two_instruments: Path, lines: str, message: str
) -> None:
    """A page without statements would say nothing."""
    assert _refusal(tmp_path, two_instruments, {"a.md": lines}) == [message]


def test_every_page_that_first_lines_name_must_be_there(tmp_path: Path, one_instrument: Path) -> None:
    """All of them are said at once, each with its line."""
    cure = "Schrijf het pad vanaf content/, zoals rollen/coach.md."
    pages = {"a.md": HOME.format("weg.md"), "b.md": "related:\n  - a.md\n  - ook-weg.md\n"}
    assert _refusal(tmp_path, one_instrument, pages) == [
        f"a.md, regel 8: de pagina 'weg.md' bestaat niet. {cure}",
        f"b.md, regel 7: de pagina 'ook-weg.md' bestaat niet. {cure}",
    ]


def test_every_instrument_says_what_is_wrong_with_it(tmp_path: Path, two_instruments: Path) -> None:
    """All problems at once, also those of the second."""
    folder = tmp_path / "instruments"
    shutil.copytree(two_instruments, folder)
    for key in ("i-scan", KEY):
        file = folder / key / "instrument.yml"
        file.write_text(file.read_text(encoding="utf-8") + "tittle: x\n", encoding="utf-8")
    with pytest.raises(InstrumentFilesError) as refusal:
        _read(tmp_path, folder, {})
    assert [f"/{key}/" in message for key, message in zip(("i-scan", KEY), refusal.value.messages, strict=True)] == [
        True,
        True,
    ]
