"""The file with goal cards: on each card one education goal, with what is agreed about ict."""

from __future__ import annotations

from collections.abc import Mapping

from scan.formats.file_format import FileFormat, FileRefusals
from scan.formats.kinds import Choice, Group, Month, Rows, Several, Text

FORMAT = "i-coach-doelenkaart"
FORMAT_VERSION = 1
MOST_CARDS = 20

TEXTS = {
    "team": 80,
    "goal": 300,
    "students": 300,
    "teachers": 300,
    "ict_use": 300,
    "literacy": 200,
    "learning_situation": 200,
    "development": 200,
    "organisation": 200,
    "form_note": 160,
    "owner_team": 160,
    "owner_manager": 160,
    "owner_i_coach": 160,
    "owner_ict": 160,
    "means": 200,
    "look_back_month": 40,
    "look_back": 200,
}
"""The texts of a card, each with its most characters: together they fill one sheet of A4 and no more."""

ICT_ROLES = ("helps", "none", "unknown")
FORMS = ("training", "coaching", "designing", "trying", "other")

_OTHER_FILE = "kies een bestand dat je op deze pagina bewaarde"


def goal_cards(labels: Mapping[str, str]) -> FileFormat:
    """Give the format of a file with goal cards; `labels` are what the page calls each text."""
    return FileFormat(
        name=FORMAT,
        version=FORMAT_VERSION,
        title="Bestand met doelenkaarten",
        description="Per kaart één onderwijsdoel, met de afspraken over ict die erbij horen.",
        fields={
            "month": Month(refusal=f"De maand in dit bestand is niet te lezen; {_OTHER_FILE}."),
            "cards": Rows(
                of=_card(labels),
                most=MOST_CARDS,
                needed=True,
                nullable=False,
                row="Kaart {number} in dit bestand",
                refusal=f"In dit bestand staan geen doelenkaarten; {_OTHER_FILE}.",
                too_many=f"In dit bestand staan meer dan {MOST_CARDS} kaarten; verdeel ze over meer bestanden.",
            ),
        },
        refusals=FileRefusals(
            too_large=f"Dit bestand is groter dan 1 MB, veel groter dan doelenkaarten zijn; {_OTHER_FILE}.",
            too_deep=f"Dit bestand is te ingewikkeld opgebouwd voor doelenkaarten; {_OTHER_FILE}.",
            not_json=f"Dit is geen bestand met doelenkaarten; {_OTHER_FILE}.",
            not_ours=f"Dit is geen bestand met doelenkaarten; {_OTHER_FILE}.",
            no_version=f"In dit bestand ontbreekt de versie van het bestandsformaat; {_OTHER_FILE}.",
            newer="Dit bestand is gemaakt met een nieuwere doelenkaart dan deze; "
            "open het op de site waar je het maakte.",
        ),
    )


def _card(labels: Mapping[str, str]) -> Group:
    """Give the fields of one card; what a card leaves out is empty."""
    texts = {
        key: Text(
            longest=most,
            absent="",
            label=labels[key],
            refusal=f"{{row}} heeft bij '{{label}}' geen tekst van hooguit {most} tekens; {_OTHER_FILE}.",
        )
        for key, most in TEXTS.items()
    }
    return Group(
        nullable=False,
        refusal=f"{{row}} is niet te lezen; {_OTHER_FILE}.",
        fields={
            **texts,
            "ict_role": Choice(
                values=ICT_ROLES, refusal=f"{{row}} heeft een rol van ict die niet bestaat; {_OTHER_FILE}."
            ),
            "forms": Several(values=FORMS, refusal=f"{{row}} heeft een vorm die niet bestaat; {_OTHER_FILE}."),
        },
    )
