"""Stock schemathesis with the configuration that docs/conformance.md shows."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import httpx
from modelarts_emulator.embedded import Emulator

from tests.support.other_server import DEVIATIONS, OPERATIONS, other_server

_ROOT: Final = Path(__file__).parents[2]
_REPORTED: Final[Mapping[str, str]] = {
    "null": 'null is not of type "string"',
    "number for text": '7 is not of type "string"',
    "undocumented status": "Received: 410",
    "error body without code": '"error_code" is a required property',
    "HTML with 200": "Received: text/html",
    "other date format": 'is not a "date-time"',
    "slow": "Response time limit exceeded",
    "redirect": "Received: 302",
}
"""What it says about a deviation; of the others it says nothing."""
_READS_ONLY: Final = [word for method in ("POST", "PUT", "PATCH", "DELETE") for word in ("--exclude-method", method)]


def _run(url: str, project: str, login: Mapping[str, Any], *arguments: str) -> tuple[int, str]:
    """The exit code of a run, and what it said."""
    answer = httpx.post(f"{url}/v3/auth/tokens", json=login, trust_env=False, timeout=60)
    config, bundle = _ROOT / "docs" / "schemathesis.toml", _ROOT / "generated" / "openapi.json"
    command = [sys.executable, "-m", "schemathesis.cli", "--config-file", str(config), "run", str(bundle)]
    done = subprocess.run(
        [*command, "--seed", "1", "--phases", "examples,coverage", *arguments],
        env={
            **os.environ,
            "MODELARTS_ENDPOINT": url,
            "MODELARTS_PROJECT_ID": project,
            "MODELARTS_TOKEN": answer.headers["X-Subject-Token"],
        },
        capture_output=True,
        text=True,
        timeout=300,
    )
    return done.returncode, done.stdout + done.stderr


def test_it_reports_what_contradicts_schemas() -> None:
    chosen = [word for name in OPERATIONS for word in ("--include-operation-id", name)]
    with other_server(list(DEVIATIONS)) as server:
        account = server.account
        code, said = _run(account.url, account.project_id, account.token_request(), *chosen)
    assert code == 1, said
    assert "8 selected" in said
    assert [name for name, words in _REPORTED.items() if words not in said] == [], said


def test_it_finds_nothing_in_the_local_modelarts() -> None:
    chosen = [word for tag in ("networks", "configuration") for word in ("--include-tag", tag)]
    with Emulator() as emulator:
        names = emulator.environment
        user = {"name": names["MODELARTS_USERNAME"], "password": names["MODELARTS_PASSWORD"]}
        identity = {"methods": ["password"], "password": {"user": {**user, "domain": {"name": user["name"]}}}}
        login = {"auth": {"identity": identity, "scope": {"project": {"id": names["MODELARTS_PROJECT_ID"]}}}}
        url, project = names["MODELARTS_ENDPOINT"], names["MODELARTS_PROJECT_ID"]
        code, said = _run(url, project, login, *chosen, *_READS_ONLY)
    assert code == 0, said
    assert "4 selected" in said
