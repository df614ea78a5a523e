"""Where a browser makes no SHA-256, which is on http, the page that looks at a host makes it."""

import json
import subprocess
from pathlib import Path

from build_tools.set_up.node import find_node

KNOWN = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
]
"""Of nothing, 'abc', 56 letters and a million times 'a': FIPS 180-4, examples of NIST."""


def test_both_make_the_same() -> None:
    """Of every length up to 200 bytes, of millions, and of what begins anywhere in memory."""
    script = Path(__file__).with_name("hashes_in_node.js")
    done = subprocess.run([find_node(), str(script)], capture_output=True, text=True, check=True, timeout=60)
    assert json.loads(done.stdout) == {"known": KNOWN, "different": []}
