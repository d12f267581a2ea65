"""Processes do not outlive an emulator that is killed; they see directories at other paths, if the system allows it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from modelarts_emulator.processes.cgroups import own_group
from modelarts_emulator.processes.leftovers import end_leftovers
from modelarts_emulator.processes.node_process import NodeCommand, NodeLog, NodeProcess

from tests.support.polling import until


def logged(path: Path) -> NodeLog:
    return NodeLog(path, 8 * 1024 * 1024, "it is a test")


def printed(log: Path) -> str:
    """What a process has printed, once that ends with a line."""
    until(lambda: log.exists() and log.read_text().endswith("\n"))
    return log.read_text()


def has_ended(process: psutil.Process) -> bool:
    """Whether a process has ended, even if the system's first process has not noticed yet."""
    try:
        return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


STRAY = """
import os, signal, sys, time
home, killed, left = sys.argv[1:]
if left:  # the control group, as the superuser can
    with open(left, "w") as processes:
        processes.write("0")
if not os.fork():  # a child that leaves its group, its session and its parent, and ignores signals
    os.setsid()
    if not os.fork():
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        print(os.getpid(), flush=True)
        time.sleep(600)
    os._exit(0)
while not os.path.exists(home + "/go"):
    time.sleep(0.005)
def parent(process):
    return int(open(f"/proc/{process}/stat").read().rpartition(")")[2].split()[1])
launcher = os.getppid()
watching = {"launcher": launcher, "guard": parent(launcher), "keeper": parent(parent(launcher))}
how, *names = killed.split()
for each in ([signal.SIGSTOP] if how == "stop" else [signal.SIGSTOP, signal.SIGKILL]):
    for name in names:
        os.kill(watching[name], each)
time.sleep(600)
"""
ALL = ("keeper", "guard", "launcher")


def stray_of(
    folder: Path, killed: str, *, family: Path | None = None, home: bool = False, left: Path | None = None
) -> tuple[NodeProcess, psutil.Process]:
    """A node that kills or stops what watches it as soon as there is a file `go`, and a process that it leaves."""
    command = (sys.executable, "-c", STRAY, str(folder), killed, str(left or ""))
    environment = {"HOME": str(folder)} if home else {}
    process = NodeProcess(NodeCommand(command, environment, folder, family=family), logged(folder / "log"))
    return process, psutil.Process(int(printed(folder / "log")))


@pytest.mark.parametrize("grouped", [True, False])
@pytest.mark.parametrize("killed", ["launcher", "guard", "keeper", "guard launcher", "launcher guard", "keeper guard"])
def test_nothing_outlives_a_job_that_kills_what_watches_it(tmp_path: Path, killed: str, grouped: bool) -> None:
    """Where control groups can be made, and where they cannot."""
    process, stray = stray_of(tmp_path, f"kill {killed}", family=tmp_path if grouped else None)
    (tmp_path / "go").touch()
    assert process.wait().exit_code == 137
    assert has_ended(stray)


@pytest.mark.parametrize("killed", ["guard launcher", " ".join(ALL)])
def test_nothing_outlives_a_job_that_leaves_its_group_and_kills_what_watches_it(tmp_path: Path, killed: str) -> None:
    """If it kills all, it is known by its home directory."""
    home = tmp_path / "jobs" / "job" / "worker-0"
    home.mkdir(parents=True)
    base = own_group()
    left = base / "cgroup.procs" if base is not None and os.access(base / "cgroup.procs", os.W_OK) else None
    process, stray = stray_of(home, f"kill {killed}", family=tmp_path / "jobs", home=killed == " ".join(ALL), left=left)
    (home / "go").touch()
    assert process.wait().lost
    assert has_ended(stray)


RELAY = """
import os, sys, time
for _ in range(int(sys.argv[1])):  # each of them is continued by a child, without end
    if not os.fork():
        os.setsid()
        while True:
            if os.fork():
                os._exit(0)
            time.sleep(float(sys.argv[2]))
time.sleep(1)
zombies = 0
for listing in os.listdir("/proc"):
    try:
        fields = open(f"/proc/{listing}/stat").read().rpartition(")")[2].split() if listing.isdigit() else ["", ""]
    except OSError:
        continue
    zombies += fields[:2] == ["Z", str(os.getppid())]
print(zombies)
"""


