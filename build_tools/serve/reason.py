"""Why the system refuses a file or a folder, in the words of who builds a site: it speaks another language itself."""

from __future__ import annotations

import errno

_REASONS = {
    errno.EACCES: "geen toegang",
    errno.EPERM: "geen toegang",
    errno.EROFS: "deze schijf is alleen te lezen",
    errno.ENOSPC: "de schijf is vol",
    errno.EBUSY: "iets anders gebruikt dit",
    errno.ENOENT: "het is er niet",
    errno.EEXIST: "hier staat iets dat geen map is",
    errno.ENOTDIR: "hier staat iets dat geen map is",
    errno.EISDIR: "hier staat een map",
    errno.ELOOP: "deze koppeling leidt naar zichzelf",
    errno.ENAMETOOLONG: "de naam is te lang",
}


def reason(error: OSError) -> str:
    """Give the reason of an error; the system's number where we have no words for it."""
    if error.errno is None:  # Python refused it, not the system
        return "dit is geen gewoon bestand"
    return _REASONS.get(error.errno, f"fout {error.errno} van het systeem")
