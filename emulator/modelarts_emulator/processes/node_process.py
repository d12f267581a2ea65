"""The process of one node, in a session of its own, with its log in a file."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_LAUNCHER = Path(__file__).with_name("launcher.py")
_KILLED = 128 + signal.SIGKILL


@dataclass(frozen=True)
class NodeCommand:
    """A process to start.

    Attributes:
        arguments: the program and its arguments.
        environment: the whole environment; the process inherits no other variable.
        directory: the working directory.
        mounts: directories that the process sees at other paths too, by these, as far as the system allows it.
        root: an empty directory for the root of the process; needed with `mounts`.
    """

    arguments: tuple[str, ...]
    environment: Mapping[str, str]
    directory: Path
    mounts: Mapping[str, Path] = field(default_factory=dict)
    root: Path | None = None


@dataclass(frozen=True)
class NodeResult:
    """The end of a process.

    Attributes:
        exit_code: exit code; 128 + N when signal N ended the process, as containers report it.
        signal_name: name of that signal, such as SIGKILL; None when it exited by itself.
        cpu_seconds: CPU time of the process and all that it started.
        peak_bytes: largest resident memory of any of these processes, in bytes.
        lost: whether its exit code is unknown, since the launcher ended first.
    """

    exit_code: int
    signal_name: str | None = None
    cpu_seconds: float = 0.0
    peak_bytes: int = 0
    lost: bool = False


class NodeProcess:
    """A process that has been started; `wait` must be called once, from any thread.

    Args:
        command: the program to run.
        log: file that standard output and standard error are appended to, or a descriptor that they go to.
        descriptors: file descriptors that the process inherits, with the same numbers.

    Attributes:
        launcher_pid: process whose descendants are the node's processes.
        started: monotonic time of the start in s.

    Raises:
        OSError: no process can be started.
    """

    def __init__(self, command: NodeCommand, log: Path | int, descriptors: Sequence[int] = ()) -> None:
        with open(log, "ab", closefd=not isinstance(log, int)) as file:
            self._launcher = subprocess.Popen(  # noqa: S603 - our own script with our own interpreter
                [sys.executable, "-I", "-S", str(_LAUNCHER)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=file,
                pass_fds=descriptors,
                bufsize=0,
                start_new_session=True,
                env={"LANG": "C.UTF-8"},
            )
        self.launcher_pid = self._launcher.pid
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
                    "descriptors": list(descriptors),
                }
            ).encode()
            + b"\n"
        )

    def terminate(self) -> None:
        """Send SIGTERM to the process group; does nothing when it has ended."""
        self._send(b"T")

    def kill(self) -> None:
        """Send SIGKILL to the process group; does nothing when it has ended."""
        self._send(b"K")

    def wait(self) -> NodeResult:
        """Block until the process and everything that it started has ended."""
        events: dict[str, float] = {}
        if self._launcher.stdout is not None:
            with self._launcher.stdout as messages:
                for line in iter(messages.readline, b""):
                    events |= json.loads(line)
        self._launcher.wait()
        with self._input_lock:
            if self._launcher.stdin is not None:
                self._launcher.stdin.close()
        cpu_seconds, peak_bytes = events.get("cpu_seconds", 0.0), int(events.get("peak_bytes", 0))
        if "signal" in events:
            number = int(events["signal"])
            return NodeResult(128 + number, _signal_name(number), cpu_seconds, peak_bytes)
        if "exit_code" in events:
            return NodeResult(int(events["exit_code"]), None, cpu_seconds, peak_bytes)
        return NodeResult(_KILLED, lost=True)

    def _send(self, data: bytes) -> None:
        with self._input_lock:
            pipe = self._launcher.stdin
            if pipe is None or pipe.closed:
                return
            try:
                while data:
                    data = data[pipe.write(data) or 0 :]
            except BrokenPipeError:
                return


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
