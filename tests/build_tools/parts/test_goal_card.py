"""The words of the goal card, as an editor may change them."""

import re
from pathlib import Path

import pytest

from build_tools.data.data_file import DataFileError
from build_tools.parts.goal_card import TEXTS, WORDS, goal_card_values
from build_tools.paths import CONTENT


def _refusal(tmp_path: Path, old: str, new: str) -> list[tuple[str, str]]:
    """Give each message with the line of the file that it points at."""
    text = (CONTENT / WORDS).read_text(encoding="utf-8")
    assert old in text
    text = text.replace(old, new, 1)
    file = tmp_path / "doelenkaart.yml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(DataFileError) as refusal:
        goal_card_values(file)
    found = [re.match(r".*doelenkaart\.yml, regel (\d+): (.*)", message) for message in refusal.value.messages]
    return [(text.splitlines()[int(each[1]) - 1].strip(), each[2]) for each in found if each]


def test_the_words_of_this_checkout_fit() -> None:
    """Every text has a label and a hint, and the example fills all of them."""
    values = goal_card_values(CONTENT / WORDS)
    assert list(values["texts"]) == list(TEXTS)
    assert all(len(values["example"][key]) <= most for key, most in TEXTS.items())


def test_a_card_to_begin_from_holds_what_an_editor_wrote_and_no_more() -> None:
    """Each with a button; what is left out stays empty."""
    values = goal_card_values(CONTENT / WORDS)
    assert set(values["starts"]) == set(values["start_labels"])
    assert all(set(card) <= {*TEXTS, "forms"} for card in values["starts"].values())
    assert all("goal" not in card for card in values["starts"].values()), "the goal is for the team"


@pytest.mark.parametrize(
    ("old", "new", "messages"),
    [
        (
            "    label: De leersituatie\n    card:",
            f"    label: De leersituatie\n    card:\n      team: {'x' * 81}",
            [(f"team: {'x' * 81}", "'team' heeft 81 tekens. Maak er hooguit 80 van.")],
        ),
        (
            "  - key: leersituatie",
            "  - key: De leersituatie",
            [
                (
                    "- key: De leersituatie",
                    "'De leersituatie' is geen bruikbare sleutel. Gebruik kleine letters, cijfers en streepjes.",
                )
            ],
        ),
        (
            "      forms: [trying, designing]",
            "      forms: [trying, praten]",
            [
                (
                    "forms: [trying, praten]",
                    "'praten' bestaat hier niet. Kies uit: training, coaching, designing, trying, other.",
                )
            ],
        ),
        (
            "    label: Onderwijsdoel\n",
            "",
            [("goal:", "'label' ontbreekt. Voeg een regel 'label: …' toe.")],
        ),
        (
            "  helps: ict",
            "  help: ict",
            [
                ("ict_roles:", "'helps' ontbreekt. Voeg een regel 'helps: …' toe."),
                (
                    "help: ict helpt hierbij",
                    "het veld 'help' bestaat niet. Haal het weg. Bedoel je 'helps'?",
                ),
            ],
        ),
        (
            "ict_role: helps",
            "ict_role: altijd",
            [("ict_role: altijd", "'altijd' bestaat hier niet. Kies uit: helps, none, unknown.")],
        ),
        (
            "forms: [coaching, trying]",
            "forms: coaching",
            [("forms: coaching", "'forms' is geen lijst. Zet elk punt op een eigen regel met een streepje ervoor.")],
        ),
        (
            "  team: Verzorgende IG, tweede leerjaar",
            f"  team: {'x' * 81}",
            [(f"team: {'x' * 81}", "'team' heeft 81 tekens. Maak er hooguit 80 van.")],
        ),
        (
            "  training: training",
            "  training: [training]",
            [
                (
                    "training: [training]",
                    "'training' is geen tekst maar een lijst of een groep velden. "
                    "Schrijf er één tekst, zonder streepjes en zonder velden.",
                )
            ],
        ),
        (
            "forms: [coaching, trying]",
            "forms: [coaching, praten]",
            [
                (
                    "forms: [coaching, praten]",
                    "'praten' bestaat hier niet. Kies uit: training, coaching, designing, trying, other.",
                )
            ],
        ),
        (
            "ict_roles:\n",
            "ict_roles: rollen\nrest:\n",
            [
                (
                    "ict_roles: rollen",
                    "hier horen velden te staan. Schrijf regels als 'helps: …'.",
                ),
                ("rest:", "het veld 'rest' bestaat niet. Haal het weg."),
            ],
        ),
    ],
)
def test_words_that_do_not_fit_are_named_with_their_line(
    tmp_path: Path, old: str, new: str, messages: list[tuple[str, str]]
) -> None:
    """Where it stands, what is wrong, and what to do."""
    assert _refusal(tmp_path, old, new) == messages


def test_a_file_that_cannot_be_read_is_one_message(tmp_path: Path) -> None:
    """In the words of the strict reader."""
    file = tmp_path / "doelenkaart.yml"
    file.write_text("texts: [", encoding="utf-8")
    with pytest.raises(DataFileError, match="regel 1"):
        goal_card_values(file)
