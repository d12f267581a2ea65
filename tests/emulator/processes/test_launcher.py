"""Processes do not outlive an emulator that is killed; they see directories at other paths, if the system allows it."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import psutil
import pytest
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


@pytest.mark.parametrize("mounted", [False, True])
def test_a_launcher_that_is_killed_takes_its_process_along(tmp_path: Path, mounted: bool) -> None:
    log, root = tmp_path / "log", tmp_path / "root"
    root.mkdir()
    mounts = {"/home/ma-user": tmp_path} if mounted else {}
    job = "import os, time; print(os.getpid(), flush=True); time.sleep(600)"
    process = NodeProcess(NodeCommand((sys.executable, "-c", job), {}, tmp_path, mounts, root), log)
    while not log.read_text().endswith("\n"):
        pass
    started = psutil.Process(int(log.read_text()))
    psutil.Process(process.launcher_pid).kill()
    assert process.wait().lost
    _, alive = psutil.wait_procs([started], timeout=30)
    assert not alive
    process.terminate()  # harmless


def listed_in(folder: Path, root: Path) -> str:
    """What a process prints that lists a directory by the path that it is mounted at."""
    path = f"/{folder.name}-of-tests/deep"
    program = f"import os; print(os.listdir({path!r}) if os.path.isdir({path!r}) else None, os.getcwd())"
    command = NodeCommand((sys.executable, "-c", program), {}, folder, {path: folder}, root)
    log = folder.with_name("log")
    assert NodeProcess(command, log).wait().exit_code == 0
    return log.read_text()


def test_a_directory_at_another_path(tmp_path: Path) -> None:
    folder, root = tmp_path / "folder", tmp_path / "root"
    folder.mkdir()
    root.mkdir()
    (folder / "file").touch()
    assert listed_in(folder, root) == f"['file'] {folder}\n"
    assert not Path("/folder-of-tests").exists()
    assert list(root.iterdir()) == []


def test_a_process_starts_without_them_where_the_system_refuses(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    assert listed_in(folder, tmp_path / "missing") == f"None {folder}\n"