@pytest.mark.parametrize("grouped", [True, False])
def test_processes_that_start_each_other_are_reaped_and_end(tmp_path: Path, grouped: bool) -> None:
    command = NodeCommand(
        (sys.executable, "-c", RELAY, "8", "0.01"), {}, tmp_path, family=tmp_path if grouped else None
    )
    process = NodeProcess(command, logged(tmp_path / "log"))
    assert process.wait().exit_code == 0
    assert int((tmp_path / "log").read_text()) < 50  # of some 800 that have ended


def test_an_emulator_of_its_own_ends_what_nothing_else_can(tmp_path: Path) -> None:
    """The orphans of a process that has no other children come to it; it ends none of its own."""
    script = f"""
import pathlib, subprocess, sys
from modelarts_emulator.processes.node_process import NodeCommand, NodeLog, NodeProcess
from modelarts_emulator.processes.orphans import ORPHANS
ORPHANS.adopt()
folder = pathlib.Path({str(tmp_path)!r})
log = NodeLog(folder / "log", 1000, "it is a test")
sleeping = NodeCommand((sys.executable, "-c", "import time; time.sleep(600)"), {{}}, folder)
other = NodeProcess(sleeping, NodeLog(folder / "other", 1000, "it is a test"))
command = (sys.executable, "-c", {STRAY!r}, str(folder), "kill {" ".join(ALL)}", "")
print(NodeProcess(NodeCommand(command, {{}}, folder), log).wait().lost, flush=True)
other.kill()
print(other.wait().signal_name, flush=True)
"""
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as emulator:
        stray = psutil.Process(int(printed(tmp_path / "log")))
        (tmp_path / "go").touch()
        assert emulator.communicate()[0].splitlines() == ["True", "SIGKILL"]
        assert has_ended(stray)


