"""Reading what an instrument calls its parts and its people."""

from __future__ import annotations

from scan.definition.fields import Fields
from scan.definition.nouns import Article, Noun, Nouns

_NAMES = (
    *("scan", "scale", "item", "respondent", "peer", "lead", "module", "sheet"),
    *("oneself", "item_begins", "peer_item_begins"),
)
_FORMS = ("one", "many", "article")
_LONGEST = 40


def load_nouns(main: Fields) -> Nouns:
    """Read the nouns; where one is missing a plain one stands in for it, so that other messages read on."""
    fields = main.fields("nouns", _NAMES)
    return Nouns(
        scan=_noun(fields, "scan"),
        scale=_noun(fields, "scale"),
        item=_noun(fields, "item"),
        respondent=_noun(fields, "respondent"),
        peer=_noun(fields, "peer"),
        lead=_noun(fields, "lead"),
        module=_noun(fields, "module"),
        sheet=_noun(fields, "sheet"),
        oneself=_oneself(fields),
        item_begins=fields.text("item_begins", _LONGEST),
        peer_item_begins=fields.text("peer_item_begins", _LONGEST),
    )


def _noun(fields: Fields, name: str) -> Noun:
    forms = fields.fields(name, _FORMS)
    one, many = (forms.text(form, _LONGEST) for form in ("one", "many"))
    return Noun(one or "onderdeel", many or "onderdelen", _article(forms))


def _oneself(fields: Fields) -> str:
    oneself = fields.text("oneself", _LONGEST)
    if oneself and oneself.count("{}") != 1:
        cure = 'Schrijf hoe iemand zich daarin ziet, met {} voor de naam: "als {}".'
        fields.reject("oneself", "in 'oneself' staat niet precies één keer {}.", cure)
    return oneself


def _article(forms: Fields) -> Article:
    article = forms.text("article", _LONGEST)
    if article not in ("de", "het", ""):
        forms.reject("article", f"'{article}' is geen lidwoord.", "Schrijf de of het.")
    return "het" if article == "het" else "de"
