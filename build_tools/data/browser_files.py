"""The browser side, published under one name that says its content: a new version is never mixed with an old one."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass

from build_tools.data.data_file import read_text
from build_tools.paths import NODE_MODULES, SCAN, source_files
from build_tools.set_up.stamp import fingerprint

_BROWSER = SCAN / "browser"
_WORKERS = _BROWSER / "service-worker"
"""Scripts that no page imports, published under a name of their own: see build_tools/finish/offline.py."""
_LIBRARIES = {
    "fflate": ("LICENSE", "esm/browser.js"),
    "minisearch": ("LICENSE.txt", "dist/es/index.js"),
    "lean-qr/nano": ("LICENSE", "nano.mjs"),
    "sha256-uint8array": ("LICENSE", "dist/sha256-uint8array.mjs"),
}
"""What our modules import by name, and a browser by address: of each its licence and its module, as npm has them."""
_IMPORT = re.compile(r"""^(?:import|export)\s+(?:[^;"'()=]*\sfrom\s+)?["'](\.[^"']+)["']""", re.MULTILINE)
_LATE = 3
"""Steps from the module of the page."""
_SOURCE_MAP = re.compile(r"//# sourceMappingURL=.*\n?")
_COMMENT = re.compile(r"^ *(?:/\*\*(?:[^*]|\*(?!/))*\*/|//[^\n]*|)\n|/\*\* @type \{[^\n]*?\} \*/ ", re.MULTILINE)
"""What stands on lines of its own, documentation and types, and the type of a value: a third of all that would be
downloaded."""


@dataclass(frozen=True)
class BrowserFiles:
    """The ES modules as text, by their path in the folder on the site where they go."""

    folder: str
    files: dict[str, str]

    def found_late(self, first: str) -> list[str]:
        """Give the modules that a browser finds late when it starts with one, each by what imports it.

        To name those it finds soon as well helps no script, and keeps a slow machine from showing the page.
        """
        steps = {first: 0}
        for name in (found := [first]):
            new = [each for each in self._imports(name) if each not in steps]
            steps |= dict.fromkeys(new, steps[name] + 1)
            found += dict.fromkeys(new)
        return [name for name in found if steps[name] >= _LATE]

    def _imports(self, name: str) -> list[str]:
        folder = posixpath.dirname(name)
        return [posixpath.normpath(posixpath.join(folder, path)) for path in _IMPORT.findall(self.files[name])]


def collect_browser_files() -> BrowserFiles:
    """Collect the ES modules of `scan/browser/`, without their comments, and the libraries that they import."""
    sources = [file for file in source_files(_BROWSER, "**/*.js") if file.parent != _WORKERS]
    files = {(name := file.relative_to(_BROWSER).as_posix()): _published(name, read_text(file)) for file in sources}
    files |= {_address(library): _library(library) for library in _LIBRARIES}
    print_ = fingerprint(part.encode() for item in files.items() for part in item)
    return BrowserFiles(f"assets/i-scan-{print_[:12]}", files)


def _published(name: str, script: str) -> str:
    """Give a module without its comments, and with the address of each library that it imports."""
    text = without_comments(script)
    for library in _LIBRARIES:
        address = posixpath.relpath(_address(library), posixpath.dirname(name))
        text = re.sub(rf'(\bfrom |\bimport\()"{re.escape(library)}"', rf'\1"{address}"', text)
    return text


def _address(library: str) -> str:
    return f"libraries/{library.replace('/', '-')}.js"


def _library(library: str) -> str:
    """Give a library as one module, under the licence that goes with every copy."""
    folder = NODE_MODULES / library.partition("/")[0]
    licence, script = (read_text(folder / name) for name in _LIBRARIES[library])
    return f"/*!\n{licence.strip()}\n*/\n{_SOURCE_MAP.sub('', without_comments(script))}"


def without_comments(script: str) -> str:
    """Leave out comments, types and empty lines; a comment behind code stays, and so does all code as it is."""
    return _COMMENT.sub("", script)
