"""The site as any host gives it, but for one number: Python goes through a report once before it is asked, not often.

The rounds make the first report quick, and take half a second; what Python answers is the same. The bench, the other
browsers and the failing hosts have them all.
"""

from http import HTTPStatus
from pathlib import Path

from build_tools.serve.preview import SiteHandler, SiteServer

ADDRESS = "/engine/worker.js"
ROUNDS = b"const WARM_UP_ROUNDS = 20;"
ONE_ROUND = b"const WARM_UP_ROUNDS = 1;"


class BriefWarmUp(SiteHandler):
    """A host of the built site."""

    def do_GET(self) -> None:
        """Answer with the file, of the worker with one round."""
        if self.path.endswith(ADDRESS):
            self._answer_worker(Path(self.translate_path(self.path)).read_bytes())
        else:
            super().do_GET()

    def _answer_worker(self, script: bytes) -> None:
        if ROUNDS not in script:
            raise AssertionError(f"{ADDRESS} no longer says {ROUNDS.decode()}")
        content = script.replace(ROUNDS, ONE_ROUND)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/javascript")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def serve_briefly(folder: Path) -> SiteServer:
    """Make that host for a folder, on a free port of this machine only."""
    return SiteServer(("127.0.0.1", 0), lambda *given: BriefWarmUp(*given, directory=str(folder)))
