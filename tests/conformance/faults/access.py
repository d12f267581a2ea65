"""Credentials that are not checked, and projects that are not kept apart."""

from __future__ import annotations

import copy
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import httpx
from modelarts_client.auth.keys import AccessKeys
from modelarts_client.auth.signature_auth import SignatureAuth
from modelarts_client.operations import OPERATIONS
from modelarts_emulator.contract import Identity, Problem
from modelarts_emulator.http.identity import Authenticate
from modelarts_emulator.http.receiving import ReceivedRequest
from modelarts_emulator.http.routing import Router

from tests.conformance.faults.fault import ACCESS, Fault
from tests.conformance.faults.server import AnyCall, Server, admitted, called, together
from tests.conformance.faults.world import World

OTHER_PROJECT: Final = uuid.UUID(int=0xFA017).hex
_TOKEN_LENGTH: Final = 100
_EXPIRED: Final = "ModelArts.0202"
Admits = Callable[[ReceivedRequest], bool]


def faults() -> Iterator[Fault]:
    """The faults of every operation that needs credentials, and of those that give them."""
    for operation_id, operation in OPERATIONS.items():
        if not operation.security:
            continue
        for what, (admits, headers) in _TOKENS.items():
            plant = admitted(_admitting(operation_id, admits))
            yield Fault(what, ACCESS, (operation_id,), plant, _refused_with(operation_id, headers))
        expired = admitted(_admitting_expired(operation_id))
        refuses = _refused_with(operation_id, lambda world: {"X-Auth-Token": world.account.expired_token})
        yield Fault("an expired token is accepted", ACCESS, (operation_id,), expired, refuses)
        if "Signature" in operation.security:
            for what, (admits, spoil) in _SIGNATURES.items():
                if operation.request is not None or spoil is not _other_body:
                    plant = admitted(_admitting(operation_id, admits))
                    yield Fault(what, ACCESS, (operation_id,), plant, _refuses_signature(operation_id, spoil))
        if "{project_id}" in operation.path:
            yield from _of_projects(operation_id)
    yield from _of_passwords()


def _admitting(operation_id: str, admits: Admits) -> Callable[[Server], Authenticate]:
    """Let requests of an operation in that would be refused."""

    def wrap(server: Server) -> Authenticate:
        router = Router(server.description.operations)

        def authenticate(schemes: Sequence[str | None], request: ReceivedRequest) -> Identity | None:
            try:
                return server.authenticate(schemes, request)
            except Problem:
                found = router.find(request.method, request.path).operation.operation_id
                if found == operation_id and admits(request):
                    return server.services.accounts.identity()
                raise

        return authenticate

    return wrap


_TOKENS: Final[Mapping[str, tuple[Admits, Callable[[World], Mapping[str, str]]]]] = {
    "credentials are not needed": (
        lambda request: not request.headers.get("x-auth-token") and "authorization" not in request.headers,
        lambda _: {"X-Auth-Token": ""},
    ),
    "any token is accepted": (
        lambda request: bool(request.headers.get("x-auth-token")),
        lambda _: {"X-Auth-Token": "unknown"},
    ),
    "an altered token is accepted": (
        lambda request: len(request.headers.get("x-auth-token", "")) > _TOKEN_LENGTH,
        lambda world: {"X-Auth-Token": world.http.headers["X-Auth-Token"][:-1] + "~"},
    ),
}


def _admitting_expired(operation_id: str) -> Callable[[Server], Authenticate]:
    """Let requests of an operation in whose token was valid once."""

    def wrap(server: Server) -> Authenticate:
        router = Router(server.description.operations)

        def authenticate(schemes: Sequence[str | None], request: ReceivedRequest) -> Identity | None:
            try:
                return server.authenticate(schemes, request)
            except Problem as problem:
                found = router.find(request.method, request.path).operation.operation_id
                if found == operation_id and problem.error_code == _EXPIRED:
                    return server.services.accounts.identity()
                raise

        return authenticate

    return wrap


