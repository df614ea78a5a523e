"""A release is replaced under open pages, in every browser that is installed here, started as people start it."""

import json
from pathlib import Path
from typing import Any, ClassVar

import pytest

from scan.definition.model import Instrument
from tests.browser.conftest import browser_without_driver
from tests.browser.page_report import NO_FAULT, report_of_page
from tests.browser.team.conftest import SIX
from tests.faulty_host import Watched
from tests.scan.team.members import file_of
from tests.two_releases import TwoReleases

HERE = Path(__file__).parent
LOST = "Deze pagina is niet heel aangekomen"


class Replaced(Watched):
    """A host whose site is another one as soon as a page asks for that, as when someone copies files to it."""

    served: ClassVar[Path]
    sites: ClassVar[dict[str, Path]]

    def do_POST(self) -> None:
        """Take another site, or a report."""
        _, what, name = (*self.path.split("/"), "")[:3]
        if what != "host":
            super().do_POST()
            return
        self.rfile.read(int(self.headers["Content-Length"]))
        self.served.unlink(missing_ok=True)
        self.served.symlink_to(self.sites[name])
        self.send_response(204)
        self.end_headers()


@pytest.mark.parametrize("name", ["Chromium", "Firefox", "WebKitGTK"])
def test_no_browser_loses_anything_to_an_update(
    name: str, releases: TwoReleases, instrument: Instrument, tmp_path: Path
) -> None:
    """Open pages go on with what they have; where that is gone, they say so, and one click goes on with the new one.

    The same walk in each: the scan before and after its engine came, a result, a team, the search, a worksheet, and a
    folder that was copied by half.
    """
    (tmp_path / "page").symlink_to(HERE / "update_page")
    members = [json.dumps(file_of(each, number, instrument)) for number, each in enumerate(SIX)]
    (tmp_path / "members.json").write_text(json.dumps(members), encoding="utf-8")
    sites = {
        "older": releases.older,
        "newer": releases.newer,
        "kept": releases.kept,
        "pages-first": releases.pages_first,
        "assets-only": releases.assets_only,
    }
    host = type("Host", (Replaced,), {"served": tmp_path / "site", "sites": sites})
    report = report_of_page(browser_without_driver(name), tmp_path, "page/", NO_FAULT, host)
    _check_scan(report)
    assert report["team"]["said"].startswith("De site is vernieuwd. Ververs de pagina.")
    assert f"Het beeld van {len(SIX)} leden" in report["team"]["status"]
    assert report["search"]["said"] == "De site is vernieuwd. Kies nog eens 'Zoek': je vraag gaat mee."
    assert report["search"]["field"] == "trainer"
    assert report["sheet"]["left"] == ["Samen één les voorbereiden", ""]
    assert report["sheet"]["isTold"] is True
    for half in ("pagesFirst", "assetsOnly"):
        assert report[half]["said"].startswith(LOST)


def _check_scan(report: dict[str, Any]) -> None:
    said = report["unstarted"]
    assert (said["said"], said["label"]) == ("De site is vernieuwd. Je antwoorden blijven staan.", "Ververs de pagina")
    assert said["left"] == 35, "one statement is gone"
    assert said["notice"].startswith(
        "De vragenlijst is vernieuwd sinds je eraan begon. Er staan nog 35 antwoorden van de 36."
    )
    assert report["halfway"]["rows"] == 6
    assert report["shown"]["picture"].startswith("Het bestand i-scan-")
    assert report["shown"]["code"] is True
    assert report["kept"] == {"status": "klaar", "isSame": True}
    assert report["pagesFirst"]["left"] == report["assetsOnly"]["left"] == 11
