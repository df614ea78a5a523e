"""A link holds the answers of any instrument, sealed; whatever happens to it on its way, it opens or says why not."""

import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from build_tools.paths import ROOT
from scan.definition.model import AnswerOption, Instrument
from scan.formats.link import link_refusals
from tests.scan.formats.browser_side import browser_says

LINK = (ROOT / "tests" / "formats" / "link-1.txt").read_text(encoding="utf-8").strip()
"""In the form of before, which is not sealed: it opens for ever."""
FILE = (ROOT / "tests" / "formats" / "result-1-plain.json").read_text(encoding="utf-8")
MIDDLE = len(LINK) - 20
Said = dict[str, dict[str, Any]]
"""What the page says, by the name of what it was given."""


def _with_points(instrument: Instrument, points: range) -> Instrument:
    options = tuple(AnswerOption(value, f"antwoord {value}", "", "") for value in points)
    first = replace(instrument.levels[0], cut=Fraction(points[0]))
    return replace(instrument, options=(*options, instrument.options[-1]), levels=(first, *instrument.levels[1:]))


def _sealed(instrument: Instrument, answers: dict[str, Any], folder: Path, times: int = 1) -> list[tuple[str, str]]:
    """Make a link of answers, as often as asked; give each with its code."""
    about = {"format": "i-scan-resultaat", "format_version": 1, "instrument": instrument.key}
    result = {**about, "instrument_version": instrument.version, "month": "2026-11", "answers": answers}
    made = browser_says(instrument, [("to-link", json.dumps(result).encode())] * times, folder)
    return [(saved["link"], saved["code"]) for saved in made]


def _opened(instrument: Instrument, link: str, codes: list[str], folder: Path) -> list[dict[str, Any]]:
    """Give what the page says of a link with each of these codes."""
    return browser_says(instrument, [("with-code", f"{link}\n{code}".encode()) for code in codes], folder)


def _pasted(instrument: Instrument, texts: dict[str, str], folder: Path) -> Said:
    """Give what the page says of each of these texts."""
    answers = browser_says(instrument, [("pasted", text.encode()) for text in texts.values()], folder)
    return dict(zip(texts, answers, strict=True))


@pytest.mark.parametrize(
    "points", [range(1, 6), range(5), range(10), range(1, 11), range(8, 15), range(90, 100)], ids=str
)
def test_a_link_brings_back_every_answer(instrument: Instrument, tmp_path: Path, points: range) -> None:
    """Points from zero, which are no blank, points of two digits, what counts in no score, and a blank."""
    other = _with_points(instrument, points)
    choices = [*points, "nvt", None]
    answers = {item.key: choices[number % len(choices)] for number, item in enumerate(other.items)}
    [(link, code)] = _sealed(other, answers, tmp_path)
    [opened] = _opened(other, link, [code], tmp_path)
    assert opened["read"]["answers"] == answers
    assert opened["read"]["month"] == "2026-11"


def test_a_link_says_nothing_to_who_has_no_code(instrument: Instrument, tmp_path: Path) -> None:
    """Neither answers nor month stand in it, the same answers give another link each time, and a code must fit."""
    answers = {item.key: 3 for item in instrument.items}
    (link, code), (again, _) = _sealed(instrument, answers, tmp_path, times=2)
    assert link.startswith("#antwoorden=2_i-scan_2.0_")
    assert "33333" not in link
    assert "2026" not in link
    assert link.rpartition("_")[2] != again.rpartition("_")[2]
    no_code = {"refusal": link_refusals(instrument)["no_code"]}
    wrong = code.translate(str.maketrans("bcdf2345", "cdfb3452")) + "k"
    assert _opened(instrument, link, [wrong, ""], tmp_path) == [no_code, no_code]
    sloppy = [code.upper(), code.replace(" ", ""), f" {code.replace(' ', ' - ')}. "]
    for opened in _opened(instrument, link, sloppy, tmp_path):
        assert opened["read"]["answers"] == answers


def test_a_link_that_lost_signs_is_refused_before_a_code_is_asked(instrument: Instrument, tmp_path: Path) -> None:
    """Nobody types a code for what cannot open."""
    [(link, _)] = _sealed(instrument, {}, tmp_path)
    damaged = {"refusal": link_refusals(instrument)["damaged"]}
    parts = {part: part for part in (link[:-1], link[:-20], link + "x", link.replace("2.0_", "2.0_-"))}
    assert _pasted(instrument, parts, tmp_path) == dict.fromkeys(parts, damaged)


