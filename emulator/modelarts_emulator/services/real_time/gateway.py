"""Predictions: requests to `/v1/infers/{service_id}` go to an instance of the service, and its answers come back.

Source: UMN "What Is the Format of a Real-Time Service API?"; troubleshooting, "Service Prediction" (limits of time and
size); api-ref appendix/error_codes.rst, ModelArts.4104 to 4700.
"""

from __future__ import annotations

import asyncio
import logging
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Final
from weakref import WeakKeyDictionary, WeakSet

from modelarts_client.violations import shorten
from starlette.requests import ClientDisconnect
from starlette.types import Receive, Scope, Send

from modelarts_emulator.contract import Identity, Problem
from modelarts_emulator.http.identity import Authenticate, check_project
from modelarts_emulator.http.receiving import ReceivedRequest, raw_path, receive
from modelarts_emulator.http.repeated_logs import OncePerMinute
from modelarts_emulator.http.workers import in_worker
from modelarts_emulator.problems import server_ending
from modelarts_emulator.services.real_time.balancing import Endpoint, Lease, NotServingError, Traffic
from modelarts_emulator.services.real_time.forwarding import Exchange, request_headers, traceback_of
from modelarts_emulator.services.real_time.upstream import BrokenError, UnreachableError, Upstream

MOST_BODY_BYTES: Final = 12 * 1024 * 1024  # APIG.0201 and ModelArts.4104; 8 MB are for the console only
PREFIX: Final = "/v1/infers/"
_BIG_BODY_BYTES: Final = 256 * 1024  # checking the signature of more would hold up other requests
_SCHEMES: Final = ("AuthToken", "Signature")  # names of the description

_log = logging.getLogger(__name__)
_log.addFilter(OncePerMinute())


@dataclass(frozen=True)
class Target:
    """A service that can be called.

    Attributes:
        project_id: Project that it belongs to.
        name: Its name, for messages.
        traffic: Chooses instances.
        failed: Called in a thread when the code of a model has failed, with the name of the instance, the ID of the
            request and the end of the traceback.
    """

    project_id: str
    name: str
    traffic: Traffic
    failed: Callable[[str, str, str], None]


@dataclass(frozen=True)
class Limits:
    """The limits of a gateway.

    Attributes:
        prediction_seconds: Seconds from the start of a request to the end of its answer.
        waiting_seconds: Seconds that a request waits for an instance while all are starting.
        at_once: Number of requests of one service that are under way or waiting.
    """

    prediction_seconds: float = 40.0  # "the prediction duration of each request does not exceed 40 seconds"
    waiting_seconds: float = 10.0
    at_once: int = 512


_DEFAULT_LIMITS: Final = Limits()


def is_prediction(path: str) -> bool:
    """Whether a path, as received, is one of predictions."""
    return f"{path}/".startswith(PREFIX)


