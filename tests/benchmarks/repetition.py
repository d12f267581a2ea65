"""One request again and again, by clients that do as little as possible, so that the server has the processors."""

from __future__ import annotations

import json
import multiprocessing
import socket
import statistics
import threading
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Final
from urllib.parse import urlsplit

from tests.benchmarks.local_server import LocalServer
from tests.benchmarks.wire import UnexpectedAnswerError, Wire
from tests.support.raw_connection import request_bytes

PROCESSES: Final = 2
_CONNECTIONS: Final = 2  # of each process
_WARMING_SECONDS: Final = 0.2
_UNIQUE: Final = "{unique}"
_LENGTH: Final = b"content-length: "
_RECEIVED: Final = 65536


@dataclass(frozen=True)
class Repeated:
    """What was measured.

    Attributes:
        rate: requests a second.
        median: time of a request, in ms.
        processor: processor time of the server for a request, in ms.
        processor_of_clients: the same of the clients.
    """

    rate: float
    median: float
    processor: float
    processor_of_clients: float


@contextmanager
def clients() -> Iterator[ProcessPoolExecutor]:
    """Processes for clients."""
    with ProcessPoolExecutor(PROCESSES, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield pool


def repeat(
    pool: ProcessPoolExecutor, server: LocalServer, wire: Wire, method: str, path: str, body: object, seconds: float
) -> Repeated:
    """Send a request for some time.

    Args:
        pool: the processes of the clients.
        server: answers.
        wire: is signed in.
        method: its HTTP method.
        path: its path, with ``{project}`` for the ID of the project.
        body: a JSON value, in which ``{unique}`` is another text each time; no body when None.
        seconds: how long.

    Raises:
        UnexpectedAnswerError: an answer is no success.
    """
    address = urlsplit(server.variables["MODELARTS_ENDPOINT"])
    unique = uuid.uuid4().hex
    content = b"" if body is None else json.dumps(body).replace(_UNIQUE, unique).encode()
    headers = {"host": address.netloc, "x-auth-token": wire.token, "content-length": str(len(content))}
    if content:
        headers["content-type"] = "application/json"
    request = request_bytes(method, path.replace("{project}", wire.project_id), headers) + content
    where = address.hostname or "", address.port or 0
    everywhere = partial(_send, where, request, unique)
    list(pool.map(everywhere, [_WARMING_SECONDS] * PROCESSES))
    before, begun = server.usage().processor, time.monotonic()
    parts = list(pool.map(everywhere, [seconds] * PROCESSES))
    lasted, processor = time.monotonic() - begun, server.usage().processor - before
    taken = [one for times, _ in parts for one in times]
    return Repeated(
        rate=len(taken) / lasted,
        median=1000 * statistics.median(taken),
        processor=1000 * processor / len(taken),
        processor_of_clients=1000 * sum(spent for _, spent in parts) / len(taken),
    )


def _send(where: tuple[str, int], request: bytes, unique: str, seconds: float) -> tuple[list[float], float]:
    """Send a request over a few connections, and return the time of each in s, and the processor time of all."""
    taken: list[float] = []
    failures: list[UnexpectedAnswerError | OSError] = []
    begun, until = time.process_time(), time.monotonic() + seconds
    threads = [
        threading.Thread(target=_repeat, args=(where, request, unique.encode(), until, taken, failures))
        for _ in range(_CONNECTIONS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    return taken, time.process_time() - begun


def _repeat(
    where: tuple[str, int],
    request: bytes,
    unique: bytes,
    until: float,
    taken: list[float],
    failures: list[UnexpectedAnswerError | OSError],
) -> None:
    try:
        with socket.create_connection(where) as connection:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            is_unique = unique in request
            while (begun := time.monotonic()) < until:
                if is_unique:
                    request, unique = _renewed(request, unique)
                connection.sendall(request)
                _read_answer(connection)
                taken.append(time.monotonic() - begun)
    except (UnexpectedAnswerError, OSError) as error:
        failures.append(error)


def _renewed(request: bytes, unique: bytes) -> tuple[bytes, bytes]:
    another = uuid.uuid4().hex.encode()
    return request.replace(unique, another), another


def _read_answer(connection: socket.socket) -> None:
    received = connection.recv(_RECEIVED)
    while (end := received.find(b"\r\n\r\n")) < 0:
        more = connection.recv(_RECEIVED)
        if not more:
            raise UnexpectedAnswerError("the server closed the connection")
        received += more
    if not received.startswith(b"HTTP/1.1 2"):
        raise UnexpectedAnswerError(f"the request was answered with {received[:500]!r}")
    stated = received[:end].lower().partition(_LENGTH)[2].partition(b"\r")[0]
    missing = int(stated or 0) - (len(received) - end - 4)
    while missing > 0:
        missing -= len(connection.recv(min(missing, _RECEIVED)))
