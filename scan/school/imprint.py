"""From the files of a neutral site and the values of a school to the files of the school's site.

The same values give the same bytes wherever this runs: it looks at nothing but what it is given. What it makes it can
take again, with the same outcome.
"""

from __future__ import annotations

import binascii
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from scan.school.colours import completed, read_colours, with_colours
from scan.school.hiding import Hiding
from scan.school.offline_copy import WORKER, listed, named_in, with_list
from scan.school.own_word import Change, kept_pieces, rewording
from scan.school.school import School
from scan.school.search_index import INDEX, Changes, changed_index
from scan.school.security_text import SECURITY_TEXT, security_text
from scan.school.sitemap import NOT_FOUND, SITEMAP, sitemap
from scan.school.slots import Marks, fill

RELEASE = "release.json"
_TOUCHED = (INDEX, RELEASE, WORKER, SITEMAP, SECURITY_TEXT)
_COLOURS = re.compile(r"assets/css/colours-[0-9a-f]{12}\.css")
_KINDS = {"svg": "svg+xml", "png": "png", "webp": "webp", "jpg": "jpeg", "jpeg": "jpeg"}
_PRINT = re.compile(r'(<meta name="release" content=")[^"]*(")')
_PLACE = re.compile(r'(<body\b[^<>]* data-at=")[^"]*(")')
_CANONICAL = re.compile(r'<link rel="canonical"[^<>]*>\n?')
_BEFORE_ICON = re.compile(r'<link rel="icon"')
_KEEPS_OUR_WORD = re.compile(r'<main\b[^<>]*\sdata-word="ours"')
_ON_PAPER = re.compile(r"@page\{@bottom-left\{.*\}\}", re.DOTALL)
_ONE_WORD = re.compile(r"</?one-word>")
_TAG = re.compile(r"<[^<>]*>")

Files = Mapping[str, bytes]
"""The content of files by their path from the root of a site."""


class ImprintError(ValueError):
    """Files that are no site of ours, or a mark that the school names and does not give."""


@dataclass
class _Work:
    """What is known while pages are made: the marks of the school, and what the search must know of its pages."""

    school: School
    marks: Marks
    colours: tuple[str, str]
    change: Change | None
    texts: dict[str, Mapping[str, str]] = field(default_factory=dict)
    gone: dict[str, tuple[str, ...]] = field(default_factory=dict)
    unchanged: set[str] = field(default_factory=set)
    kept: set[str] = field(default_factory=set)


