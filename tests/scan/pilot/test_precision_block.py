"""The block to paste: what margins rest on after a pilot."""

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import pytest

from build_tools.data.instruments import instrument_folder, load_instrument_files
from scan.definition.model import Instrument
from scan.pilot.figures import Row, work_out
from scan.pilot.precision_block import measured_precision, precision_block
from tests.scan.pilot.people import mixed, simulated


def _block(rows: Sequence[Row], instrument: Instrument) -> str:
    pilot = work_out(rows, instrument)
    measured = measured_precision(pilot)
    assert measured
    return precision_block(measured, pilot)


@pytest.mark.parametrize(("people", "provisional"), [(40, True), (120, False)])
def test_the_block_fits_in_the_file_of_the_instrument(
    people: int, provisional: bool, instrument: Instrument, tmp_path: Any
) -> None:
    """Pasted in the place of the old one it loads, and says whether it is enough to build on."""
    block = _block(mixed(instrument, people), instrument)
    folder = tmp_path / "i-scan"
    _copy(instrument_folder("i-scan"), folder)
    file = folder / "instrument.yml"
    text, count = re.subn(r"^precision:\n(?:  .*\n)+", lambda _: block, file.read_text("utf-8"), flags=re.M)
    assert count == 1
    file.write_text(text, encoding="utf-8")
    assumptions = load_instrument_files(folder).assumptions
    assert assumptions.provisional is provisional
    assert (f"proefronde met {people} i-coaches" in assumptions.provisional_text) is provisional
    measured = measured_precision(work_out(mixed(instrument, people), instrument))
    assert measured
    assert (assumptions.sd, assumptions.inter_item_r) == (round(measured.sd, 2), round(measured.inter_item_r, 2))


def _copy(source: Any, target: Any) -> None:
    for file in source.rglob("*.yml"):
        copy = target / file.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes())


def test_the_block_gives_the_error_that_was_measured(instrument: Instrument) -> None:
    """The formula asks for the spread of means, error and all: with it sd²·(1−α) is what the sample shows.

    That is an error of 1.5/6 of the variance of true values; and it would be six times too large with the spread of
    single answers.
    """
    pilot = work_out(simulated(instrument, 4000, between=0.5, error=1.5), instrument)
    spread = sum((each.variance or 0 for each in pilot.scales), Fraction()) / len(pilot.scales)
    r = sum((each.inter_item_r or 0 for each in pilot.scales), Fraction()) / len(pilot.scales)
    alpha = 6 * r / (1 + 5 * r)
    assert spread * (1 - alpha) == pytest.approx(1000**2 * 1.5 / 6, rel=0.03)


def test_the_block_is_the_root_of_the_mean_variance_and_the_mean_of_the_correlations(weather: Instrument) -> None:
    """Of all scales together."""
    pilot = work_out(mixed(weather, 200), weather)
    measured = measured_precision(pilot)
    assert measured
    one, other = pilot.scales
    assert one.sd
    assert other.sd
    assert measured.sd == pytest.approx(((one.sd**2 + other.sd**2) / 2) ** 0.5)
    assert one.inter_item_r
    assert other.inter_item_r
    assert measured.inter_item_r == (one.inter_item_r + other.inter_item_r) / 2


def _opposed(instrument: Instrument) -> list[Row]:
    """Give people whose odd and even items go against each other, a little more up than down."""
    half = len(instrument.items) // 2
    return [[low, high] * half for low, high in ((1, 4), (2, 4), (3, 3), (4, 2), (5, 2))]


def test_what_an_instrument_would_refuse_is_no_block(instrument: Instrument) -> None:
    """Items that go against each other, people who don't differ, and nobody."""
    for rows in (_opposed(instrument), [[3] * len(instrument.items)] * 5, []):
        assert measured_precision(work_out(rows, instrument)) is None
