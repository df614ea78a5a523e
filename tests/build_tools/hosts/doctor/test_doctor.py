"""The doctor is red on each planted fault, and green on what is good."""

import gzip
import re
from email.message import Message
from pathlib import Path

import pytest

from build_tools.finish.site import NOT_FOUND
from build_tools.hosts.description import TYPES, Description
from build_tools.hosts.doctor.checks import findings
from build_tools.hosts.doctor.doctor import doctor
from build_tools.hosts.doctor.faults import FAULTS, PLACES
from build_tools.hosts.doctor.good import GOOD
from build_tools.hosts.doctor.kinds import KINDS, recognise
from build_tools.hosts.doctor.report import MOST_PLACES
from build_tools.hosts.doctor.visit import visit
from build_tools.hosts.files import host_files, offline_off
from scan.school.offline_copy import WORKER
from scan.school.security_text import SECURITY_TEXT
from tests.hosts.listing import write_list
from tests.hosts.planted import (
    EDITION,
    ELSEWHERE_NAMED,
    HOSTS,
    LEFT_OVER,
    MORE_HOSTS,
    ON_THEIR_OWN,
    SECURE,
    SITES,
    NoFolders,
    OwnHeaderInFolder,
    Types,
)
from tests.hosts.small_site import FILES, HASH, GoodHost, server_of, write_site
from tests.servers import running


def _keys(host: type[GoodHost], folder: Path) -> set[str]:
    with running(server_of(host, folder)) as address:
        return {key for key, _ in findings(visit(address))}


def test_every_fault_is_planted_somewhere() -> None:
    """Fourteen grave ones or more have a test; those of the network have one of their own."""
    assert set(HOSTS) | set(SITES) == set(FAULTS) - ON_THEIR_OWN


def test_what_is_good_is_said_when_its_fault_is_not_there() -> None:
    """Of every fault there is a sentence for that, but for those with which nothing can be said."""
    named = {key for good in GOOD for key in good.faults}
    assert named == set(FAULTS) - {"silent", "no-list"}


