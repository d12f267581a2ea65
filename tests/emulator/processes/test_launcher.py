"""Processes do not outlive an emulator that is killed."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import psutil
from modelarts_emulator.processes.node_process import NodeCommand, NodeProcess


def test_the_process_group_dies_with_an_emulator_that_is_killed(tmp_path: Path) -> None:
    script = textwrap.dedent(
        """
        import pathlib, sys
        from modelarts_emulator.processes.node_process import NodeCommand
        from modelarts_emulator.processes.node_process import NodeProcess
        job = "import os, time; print(os.getpid(), flush=True); time.sleep(600)"
        NodeProcess(NodeCommand((sys.executable, "-c", job), {}, pathlib.Path("/")), pathlib.Path(sys.argv[1]))
        input()
        """
    )
    log = tmp_path / "log"
    emulator = subprocess.Popen([sys.executable, "-c", script, str(log)], stdin=subprocess.PIPE)
    with emulator:
        while not (log.exists() and log.read_text().endswith("\n")):
            assert emulator.poll() is None
        job = psutil.Process(int(log.read_text()))
        launcher = job.parent()
        assert launcher is not None
        emulator.kill()
    gone, alive = psutil.wait_procs([job, launcher], timeout=30)
    assert not alive, gone


def test_a_launcher_that_is_killed_takes_its_process_along(tmp_path: Path) -> None:
    log = tmp_path / "log"
    job = "import os, time; print(os.getpid(), flush=True); time.sleep(600)"
    process = NodeProcess(NodeCommand((sys.executable, "-c", job), {}, tmp_path), log)
    while not log.read_text().endswith("\n"):
        pass
    started = psutil.Process(int(log.read_text()))
    psutil.Process(process.launcher_pid).kill()
    assert process.wait().lost
    _, alive = psutil.wait_procs([started], timeout=30)
    assert not alive
    process.terminate()  # harmless
