"""The names that the page of the form uses itself, so that no scale or item of an instrument can have them.

A key becomes an id in that page, and an item's key the name of its answers. Two elements of one id, or a control
with the name of something that every form has, and the page's scripts find the wrong thing. A test holds this list
to the templates.
"""

from __future__ import annotations

_IDS = frozenset(
    """
    aan-de-slag agenda-status ander ander-kop beeldtekst beeldtekst-regel bestand-status bewaar-csv-status
    bewaar-html-status bewaar-png-status bewaar-resultaat-status bewaar-stand bewaar-svg-status bewaren collega
    collega-status deelcode deellink deellink-regel delen-kop doelbestand doelprofiel doelprofiel-status eerder
    eerder-bestand eerder-keuze eerder-opnieuw eerder-status eerder-straks eerder-verder eerder-vraag eigen-doel en-nu
    ernaast-collega ernaast-doel ernaast-eerder ernaast-kop gaat-mee-kop geopend gespreksverslag-status hele-scan-kop
    in-venster inhoud keuze-status klaar klaar-status kopie kopie-kop kopie-tekst kopieer-status lees-ook linkcode
    maak-link-status manier meer-vormen nakijken niet-aangekomen niet-kop op-apparaat op-deze-pagina open-bestand
    ouder-werk ouder-werk-kop ouder-werk-status overtypen overtypen-uitleg plakken print-status print-verslag-status
    eerdere-som eerdere-som-kop eerdere-som-status eerdere-som-tekst eerdere-som-uitleg bewaar-som-status
    rekenmodule rekenmodule-bytes
    rekenmodule-status resultaat resultaat-aantal resultaat-inhoud resultaat-kop resultaat-status team-inhoud team-naam
    team-naam-regel teamcode teamregel teamregel-regel teksten van-een-ander vergelijk vergelijk-status vernieuwd
    vernieuwd-kop vernieuwd-lijst vernieuwd-status verslag verslag-klaar volgende-week voor-team-kop voor-team-status
    voortgang vraag vragenlijst wis-kop wis-status wis-vraag zelf-uitrekenen zo-antwoord-je
    """.split()  # noqa: SIM905 - words, easier to read and to add to than a list of strings
)
_OF_EVERY_FORM = frozenset(
    """
    action after animate append attributes autocomplete autocorrect before blur children click closest constructor
    contains dataset dir draggable elements enctype focus hidden id inert item lang length matches method name
    normalize part popover prefix prepend rel remove reset role scroll slot style submit target title translate
    """.split()  # noqa: SIM905 - words, easier to read and to add to than a list of strings
)
"""What a form or any object has by that name in a script; only names that a key can spell."""
_BEGINNINGS = ("doel-", "grafiek-", "kies-", "notitie-", "papier-", "situatie-", "weergave-")
"""The page makes an id of each of these with the key of a scale, or the name of a chart, behind it."""
_ENDINGS = ("-tekst",)
"""And of the key of an item with this behind it."""


def is_taken(key: str, form: str) -> bool:
    """Say whether the page of the form uses this name itself; `form` is the id of the form."""
    return key == form or key in _IDS | _OF_EVERY_FORM or key.startswith(_BEGINNINGS) or key.endswith(_ENDINGS)
