"""What a page can say of this release, and its links to what can be fetched."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from markupsafe import Markup

from build_tools.release.this_release import Release
from scan.definition.links import page_address


@dataclass(frozen=True)
class ReleaseOnPage:
    """A release as seen from a page, given by its path from the folder with content."""

    release: Release
    page: str

    @property
    def version(self) -> str:
        """Its version."""
        return self.release.version

    @property
    def print(self) -> str:
        """The beginning of the SHA-256 of its source."""
        return self.release.print

    @property
    def words(self) -> str:
        """What stands in the foot of every page."""
        return self.release.words

    @property
    def archive_name(self) -> str:
        """What the zip of the whole release is called."""
        return posixpath.basename(self.release.archive_address)

    @property
    def source_name(self) -> str:
        """What the zip of the source is called."""
        return posixpath.basename(self.release.source_address)

    @property
    def archive_link(self) -> Markup:
        """A link to the whole release: it works where someone put that zip beside the site."""
        return self.link(self.release.archive_address)

    @property
    def source_link(self) -> Markup:
        """A link to the source."""
        return self.link(self.release.source_address)

    def link(self, address: str) -> Markup:
        """Give a link to a file by its path on the site; as HTML, since some files are there only after the build."""
        target = posixpath.relpath(address, page_address(self.page) or ".")
        return Markup('<a href="{0}" download>{1}</a>').format(target, posixpath.basename(address))
