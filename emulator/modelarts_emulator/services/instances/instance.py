"""One running instance of a model: its process, its address, its log."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import socket
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from modelarts_emulator.processes.bounded_log import BoundedLog
from modelarts_emulator.processes.logs import PREVIEW_BYTES, last_error_lines
from modelarts_emulator.processes.node_process import NodeCommand, NodeProcess, NodeResult
from modelarts_emulator.processes.usage import tree_usage

_SERVE = "modelarts_emulator.services.instances.runtime.serve"
_SYSTEM_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
_HEALTH = "/health"
_READ_BYTES = 64 * 1024
_EXIT_SECONDS = 5.0  # between the end of a process's socket and that of the process
_MEGABYTE = 1024 * 1024
_LOG_LIMIT = "the log of an instance keeps the newest 5 to 10 MB"


INSTANCE_HOST = "instance"
"""The value of Host in requests to an instance, which has no address."""


@dataclass(frozen=True)
class InstanceSettings:
    """The model and the environment of an instance.

    Attributes:
        model_name: Name of the model, which the user's class is made with.
        engine: `model_type` of the package, such as PyTorch.
        package: Folder with `config.json` and `customize_service.py`; never written to by the platform.
        directory: The instance's own folder: its working directory and home; made when missing.
        urls: Paths of the model's APIs.
        environment: The user's variables.
        family: Directory of the folders of all services, by which processes that outlive an emulator are found.
    """

    model_name: str
    engine: str
    package: Path
    directory: Path
    urls: tuple[str, ...] = ("/",)
    environment: Mapping[str, str] = field(default_factory=dict)
    family: Path | None = None


@dataclass(frozen=True)
class InstanceUsage:
    """The usage of an instance: CPU cores, on average since the last measurement, and resident memory in MB."""

    cpu_cores: float
    memory_mb: float


class Sink(Protocol):
    """Gets the output of an instance."""

    def write(self, data: bytes) -> None:
        """Take the next part; an OSError costs the part, and nothing else."""

    def close(self) -> None:
        """Take notice of the end."""


class InstanceFailedError(Exception):
    """An instance did not become ready; the message says why, with the last lines of its log when it ended."""


class Instance:
    """A process that serves a model. It is started with the object.

    It listens on no port, and has no name in the file system: `connect` passes it one end of a pair of sockets, so that
    only the emulator reaches it. Connections are taken at once, and answered when the model has been loaded.

    Args:
        settings: What to serve.
        log: File that its output is appended to, and that no other running instance has; it keeps the newest 5 to
            10 MB.
        on_exit: Called once, in a thread of the instance, when its processes have ended for any reason.
        sinks: Get its output as well, and are closed at its end.

    Attributes:
        settings: As above.
        log: As above.
        exit: How it ended; None before that.

    Raises:
        OSError: No process can be started.
    """

    def __init__(
        self,
        settings: InstanceSettings,
        log: Path,
        on_exit: Callable[[Instance, NodeResult], None] | None = None,
        sinks: Sequence[Sink] = (),
    ) -> None:
        self.settings = settings
        self.log = log
        self.exit: NodeResult | None = None
        self._on_exit = on_exit
        self._sinks = tuple(sinks)
        self._stopped = False
        self._ready = False
        self._ended = threading.Event()
        self._usage_lock = threading.Lock()
        settings.directory.mkdir(parents=True, exist_ok=True)
        with ExitStack() as undoing:
            log_file = BoundedLog(log, PREVIEW_BYTES, _LOG_LIMIT)
            undoing.callback(log_file.close)
            self._control, theirs = socket.socketpair()  # connections are passed over it
            undoing.callback(self._control.close)
            undoing.enter_context(theirs)
            self._control.setblocking(False)  # an instance that takes no more connections cannot be reached
            output, sink = os.pipe()
            undoing.callback(os.close, output)
            with os.fdopen(sink, "wb"):
                self._process = NodeProcess(_command(settings, theirs.fileno(), log), sink, (theirs.fileno(),))
            undoing.callback(self._process.wait)
            undoing.callback(self._process.kill)
            self._measured = (self._process.started, 0.0)
            name = f"instance-{settings.directory.name}"
            threading.Thread(target=self._follow, args=(output, log_file), name=name, daemon=True).start()
            undoing.pop_all()
            theirs.close()  # the process has its own

    @property
    def launcher_pid(self) -> int:
        """The process whose descendants are those of the instance."""
        return self._process.launcher_pid

    def connect(self) -> socket.socket:
        """A new connection; never blocks.

        Raises:
            ConnectionRefusedError: It has ended, or takes no more connections.
        """
        ours, theirs = socket.socketpair()
        with theirs:
            try:
                socket.send_fds(self._control, [b"."], [theirs.fileno()])
            except OSError as error:
                ours.close()
                raise ConnectionRefusedError(
                    error.errno, f"the instance takes no connection: {error.strerror}"
                ) from error
        return ours

    def http_connection(self, timeout: float) -> http.client.HTTPConnection:
        """A client, which connects with its first request.

        Args:
            timeout: Seconds of waiting for each part of an answer.
        """
        return _HTTPConnection(self, timeout)

    def wait_ready(self, timeout: float) -> None:
        """Block until it serves.

        Args:
            timeout: Seconds.

        Raises:
            InstanceFailedError: It ended, or it is not ready in time; in the latter case it still runs.
        """
        try:
            healthy = self._get_health(timeout)
        except TimeoutError as error:
            raise InstanceFailedError(f"The instance was not ready within {timeout:g} s.") from error
        except (OSError, http.client.HTTPException):
            healthy = False
        if healthy:
            self._ready = True
            return
        if not self._ended.wait(_EXIT_SECONDS):
            raise InstanceFailedError(f"The instance does not answer GET {_HEALTH} with 200.")
        raise InstanceFailedError(self.failure() or "The instance was stopped.")

    def healthy(self, timeout: float = 1.0) -> bool:
        """Whether it answers a health check in time.

        Args:
            timeout: Seconds.
        """
        try:
            return self._get_health(timeout)
        except (OSError, http.client.HTTPException):
            return False

    def usage(self) -> InstanceUsage:
        """Its current usage; zero when it has ended."""
        now, used = time.monotonic(), tree_usage(self._process.launcher_pid)
        with self._usage_lock:
            then, before = self._measured
            self._measured = (now, max(before, used.cpu_seconds))
        if not used.processes or now <= then:
            return InstanceUsage(0.0, used.memory_bytes / _MEGABYTE)
        return InstanceUsage(max(0.0, used.cpu_seconds - before) / (now - then), used.memory_bytes / _MEGABYTE)

    def stop(self, grace: float) -> NodeResult:
        """End it, and block until its processes have ended.

        Args:
            grace: Seconds for the predictions that have begun; it is killed after them.

        Returns:
            How it ended; exit code 0 when it had time enough.
        """
        self._stopped = True
        if grace > 0:
            self._process.terminate()
        if grace <= 0 or not self._ended.wait(grace):
            self._process.kill()
        self._ended.wait()
        return self.exit or NodeResult(0, lost=True)

    def failure(self) -> str:
        """Why it ended by itself, with the last lines of its log; empty while it runs, and when it was stopped."""
        result = self.exit
        if result is None or self._stopped:
            return ""
        if result.signal_name is not None:
            headline = f"The instance was killed by signal {result.exit_code - 128} ({result.signal_name})."
        elif result.lost:
            headline = "The instance was lost: the process that watches it ended."
        else:
            headline = f"The instance exited with code {result.exit_code}."
        output = last_error_lines(self.log)
        if self._ready and output:  # which a prediction has left, perhaps one that failed long before
            headline += " Its last output, which may have another reason:"
        return f"{headline}\n{output}".rstrip()

    def _get_health(self, timeout: float) -> bool:
        connection = self.http_connection(timeout)
        with contextlib.closing(connection):
            connection.request("GET", _HEALTH)
            return connection.getresponse().status == http.HTTPStatus.OK

    def _follow(self, output: int, log: BoundedLog) -> None:
        """Write the log until the last process that could print has ended."""
        with os.fdopen(output, "rb", buffering=0) as pipe:
            while data := pipe.read(_READ_BYTES):
                # A full disk costs the log, not the instance: it would block at its next line if nothing read the pipe.
                for sink in (log, *self._sinks):
                    with contextlib.suppress(OSError):
                        sink.write(data)
        for sink in (log, *self._sinks):
            with contextlib.suppress(OSError):
                sink.close()
        result = self._process.wait()
        self._control.close()
        self.exit = result
        self._ended.set()
        if self._on_exit is not None:
            self._on_exit(self, result)


class _HTTPConnection(http.client.HTTPConnection):
    def __init__(self, instance: Instance, timeout: float) -> None:
        super().__init__(INSTANCE_HOST, timeout=timeout)
        self._instance = instance

    def connect(self) -> None:
        self.sock = self._instance.connect()
        self.sock.settimeout(self.timeout)


def _command(settings: InstanceSettings, control: int, log: Path) -> NodeCommand:
    """The process: isolated from the emulator's environment, its output unbuffered, no files left in the package."""
    about = {
        "package": str(settings.package.absolute()),
        "model_name": settings.model_name,
        "engine": settings.engine,
        "urls": list(settings.urls),
        "control": control,
        "log": str(log.absolute()),
    }
    defaults = {
        "PATH": f"{Path(sys.executable).parent}:{_SYSTEM_PATH}",
        "LANG": "C.UTF-8",
        "HOME": str(settings.directory.absolute()),
        "USER": "ma-user",
    }
    if "TZ" in os.environ:
        defaults["TZ"] = os.environ["TZ"]
    arguments = (sys.executable, "-I", "-u", "-B", "-m", _SERVE, json.dumps(about))
    environment = defaults | dict(settings.environment)
    return NodeCommand(arguments, environment, settings.directory.absolute(), family=settings.family)
