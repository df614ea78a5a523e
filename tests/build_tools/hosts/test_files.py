"""What each host file says, as text: the same of every host."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from build_tools.finish.csp import read_page_scripts
from build_tools.hosts import files
from build_tools.hosts.description import FOR_EVER, NAMED_FOLDER, TYPES, Description, describe, policy_of
from build_tools.hosts.files import host_files, offline_off, write_host_files
from scan.school.offline_copy import WORKER

PAGE = "<head></head><body><script>{}</script></body>"
SITE = Description(policy_of([PAGE.format("a()"), PAGE.format("b()")]), "/map/")
FILES = host_files(SITE)


@pytest.mark.parametrize("name", FILES)
def test_every_host_is_told_the_headers(name: str) -> None:
    """Each with its value, and the policy with it."""
    for header, value in SITE.headers.items():
        assert header in FILES[name]
        assert value in FILES[name]


@pytest.mark.parametrize("name", FILES)
def test_every_host_is_told_what_to_keep_for_ever_and_about_the_log(name: str) -> None:
    """Files with their content in their name; and whoever runs the host hears that addresses are personal data."""
    assert FOR_EVER in FILES[name]
    assert NAMED_FOLDER in FILES[name]
    assert "logboek" in FILES[name]
    assert "privacypagina" in FILES[name]


@pytest.mark.parametrize("name", [name for name in FILES if name != "_headers"])
def test_every_host_that_can_be_told_hears_types_and_the_page_for_what_is_not_there(name: str) -> None:
    """Also those that know most of them: an old one, or one with an empty list, does not."""
    for ending, kind in TYPES.items():
        assert re.search(rf"\b{ending}\b", FILES[name])
        assert kind in FILES[name]
    assert re.search(r"map[/\\]404\.html", FILES[name])


def test_the_service_worker_is_asked_for_again_each_time() -> None:
    """It lies outside the folder that is kept, and what turns it off lies beside the host files under its own name."""
    assert not WORKER.startswith(NAMED_FOLDER)
    assert [name.rpartition("/")[2] for name in offline_off()] == [WORKER]


def test_the_policy_names_every_script_that_stands_in_a_page() -> None:
    """And lets the engine start: WebAssembly, and a worker from a blob."""
    assert SITE.policy.count("'sha256-") == 2
    assert "'wasm-unsafe-eval'" in SITE.policy
    assert "worker-src 'self' blob:" in SITE.policy
    assert "frame-ancestors 'self'" in SITE.policy
    assert "'unsafe-inline'" not in SITE.policy


def test_the_policy_allows_all_that_a_page_of_the_site_allows(site: Path) -> None:
    """A browser holds a page to both: what one of them leaves out, no page can do."""
    header = _directives(describe(site).policy)
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        found = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
        assert found
        for name, sources in _directives(found[1]).items():
            needed = sources - {"'none'"}
            assert name in ("require-trusted-types-for", "trusted-types") or needed <= header[name], page
    assert read_page_scripts("").inline == []


def _directives(policy: str) -> dict[str, set[str]]:
    return {words[0]: set(words[1:]) for words in (each.split() for each in policy.split("; "))}


def test_whatever_may_be_kept_for_ever_has_its_content_in_its_name(site: Path) -> None:
    """And nothing else is in that folder."""
    files = [file.relative_to(site).as_posix() for file in (site / NAMED_FOLDER).rglob("*") if file.is_file()]
    assert files
    assert [name for name in files if not re.search(r"[.-][0-9a-f]{12}[./]", name)] == []


def test_the_file_for_iis_is_xml_that_adds_nothing_twice() -> None:
    """A type or a header that is there already is taken away first: twice the same is fault 500."""
    config = ET.fromstring(FILES["web.config"])
    content = config.find("./system.webServer/staticContent")
    assert content is not None
    removed = [each.get("fileExtension") for each in content.findall("remove")]
    assert removed == [each.get("fileExtension") for each in content.findall("mimeMap")]
    assert len(set(removed)) == len(removed)
    headers = config.findall("./system.webServer/httpProtocol/customHeaders/add")
    assert {str(each.get("name")): each.get("value") for each in headers} == SITE.headers


@pytest.mark.parametrize(
    ("at", "arguments", "folder"),
    [
        ("/", [], "/"),
        ("/icoach/", [], "/icoach/"),
        ("/onze-school/icoach_2/", [], "/onze-school/icoach_2/"),
        ("/map%20hier/", [], "/"),
        ("/icoach/", ["/proef/"], "/proef/"),
        ("/icoach/", ["/"], "/"),
    ],
)
def test_the_files_of_a_site_are_for_the_folder_that_it_says(
    at: str, arguments: list[str], folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A school's site with an address says so on the page for what is not there, unless someone names another.

    One with other characters than letters is for who runs the host, as in the zip that a page makes.
    """
    monkeypatch.setattr(files, "SITE", tmp_path / "site")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text(PAGE)
    (tmp_path / "site" / "404.html").write_text(f'<head></head><body dir="ltr" data-at="{at}"></body>')
    assert write_host_files([str(tmp_path / "host"), *arguments]) == 0
    for name, text in host_files(describe(tmp_path / "site", folder)).items():
        assert (tmp_path / "host" / name).read_text(encoding="utf-8") == text


@pytest.mark.parametrize("arguments", [[], ["a", "geen-map"], ["a", "/b/", "c"]])
def test_who_asks_in_another_way_hears_how(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """And nothing is written."""
    with pytest.raises(SystemExit) as stopped:
        write_host_files(arguments)
    assert stopped.value.code == 2
    assert "host-files" in capsys.readouterr().err
