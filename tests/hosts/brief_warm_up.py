"""The site as any host gives it, but for one number: Python goes through a report once before it is asked, not often.

The rounds make the first report quick, and take half a second; what Python answers is the same. The bench, the other
browsers and the failing hosts have them all.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.faulty_host import Fault, host_with

WORKER = r"/engine/worker\.js"
ROUNDS = b"const WARM_UP_ROUNDS = 20;"
ONE_ROUND = b"const WARM_UP_ROUNDS = 1;"


@contextmanager
def served_briefly(site: Path) -> Iterator[str]:
    """Serve a site from a folder below the root of a host, until the end of the block; gives its address."""
    with host_with(site.parent, Fault(WORKER, change=_with_one_round)) as root:
        yield f"{root}{site.name}/"


def _with_one_round(worker: bytes) -> bytes:
    if ROUNDS not in worker:
        raise AssertionError(f"{WORKER} no longer says {ROUNDS.decode()}")
    return worker.replace(ROUNDS, ONE_ROUND)
