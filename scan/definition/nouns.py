"""What an instrument calls its parts and its people, for the sentences around its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Article = Literal["de", "het"]


@dataclass(frozen=True, slots=True)
class Noun:
    """One word of Dutch: `one` rol, `many` rollen, and the `article` that goes with one of them."""

    one: str
    many: str
    article: Article

    @property
    def the(self) -> str:
        """With its article: de rol, het onderdeel."""
        return f"{self.article} {self.one}"

    @property
    def this(self) -> str:
        """The word that points at one: deze, dit."""
        return "deze" if self.article == "de" else "dit"

    @property
    def that(self) -> str:
        """The word that points at one further on: die, dat."""
        return "die" if self.article == "de" else "dat"

    @property
    def it(self) -> str:
        """The word that stands for one, where something is done with it: hem, het."""
        return "hem" if self.article == "de" else "het"

    @property
    def which(self) -> str:
        """The word that asks for one: welke, welk."""
        return "welke" if self.article == "de" else "welk"

    @property
    def each(self) -> str:
        """The word for every one: elke, elk."""
        return "elke" if self.article == "de" else "elk"

    @property
    def single(self) -> str:
        """The word between `geen` and one: enkele, enkel."""
        return "enkele" if self.article == "de" else "enkel"

    @property
    def ending(self) -> str:
        """The ending of an adjective before one, bare or behind `een`: volgende rol, een nieuw onderdeel."""
        return "e" if self.article == "de" else ""

    def these(self, count: int) -> str:
        """Point at one or more: deze rol, deze rollen, dit onderdeel."""
        return f"{self.this} {self.one}" if count == 1 else f"deze {self.many}"

    def counted(self, count: int) -> str:
        """Give the form that goes with a number: 1 rol, 2 rollen."""
        return self.one if count == 1 else self.many


@dataclass(frozen=True, slots=True)
class Nouns:
    """What an instrument speaks of.

    `scan` is what someone takes, `respondent` who takes it, `peer` who may take it about someone else, and `lead` whom
    they talk to about the outcome. `module` is what there is to work with for a scale, and `sheet` what someone begins
    on; of these only one is said, with its article. `oneself` says how one sees oneself in a scale, with `{}` for its
    name: "als {}". Items begin with `item_begins`, and those about someone else with `peer_item_begins`.
    """

    scan: Noun
    scale: Noun
    item: Noun
    respondent: Noun
    peer: Noun
    lead: Noun
    module: Noun
    sheet: Noun
    oneself: str
    item_begins: str
    peer_item_begins: str

    def oneself_in(self, name: str) -> str:
        """Say how one sees oneself in a scale of this name: als coach."""
        return self.oneself.replace("{}", name)
