"""An emulator inside a program: `with Emulator() as emulator: ...`."""

from __future__ import annotations

import asyncio
import errno
import logging
import os
import socket
import sqlite3
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

import uvicorn

from modelarts_emulator.assembly import Services, busy, create_app, open_services
from modelarts_emulator.configuration.quotas import checked_quotas
from modelarts_emulator.environment import variables
from modelarts_emulator.http.connections import protocol_class
from modelarts_emulator.http.limits import ConnectionLimits
from modelarts_emulator.http.repeated_logs import OncePerMinute
from modelarts_emulator.http.workers import Workers
from modelarts_emulator.offsets import Counted, Offsets
from modelarts_emulator.state.data_directory import DataDirectory, DataDirectoryError
from modelarts_emulator.state.full_disk import Reserve, is_full, message_of
from modelarts_emulator.training.catalogue import load_catalogue

_SHUTDOWN_SECONDS: Final = 5
_BACKLOG: Final = 512
_ACCEPTED_AT_ONCE: Final = 1  # asyncio logs as many failures, and waits a second, each time that no descriptor is left
_NO_RESOURCES: Final = {errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM}
_EVERY_ADDRESS: Final = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}  # noqa: S104 - compared, not bound to

_log = logging.getLogger(__name__)
_log.addFilter(OncePerMinute())


class PortError(OSError):
    """The address cannot be listened on; the message says why."""


class Emulator:
    """ModelArts, IAM and OBS on one port of this machine, served by a thread.

    Making it takes the data directory and the port; `start`, or entering it as a context manager, serves.

    Args:
        data_dir: Where accounts, objects and jobs are kept; a temporary directory, removed at the end, when None.
        host: Address to listen on.
        port: Port to listen on; 0 for any free one.
        allowed_hosts: Names, besides `localhost` and `host`, that the emulator has for its clients; others in the Host
            header are refused.
        limits: Limits of connections, and of the time that clients may take; the usual ones when None.
        offset_counts: What `offset` counts in lists that public sources read differently, `records` or `pages`; in each
            what the description chooses when None.
        catalogue: A YAML file with flavors and engines of training jobs, besides those of the package.
        quotas: How many resources of a type a project may have, such as ``{"pool": 40, "network": 40}``; the usual
            number of others, and of all when None.

    Raises:
        CatalogueError: The catalogue cannot be used.
        DataDirectoryError: The data directory cannot be used, or another emulator uses it.
        PortError: The port is in use, or the address is not one of this machine.
        QuotaError: There is no quota of that type, or it is negative.
        ValueError: ``offset_counts`` is anything else.
    """

    def __init__(
        self,
        data_dir: Path | None = None,
        host: str = "127.0.0.1",
        port: int = 0,
        *,
        allowed_hosts: Sequence[str] = (),
        limits: ConnectionLimits | None = None,
        offset_counts: Counted | None = None,
        catalogue: Path | None = None,
        quotas: Mapping[str, int] | None = None,
    ) -> None:
        self._allowed_hosts = (*_names(host), *allowed_hosts)
        self._limits = limits or ConnectionLimits()
        self._offsets = Offsets(offset_counts)
        self._process = os.getpid()
        self._catalogue = load_catalogue(catalogue)
        self._quotas = checked_quotas(quotas or {})
        with ExitStack() as closing:
            directory = DataDirectory(data_dir)
            closing.callback(directory.close)
            self._socket = _listen(host, port)
            closing.callback(self._socket.close)
            self._closing = closing.pop_all()
        self._data_dir = directory.path
        self._url = _url(host, self._socket.getsockname()[1])
        self._services: Services | None = None
        self._server: _Server | None = None

    def __repr__(self) -> str:
        return f"<Emulator at {self._url}>"

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    @property
    def url(self) -> str:
        """Where it listens, without a slash at the end."""
        return self._url

    @property
    def services(self) -> Services:
        """The services behind the API.

        Raises:
            RuntimeError: It has not been started.
        """
        if self._services is None:
            raise RuntimeError("the emulator has not been started; use it in a with statement, or call start()")
        return self._services

    @property
    def environment(self) -> dict[str, str]:
        """The variables with which programs find it and sign in.

        Raises:
            RuntimeError: It has not been started.
        """
        return variables(self.services.accounts.account, self._url)

    def start(self, on_failure: Callable[[], None] = lambda: None) -> None:
        """Start to serve, and return when requests are answered.

        Args:
            on_failure: Called in the server's thread when the server ends although nobody closed the emulator.

        Raises:
            DescriptionError: The description of the API is missing.
            sqlite3.Error: A database in the data directory is damaged.
            DataDirectoryError: The disk of the data directory is full.
        """
        try:
            self._services = self._open()
            self._server = _Server(
                uvicorn.Config(
                    create_app(self._services, allowed_hosts=self._allowed_hosts, limits=self._limits),
                    http=protocol_class(self._limits, busy),
                    timeout_keep_alive=self._limits.keep_alive_seconds,
                    backlog=_ACCEPTED_AT_ONCE,
                    log_config=None,
                    access_log=False,
                    lifespan="on",
                    ws="none",
                    proxy_headers=False,  # there is no proxy, and a client is not believed to be one
                    server_header=False,
                    timeout_graceful_shutdown=_SHUTDOWN_SECONDS,
                ),
                on_failure,
            )
            self._closing.callback(self._server.stop)
            self._server.serve_in_thread(self._socket)
        except BaseException:
            self.close()
            raise

    def _open(self) -> Services:
        try:
            with Reserve(self._data_dir).lent():
                return open_services(
                    self._data_dir,
                    self._url,
                    self._closing,
                    offsets=self._offsets,
                    catalogue=self._catalogue,
                    quotas=self._quotas,
                )
        except (OSError, sqlite3.Error) as error:
            if not is_full(error):
                raise
            message = f"{message_of(self._data_dir)}; make room on it, or choose another directory with --data-dir"
            raise DataDirectoryError(message) from error

    def close(self) -> None:
        """Answer requests under way, end all jobs, and release port and data directory. Can be called twice.

        In a forked process nothing happens, because the emulator is that of its parent.
        """
        if os.getpid() == self._process:
            self._closing.close()