class Imprint:
    """An imprint page by page, for who shows how far it is; `imprint` does the same at once.

    Files that no imprint changes (see `is_touched`) need not be given: the manifest keeps what it says of them.
    """

    def __init__(self, files: Files, school: School, own: Files) -> None:
        """Make ready; raises `ImprintError` as `imprint` does."""
        kept = _kept(files)
        files = {path: content for path, content in files.items() if path not in kept}
        pages = {path: content.decode() for path, content in files.items() if path.endswith(".html")}
        self.school = school
        self._files = files
        self._hiding = Hiding(pages, school.hide)
        self._edition = edition_of(files, school)
        marks, self._more = _marks(school, own)
        self.marks = tuple(self._more)
        """Where the marks of the school come."""
        sheet, new_sheet, css = _new_colours(files, school)
        self._more[new_sheet] = css.encode()
        self._work = _Work(school, marks, (sheet, new_sheet), rewording(school.word) if school.word else None)
        self._prints: dict[str, str] = {}
        self._worker = files[WORKER].decode() if WORKER in files else ""
        self._offline = {*listed(self._worker)}
        self.pages = tuple(path for path in pages if _address(path) not in self._hiding.addresses)
        """The pages that stay, by their path."""
        if school.address:
            self._more[SITEMAP] = sitemap(school.address, map(_address, self.pages)).encode()
        if text := security_text(school):
            self._more[SECURITY_TEXT] = text.encode()
        replaced = {sheet, SITEMAP, SECURITY_TEXT} & files.keys() - self._more.keys()
        self.gone = tuple(sorted(({*pages} - {*self.pages}) | replaced))
        """What the school's site has no longer."""

    def page(self, path: str) -> bytes:
        """Give one of the pages that stay."""
        made = _page(path, self._hiding.page(path), self._work).encode()
        self._prints[path] = _print(made)
        if path in self._offline:
            self._offline |= named_in(made.decode())
        return made

    def rest(self) -> dict[str, bytes]:
        """Give what is not a page: the marks, the colours, the search, the worker and the manifest. After all pages."""
        made, work = dict(self._more), self._work
        if INDEX in self._files:
            changes = Changes(self._hiding.addresses, work.texts, work.gone, work.unchanged, work.kept)
            made[INDEX] = changed_index(self._files[INDEX].decode(), changes, work.change).encode()
        release = json.loads(self._files.get(RELEASE, b"{}"))
        prints = self._all_prints(release.get("files", {}), made)
        if WORKER in self._files:
            kept = {path: prints[path] for path in self._offline & prints.keys()}
            made[WORKER] = with_list(self._worker, kept).encode()
            prints[WORKER] = _print(made[WORKER])
        if RELEASE in self._files:
            made[RELEASE] = _release(release, prints, self._edition)
        return made

    def _all_prints(self, known: Mapping[str, str], made: Files) -> dict[str, str]:
        """Give the SHA-256 of every file of the site as it is now; of what was not given as the manifest has it."""
        kept = {path: print_ for path, print_ in known.items() if path not in self._files}
        given = {path: _print(content) for path, content in self._files.items() if not path.endswith(".html")}
        prints = kept | given | self._prints | {path: _print(content) for path, content in made.items()}
        return {path: print_ for path, print_ in prints.items() if path not in self.gone}


def _release(data: dict[str, Any], prints: Mapping[str, str], edition: dict[str, Any]) -> bytes:
    """Give the manifest of the site as it is now, as a build writes it.

    It names neither itself nor the zip, and nothing below a folder that begins with a dot: that is for the host.
    """
    shown = {path for path in prints if not path.startswith(".") and "/." not in path}
    named = sorted(shown - {RELEASE, data.get("archive")})
    kept = {"kept": data["kept"]} if "kept" in data else {}
    neutral = {name: value for name, value in data.items() if name not in ("edition", "kept")}
    changed = neutral | {"files": {path: prints[path] for path in named}, "edition": edition} | kept
    return (json.dumps(changed, ensure_ascii=False, indent=1) + "\n").encode()


def _kept(files: Files) -> set[str]:
    """Give what is there of the release before, for pages that were open: it stays as it was."""
    kept = json.loads(files.get(RELEASE, b"{}")).get("kept") or {}
    return {*kept.get("files", ())}


def edition_of(files: Files, school: School) -> dict[str, Any]:
    """Give what the manifest says of a school's site: its name, and what a host must leave out or have at its root.

    The first are pages by their path, the last is what people look for there, wherever the site stands. Who copies a
    site over another takes nothing away, and leaves a folder with a dot behind as easily; so the check asks a host for
    these. What a site that is made again says of itself stays: it has these pages no longer.
    """
    pages = {path: "" for path in files if path.endswith(".html")}
    gone = Hiding(pages, school.hide).addresses
    before = json.loads(files.get(RELEASE, b"{}")).get("edition") or {}
    hidden = {path for path in pages if _address(path) in gone} | {*before.get("hidden", ())} - pages.keys()
    at_root = [SECURITY_TEXT] if security_text(school) else []
    return {"name": school.name, "hidden": sorted(hidden), "at_root": at_root}


def is_touched(path: str) -> bool:
    """Say whether an imprint looks at a file of a site; every other one it leaves as it is."""
    return path.endswith(".html") or path in _TOUCHED or _COLOURS.fullmatch(path) is not None


def imprint(files: Files, school: School, own: Files) -> dict[str, bytes]:
    """Give the files of the school's site; `own` holds the school's logo and icon by the names in its values.

    Raises `ImprintError` when the files are no site of ours, or a mark is not there.
    """
    work = Imprint(files, school, own)
    kept = {path: content for path, content in files.items() if path not in work.gone}
    return kept | {path: work.page(path) for path in work.pages} | work.rest()


