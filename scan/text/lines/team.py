"""The sentences that the scripts of a team say, and those with which a member takes part (see `scan.text.scripts`)."""

from collections.abc import Mapping

from scan.formats.file_format import NOT_READ

TEAM_LINES: dict[str, str | Mapping[str, str]] = {
    "site-renewed": "De site is vernieuwd. Ververs de pagina. Wat hier staat, komt dan niet terug, dus begin daarna "
    "opnieuw met de bestanden of de beurten.",
    "engine-way-out": "Wat er al was, staat er nog. Probeer het nog eens.",
    "not-read": NOT_READ,
    "already-read": "Dit bestand is al gelezen. Het telt één keer mee, en je hoeft niets te doen.",
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
    "of-earlier": "{name}, van het eerdere moment",
    "earlier-gone": "Het eerdere moment ligt er niet meer naast.",
    "files-refused": {"one": "{count} bestand telt niet mee.", "other": "{count} bestanden tellen niet mee."},
    "and-more": "… en nog {count}.",
    "member-open": "naam en scores, zonder naam ingevuld",
    "member-limited": "alleen niveaus",
    "member-result": "een bewaard resultaat, daarvan alleen de niveaus",
    "members-whole": {
        "one": "Een lid gaf een heel resultaat, met alle antwoorden. Hier tellen alleen de niveaus. Verwijder wat je "
        "kreeg, en vraag om een teambestand:",
        "other": "{count} leden gaven een heel resultaat, met alle antwoorden. Hier tellen alleen de niveaus. "
        "Verwijder wat je kreeg, en vraag om een teambestand:",
    },
    "refused-gone": "De lijst is leeg. Er is niets veranderd aan wie meetelt.",
    "of-elsewhere": "Dit hoort bij een andere vragenlijst. Leg het op de pagina '{page}' neer.",
    "is-team": "Dit is het beeld van een heel team, en niet het bestand van één lid.",
    "is-sum": "Dit is een bewaarde som van een team. Die leg je naast een nieuwe som, onder het beeld bij "
    "'Alleen de som'.",
    "sum-beside": "De som van {count} leden ligt ernaast.",
    "sheet-date": "Gemaakt op {date}.",
    "is-pdf": "Dit is een pdf. Vraag het lid om het teambestand; de naam daarvan eindigt op .json.",
    "is-picture": "Dit is een afbeelding. Vraag het lid om het teambestand; de naam daarvan eindigt op .json.",
    "is-page": "Dit is een webpagina. Vraag het lid om het teambestand; de naam daarvan eindigt op .json.",
    "is-packed": "Dit is een zip of een document. Pak een zip eerst uit, en kies wat erin zit.",
    "is-broken": "Dit bestand is niet compleet of beschadigd. Vraag het lid om het opnieuw te sturen.",
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
    "target-none": "Er ligt geen doelprofiel naast.",
    "target-one": "Er kan één doelprofiel naast het team liggen, en dat was er al een.",
    "target-nowhere": "Dit is een doelprofiel. Bij deze vragenlijst ligt er geen doelprofiel naast het team.",
    "target-is-member": "Dit is het bestand van een lid. Kies het bij 'De bestanden van de leden'.",
    "target-first": "Kies eerst een doelprofiel, of begin zonder.",
    "target-fixed": "Dit is een doelprofiel, en dat ligt vast sinds de eerste beurt.",
    "team-coming": "Het beeld van het team komt zo.",
    "team-coming-later": "Het beeld van het team komt zo. De rekenmodule laadt nog.",
    "team-emptied": "Alles is weg van deze pagina. De bestanden zelf staan nog waar ze stonden.",
    "one-at-a-time": "Hier telt er één tegelijk mee.",
    "turn-open": "Een bestand met scores is gelezen. De naam erin telt niet mee. Tel je jezelf op?",
    "turn-limited": "Een bestand met alleen niveaus is gelezen. Tel je jezelf op?",
    "turn-result": "Een heel resultaat is gelezen, en de scores eruit tellen mee. Tel je jezelf op?",
    "turn-first": "Kies eerst of het vorige bestand meetelt.",
    "turn-dropped": "Je bent niet opgeteld.",
    "still": {
        "one": "Er is niets bij gekomen; er is nog steeds {count} lid.",
        "other": "Er is niets bij gekomen; er zijn nog steeds {count} leden.",
    },
    "still-none": "Er is nog niemand opgeteld.",
    "close-later": {"one": "Nog {count} lid, dan kan het.", "other": "Nog {count} leden, dan kan het."},
    "close-sure": "{count} leden zijn opgeteld. Na het afsluiten kan er niemand meer bij. Sluit je af?",
    "adding": "Je wordt erbij opgeteld.",
    "added": {
        "one": "Je bent erbij opgeteld. Er is nu {count} lid. Geef de laptop door.",
        "other": "Je bent erbij opgeteld. Er zijn nu {count} leden. Geef de laptop door.",
    },
    "added-enough": "Je bent erbij opgeteld. Er zijn nu {count} leden. Geef de laptop door, of sluit af.",
    "sum-closed": "De som van {count} leden is afgesloten. Er kan niemand meer bij.",
    "sum-lost": {
        "one": "De pagina is opnieuw geladen. Er was {count} lid opgeteld, en dat stond alleen in het geheugen van dit "
        "tabblad. Begin opnieuw met de eerste beurt.",
        "other": "De pagina is opnieuw geladen. Er waren {count} leden opgeteld, en die som stond alleen in het "
        "geheugen van dit tabblad. Begin opnieuw met de eerste beurt.",
    },
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
    "team-name-first": "Vul een naam in, of kies beperkt.",
    "team-send": "Stuur het naar wie het teambeeld maakt, of kies het zelf op die laptop.",
    "team-gives-limited": "Dit geef je: {scales}.",
    "team-gives-open": "Dit geef je, met je naam erbij: {scales}.",
}
