"""What can be good about a host, in the words of the report: each says which faults are not there."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Good:
    """A sentence that holds when none of its faults was found.

    One that `needs_list` also wants the list of files; one of `at_root`, an edition with files at the root of the host.
    """

    sentence: str
    faults: tuple[str, ...]
    needs_list: bool = True
    at_root: bool = False


GOOD = (
    Good("Elk bestand uit release.json komt aan, van elke soort.", ("missing", "refused", "page-instead")),
    Good("Elk bestand dat aankomt, is heel en hoort bij deze uitgave.", ("changed", "mixed", "still-compressed")),
    Good("Wat deze uitgave weglaat, staat niet meer op de webserver.", ("left-over",)),
    Good(
        "De security.txt van deze uitgave staat in de hoofdmap van de host en is niet verlopen.",
        ("no-security-text", "old-security-text"),
        at_root=True,
    ),
    Good("De site noemt geen ander adres dan waar ze staat.", ("other-address",)),
    Good("Elke soort bestand komt met het goede type.", ("type", "soft-type")),
    Good("Het adres van een map geeft de pagina van die map.", ("no-folder-page",)),
    Good("Een adres dat er niet is, geeft antwoord 404 met de pagina van de site.", ("all-is-well", "no-own-404")),
    Good("Naar een pagina vraagt een browser elke keer opnieuw.", ("pages-kept", "pages-unsaid")),
    Good("Bestanden die nooit veranderen, worden lang bewaard.", ("named-not-kept",)),
    Good("Bestanden worden gecomprimeerd.", ("not-compressed", "still-compressed")),
    Good("Geen regel van de host houdt iets van de site tegen.", ("policy", "soft-policy")),
    Good("De regel in de pagina werkt: wat niet mag, deed deze browser niet.", ("not-enforced",), needs_list=False),
    Good("De i-scan kan rekenen: WebAssembly mag draaien, ook in een worker.", ("not-let", "policy"), needs_list=False),
    Good("Alle koppen voor de beveiliging komen mee.", ("no-headers",), needs_list=False),
    Good("De webserver stuurt niemand door naar een andere website.", ("elsewhere",), needs_list=False),
    Good("Het adres is beveiligd met https, of het is deze computer zelf.", ("no-https",), needs_list=False),
)
"""Without its list, nobody knows of a site what is whole; without an answer, nothing is known at all."""