def test_a_good_host_is_green(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And the report says so."""
    write_site(tmp_path)
    with running(server_of(GoodHost, tmp_path)) as address:
        assert doctor([address]) == 0
    assert "Alles is goed" in capsys.readouterr().out


def test_a_good_host_is_green_in_a_folder_and_by_its_first_page(tmp_path: Path) -> None:
    """The address of the site is where its first page is."""
    write_site(tmp_path / "ergens")

    class InFolder(GoodHost):
        def not_found(self) -> bytes:
            return (Path(self.directory) / "ergens" / "404.html").read_bytes()

    with running(server_of(InFolder, tmp_path)) as address:
        assert doctor([f"{address}ergens"]) == doctor([f"{address}ergens/index.html"]) == 0


def test_a_host_that_lets_nobody_work_without_internet_is_green(tmp_path: Path) -> None:
    """It has our own file in the place of the service worker; any other there is a fault."""
    write_site(tmp_path)
    worker = tmp_path / WORKER
    worker.write_text("const FILES = {};", encoding="utf-8")
    write_list(tmp_path)
    (off,) = offline_off().values()
    worker.write_text(off, encoding="utf-8")
    assert _keys(GoodHost, tmp_path) == set()
    worker.write_text(f"{off}fetch('/');", encoding="utf-8")
    assert _keys(GoodHost, tmp_path) == {"changed"}


def test_a_page_that_is_left_out_and_still_there_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As after a copy over an older one; the report says whose edition it is. What is not there is not named."""
    write_site(tmp_path)
    write_list(tmp_path, edition=EDITION)
    assert _keys(GoodHost, tmp_path) == set()
    (tmp_path / LEFT_OVER).parent.mkdir(parents=True)
    (tmp_path / LEFT_OVER).write_text("oud", encoding="utf-8")
    with running(server_of(GoodHost, tmp_path)) as address:
        assert findings(visit(address)) == [("left-over", LEFT_OVER)]
        assert doctor([address]) == 0
    said = capsys.readouterr().out
    assert f"de eigen uitgave '{EDITION['name']}'" in said
    assert f"- {LEFT_OVER}" in said
    assert "left-over" not in _keys(HOSTS["all-is-well"], tmp_path)


def test_a_security_text_that_was_not_copied_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As by `cp -r site/*`, which takes no folder with a dot; a page in its place is no better."""
    write_site(tmp_path)
    write_list(tmp_path, edition=SECURE)
    file = tmp_path / SECURITY_TEXT
    with running(server_of(GoodHost, tmp_path)) as address:
        assert findings(visit(address)) == [("no-security-text", f"{address}{SECURITY_TEXT} (404)")]
        assert doctor([address]) == 0
        file.parent.mkdir()
        file.write_text("<!doctype html><title>Welkom</title>", encoding="utf-8")
        assert findings(visit(address)) == [("no-security-text", f"{address}{SECURITY_TEXT} (een pagina)")]
        file.write_text("Contact: mailto:veilig@example.org\n", encoding="utf-8")
        assert findings(visit(address)) == []
    assert "met cp -r site/. gaat hij mee" in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize("expires", ["2020-01-31T00:00:00Z", "2020-01-31", "2020-01-31T09:00:00+01:00"])
def test_a_security_text_whose_day_is_over_is_found(
    tmp_path: Path, expires: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody may rely on one any more (RFC 9116, section 2.5.5); what is no day, programs find for themselves."""
    write_site(tmp_path)
    write_list(tmp_path, edition=SECURE)
    file = tmp_path / SECURITY_TEXT
    file.parent.mkdir()
    with running(server_of(GoodHost, tmp_path)) as address:
        file.write_text(f"Contact: mailto:veilig@example.org\nExpires: {expires}\n", encoding="utf-8")
        assert findings(visit(address)) == [("old-security-text", f"{address}{SECURITY_TEXT} (tot {expires})")]
        assert doctor([address]) == 0
        assert "De security.txt is verlopen" in capsys.readouterr().out
        for later in ("2999-12-31T00:00:00Z", "ooit"):
            file.write_text(f"Contact: mailto:veilig@example.org\nExpires: {later}\n", encoding="utf-8")
            assert findings(visit(address)) == []


def test_of_a_site_in_a_folder_the_security_text_is_looked_for_at_the_root(tmp_path: Path) -> None:
    """Where people look for it; in the folder nobody does. One that the host has of its own will do."""
    site = tmp_path / "info"
    write_site(site)
    write_list(site, edition=SECURE)
    (site / SECURITY_TEXT).parent.mkdir()
    (site / SECURITY_TEXT).write_text("Contact: mailto:veilig@example.org\n", encoding="utf-8")
    (tmp_path / NOT_FOUND).write_bytes((site / NOT_FOUND).read_bytes())
    with running(server_of(GoodHost, tmp_path)) as address:
        assert findings(visit(f"{address}info/")) == [("no-security-text", f"{address}{SECURITY_TEXT} (404)")]
        (site / SECURITY_TEXT).parent.rename(tmp_path / ".well-known")
        assert findings(visit(f"{address}info/")) == []


def test_a_site_that_names_another_address_than_its_own_is_told(tmp_path: Path) -> None:
    """With both. One that names its own is good, and so is one that names none, or that waits for https only."""
    with running(server_of(GoodHost, tmp_path)) as address:
        write_site(tmp_path, beside={"index.html": ELSEWHERE_NAMED})
        assert findings(visit(address)) == [("other-address", f"https://elders.example/ in plaats van {address}")]
        for said in (address, address.replace("http:", "https:")):
            write_site(tmp_path, beside={"index.html": ELSEWHERE_NAMED.replace("https://elders.example/", said)})
            assert findings(visit(address)) == []


@pytest.mark.parametrize("key", HOSTS)
def test_a_fault_of_the_host_is_found(tmp_path: Path, key: str) -> None:
    """By its name."""
    write_site(tmp_path)
    assert key in _keys(HOSTS[key], tmp_path)


@pytest.mark.parametrize("name", MORE_HOSTS)
def test_a_fault_is_found_in_its_other_forms(tmp_path: Path, name: str) -> None:
    """The same fault, done otherwise."""
    write_site(tmp_path)
    host, key = MORE_HOSTS[name]
    assert key in _keys(host, tmp_path)


@pytest.mark.parametrize("key", SITES)
def test_a_fault_of_the_files_is_found_and_nothing_else(tmp_path: Path, key: str) -> None:
    """One cause is told once."""
    write_site(tmp_path, SITES[key])
    assert _keys(GoodHost, tmp_path) == {key}


def test_a_flat_site_needs_no_page_of_a_folder(tmp_path: Path) -> None:
    """Its links name files, so such a host is good enough for it."""
    home = FILES["index.html"].replace("</body>", '<a href="rollen/coach/index.html">coach</a></body>')
    write_site(tmp_path, {"index.html": home})
    write_list(tmp_path)
    assert _keys(NoFolders, tmp_path) == set()


def test_a_policy_is_mended_by_whole_directives(tmp_path: Path) -> None:
    """One that is added takes the place of `default-src`, also for what that allowed.

    All are named at once, also what is lost of small things: who mends it need not come back for those.
    """
    write_site(tmp_path)
    with running(server_of(HOSTS["policy"], tmp_path)) as address:
        found = findings(visit(address))
    assert {key for key, _ in found} == {"policy"}
    sent, origin, script, worker, *small = [place for key, place in found if key == "policy"]
    assert origin == PLACES["instead-of-ours"]
    assert sent == "de webserver stuurt: default-src 'self'"
    assert script.startswith("nodig is: script-src 'self' 'sha256-")
    assert script.endswith("'wasm-unsafe-eval'")
    assert worker == "nodig is: worker-src 'self' blob:"
    assert "voor iets kleins is ook nodig: img-src 'self' data:" in small
    assert all(each.startswith("voor iets kleins") for each in small)


def test_a_policy_beside_ours_is_said_to_come_from_elsewhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As it was sent, and where to look for it; our file is there already, so nobody is told to put it there."""
    write_site(tmp_path)
    with running(server_of(MORE_HOSTS["two policies"][0], tmp_path)) as address:
        assert [place for key, place in findings(visit(address)) if key == "policy"][:2] == [
            "de webserver stuurt: script-src 'self'",
            PLACES["beside-ours"],
        ]
        doctor([address])
    said = " ".join(capsys.readouterr().out.split())
    assert "nginx -T | grep -E 'configuration file|Content-Security-Policy'" in said
    assert "/etc/apache2" not in said
    assert "In één keer" not in said


def test_a_policy_that_may_be_ours_but_changed_is_said_to_be_either(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The other headers of our file say that it does its work: then someone looks elsewhere before putting it back.

    Where those do not come either, it cannot come from our file.
    """
    write_site(tmp_path)
    with running(server_of(MORE_HOSTS["a policy of ours that someone changed"][0], tmp_path)) as address:
        doctor([address, "--kind", "apache"])
    said = " ".join(capsys.readouterr().out.split())
    assert PLACES["instead-of-ours"] in said
    order = ("zoek eerst", "grep -ri Content-Security-Policy /etc/apache2", "<Location>", "in jullie eigen zip")
    at = [said.index(each) for each in (*order, "de regel met ErrorDocument")]
    assert at == sorted(at)
    with running(server_of(MORE_HOSTS["a policy of a host without our file"][0], tmp_path)) as address:
        assert PLACES["not-ours"] in [place for key, place in findings(visit(address)) if key == "policy"]
    with running(server_of(MORE_HOSTS["a policy beside a part of ours"][0], tmp_path)) as address:
        assert PLACES["partly-ours"] in [place for key, place in findings(visit(address)) if key == "policy"]


def test_what_is_said_by_kind_is_of_kinds_that_there_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each that has a file of ours; who does not know the kind reads all."""
    for fault in FAULTS.values():
        assert not fault.on or set(fault.on) == {kind for kind in KINDS if KINDS[kind].how}
    write_site(tmp_path)
    with running(server_of(HOSTS["policy"], tmp_path)) as address:
        doctor([address, "--kind", "anders"])
    said = " ".join(capsys.readouterr().out.split())
    assert all(each in said for each in FAULTS["policy"].on.values())


def test_a_policy_of_one_folder_is_named_by_that_folder(tmp_path: Path) -> None:
    """And held against what its own pages need; one that lets them do all is nobody's concern."""
    write_site(tmp_path)
    with running(server_of(MORE_HOSTS["a policy of a folder"][0], tmp_path)) as address:
        places = [place for key, place in findings(visit(address)) if key == "policy"]
    assert places[0] == "bij i-scan/ komt een andere regel mee dan bij de eerste pagina"
    assert places[1:3] == ["de webserver stuurt: default-src 'self'; frame-ancestors 'self'", PLACES["instead-of-ours"]]

    class OfGuidance(GoodHost):
        def headers_for(self, file: Path | None) -> Message:
            headers = super().headers_for(file)
            if self.path.startswith("/rollen/"):
                headers.replace_header(
                    "Content-Security-Policy", "script-src 'self' 'unsafe-inline'; frame-ancestors 'self'"
                )
            return headers

    with running(server_of(OfGuidance, tmp_path)) as address:
        assert findings(visit(address)) == []


def test_headers_that_one_folder_lacks_are_named_by_that_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Once for all of its pages, with what does so on nginx; one page that lacks one is named by itself."""
    write_site(tmp_path)
    with running(server_of(OwnHeaderInFolder, tmp_path)) as address:
        (place,) = [place for key, place in findings(visit(address)) if key == "no-headers"]
        doctor([address])
    assert place.startswith("i-scan/ zonder Content-Security-Policy, Cross-Origin-Opener-Policy")
    assert "neemt een eigen add_header in een location al onze koppen daar weg" in " ".join(
        capsys.readouterr().out.split()
    )

    class OnePage(GoodHost):
        def headers_for(self, file: Path | None) -> Message:
            headers = super().headers_for(file)
            if self.path == "/rollen/coach/":
                del headers["Referrer-Policy"]
            return headers

    with running(server_of(OnePage, tmp_path)) as address:
        assert findings(visit(address)) == [("no-headers", "rollen/coach/ zonder Referrer-Policy")]


def test_a_long_list_is_cut_unless_someone_asks_for_all(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Files are put back by it."""
    write_site(tmp_path)
    names = [path for path in FILES if path.endswith((".html", ".js", ".json", ".css", ".svg", ".wasm"))]
    assert len(names) > MOST_PLACES
    with running(server_of(HOSTS["not-compressed"], tmp_path)) as address:
        write_site(tmp_path, {path: f"{FILES[path]}?" for path in names})
        doctor([address])
        short = capsys.readouterr().out
        doctor([address, "--all"])
        full = capsys.readouterr().out
    assert f"en {len(names) - MOST_PLACES} andere (met --all" in short
    assert all(f"- {path}\n" in full for path in names)
    assert " andere" not in full


def test_a_policy_of_our_file_for_another_edition_is_said_to_be_ours(tmp_path: Path) -> None:
    """It lacks a script that stands in a page of this one."""
    write_site(tmp_path)
    old = type("Old", (GoodHost,), {"policy": re.sub(r" 'sha256-[^']*'", "", GoodHost.policy)})
    with running(server_of(old, tmp_path)) as address:
        assert PLACES["ours"] in [place for key, place in findings(visit(address)) if key == "soft-policy"]


def test_files_that_ftp_took_for_text_are_found_with_how_to_copy_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every line of them ends otherwise."""
    write_site(tmp_path)
    style = tmp_path / f"assets/css/guide-{HASH}.css"
    style.write_bytes(style.read_bytes().replace(b"\n", b"\r\n"))
    with running(server_of(GoodHost, tmp_path)) as address:
        assert findings(visit(address)) == [("changed", f"assets/css/guide-{HASH}.css")]
        doctor([address])
    assert "Ging het met ftp? Kies binair (niet tekst of ascii)." in " ".join(capsys.readouterr().out.split())


def test_what_is_compressed_once_too_often_is_no_change(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The files are whole, so nobody copies them again; what compresses is not called good. The list says so too."""
    write_site(tmp_path)
    style = f"assets/css/guide-{HASH}.css"
    with running(server_of(HOSTS["still-compressed"], tmp_path)) as address:
        assert findings(visit(address)) == [("still-compressed", f"{style}: twee keer, en één keer genoemd")]
        doctor([address, "--kind", "apache"])
    said = " ".join(capsys.readouterr().out.split())
    assert "SetEnv no-gzip 1" in said
    assert "gzip_static" not in said
    with running(server_of(MORE_HOSTS["compressed and not said"][0], tmp_path)) as address:
        assert findings(visit(address)) == [("still-compressed", f"{style}: zonder Content-Encoding")]
    with running(server_of(MORE_HOSTS["a list compressed twice"][0], tmp_path)) as address:
        named = [place.partition(":")[0] for _, place in findings(visit(address))]
    assert named == ["release.json", "search/pages.json"]


def test_a_file_that_is_gzip_by_itself_is_not_called_compressed_once_too_often(tmp_path: Path) -> None:
    """As the copies of the engine are; on a host that compresses it once too often it is."""
    write_site(tmp_path)
    packed = f"assets/engine/restored.{HASH}.txt"
    (tmp_path / packed).write_bytes(gzip.compress(b"engine" * 500))
    write_list(tmp_path)
    assert _keys(GoodHost, tmp_path) == set()
    twice = type("Twice", (HOSTS["still-compressed"],), {"ready_made": (".txt",), "compressed": ("txt",)})
    with running(server_of(twice, tmp_path)) as address:
        found = findings(visit(address))
    assert ("still-compressed", f"{packed}: twee keer, en één keer genoemd") in found
    (tmp_path / packed).write_bytes(gzip.compress(b"engine" * 499))
    assert _keys(GoodHost, tmp_path) == {"changed"}


def test_what_is_compressed_twice_and_said_twice_is_read_as_a_browser_does(tmp_path: Path) -> None:
    """That is no fault."""
    write_site(tmp_path)

    class SaidAsOften(HOSTS["still-compressed"]):  # type: ignore[misc, name-defined]
        def headers_for(self, file: Path | None) -> Message:
            headers: Message = super().headers_for(file)
            if file and file.suffix == ".css":
                headers["Content-Encoding"] = "gzip"
            return headers

    assert _keys(SaidAsOften, tmp_path) == set()


def test_what_is_said_to_be_compressed_and_is_not_does_not_come(tmp_path: Path) -> None:
    """No browser has anything of it; to put it there once more would not help."""
    write_site(tmp_path)
    with running(server_of(MORE_HOSTS["said to be compressed, and not"][0], tmp_path)) as address:
        found = findings(visit(address))
    assert ("refused", f"assets/css/guide-{HASH}.css (niet uit te pakken)") in found
    assert "changed" not in {key for key, _ in found}


def test_folders_that_are_compressed_twice_are_named_by_their_address(tmp_path: Path) -> None:
    """Their page is whole by the name of its file, so nothing else is wrong."""
    write_site(tmp_path)
    with running(server_of(MORE_HOSTS["folders compressed twice"][0], tmp_path)) as address:
        found = findings(visit(address))
    assert {key for key, _ in found} == {"still-compressed"}
    assert "de eerste pagina: twee keer, en één keer genoemd" in [place for _, place in found]


def test_the_list_of_faults_names_every_type() -> None:
    """Without a script nothing else says it; and each kind of host has a line that our file for it has as well."""
    for ending, kind in TYPES.items():
        assert f".{ending} als {kind}" in FAULTS["type"].cure + FAULTS["soft-type"].cure
    files = host_files(Description("", "/"))
    for kind in (KINDS[name] for name in ("apache", "iis", "caddy")):
        assert all(line in files[kind.file] for line in kind.types.splitlines())


def test_who_changed_our_file_is_told_to_put_it_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As one who lost the block with types."""
    write_site(tmp_path)
    with running(server_of(Types, tmp_path)) as address:
        doctor([address])
    assert "zet dan het origineel terug" in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize("key", ["type", "all-is-well", "pages-kept", "not-compressed", "policy", "named-not-kept"])
def test_one_thing_wrong_is_one_fault(tmp_path: Path, key: str) -> None:
    """What follows from it is not told as another."""
    write_site(tmp_path)
    assert _keys(HOSTS[key], tmp_path) - {"soft-policy", "no-headers"} == {key}


@pytest.mark.parametrize("key", [key for key in {**HOSTS, **SITES} if FAULTS[key].is_grave])
def test_what_keeps_something_from_working_is_red(tmp_path: Path, key: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With what is wrong, and what to do."""
    write_site(tmp_path, SITES.get(key))
    with running(server_of(HOSTS.get(key, GoodHost), tmp_path)) as address:
        assert doctor([address]) == 1
    said = " ".join(capsys.readouterr().out.split())
    assert f"FOUT {FAULTS[key].title}" in said
    assert FAULTS[key].cure in said


@pytest.mark.parametrize("kind", KINDS)
def test_the_cure_is_of_the_kind_of_host(tmp_path: Path, kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The file that we have for it, if there is one."""
    write_site(tmp_path)
    with running(server_of(Types, tmp_path)) as address:
        doctor([address, "--kind", kind])
    said = " ".join(capsys.readouterr().out.split())
    assert (KINDS[kind].how in said) if KINDS[kind].how else ("In één keer" not in said)
    assert KINDS[kind].there in said
    assert "build_tools" not in said


@pytest.mark.parametrize("kind", [kind for kind in KINDS if KINDS[kind].how])
def test_in_a_folder_the_cure_names_that_folder(tmp_path: Path, kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What to change in the file that stands there already; what needs the source comes last, and says so."""
    write_site(tmp_path / "info")
    with running(server_of(Types, tmp_path)) as address:
        doctor([f"{address}info/", "--kind", kind])
    said = " ".join(capsys.readouterr().out.split())
    change = KINDS[kind].in_folder.format(base="/info/")
    assert said.index(KINDS[kind].there) < said.index("in de map /info/.") < said.index(change)
    assert said.index(change) < said.index("Wie de broncode heeft") < said.index("python -m build_tools")


@pytest.mark.parametrize(
    ("server", "kind"),
    [
        ("nginx/1.22.1", "nginx"),
        ("Apache/2.4.71 (Debian)", "apache"),
        ("Microsoft-IIS/10.0", "iis"),
        ("Caddy", "caddy"),
        ("Netlify", "headers"),
        ("lighttpd/1.4.69", "anders"),
        ("", "anders"),
    ],
)
def test_a_kind_of_host_is_recognised(server: str, kind: str) -> None:
    """By what it says of itself; one that says nothing is another."""
    headers = Message()
    headers["Server"] = server
    assert recognise(headers) == kind


def test_who_is_not_there_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """And not as twenty faults."""
    assert doctor(["http://127.0.0.1:9/"]) == 1
    said = capsys.readouterr().out
    assert FAULTS["silent"].title in said
    assert said.count("FOUT") == 1


@pytest.mark.parametrize("address", ["icoach.jouwschool.nl", "ftp://ergens/", "https:///"])
def test_what_is_no_address_is_said(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Before anything is asked of it."""
    with pytest.raises(SystemExit):
        doctor([address])
    assert "geef een heel adres" in capsys.readouterr().err
