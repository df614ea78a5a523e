"""Web servers that people use, started on this machine for as long as a test needs them."""

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from build_tools.release.manifest_format import MANIFEST
from tests.hosts.listing import write_list

LONGEST_START = 200
"""Times that we ask whether it listens, with a twentieth of a second between them."""

_APACHE_MODULES = "mpm_event authz_core mime dir deflate filter negotiation setenvif reqtimeout alias"
_NGINX = """\
daemon off;
{user}
pid {work}/nginx.pid;
error_log stderr;
events {{}}
http {{
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    gzip on;
    access_log off;
    client_body_temp_path {work}/body;
    proxy_temp_path {work}/proxy;
    fastcgi_temp_path {work}/fastcgi;
    uwsgi_temp_path {work}/uwsgi;
    scgi_temp_path {work}/scgi;
    {server}
}}
"""
_NGINX_SERVER = "server {{ listen 127.0.0.1:{port}; root {root}; }}"
_APACHE = """\
ServerRoot {work}
ServerName 127.0.0.1
Listen 127.0.0.1:{port}
PidFile {work}/apache.pid
ErrorLog {work}/error.log
{modules}
User www-data
Group www-data
TypesConfig /etc/mime.types
DirectoryIndex index.html
{site}
"""
_APACHE_SITE = """\
DocumentRoot {root}
AddOutputFilterByType DEFLATE text/html text/plain text/xml text/css text/javascript application/javascript
<Directory {root}>
    AllowOverride All
    Require all granted
</Directory>
"""
_CADDY = """\
{{
    admin off
    auto_https off
}}
http://127.0.0.1:{port} {{
    root * {root}
    {ours}
}}
"""
_LIGHTTPD = """\
server.document-root = "{root}"
server.bind = "127.0.0.1"
server.port = {port}
server.errorlog = "{work}/error.log"
index-file.names = ( "index.html" )
include_shell "/usr/share/lighttpd/create-mime.conf.pl"
"""


@dataclass(frozen=True)
class Place:
    """Where one server has its work: its port, what it serves, a folder of its own, and the file we give it, if any."""

    port: int
    root: Path
    work: Path
    ours: Path | None
    block: str = ""
    """Of a server with our file: what that file says to copy, at the place of an administrator."""

    def write(self, template: str, **more: str) -> str:
        """Write its settings; gives their path."""
        file = self.work / "settings"
        file.write_text(self.fill(template, **more), encoding="utf-8")
        return str(file)

    def fill(self, template: str, **more: str) -> str:
        """Fill in where it is."""
        return template.format(port=self.port, root=self.root, work=self.work, **more)


def _nginx(place: Place) -> list[str]:
    server = place.block or place.fill(_NGINX_SERVER)
    user = "user root;" if os.geteuid() == 0 else ""
    return ["nginx", "-p", str(place.work), "-c", place.write(_NGINX, server=server, user=user)]


def _apache(place: Place) -> list[str]:
    names = _APACHE_MODULES.split() + ["headers"] * bool(place.ours)
    modules = "\n".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in names)
    if place.ours:
        shutil.copy(place.ours, next(iter(place.root.rglob("404.html"))).parent / ".htaccess")
    settings = place.write(_APACHE, modules=modules, site=place.block or place.fill(_APACHE_SITE))
    return ["apache2", "-D", "FOREGROUND", "-f", settings]


def _caddy(place: Place) -> list[str]:
    ours = f"import {place.ours}" if place.ours else "file_server"
    return ["caddy", "run", "--adapter", "caddyfile", "--config", place.write(_CADDY, ours=ours)]


def _lighttpd(place: Place) -> list[str]:
    return ["lighttpd", "-D", "-f", place.write(_LIGHTTPD)]


def _busybox(place: Place) -> list[str]:
    return ["busybox", "httpd", "-f", "-p", f"127.0.0.1:{place.port}", "-h", str(place.root)]


def _python(place: Place) -> list[str]:
    return [sys.executable, "-m", "http.server", str(place.port), "--bind", "127.0.0.1", "-d", str(place.root)]


REAL_HOSTS: dict[str, Callable[[Place], list[str]]] = {
    "nginx": _nginx,
    "apache2": _apache,
    "caddy": _caddy,
    "lighttpd": _lighttpd,
    "busybox": _busybox,
    "http.server": _python,
}
"""What starts each, by its name, which is also that of its program and of its package of Debian."""


@contextmanager
def real_host(name: str, site: Path, file: str = "", text: str = "", base: str = "/") -> Iterator[str]:
    """Serve a site from a server, with the text of our file for it if there is one, until the end of the block.

    Gives the address of the site, which stands in the folder `base`. A server that is not here skips the test; in CI
    that is a failure.
    """
    if name != "http.server" and not shutil.which(name):
        give_up: Callable[[str], Any] = pytest.fail if os.environ.get("CI") else pytest.skip
        give_up(f"{name} (niet op deze machine)")
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        work.chmod(0o755)  # a server reads as someone else
        shutil.copytree(site, copy := work / "root" / base.strip("/"), copy_function=_link)
        if not (copy / MANIFEST).is_file():
            write_list(copy)
        place = Place(_free_port(), work / "root", work, _written(work / "ours", file, text) if file else None)
        place = replace(place, block=block_of(text, copy, place))
        with _started(REAL_HOSTS[name](place), place):
            yield f"http://127.0.0.1:{place.port}{base}"


def block_of(text: str, site: Path, place: Place) -> str:
    """Give the block that a host file says to copy, for a site at the root or in a folder; nothing where it has none.

    Only what an administrator fills in is changed: where the site stands, its port, and where our file is.
    """
    blocks = re.findall(r"(?:^#   .*\n|^#\n(?=#       ))+", text, re.MULTILINE)
    if not blocks or place.ours is None:
        return ""
    block: str = re.sub("^# ?", "", blocks[-1 if site != place.root else 0], flags=re.MULTILINE)
    for example, real in {
        "/var/www/i-coach": str(site),
        "/var/www/html": str(place.root),
        f"/etc/nginx/{place.ours.name}": str(place.ours),
        "listen 80;": f"listen 127.0.0.1:{place.port};",
        "*:80": f"127.0.0.1:{place.port}",
    }.items():
        block = block.replace(example, real)
    return block


def _written(folder: Path, name: str, text: str) -> Path:
    folder.mkdir()
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def _link(source: str, target: str) -> None:
    """Have the same file under another name, where that can be: a copy of the site is 20 MB."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy(source, target)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def _started(command: list[str], place: Place) -> Iterator[None]:
    home: Mapping[str, str] = os.environ | {"HOME": str(place.work), "XDG_DATA_HOME": str(place.work)}
    log = place.work / "log"
    with log.open("wb") as output:
        process = subprocess.Popen(command, env=home, stdout=output, stderr=output, cwd=place.work)
    try:
        _wait_until_it_listens(process, place.port, log)
        yield
    finally:
        process.terminate()
        process.wait(timeout=30)


def _wait_until_it_listens(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    for _ in range(LONGEST_START):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            try:
                process.wait(timeout=0.05)
            except subprocess.TimeoutExpired:
                continue
            break
        else:
            return
    pytest.fail(f"{process.args}: {log.read_text(encoding='utf-8', errors='replace')}")
