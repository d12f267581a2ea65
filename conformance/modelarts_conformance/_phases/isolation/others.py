"""Requests about another project."""

from __future__ import annotations

import json
from collections.abc import Iterator

from attrs import evolve

from modelarts_conformance._target.account import Account
from modelarts_conformance._target.exchanges import Exchange, Request


def of_another_project(request: Request, before: str, after: str) -> Request | None:
    """The request with another project in its path; None if it has none.

    Args:
        request: The request.
        before: The project that it has.
        after: The other one.
    """
    changed = evolve(request, url=request.url.replace(f"/{before}/", f"/{after}/", 1))
    return None if changed == request else changed


def of_the_second(second: Account, project_id: str, request: Request) -> Iterator[tuple[str, Request]]:
    """Requests of the second account, about what the first one has.

    Args:
        second: The second account.
        project_id: The project of the first one.
        request: A request of the first one.
    """
    yield "another account's credentials", _signed(second, request)
    moved = of_another_project(request, project_id, second.project_id)
    if moved is not None:
        yield "identifiers of another account", _signed(second, moved)


def names_of(exchange: Exchange, ids: frozenset[str]) -> list[str]:
    """Which identifiers an answer has.

    Args:
        exchange: A request and its answer.
        ids: The identifiers.
    """
    text = json.dumps(exchange.value())
    return sorted(each for each in ids if json.dumps(each) in text)


def _signed(account: Account, request: Request) -> Request:
    return evolve(request, headers=(*request.headers, *account.credentials_for(request).items()), signed=False)
