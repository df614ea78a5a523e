"""The names that the page of the form uses itself, so that no scale or item of an instrument can have them.

A key becomes an id in that page, and an item's key the name of its answers. Two elements of one id, or a control
with the name of something that every form has, and the page's scripts find the wrong thing. A test holds this list
to the templates.
"""

from __future__ import annotations

_IDS = frozenset(
    """
    aan-de-slag beeldtekst beeldtekst-regel bestand-status bewaren collega collega-kop collega-status deellink
    deellink-regel deelniveau delen-kop delen-status doelprofiel doelprofiel-kop doelprofiel-status eigen-doel en-nu
    geopend hele-scan-kop inhoud keuze-status klaar kopie kopie-kop kopie-tekst lees-ook manier nakijken op-apparaat
    op-deze-pagina open-bestand overtypen overtypen-uitleg plakken rekenmodule rekenmodule-bytes rekenmodule-status
    resultaat resultaat-inhoud resultaat-kop teksten vergelijk vergelijk-kop vergelijk-status verslag verslag-klaar
    voortgang vragenlijst wis-kop wis-status wis-vraag zelf-uitrekenen zo-antwoord-je
    bewaar-stand
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
_BEGINNINGS = ("doel-", "grafiek-", "kies-", "notitie-", "papier-", "situatie-")
"""The page makes an id of each of these with the key of a scale, or the name of a chart, behind it."""
_ENDINGS = ("-tekst",)
"""And of the key of an item with this behind it."""


def is_taken(key: str, form: str) -> bool:
    """Say whether the page of the form uses this name itself; `form` is the id of the form."""
    return key == form or key in _IDS | _OF_EVERY_FORM or key.startswith(_BEGINNINGS) or key.endswith(_ENDINGS)
