"""The doctor is red on each planted fault, and green on what is good."""

from email.message import Message
from pathlib import Path

import pytest

from build_tools.hosts.doctor.checks import findings
from build_tools.hosts.doctor.doctor import doctor
from build_tools.hosts.doctor.faults import FAULTS
from build_tools.hosts.doctor.kinds import KINDS, recognise
from build_tools.hosts.doctor.visit import visit
from build_tools.hosts.files import offline_off
from scan.school.offline_copy import WORKER
from tests.hosts.listing import write_list
from tests.hosts.small_site import FILES, HASH, GoodHost, server_of, write_site
from tests.servers import running

OLD = "f" * 12


class Types(GoodHost):
    """Scripts without a type that runs."""

    def type_of(self, file: Path) -> str:
        """Give another."""
        return "text/plain" if file.suffix == ".js" else super().type_of(file)


class SoftTypes(GoodHost):
    """WebAssembly and JSON without a type."""

    def type_of(self, file: Path) -> str:
        """Give another."""
        return "application/octet-stream" if file.suffix in (".wasm", ".json") else super().type_of(file)


class NoFolders(GoodHost):
    """No page at the address of a folder."""

    def file(self) -> Path | None:
        """Give nothing there."""
        return None if self.path.endswith("/") else super().file()


class Lists(GoodHost):
    """A list of files at the address of a folder."""

    def do_GET(self) -> None:
        """Give it."""
        if self.path.endswith("/") and self.file():
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<title>Index of</title>")
        else:
            super().do_GET()


class AllIsWell(GoodHost):
    """The first page where nothing is."""

    def file(self) -> Path | None:
        """Give it."""
        return super().file() or Path(self.directory) / "index.html"


class Bare404(GoodHost):
    """Words of its own where nothing is."""

    def not_found(self) -> bytes:
        """Give them."""
        return b"<h1>404 Not Found</h1>"


class NoJson(GoodHost):
    """A filter that refuses names."""

    def status(self, file: Path | None) -> int:
        """Refuse."""
        return 403 if file and file.suffix == ".woff2" else super().status(file)


class Unsaid(GoodHost):
    """Nothing is said of how long something may be kept, nor of safety."""

    def headers_for(self, file: Path | None) -> Message:
        """Leave all out."""
        headers = Message()
        headers["Content-Type"] = self.type_of(file) if file else "text/html"
        return headers


class Elsewhere(GoodHost):
    """A login on another host."""

    def do_GET(self) -> None:
        """Send on, by another name for this machine."""
        if (self.headers["Host"] or "").startswith("127.0.0.1"):
            self.send_response(302)
            self.send_header("Location", f"http://localhost:{self.server.server_address[1]}/")
            self.end_headers()
        else:
            super().do_GET()


def _with(**said: object) -> type[GoodHost]:
    return type("Planted", (GoodHost,), said)


HOSTS = {
    "type": Types,
    "soft-type": SoftTypes,
    "no-folder-page": NoFolders,
    "all-is-well": AllIsWell,
    "no-own-404": Bare404,
    "refused": NoJson,
    "pages-unsaid": Unsaid,
    "no-headers": Unsaid,
    "elsewhere": Elsewhere,
    "pages-kept": _with(kept="public, max-age=86400"),
    "named-not-kept": _with(kept_for_ever="no-cache"),
    "not-compressed": _with(compressed=("html",)),
    "policy": _with(policy="default-src 'self'"),
    "soft-policy": _with(policy=GoodHost.policy.replace("data:", "")),
}
"""What each host does wrong, by the key of the fault."""
SITES: dict[str, dict[str, str | None]] = {
    "missing": {f"assets/i-scan-{HASH}/pages/guide.js": None},
    "mixed": {"rollen/coach/index.html": FILES["rollen/coach/index.html"].replace(HASH, OLD)},
    "changed": {"index.html": FILES["index.html"] + "<script>track()</script>"},
    "page-instead": {f"assets/engine/restored.{HASH}.wasm": "<!doctype html><title>Geblokkeerd</title>"},
    "no-list": {"release.json": None},
}
"""What is wrong with the files on a host that does all well."""
MORE_HOSTS = {
    "a list of files": (Lists, "no-folder-page"),
    "a policy for another site": (_with(policy="default-src *; worker-src 'none'; script-src 'self'"), "policy"),
    "trusted types": (_with(policy="require-trusted-types-for 'script'; frame-ancestors 'self'"), "policy"),
    "a sandbox": (_with(policy="sandbox allow-scripts; frame-ancestors 'self'"), "policy"),
    "two policies": (_with(policy=f"{GoodHost.policy}, script-src 'self'"), "policy"),
}


def _keys(host: type[GoodHost], folder: Path) -> set[str]:
    with running(server_of(host, folder)) as address:
        return {key for key, _ in findings(visit(address))}


def test_every_fault_is_planted_somewhere() -> None:
    """Fourteen grave ones or more have a test; those of the network have one of their own."""
    assert set(HOSTS) | set(SITES) == set(FAULTS) - {"silent", "no-https"}


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


def test_a_policy_is_mended_by_whole_directives(tmp_path: Path) -> None:
    """One that is added takes the place of `default-src`, also for what that allowed."""
    write_site(tmp_path)
    with running(server_of(HOSTS["policy"], tmp_path)) as address:
        places = [place for key, place in findings(visit(address)) if key == "policy"]
    script, worker = places
    assert script.startswith("script-src 'self' 'sha256-")
    assert script.endswith("'wasm-unsafe-eval'")
    assert worker == "worker-src 'self' blob:"


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
