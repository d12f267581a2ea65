"""Bodies of requests that log in as somebody else, or for what is not theirs."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping
from typing import Any

from modelarts_conformance._target.account import Login


def logins(login: Login, body: Any) -> Iterator[tuple[str, Any]]:
    """What can be wrong with a login, and the body with it.

    Args:
        login: The user of the account.
        body: The body of a request that logs in; it is not changed.
    """
    for name, changes in _users(login):
        yield name, _changed(body, "password", str, changes)
    for name, scope in _scopes(login):
        yield name, _changed(body, "identity", dict, {"scope": scope})


def _users(login: Login) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Users that are not that of the account, or do not have its password."""
    password = login.password.reveal()
    yield "another password", {"password": "not the password 1A!"}
    yield "a password with another character", {"password": password[:-1] + ("x" if password[-1] != "x" else "y")}
    yield "the beginning of the password", {"password": password[:-1]}
    yield "a password in another case", {"password": password.swapcase()}
    yield "an empty password", {"password": ""}
    yield "another user", {"name": f"{login.username}-other"}
    yield "the same user of another account", {"domain": {"name": f"{login.account}-other"}}


def _scopes(login: Login) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """What the user may not get a token for."""
    yield "the ID of another project", {"project": {"id": secrets.token_hex(16)}}
    yield "the name of a project that is not there", {"project": {"name": "conformance-none"}}
    yield "the ID of another account", {"domain": {"id": secrets.token_hex(16)}}
    yield "the name of another account", {"domain": {"name": f"{login.account}-other"}}


def _changed(value: Any, beside: str, kind: type, changes: Mapping[str, Any]) -> Any:
    """The value with changes in each object that has a field of a name and a type."""
    if isinstance(value, list):
        return [_changed(item, beside, kind, changes) for item in value]
    if not isinstance(value, dict):
        return value
    inner = {name: _changed(item, beside, kind, changes) for name, item in value.items()}
    return {**inner, **changes} if isinstance(value.get(beside), kind) else inner
