"""The first lines of a page."""

from pathlib import Path

import pytest

from build_tools.data.data_file import DataFileError
from build_tools.data.front_matter import FrontMatter, OwnFields, WrittenPage, read_page
from scan.definition.fields import Fields

GOOD = "title: Coach\ndescription: Over de coach.\nupdated: 2026-11-23\n"


def _load(fields: Fields) -> dict[str, object]:
    return {"colour": fields.text("colour")}


KINDS = {"guide": OwnFields(), "paint": OwnFields(("colour",), _load)}


def _read(folder: Path, content: str | bytes) -> WrittenPage:
    file = folder / "coach.md"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_page(file, "rollen/coach.md", KINDS)


def _refusal(folder: Path, content: str | bytes) -> list[str]:
    """Read in vain, and give what was said, without the folder."""
    with pytest.raises(DataFileError) as refusal:
        _read(folder, content)
    return [message.replace(f"{folder}/", "") for message in refusal.value.messages]


def test_a_page_that_says_what_it_must_is_fine(tmp_path: Path) -> None:
    """The rest has its ordinary meaning: a page of the kennisbank, with nothing to fill in."""
    page = _read(tmp_path, f"---\n{GOOD}---\n\n# Coach\n")
    assert page.front == FrontMatter("Coach", "Over de coach.", "2026-11-23")
    assert page.text == "# Coach\n"
    assert page.first_line == 7


def test_all_that_a_page_may_say_is_read(tmp_path: Path) -> None:
    """Also with the line endings and the first character of another system; a kind has fields of its own."""
    more = "kind: paint\ncolour: rood\ninstrument: i-scan\nrelated: [a.md]\ncomputed: true\nhide: [toc]\n"
    text = f"\ufeff---\n{GOOD}{more}search: {{boost: 1.5}}\n---\n# Coach\n".replace("\n", "\r\n")
    front = _read(tmp_path, text).front
    assert (front.kind, front.own, front.instrument) == ("paint", {"colour": "rood"}, "i-scan")
    assert (front.related, front.computed, front.hide, front.boost) == (("a.md",), True, ("toc",), 1.5)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("description: Over de coach.\n", "", "regel 1: 'description' ontbreekt. Voeg een regel 'description: …' toe."),
        ("Over de coach.", "x" * 156, "regel 3: 'description' heeft 156 tekens. Maak er hooguit 155 van."),
        ("Over de coach.", "Over <b>.", "regel 3: in 'description' staat < of >. Schrijf gewone tekst, zonder opmaak."),
        ("Over de coach.", 'Over "hem".', "regel 3: in 'description' staat een \". Schrijf enkele aanhalingstekens."),
        (
            "2026-11-23",
            "23 november 2026",
            "regel 4: '23 november 2026' is geen datum. Schrijf",
        ),
        (
            "title",
            "relatd: x\ntitle",
            "regel 2: het veld 'relatd' bestaat niet. Haal het weg. Bedoel je 'related'?",
        ),
        (
            "title",
            "compted: x\ntitle",
            "regel 2: het veld 'compted' bestaat niet. Haal het weg. Bedoel je 'computed'?",
        ),
        ("title", "edition: korte\ntitle", "regel 2: het veld 'edition' bestaat niet. Haal het weg."),
        ("title", "colour: rood\ntitle", "regel 2: het veld 'colour' bestaat niet. Haal het weg."),
        ("title", "kind: pant\ntitle", "regel 2: de soort 'pant' bestaat niet. Bedoel je 'paint'?"),
        ("title", "kind: zzz\ntitle", "regel 2: de soort 'zzz' bestaat niet. Kies uit: guide, paint."),
        ("title", "kind:\ntitle", "regel 2: 'kind' ontbreekt. Voeg een regel 'kind: …' toe."),
        ("title", "computed: ja\ntitle", "regel 2: 'computed' is geen ja of nee. Schrijf true of false."),
        ("title", "hide: [menu]\ntitle", "regel 2: 'menu' bestaat hier niet. Kies uit: navigation, toc."),
        (
            "title",
            "related: a.md\ntitle",
            "regel 2: 'related' is geen lijst. Zet elk punt op een eigen regel met een streepje ervoor.",
        ),
        ("title", "title: Twee\ntitle", "regel 3: 'title' staat hier voor de tweede keer. Haal er één weg."),
    ],
)
def test_what_is_wrong_is_said_with_its_line_and_its_cure(tmp_path: Path, old: str, new: str, message: str) -> None:
    """Nothing passes that would make another page than was meant."""
    [said] = _refusal(tmp_path, f"---\n{GOOD.replace(old, new, 1)}---\n")
    assert said.startswith(f"coach.md, {message}")


def test_all_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    """In the order of the lines."""
    said = _refusal(tmp_path, "---\ntitel: Coach\nkind: paint\nupdated: 2026-02-30\n---\n")
    assert [message.partition(": ")[0] for message in said] == ["coach.md, regel 1"] * 3 + [
        "coach.md, regel 2",
        "coach.md, regel 4",
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("# Coach\n", "coach.md, regel 1: de eerste regels ontbreken. Begin met een regel '---', dan title, "),
        (f"---\n{GOOD}\n# Coach\n", "coach.md, regel 1: de eerste regels ontbreken."),
        ("---\n---\n", "coach.md, regel 1: de eerste regels ontbreken."),
        ("---\n- a\n---\n", "coach.md, regel 1: hier horen velden te staan. Schrijf regels als 'title: …'."),
        ("---\ntitle: [\n---\n", "coach.md, regel 3: "),
        (f"---\n{GOOD}---\nCaf\xe9".encode("latin-1"), "coach.md: dit bestand is niet in UTF-8 opgeslagen. Sla het"),
    ],
)
def test_a_page_whose_first_lines_cannot_be_read_is_one_sentence(
    tmp_path: Path, content: str | bytes, message: str
) -> None:
    """With the file and the cure, and no traceback."""
    [said] = _refusal(tmp_path, content)
    assert said.startswith(message)