def _refused_with(operation_id: str, headers: Callable[[World], Mapping[str, str]]) -> Callable[[World], bool]:
    return lambda world: world.send(operation_id, headers=headers(world)).status_code == httpx.codes.UNAUTHORIZED


@dataclass(frozen=True)
class _Signer:
    """Who signs a request, when, and what becomes of its body afterwards."""

    secret_key: str
    now: datetime
    body: bytes | None = None


def _other_key(world: World) -> _Signer:
    return _Signer("another-secret-key", datetime.now(UTC))


def _long_ago(world: World) -> _Signer:
    return _Signer(world.account.secret_key, datetime.now(UTC) - timedelta(hours=2))


def _other_body(world: World) -> _Signer:
    return _Signer(world.account.secret_key, datetime.now(UTC), b'{"altered": true}')


def _is_signed(request: ReceivedRequest) -> bool:
    return "authorization" in request.headers


def _is_of_long_ago(request: ReceivedRequest) -> bool:
    signed = request.headers.get("x-sdk-date", "")
    return _is_signed(request) and signed < f"{datetime.now(UTC) - timedelta(hours=1):%Y%m%dT%H%M%SZ}"


_SIGNATURES: Final[Mapping[str, tuple[Admits, Callable[[World], _Signer]]]] = {
    "signatures are not checked": (_is_signed, _other_key),
    "signatures of long ago are accepted": (_is_of_long_ago, _long_ago),
    "the body can be altered after it was signed": (
        lambda request: _is_signed(request) and bool(request.body),
        _other_body,
    ),
}


def _refuses_signature(operation_id: str, made_by: Callable[[World], _Signer]) -> Callable[[World], bool]:
    def probe(world: World) -> bool:
        signer = made_by(world)
        method, usual = OPERATIONS[operation_id].method, world.usual(operation_id)
        path = OPERATIONS[operation_id].path.format_map(usual.path)
        keys = AccessKeys(world.account.access_key, signer.secret_key)
        with httpx.Client(base_url=world.account.url, trust_env=False) as http:
            signed = http.build_request(method, path, json=usual.body, headers=usual.headers)
            next(SignatureAuth(keys, now=lambda: signer.now).sync_auth_flow(signed))
            headers = {name: value for name, value in signed.headers.items() if name != "content-length"}
            body = signed.content if signer.body is None else signer.body
            answer = http.request(method, signed.url, content=body, headers=headers)
        return answer.status_code == httpx.codes.UNAUTHORIZED

    return probe


def _of_projects(operation_id: str) -> Iterator[Fault]:
    def any_project(server: Server) -> Authenticate:
        router = Router(server.description.operations)

        def authenticate(schemes: Sequence[str | None], request: ReceivedRequest) -> Identity | None:
            identity = server.authenticate(schemes, request)
            match = router.find(request.method, request.path)
            if identity is None or match.operation.operation_id != operation_id:
                return identity
            return replace(identity, project_id=match.path["project_id"])

        return authenticate

    def in_own(call: AnyCall) -> AnyCall:
        own = call.services.accounts.account.project_id
        return replace(call, path={**call.path, "project_id": own})

    shown = together(admitted(any_project), called(in_own, operation_id))
    answers: tuple[int, ...] = (httpx.codes.UNAUTHORIZED, httpx.codes.FORBIDDEN)

    def keeps_apart(world: World) -> bool:
        return world.send(operation_id, path={"project_id": OTHER_PROJECT}).status_code in answers

    yield Fault("any project is accepted", ACCESS, (operation_id,), admitted(any_project), keeps_apart)
    yield Fault("what a project has is there in any other", ACCESS, (operation_id,), shown, keeps_apart)

    def for_the_account(server: Server) -> Authenticate:
        def authenticate(schemes: Sequence[str | None], request: ReceivedRequest) -> Identity | None:
            identity = server.authenticate(schemes, request)
            if identity is None or identity.project_id:
                return identity
            return replace(identity, project_id=server.services.accounts.account.project_id)

        return authenticate

    def needs_project(world: World) -> bool:
        body = world.account.token_request(scoped=False)
        token = world.send("KeystoneCreateUserTokenByPassword", body=body).headers["X-Subject-Token"]
        return world.send(operation_id, headers={"X-Auth-Token": token}).status_code in answers

    account = "a token of the whole account is accepted"
    yield Fault(account, ACCESS, (operation_id,), admitted(_only(operation_id, for_the_account)), needs_project)


