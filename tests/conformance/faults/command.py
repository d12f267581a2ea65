"""The command `modelarts-conformance` as a finder: a process of its own, which knows nothing of the local ModelArts."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.conformance.faults.finders import Finder
from tests.support.account import Account

_PAUSE: Final = 0.1
_ENDING: Final = 10.0  # seconds in which it removes what it has made


class CommandError(RuntimeError):
    """The command could not test the server; the message is what it said."""


def _by_command(account: Account, deadline: float) -> Iterator[str]:
    """What the command finds, as it notes it in its journal."""
    with tempfile.TemporaryDirectory(prefix="journal-") as folder:
        journal, said = Path(folder) / "journal", Path(folder) / "said"
        seconds = max(1, int(deadline - time.monotonic()))
        command = [sys.executable, "-m", "modelarts_conformance", "run", "--allow-writes"]
        with said.open("wb") as output:
            process = subprocess.Popen(
                [*command, "--journal", str(journal), "--time", f"{seconds}s"],
                env={**os.environ, **_environment(account)},
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        try:
            known = 0
            while True:
                ended = process.poll() is not None or time.monotonic() > deadline + _ENDING
                found = findings_in(journal)
                yield from found[known:]
                known = len(found)
                if ended:
                    break
                time.sleep(_PAUSE)
            if process.returncode not in (None, 0, 1):
                raise CommandError(said.read_text(encoding="utf-8", errors="replace")[-1000:])
            if process.returncode == 1 and not known:
                yield said.read_text(encoding="utf-8", errors="replace")[-1000:]
        finally:
            process.kill()
            process.wait()


def findings_in(journal: Path) -> list[str]:
    """The findings in a journal whose last line may be incomplete; none without a journal."""
    if not journal.exists():
        return []
    lines = journal.read_text(encoding="utf-8").split("\n")[:-1]
    notes = [json.loads(line) for line in lines]
    return [
        f"{note['finding']['kind']}: {note['finding']['operation']}: {note['finding']['what']}"
        for note in notes
        if "finding" in note
    ]


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
