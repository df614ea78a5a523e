"""What the bench measures of a page, in a real browser."""

from pathlib import Path

from playwright.sync_api import Playwright

from build_tools.bench.host import hosting
from build_tools.bench.measured.visits import visit

_BUSY = """\
<!doctype html>
<title>Druk</title>
<script>
  const wait = () => { for (const start = performance.now(); performance.now() - start < 800; ); };
  wait();
</script>
<p>Een zin.
<script>wait();</script>
<script>
  wait();
  const drawing = new Image(9, 9);
  drawing.src = "later.svg";
  document.body.append(drawing);
</script>
"""
_DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'


def test_a_page_that_is_busy_is_measured_when_it_is_there(driver: Playwright, tmp_path: Path) -> None:
    """Its line is silent for longer than it takes to think that all has come."""
    (tmp_path / "index.html").write_text(_BUSY, encoding="ascii")
    with hosting({"busy": tmp_path}) as host:
        without = visit(driver, host, "busy/")
        (tmp_path / "later.svg").write_text(_DRAWING, encoding="ascii")
        whole = visit(driver, host, "busy/")
    assert whole["lcp"] > 0
    assert whole["blocked"] > 2_000  # all three scripts
    assert whole["bytes"] > without["bytes"]
