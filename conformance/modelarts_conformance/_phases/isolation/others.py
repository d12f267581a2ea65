"""Requests about another project."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator

from attrs import evolve

from modelarts_conformance._target.account import Account
from modelarts_conformance._target.exchanges import Exchange, Request
from modelarts_conformance._target.target import Target


def of_another_project(target: Target, request: Request) -> Iterator[tuple[str, Request]]:
    """Requests with another project's ID in the path, and the account's credentials.

    Args:
        target: The server.
        request: A request of the account's project.
    """
    own = target.account.project_id
    yield "the ID of another project", with_project(request, own, secrets.token_hex(16))
    if target.second is not None:
        yield "the ID of the second account's project", with_project(request, own, target.second.project_id)


def of_the_second(second: Account, project_id: str, request: Request) -> Iterator[tuple[str, Request]]:
    """Requests of the second account, about what the first one has.

    Args:
        second: The second account.
        project_id: The project of the first one.
        request: A request of the first one.
    """
    yield "another account's credentials", _signed(second, request)
    moved = with_project(request, project_id, second.project_id)
    if moved != request:
        yield "identifiers of another account", _signed(second, moved)


def names_of(exchange: Exchange, ids: frozenset[str]) -> list[str]:
    """Which identifiers an answer has.

    Args:
        exchange: A request and its answer.
        ids: The identifiers.
    """
    text = json.dumps(exchange.value())
    return sorted(each for each in ids if json.dumps(each) in text)


def with_project(request: Request, before: str, after: str) -> Request:
    """The request with another project in its path.

    Args:
        request: The request.
        before: The project that it has.
        after: The other one.
    """
    return evolve(request, url=request.url.replace(f"/{before}/", f"/{after}/", 1))


def _signed(account: Account, request: Request) -> Request:
    return evolve(request, headers=(*request.headers, *account.credentials_for(request).items()), signed=False)
