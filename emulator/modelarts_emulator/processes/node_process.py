"""The process of one node, in a session of its own, with its log in a file."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from modelarts_emulator.processes.cgroups import end_group
from modelarts_emulator.processes.leftovers import end_strays, family_name
from modelarts_emulator.processes.orphans import ORPHANS

# Without the packages of the site, which would take most of the time of the start.
_LAUNCHER = "import sys; sys.path.append(sys.argv[1]); from modelarts_emulator.processes.launcher import main; main()"
_ROOT = Path(__file__).parents[2]
_STOPPED_MS = 1000  # for which a node can stop what watches it
_KILLED = 128 + signal.SIGKILL
_LONGEST_REPORT = 64 * 1024  # bytes
_REPORTED: dict[str, tuple[type, ...]] = {
    "launcher": (int,),
    "guard": (int,),
    "group": (str,),
    "pid": (int,),
    "exit_code": (int,),
    "signal": (int,),
    "cpu_seconds": (int, float),
    "peak_bytes": (int,),
    "left_out": (int,),
    "token": (str,),
    "ended": (str,),
}


@dataclass(frozen=True)
class NodeCommand:
    """A process to start.

    Attributes:
        arguments: the program and its arguments.
        environment: the whole environment; the process inherits no other variable.
        directory: the working directory.
        mounts: directories that the process sees at other paths too, by these, as far as the system allows it.
        root: an empty directory for the root of the process; needed with `mounts`.
        family: the directory by which `end_leftovers` finds it; it has no control group when None.
    """

    arguments: tuple[str, ...]
    environment: Mapping[str, str]
    directory: Path
    mounts: Mapping[str, Path] = field(default_factory=dict)
    root: Path | None = None
    family: Path | None = None


@dataclass(frozen=True)
class NodeLog:
    """The file that a process prints to.

    Attributes:
        path: the file, which is appended to.
        keep: number of bytes of the newest output that it keeps; it grows up to twice as many.
        reason: why it keeps no more, which its first line says when something is left out.
    """

    path: Path
    keep: int
    reason: str


@dataclass(frozen=True)
class NodeResult:
    """The end of a process.

    Attributes:
        exit_code: exit code; 128 + N when signal N ended the process, as containers report it.
        signal_name: name of that signal, such as SIGKILL; None when it exited by itself.
        cpu_seconds: CPU time of the process and all that it started.
        peak_bytes: largest resident memory of any of these processes, in bytes.
        lost: whether its exit code is unknown, since the launcher ended first.
        left_out: number of bytes that it printed and that its log does not have.
    """

    exit_code: int
    signal_name: str | None = None
    cpu_seconds: float = 0.0
    peak_bytes: int = 0
    lost: bool = False
    left_out: int = 0


LOST = NodeResult(_KILLED, lost=True)
"""The end of a process of which nothing is known."""


class NodeProcess:
    """A process that has been started; `wait` must be called once, from any thread.

    Args:
        command: the program to run.
        log: where standard output and standard error go: a file, or a descriptor.
        descriptors: file descriptors that the process inherits, with the same numbers.
        again: whether there may be a further process of the same node, with the same home directory and family; it
            needs `close` then.
        after: a process of the same node which has been waited for, and which was started with `again`. What watches
            it watches this one, unless it has ended too, so that this one starts much sooner.

    Attributes:
        launcher_pid: process whose descendants are the node's processes.
        guard_pid: its parent, which ends them if the launcher is killed.
        keeper_pid: the parent of the guard, which ends them if both are killed.
        pid: the process itself; 0 until `wait` knows it.
        started: monotonic time of the start in s.
        watched: whether it has ended, and what has watched it can watch another process.

    Raises:
        OSError: no process can be started.
    """

    def __init__(
        self,
        command: NodeCommand,
        log: NodeLog | int,
        descriptors: Sequence[int] = (),
        *,
        again: bool = False,
        after: NodeProcess | None = None,
    ) -> None:
        self.watched: bool = False
        if after is not None and after.watched:
            self._keeper = after._give_keeper()
        else:
            self._keeper = _started_keeper(command, log, descriptors)
        self._home = Path(command.environment["HOME"]) if command.family and "HOME" in command.environment else None
        self._again = again
        self._token = os.urandom(16).hex()
        self.started = time.monotonic()
        self._input_lock = threading.Lock()
        self._send(
            json.dumps(
                {
                    "arguments": list(command.arguments),
                    "environment": dict(command.environment),
                    "directory": str(command.directory),
                    "mounts": {path: str(directory) for path, directory in command.mounts.items()},
                    "root": str(command.root),
                    "family": family_name(command.family) if command.family is not None else "",
                    "log": None if isinstance(log, int) else {**vars(log), "path": str(log.path.absolute())},
                    "descriptors": list(descriptors),
                    "again": again,
                    "token": self._token,
                }
            ).encode()
            + b"\n"
        )
        self.keeper_pid = self.guard_pid = self.launcher_pid = self._keeper.pid  # which are woken before they report
        self.pid = 0
        begun = self._begun()
        self.guard_pid = int(begun.get("guard", self.keeper_pid))
        self.launcher_pid = int(begun.get("launcher", self.keeper_pid))
        self._group = Path(group) if (group := str(begun.get("group", ""))) else None

    def terminate(self) -> None:
        """Send SIGTERM to the process group; does nothing when it has ended."""
        self._send(b"T")
        self._wake()

    def kill(self) -> None:
        """Send SIGKILL to the process group; does nothing when it has ended."""
        self._send(b"K")
        self._wake()

    def wait(self) -> NodeResult:
        """Block until the process and everything that it started has ended."""
        events: dict[str, float | str] = {}
        try:
            while not self.watched and (event := self._next_event()) is not None:
                events |= event
                self.pid = int(event.get("pid", self.pid))
                self.watched = self._again and event.get("ended") == self._token
            known = "exit_code" in events or "signal" in events
            if self.watched and not known:
                self.close()  # it is found by its home directory, as what watches it is
            elif not self.watched:
                self._end_watching()
            if self._home is not None and not known:
                end_strays(self._home)
        finally:
            if not self.watched:
                self._close_pipes()
        cpu_seconds, peak_bytes = float(events.get("cpu_seconds", 0)), int(events.get("peak_bytes", 0))
        left_out = int(events.get("left_out", 0))
        if "signal" in events:
            number = int(events["signal"])
            return NodeResult(128 + number, _signal_name(number), cpu_seconds, peak_bytes, left_out=left_out)
        if "exit_code" in events:
            return NodeResult(int(events["exit_code"]), None, cpu_seconds, peak_bytes, left_out=left_out)
        return LOST

    def close(self) -> None:
        """End what still watches, after `wait`; does nothing when that has ended, or watches another process."""
        if self.watched:
            self.watched = False
            if self._keeper.stdin is not None:
                self._keeper.stdin.close()
            self._end_watching()
            self._close_pipes()

    def _give_keeper(self) -> subprocess.Popen[bytes]:
        self.watched = False
        return self._keeper

    def _end_watching(self) -> None:
        """Wait until what watches the process has ended, and end what it has left."""
        self._keeper.wait()
        if self._group is not None:
            end_group(self._group)  # the keeper has done it unless it was killed as well
        ORPHANS.end(self.keeper_pid)

    def _close_pipes(self) -> None:
        with self._input_lock:
            for pipe in (self._keeper.stdin, self._keeper.stdout):
                if pipe is not None:
                    pipe.close()

    def _begun(self) -> dict[str, float | str]:
        """What the guard reports of the launcher; empty when the keeper could not start."""
        while (event := self._next_event()) is not None:
            if event.get("token") == self._token:
                return event
        return {}

    def _wake(self) -> None:
        """Let the launcher and what watches it do what they are told, even if the node has stopped them."""
        for process in (self.keeper_pid, self.guard_pid, self.launcher_pid):
            with suppress(ProcessLookupError, PermissionError):
                os.kill(process, signal.SIGCONT)

    def _next_event(self) -> dict[str, float | str] | None:
        """What the guard or the launcher reports next; None when both have ended."""
        if self._keeper.stdout is None:
            return None
        reported = select.poll()
        reported.register(self._keeper.stdout, select.POLLIN)
        while not reported.poll(_STOPPED_MS):
            self._wake()  # again and again, as the node may stop them again
        line = self._keeper.stdout.readline(_LONGEST_REPORT)
        return _report(line) if line else None

    def _send(self, data: bytes) -> None:
        with self._input_lock:
            pipe = self._keeper.stdin
            if pipe is None or pipe.closed:
                return
            try:
                while data:
                    data = data[pipe.write(data) or 0 :]
            except BrokenPipeError:
                return


def _started_keeper(command: NodeCommand, log: NodeLog | int, descriptors: Sequence[int]) -> subprocess.Popen[bytes]:
    with open(log, "ab", closefd=False) if isinstance(log, int) else log.path.open("ab") as file:
        return ORPHANS.start(
            lambda: subprocess.Popen(  # noqa: S603 - our own module with our own interpreter
                [sys.executable, "-I", "-S", "-c", _LAUNCHER, str(_ROOT)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=file,
                pass_fds=descriptors,
                bufsize=0,
                start_new_session=True,
                # The home directory is what `end_leftovers` knows them by, should the node have stopped them.
                env={"LANG": "C.UTF-8", "HOME": command.environment.get("HOME", "/")},
            ),
            lambda started: started.pid,
        )


def _report(line: bytes) -> dict[str, float | str]:
    """What a line reports; nothing when a node has written it, which can open the pipe of its launcher."""
    try:
        report = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(report, dict):
        return {}
    return {name: value for name, value in report.items() if type(value) in _REPORTED.get(name, ())}


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
