"""Our way out: building the site with ProperDocs, which takes the place of MkDocs without a change of ours.

Material ends on 5 May 2027 and MkDocs 1 has had no release since 2024. As long as ProperDocs gives the same bytes,
changing over is one line in the list of packages. It warns when that is no longer so, and stops nothing.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from build_tools.paths import CACHE, ROOT, VENV
from build_tools.serve.builder import SETTINGS, build_into
from build_tools.set_up.commands import SetUpError
from build_tools.set_up.stamp import fingerprint, is_made_from, set_stamp
from build_tools.set_up.virtual_environment import REQUIREMENTS, install

_PACKAGE = CACHE / "properdocs"
_REQUIREMENTS = REQUIREMENTS / "properdocs.txt"
_BUILD = """\
import sys
from pathlib import Path
import properdocs.replacement  # from here on, who imports mkdocs gets properdocs
from build_tools.mkdocs_skin.build import build_site
sys.exit(build_site(Path("mkdocs.yml"), Path(sys.argv[1])))
"""
_GENERATOR = re.compile(rb'<meta name="generator"[^<>]*>')
_SAME = "Met ProperDocs komt er dezelfde site uit, tot op de byte."
_OTHER = (
    "Let op: met ProperDocs komt er een andere site uit. Anders of alleen in één van beide: {0}. Kijk wat er "
    "veranderde voordat Material stopt (5 mei 2027); DECISIONS.md zegt waarom."
)
_NOT_BUILT = "Let op: met ProperDocs is de site niet te bouwen. Hierboven staat waarom; de gewone bouw werkt nog wel."
_NAMED = 5
"""Files that a warning names; the others are of the same kind."""


def successor_report() -> str:
    """Build the site twice, with MkDocs and with ProperDocs, and say in one sentence how they differ."""
    with TemporaryDirectory() as folder:
        ours, other = Path(folder) / "mkdocs", Path(folder) / "properdocs"
        try:
            _fetch()
        except SetUpError as error:
            return str(error)
        if build_into(ours) or _build_with_it(other):
            return _NOT_BUILT
        found = differing(ours, other)
        shown = ", ".join(found[:_NAMED]) + (f" en nog {len(found) - _NAMED}" if len(found) > _NAMED else "")
        return _OTHER.format(shown) if found else _SAME


def differing(one: Path, other: Path) -> list[str]:
    """Give the paths of files that two sites do not share to the byte, but for the tag that names the generator."""
    contents = [_contents(site) for site in (one, other)]
    names = sorted(contents[0].keys() | contents[1].keys())
    return [name for name in names if contents[0].get(name) != contents[1].get(name)]


def _contents(site: Path) -> dict[str, bytes]:
    files = {file.relative_to(site).as_posix(): file for file in site.rglob("*") if file.is_file()}
    return {name: _GENERATOR.sub(b"", file.read_bytes()) for name, file in files.items()}


def _fetch() -> None:
    """Fetch ProperDocs, once; it lies beside our packages and not among them, so that no other build sees it."""
    print_ = fingerprint([_REQUIREMENTS.read_bytes()])
    if not is_made_from(_PACKAGE, print_):
        shutil.rmtree(_PACKAGE, ignore_errors=True)
        install(VENV, "--no-deps", "--require-hashes", "--target", str(_PACKAGE), "-r", str(_REQUIREMENTS))
        set_stamp(_PACKAGE, print_)


def _build_with_it(folder: Path) -> int:
    path = os.pathsep.join(filter(None, [str(_PACKAGE), os.environ.get("PYTHONPATH")]))
    settings = {**os.environ, **SETTINGS, "PYTHONPATH": path}
    return subprocess.run([sys.executable, "-c", _BUILD, str(folder)], cwd=ROOT, env=settings, check=False).returncode
