"""The sentences that the scripts of the page for a school's edition say (see `scan.text.scripts`)."""

from collections.abc import Mapping

_NEXT = (
    "Pak de zip daarna uit. Volgde je in INSTALLEREN.html 'De kortste weg' of 'Bijwerken', ga dan daar verder met stap "
    "4. Zo niet, dan staat in INSTALLEREN.html in deze zip hoe je de site neerzet en nakijkt."
)

EDITION_LINES: dict[str, str | Mapping[str, str]] = {
    "engine-way-out": "Wat je invulde, staat er nog. Kies 'Maak de zip' om het nog eens te proberen.",
    "site-renewed": "De site is vernieuwd. Ververs de pagina en vul het daarna opnieuw in. Heb je al een school.yml, "
    "dan open je die.",
    "edition-problems": {
        "one": "Er is nog {count} ding te veranderen:",
        "other": "Er zijn nog {count} dingen te veranderen:",
    },
    "edition-fetch": "De zip van de site wordt opgehaald en uitgepakt.",
    "edition-check": "Elk bestand wordt nagekeken.",
    "edition-pages": "Jullie waarden komen in de pagina's.",
    "edition-pack": "De nieuwe zip wordt ingepakt.",
    "edition-ready": "De zip is klaar: {megabytes} MB. Kies 'Bewaar de zip'.",
    "edition-next": _NEXT,
    "edition-next-security": f"{_NEXT} Neem ook de map .well-known mee, die veel programma's niet tonen. Komt de site "
    "in een map te staan, zet .well-known dan in de hoofdmap van de host.",
    "edition-stopped": "Gestopt. Wat je invulde, staat er nog.",
    "edition-zip-chosen": "{file} is gekozen. Kies nu 'Maak de zip'.",
    "edition-not-there": "De zip van de site ligt niet op deze webserver. Kies hem in het veld hierboven, en daarna "
    "weer 'Maak de zip'. Het is de zip die is uitgepakt om deze site neer te zetten. Was dat al een eigen uitgave, "
    "neem dan de zip waarvan die is gemaakt.",
    "edition-not-a-zip": "Wat er binnenkwam is geen hele zip. Haal de zip van deze versie op, kies hem "
    "hierboven, en daarna weer 'Maak de zip'.",
    "edition-not-ours": "In deze zip zit deze site niet. Kies de zip van deze versie, zoals hij is opgehaald.",
    "edition-is-edition": "Deze zip is al de uitgave van een school. Open hem bovenaan, dan komen de waarden terug, en "
    "kies bij 'Maak de zip' de zip van de site zonder die waarden.",
    "edition-other-version": "Deze zip is van versie {version}, en deze pagina hoort bij een andere versie. Kies de "
    "zip van deze versie.",
    "edition-damaged": "In deze zip is een bestand niet goed: {file}. Haal de zip opnieuw op.",
    "edition-no-yaml": "Hier zit geen school.yml bij, en ook geen zip. Kies een van die twee.",
    "edition-not-opened": "In dit bestand zit geen uitgave die deze pagina kan openen. Kies de zip die je hier maakte, "
    "of school.yml.",
    "edition-emptied": "Het formulier is leeg.",
    "edition-day-over": "Die dag is al voorbij.",
    "edition-day-look": "Kijk of het contact nog klopt, en kies een dag binnen een jaar.",
    "edition-day-far": "Die dag is een jaar of meer weg.",
    "edition-day-nearer": "Kies een dag binnen een jaar. Dan kijkt er op tijd iemand of het contact nog klopt.",
    "edition-take": "Neem {value}",
    "edition-opened": "De waarden zijn ingevuld.",
    "edition-left": "Dit doet deze pagina niet, en staat straks dus niet in de zip: {names}. Daarvoor bouw je de site "
    "met make site SCHOOL=map.",
    "edition-not-chosen": "{file} is nog niet gekozen.",
    "edition-choose": "Kies dat beeld opnieuw, of haal het weg.",
    "edition-missing": "Deze beelden zaten er niet bij; kies ze hieronder opnieuw: {names}.",
}
