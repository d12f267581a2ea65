"""Credentials that a server has to refuse."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from urllib.parse import urlsplit

import httpx
from attrs import evolve, frozen
from modelarts_client.auth.keys import AccessKeys
from modelarts_client.auth.signature_auth import SignatureAuth
from modelarts_client.operations import OPERATIONS

from modelarts_conformance._description.bundle import described, resolve
from modelarts_conformance._target.exchanges import Request
from modelarts_conformance._target.target import Target

TOKEN: Final = "X-Auth-Token"  # noqa: S105 - the name of a header
_AUTHORIZATION: Final = "Authorization"
_OLD: Final = timedelta(hours=1)  # servers allow 15 minutes
_OLDER: Final = timedelta(days=1)
_ISSUED: Final = "X-Subject-Token"


@frozen
class Forgery:
    """A way to make a request with credentials that are not valid for it.

    Attributes:
        name: What is wrong with them.
        made: Makes the request; None if it cannot be made of that one.
        given: Whether it has credentials at all.
    """

    name: str
    made: Callable[[Request], Request | None]
    given: bool = True


def tokens(target: Target) -> Iterator[Forgery]:
    """Tokens that are not valid.

    Args:
        target: The server.

    Raises:
        OverError: The run is over.
    """
    yield Forgery("no credentials", lambda request: evolve(request, signed=False), given=False)
    yield _with_token("a token that nobody issued", secrets.token_hex(24))
    token = _issued(target, scoped=True)
    if token is None:
        target.leave_out(
            "isolation", "altered tokens: the environment has no MODELARTS_USERNAME and MODELARTS_PASSWORD"
        )
    else:
        yield _with_token("a token with another character", _altered(token))
        yield _with_token("a token without its last character", token[:-1])
    other = _issued(target, scoped=False) if token is not None else None
    if other is not None:
        yield Forgery("a token of the whole account", lambda request: _for_project(target, request, other))
    if target.expired_token is None:
        target.leave_out("isolation", "expired tokens: there is none; --expired-token names a file with one")
    else:
        target.account.secrets.learn(target.expired_token)
        yield _with_token("a token that has expired", target.expired_token)


def signatures(target: Target) -> Iterator[Forgery]:
    """Signatures that are not valid.

    Args:
        target: The server.
    """
    session = target.account.session
    access_key, secret_key = (session.access_key, session.secret_key) if session is not None else (None, None)
    if session is None or not access_key or not secret_key:
        target.leave_out("isolation", "signatures: the credentials are no access key")
        return
    keys = AccessKeys(access_key, secret_key, session.security_token)
    signer = _Signer(keys, target.account.project_id)
    other = _Signer(AccessKeys(access_key, secrets.token_hex(20), session.security_token), target.account.project_id)
    unknown = _Signer(AccessKeys(secrets.token_hex(10).upper(), secret_key), target.account.project_id)
    yield Forgery("a signature with another character", lambda request: signer.sign(request, alter=True))
    yield Forgery("a signature with another secret key", other.sign)
    yield Forgery("a signature with an unknown access key", unknown.sign)
    yield Forgery("a signature of another body", signer.of_another_body)
    yield Forgery("a signature of another path", signer.of_another_path)
    yield Forgery("a signature of another query", signer.of_another_query)
    yield Forgery("a signature of another method", signer.of_another_method)
    yield Forgery("a signature of another header", signer.of_another_date)
    yield Forgery("a signature of an hour ago", lambda request: signer.sign(request, ahead=-_OLD))
    yield Forgery("a signature of a day ago", lambda request: signer.sign(request, ahead=-_OLDER))
    yield Forgery("a signature of an hour ahead", lambda request: signer.sign(request, ahead=_OLD))


@frozen
class _Signer:
    """Signs requests."""

    keys: AccessKeys
    project_id: str

    def headers(self, request: Request, ahead: timedelta = timedelta()) -> dict[str, str]:
        auth = SignatureAuth(self.keys, project_id=self.project_id, now=lambda: datetime.now(UTC) + ahead)
        plain = httpx.Request(request.method, request.url, headers=list(request.headers), content=request.body)
        before = set(plain.headers)
        flow = auth.sync_auth_flow(plain)
        signed = next(flow)
        flow.close()
        return {name: value for name, value in signed.headers.items() if name not in before}

    def sign(self, request: Request, *, ahead: timedelta = timedelta(), alter: bool = False) -> Request:
        added = self.headers(request, ahead)
        if alter:
            name = next(each for each in added if each.lower() == _AUTHORIZATION.lower())
            added[name] = _altered(added[name], at=-2)
        return _with(request, added)

    def of_another_body(self, request: Request) -> Request | None:
        if request.body is None:
            return None
        return _with(request, self.headers(evolve(request, body=request.body + b" ")))

    def of_another_path(self, request: Request) -> Request:
        parts = urlsplit(request.url)
        return _with(request, self.headers(evolve(request, url=parts._replace(path=f"{parts.path}x").geturl())))

    def of_another_query(self, request: Request) -> Request:
        parts = urlsplit(request.url)
        query = f"{parts.query}&limit=7" if parts.query else "limit=7"
        return _with(request, self.headers(evolve(request, url=parts._replace(query=query).geturl())))

    def of_another_method(self, request: Request) -> Request:
        return _with(request, self.headers(evolve(request, method="PUT" if request.method != "PUT" else "GET")))

    def of_another_date(self, request: Request) -> Request:
        added = self.headers(request)
        later = self.headers(request, timedelta(seconds=2))
        return _with(
            request, {**later, **{name: value for name, value in added.items() if name.lower() == "authorization"}}
        )


def _with(request: Request, headers: Mapping[str, str]) -> Request:
    return evolve(request, headers=(*request.headers, *headers.items()), signed=False)


def _with_token(name: str, token: str) -> Forgery:
    return Forgery(name, lambda request: _with(request, {TOKEN: token}))


def _for_project(target: Target, request: Request, token: str) -> Request | None:
    """With a token that is not for the project, which only what is in a project refuses."""
    in_project = f"/{target.account.project_id}" in request.url
    return _with(request, {TOKEN: token}) if in_project else None


def _issued(target: Target, *, scoped: bool) -> str | None:
    """A token that is valid; None if nobody can log in."""
    login = target.account.login
    log_in = next((name for name in OPERATIONS if _issues_tokens(name)), None)
    if login is None or log_in is None or target.account.url_of(log_in) is None:
        return None
    user = {"name": login.username, "password": login.password.reveal(), "domain": {"name": login.account}}
    auth: dict[str, Any] = {"identity": {"methods": ["password"], "password": {"user": user}}}
    auth["scope"] = {"project": {"id": target.account.project_id}} if scoped else {"domain": {"name": login.account}}
    exchange = target.send(log_in, body={"auth": auth}, signed=False)
    token = exchange.answer.header(_ISSUED) if exchange.ok and exchange.answer is not None else None
    target.account.secrets.learn(token)
    return token


def _issues_tokens(operation_id: str) -> bool:
    return any(_ISSUED in resolve(each).get("headers", {}) for each in described(operation_id)["responses"].values())


def _altered(text: str, at: int | None = None) -> str:
    """The text with another character in one place."""
    place = len(text) // 2 if at is None else len(text) + at
    other = "A" if text[place] != "A" else "B"
    if text[place] in "0123456789abcdef":
        other = "1" if text[place] != "1" else "2"
    return text[:place] + other + text[place + 1 :]
