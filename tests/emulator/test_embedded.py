"""An emulator inside a program."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_FORKING = """
import os, sys
from modelarts import Session
from modelarts_emulator.embedded import Emulator

def child(ends):
    if os.fork() == 0:
        ends()
    assert os.wait()[1] == 0

with Emulator() as emulator:
    os.environ.update(emulator.environment)
    session = Session()
    session.obs.create_bucket("bucket-a")
    child(sys.exit)
    child(lambda: (emulator.close(), sys.exit()))
    print(session.obs.upload_file(sys.argv[1], "obs://bucket-a/"), flush=True)
"""


def test_a_forked_process_that_ends_leaves_the_emulator_of_its_parent(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    done = subprocess.run(
        [sys.executable, "-c", _FORKING, str(tmp_path / "a.txt")],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={"PATH": "/usr/bin:/bin", "TMPDIR": str(tmp_path), "HOME": str(tmp_path)},
    )
    assert (done.returncode, done.stdout) == (0, "obs://bucket-a/a.txt\n"), done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