class Gateway:
    """An ASGI application that handles each request in the event loop.

    A request waits while all instances of its service are starting. It is tried on another instance only when it
    certainly never reached the first.

    Args:
        authenticate: Checks the credentials of requests.
        find: Returns the service with an ID, None when there is none.
        limits: Limits of time and number.
    """

    def __init__(
        self, authenticate: Authenticate, find: Callable[[str], Target | None], limits: Limits = _DEFAULT_LIMITS
    ) -> None:
        self._authenticate = authenticate
        self._find = find
        self._limits = limits
        self._upstreams: WeakKeyDictionary[Endpoint, Upstream] = WeakKeyDictionary()
        self._connected: WeakSet[Upstream] = WeakSet()  # also those whose instance is being stopped
        self._at_once: WeakKeyDictionary[Traffic, int] = WeakKeyDictionary()

    @property
    def under_way(self) -> int:
        """Number of requests that are under way, or waiting for an instance."""
        return sum(self._at_once.values())

    @property
    def connections(self) -> int:
        """Number of connections to instances."""
        return sum(upstream.connections for upstream in self._connected)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or handle the lifespan events of the server."""
        if scope["type"] == "lifespan":
            await self._live(receive, send)
            return
        exchange = Exchange(scope, receive, send, uuid.uuid4().hex)
        try:
            async with asyncio.timeout(self._limits.prediction_seconds):
                await self._predict(exchange)
        except Problem as problem:
            await exchange.refuse(problem)
        except TimeoutError:
            await exchange.refuse(_too_slow(self._limits.prediction_seconds, received=exchange.received))
        except ClientDisconnect:
            return  # the client is gone
        except asyncio.CancelledError:  # by the server as it ends, which would log it as a defect of this application
            await exchange.refuse(server_ending("ModelArts.4302"))
        except Exception:  # noqa: BLE001 - the boundary: a defect goes to the log, and the client gets a 500
            _log.exception("prediction %s failed", exchange.request_id)
            solution = f"See the emulator's log, request {exchange.request_id}."
            await exchange.refuse(Problem(500, "ModelArts.0010", "Internal error.", solution))

    async def _predict(self, exchange: Exchange) -> None:
        scope = exchange.request.scope
        service_id, _, rest = raw_path(scope).removeprefix(PREFIX).partition("/")
        request = await receive(exchange.request, MOST_BODY_BYTES, partial(self._authenticate, _SCHEMES))
        exchange.received = True
        identity = await self._identify(request)
        service = self._service(service_id, identity)
        query = scope["query_string"]
        target = f"/{rest}".encode("latin-1") + (b"?" + query if query else b"")
        with self._counted(service):
            await self._forward(service, request, target, exchange)

    async def _identify(self, request: ReceivedRequest) -> Identity | None:
        if len(request.body) > _BIG_BODY_BYTES:
            return await in_worker(self._authenticate, _SCHEMES, request)
        return self._authenticate(_SCHEMES, request)

    def _service(self, service_id: str, identity: Identity | None) -> Target:
        if not service_id:
            raise Problem(400, "ModelArts.4201", "Invalid request URL because it has no service ID.", _ADDRESS)
        service = self._find(service_id)
        # One of another project is none for the caller, who does not learn that it exists, nor whose it is.
        if service is None or (identity is not None and identity.project_id not in ("", service.project_id)):
            message = f"API {PREFIX}{shorten(service_id)[1:-1]} does not exist: there is no such service."
            raise Problem(404, "ModelArts.4204", message, _ADDRESS)
        check_project(identity, {"project_id": service.project_id})
        return service

    @contextmanager
    def _counted(self, service: Target) -> Iterator[None]:
        """Count a request of a service, which has a limit."""
        now = self._at_once.get(service.traffic, 0)
        if now >= self._limits.at_once:
            raise _too_many(service.name, now)
        self._at_once[service.traffic] = now + 1
        try:
            yield
        finally:
            self._at_once[service.traffic] -= 1

    async def _forward(self, service: Target, request: ReceivedRequest, target: bytes, exchange: Exchange) -> None:
        headers = request_headers(exchange.request.scope["headers"], exchange.request_id)
        unreachable: frozenset[Endpoint] = frozenset()
        while True:
            lease = await self._lease(service, unreachable)
            failed: bool | None = True  # whatever ends this early, the end of the time as well
            try:
                upstream = self._upstream(lease.endpoint)
                response = await upstream.send(request.method.encode(), target, headers, request.body)
                if traceback := traceback_of(response):
                    # Before the answer, so that the client finds the event.
                    name, request_id = lease.endpoint.name, exchange.request_id
                    await in_worker(service.failed, name, request_id, traceback)
                await exchange.pass_on(response)
                failed = response.status >= 400
            except UnreachableError:
                failed = None
                unreachable |= {lease.endpoint}
                continue
            except BrokenError as error:
                raise _broken(service.name, error) from error
            finally:
                service.traffic.release(lease, failed=failed)
            return

    async def _lease(self, service: Target, avoiding: frozenset[Endpoint]) -> Lease:
        """Assign a request to an instance, as soon as one is ready."""
        loop = asyncio.get_running_loop()
        changed = asyncio.Event()

        def tell() -> None:
            loop.call_soon_threadsafe(changed.set)

        try:
            async with asyncio.timeout(self._limits.waiting_seconds):
                while (lease := service.traffic.acquire(tell, avoiding)) is None:
                    await changed.wait()
                    changed.clear()
            return lease
        except NotServingError:
            raise _not_started(service.name) from None
        except TimeoutError:
            raise _not_ready(service.name) from None
        finally:
            service.traffic.forget(tell)

    def _upstream(self, endpoint: Endpoint) -> Upstream:
        upstream = self._upstreams.get(endpoint)
        if upstream is None:
            upstream = self._upstreams[endpoint] = Upstream(endpoint.connect)
            self._connected.add(upstream)
        return upstream

    async def _live(self, receive: Receive, send: Send) -> None:
        await receive()
        await send({"type": "lifespan.startup.complete"})
        await receive()
        for upstream in tuple(self._connected):
            upstream.close()
        await send({"type": "lifespan.shutdown.complete"})


_ADDRESS: Final = "Use the access_address of a service, followed by the path of one of the model's APIs."


def _not_started(name: str) -> Problem:
    return Problem(
        400,
        "ModelArts.4203",
        f"Invalid request because requested service {name} is unavailable: it has not been started.",
        "Start the service, or wait until its status is running.",
    )


def _not_ready(name: str) -> Problem:
    return Problem(
        503,
        "ModelArts.4302",
        f"Gateway forwarding error because no instance of service {name} is ready.",
        "Read the events of the service, and try again when its status is running.",
    )


def _too_many(name: str, now: int) -> Problem:
    return Problem(
        429,
        "ModelArts.4206",
        f"Excessive number of requests to {name}: {now} are under way.",
        "Send fewer requests at once, or deploy more instances.",
    )


def _broken(name: str, error: BrokenError) -> Problem:
    return Problem(
        503,
        "ModelArts.4302",
        f"Gateway forwarding error because the instance of service {name} ended before it answered: {error}.",
        "Read the events of the service, and send the request again if that does no harm.",
    )


def _too_slow(seconds: float, *, received: bool) -> Problem:
    if not received:
        message = f"Connection timed out: the request was not complete within {seconds:g} s."
        return Problem(408, "ModelArts.4205", message, "Send a smaller body, or use a faster connection.")
    return Problem(
        504,
        "ModelArts.4503",
        f"Failed to obtain the backend service because the response timed out: there was none within {seconds:g} s.",
        "Make the model answer faster, or send less per request.",
    )
