"""What our policy refuses, tried from inside; a host elsewhere that lets everyone in counts who comes.

The attempts stand in a module of our own origin: what is evaluated from outside skips part of the policy. Each must be
refused by the directive that is for it, for a request can fail in many ways that are not the policy's doing.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Page, Worker

from tests.browser.conftest import Scan
from tests.faulty_host import Fault, host_with
from tests.servers import running

WAYS_OUT = Path(__file__).with_name("ways_out.js")
ALLOWED = {"own": "went through"}
IN_A_WORKER = {
    "fetch": "connect-src",
    "socket": "connect-src",
    "font": "font-src",
    "import": "script-src-elem",
    "function": "require-trusted-types-for",
    "worker": "require-trusted-types-for",
    "policy": "trusted-types",
}
"""Per way the directive that refuses it."""
IN_A_PAGE = IN_A_WORKER | {
    "beacon": "connect-src",
    "image": "img-src",
    "sound": "media-src",
    "style": "style-src-elem",
    "frame": "frame-src",
    "form": "form-action",
    "html": "require-trusted-types-for",
    "script": "require-trusted-types-for",
}
REFUSALS = {"page": IN_A_PAGE, "worker": IN_A_WORKER}
INSIDE = {"function", "worker", "policy", "html", "script"}
"""Ways that ask no other origin."""
KINDS = {"svg": "image/svg+xml", "css": "text/css", "js": "text/javascript"}


class Elsewhere(BaseHTTPRequestHandler):
    """Another origin that anyone may read: nothing but a policy keeps a page from it."""

    asked: set[str]

    def do_GET(self) -> None:
        """Note what was asked, and give something of that kind."""
        way, _, suffix = self.path.strip("/").partition(".")
        self.asked.add(way)
        self.send_response(200)
        self.send_header("Content-Type", KINDS.get(suffix, "text/plain"))
        self.send_header("Access-Control-Allow-Origin", "*")
        self.end_headers()
        self.wfile.write(b'<svg xmlns="http://www.w3.org/2000/svg"/>' if suffix == "svg" else b"")

    do_POST = do_GET

    def log_message(self, format: str, *arguments: object) -> None:
        """Keep quiet."""


@contextmanager
def _elsewhere(asked: set[str]) -> Iterator[str]:
    handler = type("Counting", (Elsewhere,), {"asked": asked})
    with running(ThreadingHTTPServer(("127.0.0.1", 0), handler)) as address:
        yield address


def _assets(site: Path) -> str:
    return next(site.glob("assets/i-scan-*/page/trusted.js")).parents[1].relative_to(site).as_posix()


def _with_ways_out(scan: Scan, address: str) -> str:
    """Have the origin of the site give the module with the attempts; gives its address."""
    module = f"{address}ways-out.js"
    scan.page.route(module, lambda route: route.fulfill(path=WAYS_OUT, content_type="text/javascript"))
    return module


def _inside(scan: Scan, where: str, module: str, trusted: str) -> Page | Worker:
    """Give the page itself, or a worker in it that is born as the one with Python is."""
    if where == "page":
        return scan.page
    with scan.page.expect_worker() as born:
        scan.page.evaluate(_MAKE_WORKER, [trusted, module])
    assert born.value.evaluate("1 + 1") == 2
    return born.value


# The worker is held on to, lest it be tidied away.
_MAKE_WORKER = "async ([trusted, module]) => { self.held = (await import(trusted)).makeWorker(module); }"


def _try(inside: Page | Worker, module: str, ways: dict[str, str]) -> tuple[dict[str, str], set[str]]:
    """Give how each way ended, and which of them came through to the other origin."""
    asked: set[str] = set()
    with _elsewhere(asked) as elsewhere:
        outcomes: dict[str, str] = inside.evaluate(_TRY_ALL, [module, list(ways), elsewhere])
    return outcomes, asked


_TRY_ALL = "async ([module, ways, elsewhere]) => (await import(module)).tryAll(ways, elsewhere)"


@pytest.mark.parametrize("where", ["page", "worker"])
def test_the_policy_refuses_every_way_out(scan: Scan, site: Path, address: str, where: str) -> None:
    """In the page, and in a worker that is born as ours is."""
    module = _with_ways_out(scan, address)
    inside = _inside(scan, where, module, f"{address}{_assets(site)}/page/trusted.js")
    expected = REFUSALS[where] | ALLOWED
    outcomes, asked = _try(inside, module, expected)
    assert outcomes == expected
    assert asked == set()


@pytest.mark.parametrize("where", ["page", "worker"])
def test_without_the_policy_every_way_is_open(page: Page, site: Path, where: str) -> None:
    """So nothing but the policy refuses them, and an attempt that cannot succeed proves nothing."""
    with host_with(site, Fault("/i-scan/invullen/", change=_without_policy)) as address:
        scan = Scan(page, address).open()
        module = _with_ways_out(scan, address)
        inside = _inside(scan, where, module, f"{address}{_assets(site)}/page/trusted.js")
        outcomes, asked = _try(inside, module, REFUSALS[where] | ALLOWED)
    assert set(outcomes.values()) == {"went through"}, outcomes
    assert asked == REFUSALS[where].keys() - INSIDE


def _without_policy(html: bytes) -> bytes:
    left, removed = re.subn(rb'<meta http-equiv="Content-Security-Policy"[^>]*>', b"", html)
    assert removed == 1
    return left


def test_the_worker_with_the_answers_is_closed_twice(scan: Scan, address: str) -> None:
    """What it gave up itself is gone, and the policy of the page refuses the rest."""
    module = _with_ways_out(scan, address)
    scan.item("trainer-doel").locator("input").first.focus()
    scan.wait_for_engine()
    (worker,) = scan.page.workers
    outcomes, asked = _try(worker, module, IN_A_WORKER)
    given_up = {way: outcomes.pop(way) for way in ("fetch", "socket")}
    assert all(outcome.startswith("failed: TypeError") for outcome in given_up.values()), given_up
    assert outcomes == {way: refusal for way, refusal in IN_A_WORKER.items() if way not in given_up}
    assert asked == set()
