"""The sentences that scripts say: what a page tells when someone answers, opens, asks or wipes.

A page hands them to its scripts as JSON, and `scan/browser/page/texts.js` reads them there. `{count}` is filled in by a
script; where the sentence changes with it, there is a form for `one` and one for every `other` number. `{item.many}` is
a noun of the instrument, filled in here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from operator import attrgetter

from scan.definition.model import Instrument
from scan.formats.file_format import NOT_READ
from scan.formats.result import MOST_FOCUS_SCALES
from scan.text.lines.check import CHECK_LINES
from scan.text.lines.documents import CARD_LINES, SHEET_LINES
from scan.text.lines.edition import EDITION_LINES
from scan.text.lines.pilot import PILOT_LINES
from scan.text.lines.profile import PROFILE_LINES
from scan.text.lines.team import OFFER_LINES, TEAM_LINES
from scan.text.names import number_word

Line = str | Mapping[str, str]
"""A sentence, or its two forms: `one` and `other`."""

_NOUN = re.compile(r"\{(\w+\.\w+)\}")


_OFFER: dict[str, Line] = {
    "file-offered": "Het bestand {file} is aangeboden. Zie je het niet? Kijk bij je downloads.",
    "frame-may-block": "Deze pagina staat in een venster van een andere site: daar kan downloaden geblokkeerd zijn.",
}

_PRINT: dict[str, Line] = {
    "not-printed": "Zie je geen printvenster? Dan laat deze browser of dit venster printen niet toe. "
    "Open de pagina in een gewone browser, in een eigen tabblad.",
}

_FORM: dict[str, Line] = {
    "cannot-remember": "Dit tabblad mag niets onthouden. Bewaar je antwoorden in een bestand voor je het sluit.",
    "left-as-it-was": "Wat je had ingevuld, staat er nog.",
    "not-read": NOT_READ,
    "all-wiped": "Alles is gewist.",
    "wiped-elsewhere": "In een ander tabblad is alles gewist, en daarmee ook hier.",
    "page-wiped": "Alles op deze pagina is gewist.",
    "only-in-tab": "Alleen in dit tabblad",
    "only-on-page": "Alleen op deze pagina, tot je haar sluit",
    "also-on-device": "Ook op dit apparaat, tot {date}",
    "offered-as": "aangeboden als {name}",
    "counted": {
        "one": "{what}: {count} van de {total} {item.many} is ingevuld.",
        "other": "{what}: {count} van de {total} {item.many} zijn ingevuld.",
    },
    "file-opened": "Het bestand is geopend",
    "link-opened": "De link is geopend",
    "code-title": "De code van deze link",
    "code-question": "Deze link is op slot. Typ de acht tekens van de code die erbij hoort.",
    "code-open": "Open de antwoorden",
    "code-no": "Open deze link niet",
    "code-tried": "De code wordt geprobeerd.",
    "code-wrong": "Deze code past niet bij deze link. Kijk of alle acht tekens kloppen.",
    "gone-on": "Je gaat verder waar je was",
    "put-back": "Wat er stond, staat er weer",
    "of-short-scan": "Dit was {scan.article} korte {scan.one}: vul de rest aan.",
    "of-whole-scan": "Dit zijn antwoorden op {scan.article} hele {scan.one}; open ze op de pagina van "
    "{scan.article} hele {scan.one}.",
    "nothing-yet": "Je hebt nog niets ingevuld.",
    "progress": "Je hebt {count} van de {total} {item.many} ingevuld.",
    "count-of": "{count} van {total}",
    "take-up-at": "Ga verder bij {item.one} {place}",
    "item-place": ", {item.one} {place} van {total}",
    "next-item": "Volgend{item.ending} {item.one}",
    "copy-kept": "Je antwoorden blijven nu ook op dit apparaat staan, tot {days} dagen na je laatste antwoord. "
    "Safari wist ze al na zeven dagen zonder bezoek. Deel je dit apparaat, kies dan na afloop 'Wis alles'.",
    "copy-forbidden": "Deze browser laat dat niet toe. Bewaar je antwoorden in een bestand.",
    "copy-stuck": "De kopie op dit apparaat kan niet worden bijgewerkt. Bewaar je antwoorden in een bestand.",
    "copy-first": "Er staat nog een kopie van eerder. Kies eerst of je daarmee verdergaat of haar wist.",
    "copy-off": "De kopie op dit apparaat is gewist. Je antwoorden staan nog in dit tabblad.",
    "copy-wiped-elsewhere": "De kopie op dit apparaat is gewist in een ander tabblad. "
    "Je antwoorden staan nog in dit tabblad.",
    "copy-of-other-tab": "Een ander tabblad bewaart ook een kopie op dit apparaat. Die is niet overschreven, "
    "en dit tabblad bewaart er nu geen. Kies bovenaan of je met die kopie verdergaat of haar wist.",
    "copy-wiped": "De kopie op dit apparaat is gewist.",
    "copy-unsure": "Deze browser zegt niet of de kopie op dit apparaat weg is. "
    "Wis voor de zekerheid ook de gegevens van deze site in de instellingen van je browser.",
    "copy-unreadable": "De kopie op dit apparaat is niet te lezen, misschien van een andere versie. "
    "Wat je had ingevuld, staat er nog.",
    "copy-of-other-version": "De kopie op dit apparaat is van een andere versie; bovenaan lees je wat je ermee kunt.",
    "own-link": "Dit zijn je eigen antwoorden. Ze stonden er al.",
    "one-file-only": "Hier past één bestand tegelijk.",
    "older-kept": {
        "one": "De vragenlijst is vernieuwd sinds je eraan begon. Er staat nog {count} antwoord van de {total}.",
        "other": "De vragenlijst is vernieuwd sinds je eraan begon. Er staan nog {count} antwoorden van de {total}.",
    },
    "older-changed": {
        "one": "{count} {item.one} is nieuw of veranderd. Kijk die na:",
        "other": "{count} {item.many} zijn nieuw of veranderd. Kijk ze na:",
    },
    "older-gone": {
        "one": "{count} antwoord hoort bij een {item.one} die er niet meer is.",
        "other": "{count} antwoorden horen bij {item.many} die er niet meer zijn.",
    },
    "older-version": "Je vulde versie {version} in. Nu staan hier andere {item.many}, en daar passen je antwoorden "
    "niet op. Ze zijn niet weg: je kunt ze als bestand bewaren.",
    "older-unknown": "Je antwoorden horen bij een andere versie, met andere {item.many}. Ze zijn niet weg: je kunt ze "
    "als bestand bewaren.",
    "copy-found": "Op dit apparaat staan antwoorden van {date}. Ga je ermee verder, of wis je ze?",
}

_ENGINE: dict[str, Line] = {
    "engine-loading": "De rekenmodule laadt.",
    "engine-ready": "De rekenmodule is klaar.",
    "engine-bytes": "{loaded} van {total} MB",
    "engine-cannot-run": "Deze browser kan de rekenmodule niet starten. "
    "Probeer een recente versie van Edge, Chrome, Firefox of Safari.",
    "engine-framed": "Het venster waarin deze pagina staat, laat de rekenmodule niet toe. Open de pagina in een eigen "
    "tabblad: bovenaan staat hoe.",
    "engine-without-wasm": "Een instelling van je browser houdt de rekenmodule tegen. In Edge heet die 'Verbeterde "
    "beveiliging', op een iPhone, iPad of Mac 'Isolatiemodus'. Maak daar een uitzondering voor deze website en laad de "
    "pagina opnieuw, of neem een andere browser.",
    "engine-not-fetched": "De rekenmodule kon niet worden opgehaald. Kijk of je verbinding werkt.",
    "engine-gone": "Een deel van de rekenmodule staat niet op de website. Meestal wordt die net vernieuwd. "
    "Wacht een minuut en laad de pagina opnieuw.",
    "engine-blocked": "Een filter van je school of netwerk houdt een bestand van de rekenmodule tegen: {file}. "
    "Vraag je beheerder om dat door te laten, of gebruik een ander netwerk.",
    "engine-policy": "De webserver van deze website stuurt eigen beveiligingsregels mee, en die houden de rekenmodule "
    "tegen. Dat ligt niet aan jou of je browser. Geef aan de beheerder van de website door wat er in "
    "Content-Security-Policy moet staan ({rules}).",
    "engine-host": "De website kon de rekenmodule niet leveren. Probeer het over een paar minuten opnieuw.",
    "engine-damaged": "De rekenmodule kwam beschadigd aan. Meestal helpt het om het nog eens te proberen.",
    "engine-stalled": "Van de rekenmodule kwam niets meer binnen. Kijk of je verbinding werkt.",
    "engine-not-started": "De rekenmodule startte niet.",
    "engine-stuck": "De rekenmodule liep vast tijdens het rekenen.",
    "engine-too-slow": "De rekenmodule deed er te lang over. Staat in Edge 'Verbeterde beveiliging' aan, "
    "maak daar dan een uitzondering voor deze website.",
    "engine-left": "De rekenmodule is gestopt omdat je de pagina verliet.",
}

_REFRESH: dict[str, Line] = {"refresh": "Ververs de pagina"}
"""Where one click goes on after the site was renewed."""

_REPORT: dict[str, Line] = {
    "engine-way-out": "Je antwoorden staan er nog. Probeer het opnieuw of bewaar ze in een bestand. "
    "Zelf uitrekenen kan ook: hoe, staat onderaan.",
    "cannot-go-along": "Dit tabblad mag niets onthouden. Bewaar je antwoorden in een bestand en open dat bij "
    "{scan.article} hele {scan.one}.",
    "report-coming": "Je resultaat komt zo.",
    "report-coming-later": "Je resultaat komt zo. De rekenmodule laadt nog.",
    "report-there": "Je resultaat staat er.",
    "own-result": "Jouw resultaat",
    "result-of-another": "Het resultaat van een ander",
    "filled-in": "{count} van {total} ingevuld",
    "report-unchanged": "Je resultaat is niet veranderd.",
    "site-renewed": "De site is vernieuwd. Je antwoorden blijven staan.",
    "site-renewed-save-first": "De site is vernieuwd. Dit tabblad mag niets onthouden: bewaar je antwoorden eerst in "
    "een bestand, ververs dan de pagina en open het bestand.",
    "part-lost": "Een deel van deze pagina is niet aangekomen. Meestal is de site dan net vernieuwd. Bewaar je "
    "antwoorden in een bestand, en ververs de pagina.",
    "whole-differs": {
        "one": "In {scan.the} van dit tabblad staat bij {count} {item.one} een ander antwoord. Welk antwoord houd je?",
        "other": "In {scan.the} van dit tabblad staat bij {count} {item.many} een ander antwoord. Welke antwoorden "
        "houd je?",
    },
    "keep-newer": "Wat ik nu koos",
    "keep-older": "Wat er al stond",
    "unknown-month": "een onbekende maand",
    "file-found": {
        "one": "Dit bestand is van {months}, met {count} antwoord. Wat wil je?",
        "other": "Dit bestand is van {months}, met {count} antwoorden. Wat wil je?",
    },
    "files-found": "Dit zijn {files} bestanden: van {months}. Wat wil je?",
    "go-on-with-file": "Verder met dit bestand",
    "go-on-with-newest": "Verder met het nieuwste",
    "begin-anew": "Opnieuw, en straks vergelijken",
    "only-compare": "Mijn antwoorden houden, en vergelijken",
    "go-on-replaces": {
        "one": "Je hebt nu {count} {item.one} ingevuld. Ga je verder met het bestand, dan kun je die nog terugzetten.",
        "other": "Je hebt nu {count} {item.many} ingevuld. Ga je verder met het bestand, dan kun je ze nog "
        "terugzetten.",
    },
    "earlier-waits": "Je vergelijkt straks met {months}.",
    "earlier-there-already": "Dit bestand ligt er al naast.",
    "earlier-same-month": "Je legt resultaten van dezelfde maand naast elkaar.",
    "earlier-many": "Het zijn {count} bestanden.",
    "earlier-whose": "Zijn deze bestanden allemaal van jou?",
    "all-mine": "Ja, allemaal van mij",
    "not-all-mine": "Nee, ook van anderen",
    "earlier-of-others": "Er ligt niets naast je resultaat: vergelijken kan alleen met eerdere keren van jezelf. "
    "Wil je zien hoe een team ervoor staat? Laat ieder het eigen resultaat meenemen, en bespreek ze samen.",
    "earlier-newest": "De {most} nieuwste liggen ernaast; voor meer is geen plaats.",
    "back-to-own": "Terug naar mijn eigen antwoorden",
    "begin-own": "Zelf invullen",
    "taken-over": "Je gaat verder met deze antwoorden",
    "try-again": "Probeer opnieuw",
    "target-shown": "Het resultaat is bijgewerkt. Doelprofiel: {target}.",
    "own-target-shown": "Het resultaat is bijgewerkt met je eigen doel.",
    "earlier-shown": {
        "one": "De vergelijking met één eerdere keer staat hierboven. Ze gaat pas mee als je dat bij Meenemen "
        "aankruist.",
        "other": "De vergelijking met {count} eerdere keren staat hierboven. Ze gaat pas mee als je dat bij Meenemen "
        "aankruist.",
    },
    "earlier-of-later": "Let op: er is een bestand bij van later dan dit resultaat.",
    "earlier-gone": "De vergelijking is weg.",
    "peer-shown": "De blik van je {peer.one} staat hierboven. Die gaat pas mee als je dat bij Meenemen aankruist.",
    "peer-gone": "De blik van je {peer.one} is weg.",
    "too-many-chosen": f"Kies er hooguit {number_word(MOST_FOCUS_SCALES)}. Vink er eerst een uit.",
    "choice-shown": "Je keuze staat hierboven.",
    "choice-undone": "Hierboven staat weer ons voorstel.",
    "calendar-offered": "Het bestand {file} is aangeboden. Open het, dan komt het in je agenda. "
    "Zie je het niet? Kijk bij je downloads.",
    "calendar-act": "volgende-week",
    "calendar-again": "opnieuw",
    "png-impossible": "Deze browser kan geen gave PNG maken, bijvoorbeeld door een instelling tegen volgen. "
    "Bewaar de grafiek als SVG.",
    "copied": "Gekopieerd.",
    "copy-by-hand": "Kopiëren mag hier niet vanzelf. De tekst is geselecteerd: kopieer hem zelf.",
    "link-ready": "De link staat klaar om te kopiëren, en eronder de code. Vertel die apart.",
    "link-impossible": "Op dit adres kan je browser geen link met een code maken, want het begint niet met https. "
    "Bewaar je antwoorden in een bestand.",
    "talk-report-shown": "Het gespreksverslag staat hieronder.",
}

_METHOD: dict[str, Line] = {
    "engine-way-out": "Wat je invulde, staat er nog. Kies 'Reken na' om het opnieuw te proberen.",
    "site-renewed": "De site is vernieuwd. Ververs de pagina, en vul het daarna opnieuw in.",
    "calculation-coming": "De berekening komt zo.",
    "calculation-coming-later": "De berekening komt zo. De rekenmodule laadt nog.",
    "recalculated": "Nagerekend. {summary}",
    "other-items": "Dit zijn andere {item.many}. De antwoorden zijn daarom weer leeg.",
    "example-filled": "Het voorbeeld is ingevuld, met de aannames van {scan.the}. Kies nu 'Reken na'.",
    "no-own-answers": "In dit tabblad staan geen antwoorden uit {scan.article} volledige {scan.one} bij "
    "{scale.the} {scale}. Vul die eerst in en open deze pagina in hetzelfde tabblad.",
    "own-answers-filled": "Je antwoorden bij {scale.the} {scale} zijn ingevuld: {count} van de {total}. "
    "Kies nu 'Reken na'.",
}

_SEARCH: dict[str, Line] = {
    "found": {"one": "{count} pagina gevonden.", "other": "{count} pagina's gevonden."},
    "found-whole": {
        "one": "Op {count} pagina staan al je zoekwoorden.",
        "other": "Op {count} pagina's staan al je zoekwoorden.",
    },
    "found-part": "Op {count} andere staat een deel. Wat het best past, staat bovenaan.",
    "found-only-part": {
        "one": "Op {count} pagina staat een deel van je zoekwoorden.",
        "other": "Geen pagina heeft al je zoekwoorden. Op {count} pagina's staat een deel. "
        "Wat het best past, staat bovenaan.",
    },
    "instead": "Het woord '{word}' staat op geen pagina. We zochten op: {others}.",
    "nowhere": "Het woord '{word}' staat op geen pagina.",
    "nothing-found": "Niets gevonden. Probeer een ander woord. Misschien helpt een van deze pagina's je verder.",
    "search-refused": "Zoeken lukt hier niet: pages.json, het bestand met alle pagina's, komt niet door (antwoord "
    "{status}). De webserver of een filter van je netwerk houdt het tegen. Geef dat door aan de beheerder van de "
    "website. Hieronder kun je een onderdeel kiezen.",
    "search-renewed": "De site is vernieuwd. Kies nog eens 'Zoek': je vraag gaat mee.",
    "search-failed": "Zoeken lukt nu niet: de zoekmachine kon niet worden geladen. Controleer je verbinding en zoek "
    "nog eens, of kies hieronder een onderdeel.",
}

_SCAN = _FORM | _OFFER | _PRINT | _ENGINE | _REFRESH | _REPORT | OFFER_LINES
_KINDS: dict[str, dict[str, Line]] = {
    "scan": _SCAN,
    "short": _SCAN,
    "peer": _FORM | _OFFER,
    "method": _ENGINE | _REFRESH | _METHOD,
    "goals": CARD_LINES | _OFFER | _PRINT,
    "profile": PROFILE_LINES | _OFFER | _PRINT,
    "edition": _ENGINE | _OFFER | EDITION_LINES,
    "pilot": _ENGINE | _REFRESH | _PRINT | PILOT_LINES,
    "team": _ENGINE | _REFRESH | _OFFER | _PRINT | TEAM_LINES,
    "sheet": SHEET_LINES | _OFFER | _PRINT,
    "search": _SEARCH,
    "check": CHECK_LINES | _OFFER | _PRINT,
}
"""By kind of page; on the others no script of ours says anything."""


def script_lines(kind: str, instrument: Instrument | None) -> dict[str, Line]:
    """Give the sentences for the scripts of one kind of page, in the nouns of its instrument.

    A page that belongs to no instrument gives none: what is said there needs no nouns.
    """
    return {name: _with_nouns(line, instrument) for name, line in _KINDS.get(kind, {}).items()}


def _with_nouns(line: Line, instrument: Instrument | None) -> Line:
    if isinstance(line, str):
        return _NOUN.sub(lambda match: str(attrgetter(match[1])(instrument and instrument.nouns)), line)
    return {form: str(_with_nouns(text, instrument)) for form, text in line.items()}