def hidden_and_named(files: Files, school: School) -> dict[str, list[str]]:
    """Give by address each page that goes and is named in the text of pages that stay, with the addresses of those."""
    pages = {path: content.decode() for path, content in files.items() if path.endswith(".html")}
    hiding = Hiding(pages, school.hide)
    named = {address: hiding.named_by(address) for address in sorted(hiding.addresses)}
    return {address: by for address, by in named.items() if by}


def _page(path: str, html: str, work: _Work) -> str:
    address = _address(path)
    filled = fill(html.replace(*work.colours), work.school, work.marks)
    work.texts[address], work.gone[address] = filled.texts, filled.gone
    html = filled.html
    if _KEEPS_OUR_WORD.search(html):
        work.unchanged.add(address)
    if work.change:
        work.kept.update(_texts(kept_pieces(html)))
        html = work.change(html)
    if address == NOT_FOUND:
        html = _PLACE.sub(rf"\g<1>{_folder(work.school)}\g<2>", html)
    elif work.school.address:
        link = f'<link rel="canonical" href="{work.school.address}{address}">\n'
        html = _BEFORE_ICON.sub(lambda icon: link + icon[0], _CANONICAL.sub("", html), count=1)
    return _with_print(html)


def _folder(school: School) -> str:
    """Give the folder on its host where a school said that its site would stand."""
    return re.sub("^https://[^/]*", "", school.address) or "/"


def _with_print(html: str) -> str:
    """Have a page that says of which release it is say so of what it is now."""
    bare = _PRINT.sub(r"\1\2", html)
    name = _short(bare.encode())
    return _PRINT.sub(rf"\g<1>{name}\g<2>", html)


def _new_colours(files: Files, school: School) -> tuple[str, str, str]:
    """Give the address of the sheet with colours, its new address, and what is in it: the name on paper as well."""
    sheet = next((path for path in files if _COLOURS.fullmatch(path)), None)
    if sheet is None:
        raise ImprintError("there is no sheet of colours: this is no site of ours")
    neutral = files[sheet].decode()
    css = with_colours(_ON_PAPER.sub("", neutral), completed(school.colours, read_colours(neutral)))
    css += _on_paper(school.name)
    return sheet, f"assets/css/colours-{_short(css.encode())}.css", css


def _on_paper(name: str) -> str:
    """Give the rule that prints the name of the site at the foot of every sheet, in its margin: no text moves by it.

    It stands with the colours, the one sheet of a school that every page links.
    """
    said = name.replace("\\", r"\\").replace('"', r"\"")
    return f'@page{{@bottom-left{{content:"{said}";font:8.5pt sans-serif}}}}'


def _marks(school: School, own: Files) -> tuple[Marks, dict[str, bytes]]:
    """Give where the marks of the school come, and their files."""
    files: dict[str, bytes] = {}
    logo = _placed("logo", school.logo.file, own, files) if school.logo else ""
    if not school.icon:
        return Marks(logo), files
    icon = _placed("icoon", school.icon, own, files)
    kind = _KINDS[school.icon.rpartition(".")[2].lower()]
    inside = f"data:image/{kind};base64,{binascii.b2a_base64(own[school.icon], newline=False).decode()}"
    return Marks(logo, inside, icon), files


def _placed(name: str, file: str, own: Files, files: dict[str, bytes]) -> str:
    if file not in own:
        raise ImprintError(f"{file} is not there")
    address = f"images/{name}-{_short(own[file])}.{file.rpartition('.')[2].lower()}"
    files[address] = own[file]
    return address


def _texts(pieces: Iterator[str]) -> Iterator[str]:
    for piece in pieces:
        text = _TAG.sub(" ", _ONE_WORD.sub("", piece))
        yield " ".join(unescape(text).replace("\N{SOFT HYPHEN}", "").split())


def _address(path: str) -> str:
    return path.removesuffix("index.html") if path.endswith("/index.html") or path == "index.html" else path


def _print(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _short(content: bytes) -> str:
    return _print(content)[:12]