class _Server(uvicorn.Server):
    """A uvicorn server that reports when it is ready, and when it ends by itself."""

    def __init__(self, config: uvicorn.Config, on_failure: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_failure = on_failure
        self._settled = threading.Event()
        self._thread: threading.Thread | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(_log_failure)
        loop.set_default_executor(Workers())
        await super().startup(sockets)
        for listener in sockets or ():
            listener.listen(_BACKLOG)
        self._settled.set()

    def serve_in_thread(self, listener: socket.socket) -> None:
        thread = threading.Thread(target=self._run_on, args=(listener,), name="emulator", daemon=True)
        thread.start()  # which fails where the user may have no more threads
        self._thread = thread
        self._settled.wait()
        if not self.started:
            raise RuntimeError("the server did not start; its log says why")

    def _run_on(self, listener: socket.socket) -> None:
        try:
            self.run(sockets=[listener])
        finally:
            self._settled.set()
            if self.started and not self.should_exit:
                self._on_failure()

    def stop(self) -> None:
        self.should_exit = True
        if self._thread is not None:
            self._thread.join()


def _log_failure(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Log what went wrong in the event loop; that a connection cannot be accepted in one line."""
    error = context.get("exception")
    if isinstance(error, OSError) and error.errno in _NO_RESOURCES:
        _log.warning("no connection can be accepted: %s; close some, or raise the limit of the process", error.strerror)
    else:
        loop.default_exception_handler(context)


def _names(host: str) -> tuple[str, ...]:
    """The host as a name, if it is one."""
    return () if not host or ":" in host or host.replace(".", "").isdecimal() else (host,)


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.getaddrinfo(host or None, port, family, socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (socket.gaierror, UnicodeError) as error:
        raise PortError(
            f"cannot listen on {host}: the name has no address; use 127.0.0.1, or another address of this machine"
        ) from error
    try:
        listener = socket.create_server((host, port), family=family, backlog=_BACKLOG)
    except OSError as error:
        # The error's own message repeats the address.
        reason = os.strerror(error.errno) if error.errno else str(error)
        raise PortError(f"cannot listen on {host} port {port}: {reason}") from error
    # Connections inherit the option, which asyncio sets only for sockets with an explicit protocol. Without it each
    # answer on a persistent connection waits 40 ms for an acknowledgement.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def _url(host: str, port: int) -> str:
    reachable = _EVERY_ADDRESS.get(host, host)
    return f"http://[{reachable}]:{port}" if ":" in reachable else f"http://{reachable}:{port}"