def test_a_program_with_an_emulator_in_it_keeps_its_own_children(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"]) as own:
        try:
            process, stray = stray_of(tmp_path, "kill guard launcher")
            (tmp_path / "go").touch()
            assert process.wait().lost
            assert has_ended(stray)
            assert own.poll() is None
        finally:
            own.kill()


def watchers(process: NodeProcess) -> list[psutil.Process]:
    return [psutil.Process(pid) for pid in (process.keeper_pid, process.guard_pid, process.launcher_pid)]


def test_a_job_that_stops_what_watches_it_can_be_killed(tmp_path: Path) -> None:
    process, stray = stray_of(tmp_path, f"stop {' '.join(ALL)}")
    (tmp_path / "go").touch()
    watching = watchers(process)
    until(lambda: all(each.status() == psutil.STATUS_STOPPED for each in watching))  # nobody waits for it yet
    process.kill()
    for each in watching:
        with suppress(psutil.NoSuchProcess):
            each.suspend()  # as a node would again before it is killed
    assert process.wait().signal_name == "SIGKILL"
    assert has_ended(stray)


@pytest.mark.parametrize("known_by", ["home", "group"])
def test_what_outlived_an_emulator_ends_with_the_next_start(tmp_path: Path, known_by: str) -> None:
    """All that watches a job is killed at once, and the job is reparented to the system's first process."""
    home = tmp_path / "jobs" / "job" / "worker-0"
    home.mkdir(parents=True)
    family = tmp_path / "jobs" if known_by == "group" and own_group() else None
    process, stray = stray_of(home, "kill", family=family, home=family is None)
    for watching in watchers(process):
        watching.suspend()  # or one would end the job before the other is killed
    for number in (process.keeper_pid, process.guard_pid, process.launcher_pid):
        with suppress(ProcessLookupError):
            os.kill(number, signal.SIGKILL)
    assert stray.is_running()
    (tmp_path / "others" / "job").mkdir(parents=True)
    assert end_leftovers(tmp_path / "others") == 0
    assert end_leftovers(tmp_path / "jobs") >= 1
    assert has_ended(stray)
    assert process.wait().lost


def test_watchers_that_are_stopped_end_with_the_next_start(tmp_path: Path) -> None:
    home = tmp_path / "jobs" / "job" / "worker-0"
    home.mkdir(parents=True)
    sleeping = NodeCommand((sys.executable, "-c", "import time; time.sleep(600)"), {"HOME": str(home)}, tmp_path)
    process = NodeProcess(sleeping, logged(tmp_path / "log"))
    watching = watchers(process)
    for each in watching:
        each.suspend()
    assert end_leftovers(tmp_path / "jobs") >= 2  # the guard ends with the keeper
    assert process.wait().lost
    assert all(map(has_ended, watching))


def test_only_nodes_are_taken_for_what_outlived_an_emulator(tmp_path: Path) -> None:
    """Such as a shell that a user has opened in the directory of a job, and nodes of another emulator."""
    (tmp_path / "jobs" / "job").mkdir(parents=True)
    places = {"PWD": f"{tmp_path}/jobs/job", "HOME": f"{tmp_path}/jobs-of-others/job"}
    sleeping = [sys.executable, "-c", "import time; time.sleep(600)"]
    with subprocess.Popen(sleeping, env=places, cwd=tmp_path / "jobs" / "job") as user:
        try:
            assert end_leftovers(tmp_path / "jobs") == 0
            assert user.poll() is None
        finally:
            user.kill()


def test_a_line_without_end_is_cut_and_takes_no_memory(tmp_path: Path) -> None:
    """80 MB in one line, of which the log keeps 16 to 32 MB; a failed start is in it too."""
    flood = "import os\nfor _ in range(80): os.write(1, b'x' * 1024 * 1024)\nos.write(1, b'end\\n')"
    log = NodeLog(tmp_path / "log", 16 * 1024 * 1024, "the flavor has one core")
    process = NodeProcess(NodeCommand((sys.executable, "-c", flood), {}, tmp_path), log)
    peak, launcher = 0, psutil.Process(process.launcher_pid)
    with suppress(psutil.NoSuchProcess):
        while launcher.is_running() and launcher.status() != psutil.STATUS_ZOMBIE:
            peak = max(peak, launcher.memory_info().rss)
    result = process.wait()
    assert result.exit_code == 0
    assert peak < 40 * 1024 * 1024
    with log.path.open("rb") as file:
        assert file.readline() == (
            f"[ModelArts] {result.left_out} bytes of earlier output are left out: the flavor has one core.\n".encode()
        )
        kept = file.read()
    assert len(kept) + result.left_out == 80 * 1024 * 1024 + 4
    assert 16 * 1024 * 1024 <= len(kept) <= 32 * 1024 * 1024
    assert kept.endswith(b"xend\n")


def test_the_process_group_dies_with_an_emulator_that_is_killed(tmp_path: Path) -> None:
    script = textwrap.dedent(
        """
        import pathlib, sys
        from modelarts_emulator.processes.node_process import NodeCommand
        from modelarts_emulator.processes.node_process import NodeLog, NodeProcess
        job = "import os, time; print(os.getpid(), flush=True); time.sleep(600)"
        log = NodeLog(pathlib.Path(sys.argv[1]), 1000, "it is a test")
        NodeProcess(NodeCommand((sys.executable, "-c", job), {}, pathlib.Path("/")), log)
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
    process = NodeProcess(NodeCommand((sys.executable, "-c", job), {}, tmp_path, mounts, root), logged(log))
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
    assert NodeProcess(command, logged(log)).wait().exit_code == 0
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


def test_a_program_that_was_the_command_has_children_of_its_own_afterwards(tmp_path: Path) -> None:
    """The command ends all children that it did not start, when a node ends."""
    program = """
import subprocess, sys
from modelarts_emulator.__main__ import main
from modelarts_emulator.processes.orphans import ORPHANS
assert main(["--data-dir", sys.argv[1], "--catalogue", "/nothing"]) != 0
child = subprocess.Popen(["sleep", "60"])
ORPHANS.end(0)
assert child.poll() is None
child.kill()
"""
    subprocess.run([sys.executable, "-c", program, str(tmp_path / "data")], check=True, timeout=60)
