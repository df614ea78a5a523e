"""What a host can do wrong: what it is called, what a visitor meets, and the cure for each kind of host."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from build_tools.finish.site import NOT_FOUND
from build_tools.hosts.description import ASK_AGAIN, FOR_EVER, NAMED_FOLDER, TYPES, VITAL_TYPES
from build_tools.hosts.doctor.kinds import MORE_ON_COMPRESSING, WHERE_A_POLICY_STANDS
from scan.school.form_words import FIELDS


@dataclass(frozen=True)
class Fault:
    """Something that a host does wrong; a grave one keeps something from working, or lets it go wrong after an update.

    `in_our_file` says that our file for this kind of host mends it; elsewhere `cure` says what to ask for. After that
    comes what differs by kind of host, which is in `on`, by its key; `then` is what anyone does at last.
    """

    title: str
    meaning: str
    cure: str
    is_grave: bool = True
    in_our_file: bool = False
    on: Mapping[str, str] = field(default_factory=dict)
    then: str = ""


ONLY_IN_BROWSER = ("not-enforced", "not-let")
"""The faults that the page in a browser finds, and the command line cannot."""

PLACES = {
    "home": "de eerste pagina",
    "answer": "antwoord {status}",
    "nothing": "er komt niets",
    "other-file": "een ander bestand",
    "elsewhere": "{path} naar {host}",
    "refused": "{path} ({status})",
    "type": "{path}: {found} in plaats van {wanted}",
    "no-type": "geen type",
    "compressed-twice": "{path}: twee keer, en één keer genoemd",
    "compressed-unsaid": "{path}: zonder Content-Encoding",
    "folder": "{path} ({status})",
    "at-root": "{address} (een pagina)",
    "over": "{address} (tot {day})",
    "address": "{said} in plaats van {root}",
    "kept": "{path} ({age} seconden)",
    "own-page": "deze pagina is van {said}, en release.json van {version}",
    "frames": "Content-Security-Policy: frame-ancestors 'self'",
    "camera": "Permissions-Policy: camera=(self), voor de teampagina",
    "sent": "de webserver stuurt: {policy}",
    "ours": "dat is de regel uit ons bestand, van een andere uitgave of veranderd",
    "beside-ours": "de regel uit ons bestand komt ook mee, dus deze komt ergens anders vandaan",
    "instead-of-ours": "onze andere koppen komen wel mee, dus ons bestand werkt. Deze regel komt ergens anders "
    "vandaan, of ons bestand is veranderd of van een oudere versie",
    "partly-ours": "van onze andere koppen komt maar een deel mee. Deze regel kan uit ons bestand komen, of ergens "
    "anders vandaan",
    "not-ours": "onze andere koppen komen ook niet mee, dus deze regel komt niet uit ons bestand",
    "only-at": "bij {place} komt een andere regel mee dan bij de eerste pagina",
    "without": "{place} zonder {headers}",
    "needed": "nodig is: {directive}",
    "needed-besides": "voor iets kleins is ook nodig: {directive}",
    "trusted-types": "trusted-types: dat regelen de pagina's zelf",
    "sandbox": "sandbox: dat neemt de site haar adres af",
    "eval-page": "in de pagina draaide een script uit tekst",
    "eval-worker": "in een worker draaide een script uit tekst",
    "style-page": "in de pagina werkte opmaak die erin staat",
    "wasm-page": "in de pagina: geen WebAssembly",
    "wasm-worker": "in een worker: geen WebAssembly",
    "no-worker": "er begint geen worker",
}
"""The words for where a fault is."""

_TYPES = "Laat de webserver het juiste type sturen (Content-Type): {types}."


def _types(endings: Iterable[str]) -> str:
    return _TYPES.format(types=", ".join(f".{ending} als {TYPES[ending]}" for ending in endings))


_WHERE = (
    "Komt de regel volgens de uitslag uit ons bestand? Zet dan dat uit de zip van deze uitgave neer. Zo niet: zoek "
    "eerst waar hij vandaan komt. Staat er een proxy, CDN of filter voor de webserver, kijk dan ook daar."
)
_THEN = (
    "Haal die regel weg: elke pagina heeft al een strenge regel. Moet hij blijven, zet er dan bij wat in de uitslag "
    "achter 'nodig is' staat. Kijk er na elke update van de site weer naar, want wat met sha256 begint, kan dan anders "
    "zijn. Vind je de regel nergens, en zegt de uitslag dat ons bestand werkt? Dan is hij daarin veranderd. Zet het "
    "neer zoals het in jullie eigen zip zit: de map uit jullie adres staat er al in. Komt het uit een zip zonder adres "
    "en staat de site in een map, vul die map dan weer in (op Apache de regel met ErrorDocument)."
)
_KEPT = (
    "Een browser die de site al opende, bewaart wat hij kreeg. Staat daar boven een pagina dat ze niet heel is "
    "aangekomen, kies dan na het herstel de knop die erbij staat: met de knop van de browser zelf lukt het niet "
    "altijd. De controle haalt ook alles opnieuw op, voor de browser waarin je haar doet."
)
FAULTS = {
    "silent": Fault(
        "De site antwoordt niet",
        "Er komt niets terug van dit adres.",
        "Kijk of het adres klopt, de webserver aanstaat, en het certificaat geldig is.",
    ),
    "no-list": Fault(
        "release.json komt niet aan",
        "Zonder deze lijst is niet na te gaan of alles er is.",
        "Zet alle bestanden van de site neer, ook release.json, en laat de webserver bestanden op .json door.",
    ),
    "elsewhere": Fault(
        "De webserver stuurt door naar een andere website",
        "Wie de site opent, komt bijvoorbeeld eerst op een inlogpagina. Wat een pagina ophaalt, komt dan niet aan.",
        "Laat de map van de site zonder omweg door.",
    ),
    "missing": Fault(
        "Bestanden ontbreken",
        "Er is niet alles neergezet, of een deel is weer weggehaald.",
        "Zet de hele site opnieuw neer, met alle mappen.",
    ),
    "refused": Fault(
        "Bestanden worden geweigerd",
        "De webserver of een filter houdt ze tegen, vaak om hoe hun naam eindigt.",
        "Laat de webserver, en het filter ervoor, deze namen door.",
    ),
    "page-instead": Fault(
        "Er komt een pagina in plaats van een bestand",
        "Een filter, een inlogpagina of een regel 'stuur alles naar index.html' zit ertussen.",
        "Zet die regel uit voor de map van de site: elk bestand moet komen zoals het is.",
    ),
    "mixed": Fault(
        "Oude en nieuwe bestanden staan door elkaar",
        "Deze pagina's horen bij een andere uitgave dan release.json.",
        "Zet de hele nieuwe site neer. Staat er een tussenopslag (cache) voor de webserver, maak die dan leeg.",
    ),
    "changed": Fault(
        "Bestanden zijn onderweg veranderd of beschadigd",
        "De inhoud is anders dan in de uitgave. Soms verandert een host zelf iets, zoals een script in elke pagina.",
        "Zet deze bestanden opnieuw neer. Ging het met ftp? Kies binair (niet tekst of ascii). Zet ook op de host uit "
        "wat in bestanden schrijft: spaties en regels weghalen (minify), links veranderen of een script toevoegen. "
        "Comprimeren (gzip) mag aan blijven.",
        then=_KEPT,
    ),
    "still-compressed": Fault(
        "Bestanden zijn vaker gecomprimeerd dan de webserver zegt",
        "Meestal comprimeren twee dingen hetzelfde bestand, en noemt de webserver dat één keer (Content-Encoding). Een "
        "browser pakt het dan één keer te weinig uit en kan het niet lezen. Opmaak of knoppen werken niet.",
        "Laat één ding comprimeren, en zet het andere uit. Staat er een proxy, CDN of filter voor de webserver, kijk "
        "dan ook daar. De bestanden opnieuw neerzetten helpt niet.",
        on=MORE_ON_COMPRESSING,
        then=_KEPT,
    ),
    "type": Fault(
        "Bestanden komen met een verkeerd type",
        "Een browser voert een script of opmaak met een verkeerd type niet uit.",
        _types(VITAL_TYPES),
        in_our_file=True,
        then=_KEPT,
    ),
    "soft-type": Fault(
        "Bestanden komen met een ongewoon type",
        "De site werkt er zelf omheen; een filter doet dat misschien niet.",
        _types(ending for ending in TYPES if ending not in VITAL_TYPES),
        is_grave=False,
        in_our_file=True,
    ),
    "no-folder-page": Fault(
        "Het adres van een map geeft niet de pagina van die map",
        "Bijna alle links in de site eindigen op een schuine streep. Nu geven ze een fout of een lijst met bestanden.",
        "Laat de webserver bij het adres van een map index.html uit die map tonen. Kan dat niet, deel dan "
        "alleen het adres dat eindigt op index.html.",
        in_our_file=True,
    ),
    "all-is-well": Fault(
        "Wat er niet is, krijgt het antwoord dat alles goed is",
        "Na een update krijgt een browser een pagina waar een bestand hoort, en zoekmachines bewaren onzin.",
        "Zet de regel 'stuur alles naar index.html' uit. Wat er niet is, hoort antwoord 404 te krijgen.",
    ),
    "left-over": Fault(
        "Weggelaten pagina's staan nog op de webserver",
        "Deze uitgave heeft ze niet. Ze staan er nog van een oudere kopie, dus wie het adres kent, leest ze gewoon.",
        "Haal deze bestanden van de webserver. Een map waarin dan niets meer staat, mag ook weg.",
        is_grave=False,
    ),
    "other-address": Fault(
        "De site noemt een ander adres dan waar ze staat",
        "Zoekmachines sturen mensen dan naar dat andere adres. Staat de site hier op proef, dan klopt het zo.",
        "Niets, als de site hier op proef staat. Open anders bij het inrichten jullie zip en verander 'Adres van de "
        "site'. Maak de zip dan opnieuw en zet haar eroverheen.",
        is_grave=False,
    ),
    "no-security-text": Fault(
        "De security.txt van deze uitgave staat niet in de hoofdmap van de host",
        "Wie iets onveiligs ziet, zoekt dit bestand in de hoofdmap van de host, ook als de site in een map staat.",
        "Kopieer ook de map .well-known, uit de map site van jullie zip: met cp -r site/. gaat hij mee, met "
        "cp -r site/* niet. Staat de site in een map, zet hem dan in de hoofdmap van de host. Staat hij er al, laat de "
        "webserver daar dan namen met een punt vooraan door.",
        is_grave=False,
    ),
    "old-security-text": Fault(
        "De security.txt is verlopen",
        "Wie iets onveiligs ziet, mag niet meer vertrouwen op het contact dat erin staat.",
        f"Open bij het inrichten jullie zip en vul een nieuwe dag in bij: {FIELDS['security.until']} Maak de zip dan "
        "opnieuw en zet haar eroverheen. Is het bestand niet van deze site, vraag dan wie het beheert.",
        is_grave=False,
    ),
    "no-own-404": Fault(
        "De pagina voor wat er niet is, wordt niet gebruikt",
        "Wie een oud adres opent, ziet de kale melding van de webserver in plaats van een weg verder.",
        f"Laat de webserver bij een adres dat er niet is, {NOT_FOUND} uit de map van de site tonen, met antwoord 404.",
        is_grave=False,
        in_our_file=True,
    ),
    "pages-kept": Fault(
        "Pagina's worden bewaard zonder navragen",
        "Na een update zien bezoekers een tijd lang de oude pagina's, met verwijzingen naar bestanden die weg zijn.",
        f"Stuur met alles buiten {NAMED_FOLDER}/ de kop Cache-Control: {ASK_AGAIN}.",
        in_our_file=True,
    ),
    "pages-unsaid": Fault(
        "De webserver zegt niet hoe lang een pagina bewaard mag worden",
        "Een browser kiest dan zelf, en toont na een update misschien nog even de oude pagina.",
        f"Stuur met alles buiten {NAMED_FOLDER}/ de kop Cache-Control: {ASK_AGAIN}.",
        is_grave=False,
        in_our_file=True,
    ),
    "named-not-kept": Fault(
        f"Wat in {NAMED_FOLDER}/ staat, wordt niet bewaard",
        "Elke pagina vraagt dan opnieuw naar bestanden die nooit veranderen.",
        f"Stuur met alles in {NAMED_FOLDER}/ de kop Cache-Control: {FOR_EVER}.",
        is_grave=False,
        in_our_file=True,
    ),
    "not-compressed": Fault(
        "Bestanden worden niet gecomprimeerd",
        "Een eerste bezoek is daardoor een paar keer zo zwaar.",
        "Zet compressie (gzip) aan voor html, css, js, json, svg en wasm.",
        is_grave=False,
        in_our_file=True,
    ),
    "policy": Fault(
        "Een beveiligingsregel van de host houdt de site tegen",
        "De host stuurt een eigen Content-Security-Policy mee. Een browser houdt zich daaraan, ook als ons bestand er "
        "een goede naast zet.",
        _WHERE,
        on=WHERE_A_POLICY_STANDS,
        then=_THEN,
    ),
    "not-enforced": Fault(
        "De beveiligingsregel in de pagina werkt niet",
        "Deze browser deed iets wat elke pagina verbiedt. Meestal haalt iets onderweg de regel uit de pagina.",
        "Zet op de host en in filters uit wat pagina's herschrijft. Controleer daarna opnieuw, in een recente browser.",
    ),
    "not-let": Fault(
        "De i-scan kan in deze browser niet rekenen",
        "Geen regel van de host verbiedt het, dus meestal ligt het aan een instelling van deze browser.",
        "Controleer ook in een andere browser. Werkt het daar wel, dan hoeft er op de webserver niets te veranderen.",
        is_grave=False,
    ),
    "soft-policy": Fault(
        "Een beveiligingsregel van de host laat iets kleins niet door",
        "Een plaatje of een reparatie in de pagina werkt dan niet.",
        _WHERE,
        is_grave=False,
        on=WHERE_A_POLICY_STANDS,
        then=_THEN,
    ),
    "no-headers": Fault(
        "Koppen voor de beveiliging ontbreken",
        "De pagina's beveiligen zichzelf, maar een paar dingen kan alleen een kop. Zonder kop mag bijvoorbeeld elke "
        "website de site in een venster tonen.",
        "Stuur deze koppen met elk antwoord mee. Staat er een map of pagina bij, dan ontbreken ze alleen daar. Op "
        "nginx neemt een eigen add_header in een location al onze koppen daar weg. Zet de include van ons bestand dan "
        "ook in die location.",
        is_grave=False,
        in_our_file=True,
    ),
    "no-https": Fault(
        "Het adres begint niet met https",
        "Wat onderweg verandert, merkt de browser van een bezoeker dan niet. Een link met een code maken kan ook niet.",
        "Zet https aan, en stuur http daarheen door.",
        is_grave=False,
    ),
}