def _only(operation_id: str, wrap: Callable[[Server], Authenticate]) -> Callable[[Server], Authenticate]:
    """A change that applies to one operation."""

    def wrapped(server: Server) -> Authenticate:
        router, changed = Router(server.description.operations), wrap(server)

        def authenticate(schemes: Sequence[str | None], request: ReceivedRequest) -> Identity | None:
            found = router.find(request.method, request.path).operation.operation_id
            return (changed if found == operation_id else server.authenticate)(schemes, request)

        return authenticate

    return wrapped


def _of_passwords() -> Iterator[Fault]:
    """Tokens for those who do not say who they are, and for what is not theirs."""
    create = "KeystoneCreateUserTokenByPassword"
    for field in ("password", "name"):
        yield Fault(
            f"any {field} is accepted",
            ACCESS,
            (create,),
            called(_right(field), create),
            _refuses_user({field: "not-this"}),
        )
    yield Fault(
        "a token for any project is given",
        ACCESS,
        (create,),
        called(_for_own_project, create),
        lambda world: _refuses_scope(world, {"project": {"id": OTHER_PROJECT}}),
    )
    yield Fault(
        "a token for any domain is given",
        ACCESS,
        (create,),
        called(_for_own_project, create),
        lambda world: _refuses_scope(world, {"domain": {"name": "not-this"}}),
    )
    keys = "CreateTemporaryAccessKeyByToken"
    yield Fault(
        "any token gives temporary keys",
        ACCESS,
        (keys,),
        admitted(_admitting(keys, lambda request: bool(request.headers.get("x-auth-token")))),
        lambda world: world.send(keys, headers={"X-Auth-Token": "unknown"}).status_code == httpx.codes.UNAUTHORIZED,
    )


def _changed(call: AnyCall, change: Callable[[dict[str, Any]], None]) -> AnyCall:
    body = copy.deepcopy(call.body)
    assert isinstance(body, dict)
    change(body)
    return replace(call, body=body)


def _right(field: str) -> Callable[[AnyCall], AnyCall]:
    """A user whose password or name is right, whatever it is."""

    def in_call(call: AnyCall) -> AnyCall:
        account = call.services.accounts.account
        value = account.password if field == "password" else account.user_name

        def change(body: dict[str, Any]) -> None:
            body["auth"]["identity"]["password"]["user"][field] = value

        return _changed(call, change)

    return in_call


def _for_own_project(call: AnyCall) -> AnyCall:
    project_id = call.services.accounts.account.project_id

    def change(body: dict[str, Any]) -> None:
        if "scope" in body["auth"]:
            body["auth"]["scope"] = {"project": {"id": project_id}}

    return _changed(call, change)


def _refuses_user(changes: Mapping[str, str]) -> Callable[[World], bool]:
    def probe(world: World) -> bool:
        body = world.account.token_request()
        body["auth"]["identity"]["password"]["user"].update(changes)
        return world.send("KeystoneCreateUserTokenByPassword", body=body).status_code == httpx.codes.UNAUTHORIZED

    return probe


def _refuses_scope(world: World, scope: Mapping[str, Any]) -> bool:
    body = world.account.token_request()
    body["auth"]["scope"] = scope
    return 400 <= world.send("KeystoneCreateUserTokenByPassword", body=body).status_code < 500
