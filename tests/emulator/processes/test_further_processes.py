"""Several processes of one node, one after another, under the same watch."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psutil
import pytest
from modelarts_emulator.processes import node_process
from modelarts_emulator.processes.node_process import NodeCommand, NodeLog, NodeProcess

from tests.support.polling import until

# It kills what watches it, by the number of generations from itself, after what it leaves in another session.
_LEAVING = """
import os, signal, sys, time
if not os.fork():
    os.setsid()
    if not os.fork():
        print(os.getpid(), flush=True)
        time.sleep(600)
    os._exit(0)
os.wait()
while os.path.getsize(sys.argv[2]) == 0:
    time.sleep(0.005)
def parent(process):
    return int(open(f"/proc/{process}/stat").read().rpartition(")")[2].split()[1])
watching = os.getpid()
for _ in range(int(sys.argv[1])):
    watching = parent(watching)
if watching != os.getpid():
    os.kill(watching, signal.SIGKILL)
    time.sleep(600)
"""
_FORGING = """
import os, sys, time
with open(f"/proc/{os.getppid()}/fd/1", "w") as reports:
    for forged in ('{"ended": "guessed"}', '{"ended": ""}', '{"ended": true}', '{"token": "guessed", "launcher": 1}'):
        print(forged, file=reports, flush=True)
print("forged", flush=True)
time.sleep(600)
"""


@pytest.fixture
def log(tmp_path: Path) -> NodeLog:
    return NodeLog(tmp_path / "log", 1024 * 1024, "it is a test")


class Node:
    """The processes of a node."""

    def __init__(self, folder: Path, log: NodeLog) -> None:
        self._folder = folder
        self._log = log
        self.last: NodeProcess | None = None

    def start(self, program: str, *arguments: str) -> NodeProcess:
        words = (sys.executable, "-c", program, *arguments)
        command = NodeCommand(words, {"HOME": str(self._folder)}, self._folder, family=self._folder)
        self.last = NodeProcess(command, self._log, again=True, after=self.last)
        return self.last

    def close(self) -> None:
        if self.last is not None:
            self.last.close()


@pytest.fixture
def node(tmp_path: Path, log: NodeLog) -> Iterator[Node]:
    with closing(Node(tmp_path, log)) as started:
        yield started


def test_each_process_has_a_result_of_its_own(node: Node, log: NodeLog) -> None:
    first = node.start(
        "import time\nprint('one')\nbegun = time.process_time()\nwhile time.process_time() < begun + 0.3: 0"
    )
    busy = first.wait()
    second = node.start("print('two'); raise SystemExit(3)")
    idle = second.wait()
    third = node.start("import time; time.sleep(600)")
    third.kill()
    killed = third.wait()
    assert first.keeper_pid == second.keeper_pid == third.keeper_pid
    assert len({first.pid, second.pid, third.pid, 0}) == 4
    assert (busy.exit_code, idle.exit_code, killed.signal_name) == (0, 3, "SIGKILL")
    assert busy.cpu_seconds > 0.25 > idle.cpu_seconds
    assert log.path.read_text() == "one\ntwo\n"
    node.close()
    assert not psutil.pid_exists(first.keeper_pid)


@pytest.mark.parametrize("generations", [0, 1, 2, 3])
def test_what_a_process_leaves_has_ended_before_the_next_one(
    node: Node, log: NodeLog, tmp_path: Path, generations: int
) -> None:
    """Also if it kills its launcher, the guard or the keeper; those that are killed are made again."""
    process = node.start(_LEAVING, str(generations), str(log.path))
    assert process.wait().exit_code == (137 if generations else 0)
    left = int(log.path.read_text())
    assert not psutil.pid_exists(left) or psutil.Process(left).status() == psutil.STATUS_ZOMBIE
    assert process.watched is not bool(generations)
    assert node.start("print('next')").wait().exit_code == 0
    assert log.path.read_text().endswith("next\n")


def test_a_process_cannot_say_that_it_has_ended(node: Node, log: NodeLog) -> None:
    process = node.start(_FORGING)
    until(lambda: "forged" in log.path.read_text())
    process.terminate()
    assert process.wait().signal_name == "SIGTERM"
    assert not psutil.pid_exists(process.pid)
    assert node.start("print('next')").wait().exit_code == 0


def test_commands_for_a_process_that_has_ended_do_not_reach_the_next_one(node: Node) -> None:
    first = node.start("pass")
    until(lambda: not psutil.pid_exists(first.launcher_pid))
    first.terminate()
    first.kill()
    assert first.wait().exit_code == 0
    assert node.start("import time; time.sleep(0.1)").wait().exit_code == 0


def test_what_watches_ends_with_an_emulator_that_is_killed_between_two_processes(tmp_path: Path) -> None:
    program = """
    import pathlib, sys, time
    from modelarts_emulator.processes.node_process import NodeCommand, NodeLog, NodeProcess
    log = NodeLog(pathlib.Path(sys.argv[1]), 1000, "it is a test")
    process = NodeProcess(NodeCommand((sys.executable, "-c", "pass"), {}, pathlib.Path("/")), log, again=True)
    process.wait()
    print(process.keeper_pid, process.guard_pid, flush=True)
    time.sleep(600)
    """
    words = [sys.executable, "-c", textwrap.dedent(program), str(tmp_path / "log")]
    with subprocess.Popen(words, stdout=subprocess.PIPE) as emulator:
        assert emulator.stdout is not None
        watching = [psutil.Process(int(number)) for number in emulator.stdout.readline().split()]
        emulator.kill()
    _, alive = psutil.wait_procs(watching, timeout=30)
    assert not alive


def test_what_watches_is_woken_before_it_has_reported(node: Node, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(node_process, "_STOPPED_MS", 1)  # it takes longer to start, as on a busy machine
    assert node.start("pass").wait().exit_code == 0
    assert node.start("raise SystemExit(3)").wait().exit_code == 3
