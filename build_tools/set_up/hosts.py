"""The web servers that the site is tried on: fetching what is not here where we may."""

from __future__ import annotations

import shutil
import sys

from build_tools.set_up import debian

HOSTS = ("nginx", "apache2", "caddy", "lighttpd", "busybox")
"""What Debian calls them, program and package alike."""


def fetch_hosts() -> None:
    """Fetch the servers that are not here, on Debian as root; who misses one elsewhere hears so after the tests.

    They are only installed: what is started by itself there keeps its own port, and our tests take another.
    """
    absent = [name for name in HOSTS if not shutil.which(name)]
    if absent and debian.may_install():
        print(f"Hier ontbreekt: {', '.join(absent)}. Dat wordt opgehaald.", file=sys.stderr, flush=True)
        for name in absent:
            debian.install([name])
