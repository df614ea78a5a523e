"""Each host file, read by the server that it is for."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools.hosts import apache, caddy, nginx
from build_tools.hosts.description import ASK_AGAIN, FOR_EVER, TYPES, Description, describe, sent_type
from build_tools.hosts.doctor.answer import ask
from build_tools.hosts.doctor.checks import findings
from build_tools.hosts.doctor.kinds import KINDS
from build_tools.hosts.doctor.report import is_red, report
from build_tools.hosts.doctor.visit import visit
from build_tools.hosts.files import host_files
from tests.hosts.real_hosts import REAL_HOSTS, real_host

pytestmark = pytest.mark.hosts
GZIP = {"Accept-Encoding": "gzip"}
FILES = {"nginx": nginx.NAME, "apache2": apache.NAME, "caddy": caddy.NAME}


IN_FOLDER = "/i-coach/"
"""The folder of the examples in the files."""
CHANGED = {"apache2": ("ErrorDocument 404 /404.html", "ErrorDocument 404 /i-coach/404.html")}
"""What a file says to change in it for a site in a folder; it says so in these words."""
PLACES = [
    *((name, base, "/") for name in ("nginx", "apache2") for base in ("/", IN_FOLDER)),
    *(("caddy", base, base) for base in ("/", "/ergens/anders/")),
    ("nginx", "/ergens/", "/ergens/"),
    ("apache2", "/ergens/", "/ergens/"),
]
"""A server, the folder where the site stands, and the one that its file was written for: that of the zip knows none."""


@pytest.fixture(scope="module", params=PLACES, ids=str)
def served(request: pytest.FixtureRequest, site: Path) -> Iterator[tuple[str, Description]]:
    """The site on a server as our file says to set it up, at the root or in a folder: its address, and what was asked.

    The blocks of nginx and Apache are those that the file has to copy.
    """
    name, base, written_for = request.param
    description = describe(site, written_for)
    text = host_files(description)[FILES[name]]
    if base != written_for and name in CHANGED:
        line, changed = CHANGED[name]
        assert f"Hij wordt: {changed}" in text
        text = re.sub(f"^{line}$", changed, text, flags=re.MULTILINE)
    with real_host(name, site, FILES[name], text, base) as address:
        yield address, description


def test_every_kind_of_file_has_its_type(served: tuple[str, Description], site: Path) -> None:
    """And is what it was."""
    address, _ = served
    for ending in {file.suffix[1:] for file in site.rglob("*.*") if file.is_file()}:
        file = next(iter(sorted(site.rglob(f"*.{ending}"))))
        answer = ask(address + file.relative_to(site).as_posix())
        assert answer.kind == TYPES[ending]
        assert answer.headers["Content-Type"].lower() == sent_type(TYPES[ending])
        assert answer.content == file.read_bytes()


@pytest.mark.parametrize("path", ["", "i-scan/invullen/", "search/pages.json", "bestaat-niet/"])
def test_every_answer_has_the_headers_and_is_asked_for_again(served: tuple[str, Description], path: str) -> None:
    """Each once; also where nothing is."""
    address, description = served
    answer = ask(address + path).headers
    assert {name: answer.get_all(name) for name in description.headers} == {
        name: [value] for name, value in description.headers.items()
    }
    assert answer.get_all("Cache-Control") == [ASK_AGAIN]


def test_what_has_its_content_in_its_name_is_kept(served: tuple[str, Description], site: Path) -> None:
    """For a year, without a question."""
    address, _ = served
    for pattern in ("assets/css/*.css", "assets/engine/*.wasm", "assets/i-scan-*/pages/scan.js"):
        file = next(iter(sorted(site.glob(pattern))))
        assert ask(address + file.relative_to(site).as_posix()).headers.get_all("Cache-Control") == [FOR_EVER]


def test_what_is_kept_for_ever_was_there(served: tuple[str, Description]) -> None:
    """A file that is not there yet is not kept away for a year."""
    address, _ = served
    answer = ask(f"{address}assets/css/bestaat-niet-0123456789ab.css")
    assert answer.status == 404
    assert answer.headers["Cache-Control"] != FOR_EVER


@pytest.mark.parametrize(
    "pattern", ["index.html", "search/pages.json", "assets/engine/restored.*.wasm", "assets/css/guide-*"]
)
def test_what_becomes_smaller_is_compressed(served: tuple[str, Description], site: Path, pattern: str) -> None:
    """Also the WebAssembly of the engine; unpacked it is the same."""
    address, _ = served
    file = next(iter(sorted(site.glob(pattern))))
    answer = ask(address + file.relative_to(site).as_posix(), GZIP)
    assert answer.is_compressed
    assert len(answer.content) < file.stat().st_size
    assert answer.unpacked == file.read_bytes()


def test_what_has_not_changed_is_not_sent_again(served: tuple[str, Description]) -> None:
    """Asking each time costs a visitor no more than the question, compressed or not."""
    address, _ = served
    tag = ask(address, GZIP).headers["ETag"]
    assert ask(address, GZIP | {"If-None-Match": tag}).status == 304


def test_what_is_not_there_gets_our_page(served: tuple[str, Description], site: Path) -> None:
    """With the status that says so; also a folder without a page, which a part that was left out can leave."""
    address, _ = served
    for path in ("bestaat/niet/", "assets/"):
        answer = ask(address + path)
        assert answer.status == 404, path
        assert answer.content == (site / "404.html").read_bytes(), path


def test_the_doctor_finds_nothing_to_mend(served: tuple[str, Description]) -> None:
    """On a server that has our file, all is as it should be."""
    address, _ = served
    assert findings(visit(address)) == []


@pytest.mark.parametrize("name", REAL_HOSTS)
def test_no_server_is_red_as_it_comes(site: Path, name: str) -> None:
    """It can do better; that all works was seen in a browser."""
    with real_host(name, site) as address:
        found = findings(visit(address))
    assert found
    assert not is_red(found), report(visit(address), found, KINDS["anders"])