ENCODED, TWICE = quote(LINK, safe=""), quote(quote(LINK, safe=""), safe="")
PROOFPOINT = quote(LINK, safe="").replace("-", "%2D").replace("_", "%5F").replace("%", "-")
SHAPES = {
    "as it is": LINK,
    "only what stands behind the page": LINK[LINK.index("#") :],
    "within a sentence": f"Kijk eens ({LINK}). Groet, je collega",
    "in quotes": f"“{LINK}”",
    "in angle brackets": f"<{LINK}>",
    "with a full stop": f"{LINK}.",
    "as Markdown": f"[mijn i-scan]({LINK})",
    "with its mark encoded": LINK.replace("#", "%23"),
    "all encoded, twice": TWICE,
    "from Outlook": f"https://eur02.safelinks.protection.outlook.com/?url={ENCODED}&data=05%7C02%7C&sdata=abc%3D&reserved=0",
    "from Outlook, encoded twice": f"https://eur02.safelinks.protection.outlook.com/?url={TWICE}&data=05%7C02",
    "from Google": f"https://www.google.com/url?q={ENCODED}&sa=D&source=editors",
    "from Barracuda": f"https://linkprotect.cudasvc.com/url?a={ENCODED.lower()}&c=E,1,x&typo=1",
    "from Proofpoint": f"https://urldefense.proofpoint.com/v2/url?u={PROOFPOINT}&d=DwMFaQ&c=x",
    "from Proofpoint, newer": f"https://urldefense.com/v3/__{LINK.replace('#', '*')}__;Iw!!abc!def$",
    "cut by a mail program": f"{LINK[:MIDDLE]}\r\n{LINK[MIDDLE:]}\r\nGroet",
    "cut in a quoted mail": f"> {LINK[:MIDDLE]}\n> {LINK[MIDDLE:]}\n>\n> Groet",
    "quoted-printable": f"{LINK.replace('=', '=3D')[:MIDDLE]}=\r\n{LINK.replace('=', '=3D')[MIDDLE:]}\r\n",
    "with unseen signs": f"\u200b{LINK[:MIDDLE]}\u200b\u00ad{LINK[MIDDLE:]}\ufeff",
    "twice, the first one cut off": f"{LINK[:MIDDLE]} {LINK}",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_link_opens_in_every_shape_that_programs_give_it(links_said: Said, shape: str) -> None:
    """Chat and mail programs, and the filters of schools."""
    assert links_said[shape]["read"]["answers"] == json.loads(FILE)["answers"]


FILES = {
    "as it is": FILE,
    "with words around it": f"Dit is mijn bestand:\n\n{FILE}\n\nGroet",
    "as code": f"```json\n{FILE}```",
    "as code within a line": f"`{FILE.strip()}`",
    "with other spaces": FILE.replace(" ", "\u00a0"),
    "with round quotes": "".join(part + "“”"[number % 2] for number, part in enumerate(FILE.split('"')))[:-1],
    "with low quotes": "".join(part + "„“"[number % 2] for number, part in enumerate(FILE.split('"')))[:-1],
    "quoted in a mail": "\n".join(f"> {line}" for line in FILE.splitlines()),
    "with a mark of its bytes": f"\ufeff{FILE}",
}


@pytest.mark.parametrize("shape", FILES)
def test_a_file_opens_in_every_shape_that_chats_give_it(files_said: Said, shape: str) -> None:
    """Where there is one way to read it."""
    assert files_said[shape]["read"]["answers"] == json.loads(FILE)["answers"]


@pytest.fixture(scope="module")
def links_said(instrument: Instrument, tmp_path_factory: pytest.TempPathFactory) -> Said:
    """What the page says of a link in each shape, asked in one go."""
    return _pasted(instrument, SHAPES, tmp_path_factory.mktemp("links"))


@pytest.fixture(scope="module")
def files_said(instrument: Instrument, tmp_path_factory: pytest.TempPathFactory) -> Said:
    """What the page says of a file in each shape, asked in one go."""
    return _pasted(instrument, FILES, tmp_path_factory.mktemp("files"))


def test_a_note_keeps_its_own_quotes(instrument: Instrument, tmp_path: Path) -> None:
    """What opens as it is, is not mended; a line that was cut within a note is one again."""
    note = "ik zei “nee”\u00a0en dat > was { goed }"
    file = json.loads(FILE) | {"notes": {"trainer": note}}
    text = json.dumps(file, ensure_ascii=False)
    cut = json.dumps(json.loads(FILE) | {"notes": {"trainer": "een lange zin"}}).replace("lange zin", "lange\nzin")
    said = _pasted(instrument, {"whole": f"hier: {text}", "cut": cut}, tmp_path)
    assert said["whole"]["read"]["notes"] == {"trainer": note}
    assert said["cut"]["read"]["notes"] == {"trainer": "een lange zin"}


@pytest.mark.parametrize("text", [" " * 900_000, "{" * 900_000, "antwoorden=" * 80_000, "antwoorden=1" + "." * 900_000])
def test_a_long_text_gets_its_sentence_soon(instrument: Instrument, tmp_path: Path, text: str) -> None:
    """Whoever pastes by mistake a whole book does not wait for a page that stands still."""
    (answer,) = browser_says(instrument, [("pasted", f"{text}x".encode())], tmp_path)
    assert set(answer) == {"refusal"}
