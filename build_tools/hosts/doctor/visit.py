"""A visit to a site on its host: all of its files, and the addresses that tell how the host goes about it."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from urllib.parse import quote, urlsplit

from build_tools.hosts.description import COMPRESSED
from build_tools.hosts.doctor.answer import Answer, ask
from build_tools.hosts.doctor.manifest import Manifest, read_manifest
from build_tools.release.manifest_format import MANIFEST

AT_ONCE = 8
NOWHERE = "bestaat-niet-9f3a/ook-niet/"
NAMELESS = "assets/bestaat-niet-9f3a.css"


@dataclass(frozen=True)
class Visit:
    """What a host answered at a time: `files` are those of the manifest, `folders` pages by address of their folder.

    `hidden` are pages that the edition leaves out, and that should not be there; `at_root` is what it wants at the root
    of the host, by its whole address.
    """

    address: str
    time: datetime
    home: Answer
    listed: Answer
    manifest: Manifest | None
    files: Mapping[str, Answer]
    folders: Mapping[str, Answer]
    hidden: Mapping[str, Answer]
    at_root: Mapping[str, Answer]
    nowhere: Answer
    no_file: Answer

    @property
    def answers(self) -> Mapping[str, Answer]:
        """What came of each file that did come."""
        return {path: answer for path, answer in self.files.items() if answer.status == 200}

    @cached_property
    def whole(self) -> Mapping[str, Answer]:
        """The files that are what the manifest says."""
        return {path: answer for path, answer in self.answers.items() if self.is_whole(path, answer)}

    @property
    def pages(self) -> Mapping[str, Answer]:
        """The pages, as they came."""
        return {path: answer for path, answer in self.answers.items() if path.endswith(".html")}

    def is_whole(self, path: str, answer: Answer) -> bool:
        """Say whether an answer is the file as it should be."""
        return self._is_meant(path, answer.unpacked)

    def is_still_compressed(self, path: str, answer: Answer) -> bool:
        """Say whether a browser still has something of gzip in the place of this file.

        Of a kind that is never so by itself, that is certain; of any other it is when the right file is in it.
        """
        is_never_so = path.rpartition(".")[2] in COMPRESSED
        return answer.is_gzip and not self.is_whole(path, answer) and (is_never_so or self._is_meant(path, answer.read))

    def _is_meant(self, path: str, content: bytes) -> bool:
        wanted = self.manifest.files.get(path) if self.manifest else None
        return hashlib.sha256(content).hexdigest() == wanted


def visit(address: str) -> Visit:
    """Visit a site at an address that ends in a slash; a name and password in it are given to the host."""
    parts = urlsplit(address)
    headers = {"Accept-Encoding": "gzip", "User-Agent": "i-coach doctor"}
    if parts.username:
        secret = f"{parts.username}:{parts.password or ''}".encode()
        headers["Authorization"] = f"Basic {base64.b64encode(secret).decode()}"
    place = parts._replace(netloc=parts.netloc.rpartition("@")[2])
    root = place.geturl()

    def get(path: str) -> Answer:
        return ask(root + quote(path), headers)

    listed = get(MANIFEST)
    manifest = read_manifest(listed.read) if listed.status == 200 else None
    paths = sorted(manifest.files) if manifest else []
    folders = [path.removesuffix("index.html") for path in paths if path.endswith("/index.html")]
    hidden = manifest.hidden if manifest else ()
    at_root = [place._replace(path=f"/{quote(path)}").geturl() for path in (manifest.at_root if manifest else ())]
    asked = [*paths, *folders, *hidden]
    with ThreadPoolExecutor(AT_ONCE) as threads:
        answers = dict(zip(asked, threads.map(get, asked), strict=True))
    return Visit(
        address=root,
        time=datetime.now(UTC),
        home=get(""),
        listed=listed,
        manifest=manifest,
        files={path: answers[path] for path in paths},
        folders={path: answers[path] for path in folders},
        hidden={path: answers[path] for path in hidden},
        at_root={address: ask(address, headers) for address in at_root},
        nowhere=get(NOWHERE),
        no_file=get(NAMELESS),
    )
