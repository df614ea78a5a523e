"""What the doctor goes by, as plain data for the page that looks at a host from a browser: `scan/browser/check/`.

So that limits, words and cures stand once. What to look at, each does for itself: the page must also work where the
host keeps Python from starting, and then it matters most.
"""

from __future__ import annotations

import hashlib
from dataclasses import asdict
from typing import Any

from build_tools.finish.site import NOT_FOUND
from build_tools.hosts.description import COMPRESSED, FIXED_POLICY, HEADERS, NAMED_FOLDER, TYPES, VITAL_TYPES
from build_tools.hosts.doctor.checks import CANONICAL, EXPIRES, LATER, LEAST, LONG, NAMES_A_FILE, SCRIPT
from build_tools.hosts.doctor.faults import PLACES
from build_tools.hosts.doctor.good import GOOD
from build_tools.hosts.doctor.kinds import KINDS, SIGNS
from build_tools.hosts.doctor.policy import FALLBACKS, OURS, SCRIPTS, VITAL
from build_tools.hosts.doctor.report import MOST_PLACES, WORDS
from build_tools.hosts.doctor.visit import NAMELESS, NOWHERE
from build_tools.hosts.doctor.whole import NAMED, OFF
from build_tools.release.manifest_format import MANIFEST, manifest_file
from scan.formats.page_data import page_data
from scan.school.offline_copy import WORKER


def check_rules() -> dict[str, Any]:
    """Give all that the checks in a browser need; `rules.js` there says what each is."""
    return {
        "list": MANIFEST,
        "manifest": page_data(manifest_file()),
        "nowhere": NOWHERE,
        "nameless": NAMELESS,
        "types": TYPES,
        "vital": VITAL_TYPES,
        "script": SCRIPT.pattern,
        "named": NAMED.pattern,
        "folder": NAMED_FOLDER,
        "canonical": CANONICAL.pattern,
        "expires": EXPIRES.pattern,
        "flat": NAMES_A_FILE.pattern,
        "not_found": NOT_FOUND,
        "offline": WORKER,
        "offline_off": [hashlib.sha256(text.encode()).hexdigest() for text in OFF],
        "compressed": COMPRESSED,
        "least": LEAST,
        "later": LATER,
        "long": LONG,
        "headers": HEADERS,
        "places": PLACES,
        "most_places": MOST_PLACES,
        "policy": {
            "fallbacks": FALLBACKS,
            "ours": OURS,
            "vital": sorted(VITAL),
            "scripts": SCRIPTS,
            "fixed": {name: sources.split() for name, sources in FIXED_POLICY.items()},
        },
        "kinds": {key: asdict(kind) for key, kind in KINDS.items()},
        "signs": list(SIGNS.items()),
        "good": [asdict(each) for each in GOOD],
        "words": WORDS,
    }
