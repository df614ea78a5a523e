"""A policy of a host, read by the doctor and by the page in a browser: both lack the same, and give the same cure."""

import json
import subprocess
from pathlib import Path
from typing import Any

from build_tools.hosts.doctor.policy import cure, is_ours, is_too_strict_for_scripts, lacks, needs_of, policies_in
from build_tools.hosts.doctor.rules import check_rules
from build_tools.set_up.node import find_node
from tests.hosts.small_site import FILES, GoodHost

HEADERS = [
    "",
    GoodHost.policy,
    f"default-src 'self', {GoodHost.policy}",
    GoodHost.policy.replace("frame-ancestors 'self'", "frame-ancestors 'self' https://lms.example"),
    GoodHost.policy.replace("worker-src 'self' blob:", "worker-src 'self'"),
    "default-src 'self'",
    "default-src *; worker-src 'none'; script-src 'self'",
    "script-src 'self', img-src *",
    "script-src 'self' 'unsafe-eval'; default-src https: 'self'",
    "default-src 'self' 'unsafe-inline' 'unsafe-eval' blob: data:",
    "default-src school.nl 'unsafe-inline'; child-src blob:; font-src 'none'",
    "SCRIPT-SRC 'Self'; script-src *; base-uri x.nl; form-action 'none'",
    "script-src 'nonce-aB' 'unsafe-inline'",
    "require-trusted-types-for 'script'; frame-ancestors 'self'",
    "trusted-types i-scan; sandbox allow-scripts",
    "trusted-types x ; ; ",
]
PAGES = [FILES["index.html"], FILES["i-scan/invullen/index.html"], "<p>zonder regel</p>"]


def test_both_find_the_same_lacking(tmp_path: Path) -> None:
    """In every policy, for every page."""
    cases = [{"header": header, "page": page} for header in HEADERS for page in PAGES]
    file = tmp_path / "job.json"
    file.write_text(json.dumps({"rules": check_rules()["policy"], "cases": cases}), encoding="utf-8")
    script = Path(__file__).with_name("lacks_in_node.js")
    done = subprocess.run([find_node(), str(script), str(file)], capture_output=True, text=True, check=True, timeout=60)
    for case, answer in zip(cases, json.loads(done.stdout), strict=True):
        assert answer == _doctor(case["header"], case["page"]), case["header"]


def test_a_policy_of_our_file_is_known() -> None:
    """Also of another edition, and where a host says who may show the site in a frame; any other is not ours."""
    ours = [GoodHost.policy, GoodHost.policy.replace("'sha256-", "'sha256-A"), f"{GoodHost.policy} https://lms.example"]
    assert [is_ours(policy) for header in ours for policy in policies_in(header).values()] == [True] * 3
    assert not any(is_ours(policy) for header in HEADERS[4:] for policy in policies_in(header).values())


def _doctor(header: str, page: str) -> list[dict[str, Any]]:
    needs = needs_of([page])
    return [
        {
            "said": text,
            "ours": is_ours(policy),
            "cures": [
                [cure(policy, name, sources), sorted(sources)] for name, sources in sorted(lacks(policy, needs).items())
            ],
            "strict": is_too_strict_for_scripts(policy),
            "sandbox": "sandbox" in policy,
        }
        for text, policy in policies_in(header).items()
    ]
