"""The command `modelarts-conformance` as a finder: a process of its own, which knows nothing of the local ModelArts."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from tests.conformance.faults.finders import Finder
from tests.support.account import Account

_PAUSE: Final = 0.1
_ENDING: Final = 10.0  # seconds in which it removes what it has made


class CommandError(RuntimeError):
    """The command could not test the server; the message is what it said."""


def _by_command(account: Account, deadline: float) -> Iterator[str]:
    """What the command finds: at once as it notes it in its journal, and at the end as it reports it."""
    with tempfile.TemporaryDirectory(prefix="journal-") as folder:
        journal, report, said = (Path(folder) / name for name in ("journal", "report.json", "said"))
        seconds = max(1, int(deadline - time.monotonic()))
        command = [sys.executable, "-m", "modelarts_conformance", "run", "--allow-writes", "--time", f"{seconds}s"]
        command += ["--journal", str(journal), "--report", str(report)]
        if account.expired_token:
            expired = Path(folder) / "expired"
            expired.write_text(account.expired_token, encoding="utf-8")
            command += ["--expired-token", str(expired)]
        with said.open("wb") as output:
            process = subprocess.Popen(
                command,
                env={**os.environ, **_environment(account)},
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        known = 0
        try:
            while process.poll() is None and time.monotonic() < deadline + _ENDING:
                noted = findings_in(journal)
                yield from noted[known:]
                known = len(noted)
                time.sleep(_PAUSE)
        finally:
            process.kill()
            process.wait()
        if not report.exists():
            ending = said.read_text(encoding="utf-8", errors="replace").strip()[-1000:]
            raise CommandError(f"exit code {process.returncode} and no report; it said: {ending}")
        yield from [_told(finding) for finding in json.loads(report.read_bytes())["findings"]][known:]


def findings_in(journal: Path) -> list[str]:
    """The findings in a journal whose last line may be incomplete; none without a journal."""
    try:
        lines = journal.read_text(encoding="utf-8").split("\n")[:-1]
    except FileNotFoundError:  # not yet begun, or at its end
        return []
    notes = [json.loads(line) for line in lines]
    return [_told(note["finding"]) for note in notes if "finding" in note]


def _told(finding: Mapping[str, str]) -> str:
    return f"{finding['kind']}: {finding['operation']}: {finding['what']}"


def _environment(account: Account) -> dict[str, str]:
    """The variables that name a local ModelArts, and no others of the kind."""
    return {
        "MODELARTS_ENDPOINT": account.url,
        "MODELARTS_IAM_ENDPOINT": account.url,
        "MODELARTS_OBS_ENDPOINT": account.obs_url,
        "MODELARTS_REGION": account.region,
        "MODELARTS_PROJECT_ID": account.project_id,
        "MODELARTS_USERNAME": account.username,
        "MODELARTS_PASSWORD": account.password,
        "HUAWEICLOUD_SDK_AK": account.access_key,
        "HUAWEICLOUD_SDK_SK": account.secret_key,
    }


COMMAND: Final = Finder(_by_command)
