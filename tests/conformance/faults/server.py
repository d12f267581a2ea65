"""A local ModelArts whose parts can be changed while it runs, and ways to change them."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Final, TypeAlias
from unittest import mock

from modelarts_client.integer_formats import bound_integers
from modelarts_client.operations import OPERATIONS
from modelarts_emulator import assembly
from modelarts_emulator.assembly import Services
from modelarts_emulator.calls import Call, Handler
from modelarts_emulator.contract import Reply
from modelarts_emulator.embedded import Emulator
from modelarts_emulator.http.app import ApiApp
from modelarts_emulator.http.description import Description, Operation, find_bundle
from modelarts_emulator.http.identity import Authenticate
from modelarts_emulator.http.receiving import raw_path
from modelarts_emulator.http.routing import MethodNotAllowedError, Router, UnknownPathError
from modelarts_emulator.iam.accounts import TOKEN_LIFETIME
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tests.conformance.faults.fault import Plant
from tests.support.account import MANY

HandlerOf: TypeAlias = Handler[Services]
AnyCall: TypeAlias = Call[Services]


@dataclass(frozen=True)
class Server:
    """The parts of a local ModelArts that answer requests.

    Attributes:
        description: what it reads the operations from.
        handlers: by operation ID.
        authenticate: finds the caller of a request.
        services: what handlers use.
        around: makes the application that gets requests first.
    """

    description: Description
    handlers: Mapping[str, HandlerOf]
    authenticate: Authenticate
    services: Services
    around: Callable[[ASGIApp], ASGIApp] = lambda app: app


class Planting:
    """The API of an emulator, as an application that can be replaced by a faulty one."""

    def __init__(self) -> None:
        self._data_dir = Path()
        self._right: Server | None = None
        self._app: ASGIApp | None = None

    def begin(
        self,
        description: Description,
        handlers: Mapping[str, HandlerOf],
        authenticate: Authenticate,
        services: Services,
        data_dir: Path,
    ) -> ASGIApp:
        """Take the place of `ApiApp`, whose arguments these are."""
        self._data_dir = data_dir
        self._right = Server(description, handlers, authenticate, services)
        self._app = self._made(self._right)
        return self._answer

    @contextmanager
    def planted(self, plant: Plant) -> Iterator[None]:
        """Have a fault."""
        assert self._right is not None
        right, self._app = self._app, self._made(plant(self._right))
        try:
            yield
        finally:
            self._app = right

    def _made(self, server: Server) -> ASGIApp:
        parts = server.description, server.handlers, server.authenticate
        return server.around(ApiApp(*parts, server.services, self._data_dir))

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        assert self._app is not None
        await self._app(scope, receive, send)


@contextmanager
def faulty_emulator(data_dir: Path | None = None) -> Iterator[tuple[Emulator, Planting]]:
    """An emulator that faults can be planted in.

    Args:
        data_dir: its data directory; a temporary one when None.
    """
    planting = Planting()
    with ExitStack() as stack:
        with mock.patch.object(assembly, "ApiApp", planting.begin):
            emulator = stack.enter_context(Emulator(data_dir, quotas=MANY))
        yield emulator, planting


def expired_token(emulator: Emulator) -> str:
    """A token that was issued the day before yesterday; another one has to be issued before, which removes old ones."""
    accounts = emulator.services.accounts
    with mock.patch.object(accounts, "_now", return_value=datetime.now(UTC) - 2 * TOKEN_LIFETIME):
        return accounts.issue_token(project_scope=True).token


def together(*plants: Plant) -> Plant:
    """Several changes, one after another."""

    def plant(server: Server) -> Server:
        for each in plants:
            server = each(server)
        return server

    return plant


def handled(wrap: Callable[[HandlerOf], HandlerOf], *operations: str) -> Plant:
    """Handlers of operations that are wrapped."""
    return lambda server: replace(
        server, handlers={**server.handlers, **{name: wrap(server.handlers[name]) for name in operations}}
    )


def answered(spoil: Callable[[AnyCall, Reply], Reply], *operations: str) -> Plant:
    """Right answers of operations that are changed afterwards; they have nothing in common with what is kept."""
    return handled(lambda right: lambda call: spoil(call, own(right(call))), *operations)


def called(change: Callable[[AnyCall], AnyCall], *operations: str) -> Plant:
    """Operations that answer another call than the one that came."""
    return handled(lambda right: lambda call: right(change(call)), *operations)


def own(reply: Reply) -> Reply:
    """An answer that can be changed."""
    return replace(reply, body=copy.deepcopy(reply.body), headers=dict(reply.headers))


def misread(change: Callable[[dict[str, Any]], None], *operations: str) -> Plant:
    """A server that reads the description of some operations with a change; everybody else reads it as it is."""

    def plant(server: Server) -> Server:
        document = json.loads(_bundle())
        change(document)
        bound_integers(document)  # as the server does, so that there is no difference but the change
        return replace(server, description=_PartlyOther(server.description, document, operations))

    return plant


class _PartlyOther(Description):
    """A description that has some operations from another one; to read all of them takes a quarter of a second."""

    def __init__(self, right: Description, document: Mapping[str, Any], operations: Sequence[str]) -> None:
        paths = {OPERATIONS[name].path: document["paths"][OPERATIONS[name].path] for name in operations}
        super().__init__({**document, "paths": paths})
        self._right = right
        self._others = operations

    @cached_property
    def operations(self) -> tuple[Operation, ...]:
        """All operations."""
        others = {each.operation_id: each for each in super().operations if each.operation_id in self._others}
        return tuple(others.get(each.operation_id, each) for each in self._right.operations)


@cache
def _bundle() -> bytes:
    return find_bundle().read_bytes()


def admitted(
    wrap: Callable[[Server], Authenticate],
) -> Plant:
    """Callers who are found in another way."""
    return lambda server: replace(server, authenticate=wrap(server))


@dataclass(frozen=True)
class Sent:
    """An answer as it goes over the wire."""

    status: int
    headers: Mapping[bytes, bytes]
    body: bytes


def sent(spoil: Callable[[Scope, Sent], Sent], *operations: str) -> Plant:
    """Answers of operations that are changed on the wire, refusals included."""

    def around(inner: ASGIApp, router: Router) -> ASGIApp:
        async def app(scope: Scope, receive: Receive, send: Send) -> None:
            if operation_of(scope, router) not in operations:
                await inner(scope, receive, send)
                return
            messages: list[Message] = []

            async def collect(message: Message) -> None:
                messages.append(message)

            await inner(scope, receive, collect)
            body = b"".join(message.get("body", b"") for message in messages[1:])
            answer = spoil(scope, Sent(messages[0]["status"], dict(messages[0]["headers"]), body))
            length = {b"content-length": str(len(answer.body)).encode()}
            headers = list(({**answer.headers} | length).items())
            await send({"type": "http.response.start", "status": answer.status, "headers": headers})
            await send({"type": "http.response.body", "body": answer.body})

        return app

    return lambda server: replace(
        server, around=lambda app: around(server.around(app), Router(server.description.operations))
    )


def operation_of(scope: Scope, router: Router) -> str | None:
    """ID of the operation of a request; None without one."""
    if scope["type"] != "http":
        return None
    try:
        return router.find(scope["method"], raw_path(scope)).operation.operation_id
    except (MethodNotAllowedError, UnknownPathError):
        return None


NOTHING: Final[Plant] = lambda server: server  # noqa: E731 - a value of the same type as the others
