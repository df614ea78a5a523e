"""From the files of a neutral site and the values of a school to the files of the school's site.

The same values give the same bytes wherever this runs: it looks at nothing but what it is given. What it makes it can
take again, with the same outcome.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape

from scan.school.colours import completed, read_colours, with_colours
from scan.school.hiding import Hiding
from scan.school.own_word import Change, kept_pieces, rewording
from scan.school.school import School
from scan.school.search_index import INDEX, Changes, changed_index
from scan.school.slots import Marks, fill

RELEASE = "release.json"
_COLOURS = re.compile(r"assets/css/colours-[0-9a-f]{12}\.css")
_KINDS = {"svg": "svg+xml", "png": "png", "webp": "webp", "jpg": "jpeg", "jpeg": "jpeg"}
_PRINT = re.compile(r'(<meta name="release" content=")[^"]*(")')
_CANONICAL = re.compile(r'<link rel="canonical"[^<>]*>\n?')
_BEFORE_ICON = re.compile(r'<link rel="icon"')
_KEEPS_OUR_WORD = re.compile(r'<main\b[^<>]*\sdata-word="ours"')
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


def imprint(files: Files, school: School, own: Files) -> dict[str, bytes]:
    """Give the files of the school's site; `own` holds the school's logo and icon by the names in its values.

    Raises `ImprintError` when the files are no site of ours, or a mark is not there.
    """
    kept = _kept(files)
    files = {path: content for path, content in files.items() if path not in kept}
    pages = {path: content.decode() for path, content in files.items() if path.endswith(".html")}
    hiding = Hiding(pages, school.hide)
    marks, more = _marks(school, own)
    sheet, new_sheet, css = _new_colours(files, school)
    work = _Work(school, marks, (sheet, new_sheet), rewording(school.word) if school.word else None)
    made = {path: content for path, content in files.items() if path not in pages and path != sheet}
    made |= more | {new_sheet: css.encode()}
    for path in pages:
        if _address(path) not in hiding.addresses:
            made[path] = _page(path, hiding.page(path), work).encode()
    if INDEX in files:
        changes = Changes(hiding.addresses, work.texts, work.gone, work.unchanged, work.kept)
        made[INDEX] = changed_index(files[INDEX].decode(), changes, work.change).encode()
    if RELEASE in files:
        made[RELEASE] = _release(files[RELEASE], made)
    return made | kept


def _kept(files: Files) -> dict[str, bytes]:
    """Give what is there of the release before, for pages that were open: it stays as it was."""
    kept = json.loads(files.get(RELEASE, b"{}")).get("kept") or {}
    return {path: files[path] for path in kept.get("files", ()) if path in files}


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
    if work.school.address and address != "404.html":
        link = f'<link rel="canonical" href="{work.school.address}{address}">\n'
        html = _BEFORE_ICON.sub(lambda icon: link + icon[0], _CANONICAL.sub("", html), count=1)
    return _with_print(html)


def _with_print(html: str) -> str:
    """Have a page that says of which release it is say so of what it is now."""
    bare = _PRINT.sub(r"\1\2", html)
    name = hashlib.sha256(bare.encode()).hexdigest()[:12]
    return _PRINT.sub(rf"\g<1>{name}\g<2>", html)


def _new_colours(files: Files, school: School) -> tuple[str, str, str]:
    """Give the address of the sheet with colours, its new address, and what is in it."""
    sheet = next((path for path in files if _COLOURS.fullmatch(path)), None)
    if sheet is None:
        raise ImprintError("there is no sheet of colours: this is no site of ours")
    neutral = files[sheet].decode()
    css = with_colours(neutral, completed(school.colours, read_colours(neutral)))
    return sheet, f"assets/css/colours-{_print(css.encode())}.css", css


def _marks(school: School, own: Files) -> tuple[Marks, dict[str, bytes]]:
    """Give where the marks of the school come, and their files."""
    files: dict[str, bytes] = {}
    logo = _placed("logo", school.logo.file, own, files) if school.logo else ""
    if not school.icon:
        return Marks(logo), files
    icon = _placed("icoon", school.icon, own, files)
    kind = _KINDS[school.icon.rpartition(".")[2].lower()]
    inside = f"data:image/{kind};base64,{base64.b64encode(own[school.icon]).decode()}"
    return Marks(logo, inside, icon), files


def _placed(name: str, file: str, own: Files, files: dict[str, bytes]) -> str:
    if file not in own:
        raise ImprintError(f"{file} is not there")
    address = f"images/{name}-{_print(own[file])}.{file.rpartition('.')[2].lower()}"
    files[address] = own[file]
    return address


def _release(content: bytes, files: Files) -> bytes:
    """Give the manifest of the site as it is now, as a build writes it; it names neither itself nor the zip."""
    data = json.loads(content)
    named = sorted(files.keys() - {RELEASE, data.get("archive")})
    prints = {path: hashlib.sha256(files[path]).hexdigest() for path in named}
    return (json.dumps(data | {"files": prints}, ensure_ascii=False, indent=1) + "\n").encode()


def _texts(pieces: Iterator[str]) -> Iterator[str]:
    for piece in pieces:
        text = _TAG.sub(" ", _ONE_WORD.sub("", piece))
        yield " ".join(unescape(text).replace("\N{SOFT HYPHEN}", "").split())


def _address(path: str) -> str:
    return path.removesuffix("index.html") if path.endswith("/index.html") or path == "index.html" else path


def _print(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:12]
