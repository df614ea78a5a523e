"""The sentences that the scripts of a team say, and those with which a member takes part (see `scan.text.scripts`)."""

from collections.abc import Mapping

from scan.formats.file_format import NOT_READ

TEAM_LINES: dict[str, str | Mapping[str, str]] = {
    "engine-way-out": "Wat er al was, staat er nog. Probeer het nog eens.",
    "not-read": NOT_READ,
    "already-read": "Dit bestand was al gelezen; het telt één keer mee.",
    "no-files": "In wat je koos zit geen bestand dat op .json eindigt. "
    "Komt het uit een mail of een zip? Sla het eerst op, en kies het daarna.",
    "the-rest": {"one": "nog {count} bestand", "other": "nog {count} bestanden"},
    "too-many-members": "Er passen hooguit {most} leden in een team, dus dit is niet gelezen.",
    "files-coming": "{place} van de {total} bestanden gelezen.",
    "members-counted": {"one": "{count} lid telt mee.", "other": "{count} leden tellen mee."},
    "earlier-counted": {
        "one": "Van het eerdere moment telt {count} lid mee.",
        "other": "Van het eerdere moment tellen {count} leden mee.",
    },
    "earlier-refused": "{name}, van het eerdere moment: {why}",
    "earlier-gone": "Het eerdere moment ligt er niet meer naast.",
    "files-refused": {"one": "{count} bestand telt niet mee.", "other": "{count} bestanden tellen niet mee."},
    "and-more": "… en nog {count}.",
    "member-open": "naam en scores, zonder naam ingevuld",
    "member-limited": "alleen niveaus",
    "member-result": "een bewaard resultaat, daarvan alleen de niveaus",
    "take-out": "Haal eruit",
    "take-out-of": "Haal eruit: {name}",
    "taken-out": "Dat lid telt niet meer mee.",
    "line-name": "regel {number}",
    "no-line": "Hierin staat geen teamregel en geen link met antwoorden.",
    "code-name": "QR-code {number}",
    "code-again": "Deze code was al gelezen, dus er is niets bij gekomen. Hoort de code bij een ander lid, lees de "
    "code dan nog eens.",
    "camera-off": "Zet de camera uit",
    "camera-looks": "Houd de code stil voor de camera, zo dat de hele code in beeld is.",
    "camera-refused": "De camera mag hier niet aan. Geef deze pagina toestemming in je browser, of vraag om een "
    "bestand of een regel.",
    "camera-failed": "De camera geeft geen beeld. Sluit andere programma's die de camera gebruiken, of vraag om een "
    "bestand of een regel.",
    "target-opened": "Het doelprofiel '{title}' ligt ernaast.",
    "team-coming": "Het beeld van het team komt zo.",
    "team-coming-later": "Het beeld van het team komt zo. De rekenmodule laadt nog.",
    "team-emptied": "Alles is weg van deze pagina. De bestanden zelf staan nog waar ze stonden.",
    "one-at-a-time": "Hier telt er één tegelijk mee. Er is niets opgeteld.",
    "adding": "Je wordt erbij opgeteld.",
    "added": {
        "one": "Je bent erbij opgeteld. Er is nu {count} lid. Geef de laptop door; afsluiten kan vanaf {fewest} leden.",
        "other": "Je bent erbij opgeteld. Er zijn nu {count} leden. Geef de laptop door; afsluiten kan vanaf {fewest} "
        "leden.",
    },
    "added-enough": "Je bent erbij opgeteld. Er zijn nu {count} leden. Geef de laptop door, of sluit af.",
    "sum-closed": "De som van {count} leden is afgesloten. Er kan niemand meer bij.",
    "example-coming": "Het voorbeeld wordt opgehaald.",
    "example-missing": "Het voorbeeld kon niet worden opgehaald. Kijk of je verbinding werkt, en kies het nog eens.",
    "example-apart": "Het voorbeeld komt niet naast wat hier al staat. Haal eerst alles weg, en kies het dan opnieuw.",
    "example-gone": "Het voorbeeld is weg. Je kunt nu eigen bestanden kiezen.",
    "example-file": "verzonnen-voorbeeld",
    "sheet-shown": "Het gespreksblad staat hieronder.",
    "code-title": "De code van deze link",
    "code-question": "Deze link is op slot. Typ de acht tekens van de code die erbij hoort.",
    "code-open": "Open de antwoorden",
    "code-no": "Open deze link niet",
    "code-tried": "De code wordt geprobeerd.",
    "code-wrong": "Deze code past niet bij deze link. Kijk of alle acht tekens kloppen.",
}

OFFER_LINES: dict[str, str | Mapping[str, str]] = {
    "team-line-ready": "De regel staat klaar om te kopiëren. Er staat alleen in wat je hierboven koos.",
    "team-code-ready": "Houd de code voor de camera waarmee het team leest. Er staat alleen in wat je hierboven koos.",
    "team-choose": "Kies eerst wat je geeft: beperkt of open.",
    "team-nothing": "Er is nog geen score om te geven.",
}
