"""The form for a colleague, who answers about someone else."""

from __future__ import annotations

from build_tools.pages.kind import Lack, PageKind
from build_tools.pages.scan import form
from build_tools.parts.styles import CONTROLS, FORM, FRAME, NAMED_AFTER, STATES, Styles
from scan.definition.model import FULL, Instrument


def _lack(instrument: Instrument) -> Lack | None:
    if instrument.has_peer_view:
        return None
    peer, item = instrument.nouns.peer, instrument.nouns.item
    return (
        f"de vragenlijst '{instrument.key}' heeft geen versie voor een {peer.one}.",
        f"Haal deze pagina weg, of schrijf bij {item.each} {item.one} een colleague_text.",
    )


KIND = PageKind(
    name="peer",
    template="peer",
    styles=Styles((*FRAME, *CONTROLS, *FORM, *STATES), (NAMED_AFTER,)),
    script="peer",
    holds_answers=True,
    needs_instrument=True,
    works_offline=True,
    values=form(FULL, "collega"),
    lack=_lack,
)
