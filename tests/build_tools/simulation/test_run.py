"""A run: the same every time, and kept only when it is worth keeping."""

from pathlib import Path

import pytest

from build_tools.simulation import run
from build_tools.simulation.people import ways_of
from build_tools.simulation.run import run_simulation, simulate
from scan.definition.model import Instrument


def test_the_same_seed_gives_the_same_figures(weather: Instrument) -> None:
    """Also for another instrument; another seed gives others."""
    first, second, other = (run_simulation(weather, 8, seed) for seed in ("1", "1", "2"))
    assert first.results == second.results
    assert first.results != other.results


def test_how_people_are_divided_over_cores_changes_nothing(weather: Instrument) -> None:
    """Each chunk begins with a seed of its own."""
    backwards = run_simulation(weather, 8, "1", lambda count, chunks: reversed([*map(count, reversed([*chunks]))]))
    assert backwards.results == run_simulation(weather, 8, "1").results


def test_without_a_short_edition_nobody_fills_it_in(weather: Instrument) -> None:
    """The made-up instrument has none."""
    assert not weather.has_short_edition
    assert "short" not in ways_of(weather)


def test_a_small_run_is_not_kept(
    instrument: Instrument, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It prints what must hold, and leaves the file alone."""
    monkeypatch.setattr(run, "CONTENT", tmp_path)
    monkeypatch.setattr(run, "run_simulation", lambda *_: run_simulation(instrument, 3, "1"))
    simulate(["--people", "3"])
    assert "an unjust statement" in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []
    monkeypatch.setattr(run, "_PEOPLE", 3)
    simulate(["--people", "3"])
    assert (tmp_path / "i-scan" / "simulatie.yml").exists()
