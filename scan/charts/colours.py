"""The colour of each scale: from a row of twelve, by the scale's place in its instrument."""

from __future__ import annotations

from collections.abc import Sequence

from scan.definition.model import Instrument, Scale

COLOURS = (
    *("#16308a", "#05615c", "#7454b0", "#8d5a00", "#9a1f06", "#560a35"),
    *("#367858", "#42542f", "#204955", "#b24789", "#3e2a00", "#7a3689"),
)
"""The row on white, for where there are no tokens: `--scale-1` to `--scale-12`, as `theme/css/tokens.css` has them."""

IN_A_CHART = ('[data-role="{key}"]',)


def scale_styles(instrument: Instrument, selectors: Sequence[str] = IN_A_CHART) -> str:
    """Write the CSS that gives everything about a scale its colour, as `--role`.

    Each selector holds `{key}`, where the key of the scale comes.
    """
    return "".join(
        f"{', '.join(selectors).format(key=scale.key)} {{ --role: {_colour(place)}; }}\n"
        for scale, place in _places(instrument)
    )


def scale_colours(instrument: Instrument) -> dict[str, str]:
    """Give the colour of each scale on white, by its key."""
    return {scale.key: COLOURS[place - 1] for scale, place in _places(instrument)}


def _places(instrument: Instrument) -> list[tuple[Scale, int]]:
    """Give each scale with the place of its colour in the row, from one."""
    return [(scale, scale.colour or place) for place, scale in enumerate(instrument.scales, start=1)]


def _colour(place: int) -> str:
    return f"var(--scale-{place}, {COLOURS[place - 1]})"
