"""Calls of operations, and their handlers.

An area of the service has a table `HANDLERS`, from operation IDs to handlers, and a protocol that names the services
which its handlers use. `assembly.Services` has the services of all areas.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeAlias, TypeVar

from modelarts_emulator.contract import Identity, JsonValue, Problem, Reply

Services = TypeVar("Services")
Services_co = TypeVar("Services_co", covariant=True)


@dataclass(frozen=True)
class Call(Generic[Services_co]):
    """A request that has passed authentication and validation.

    Attributes:
        operation_id: as in the description.
        path: path parameters, decoded.
        query: query parameters, converted to the types that the description gives; a parameter that is absent from the
            request has its documented default, or is missing.
        headers: request headers, names in lower case.
        body: the JSON body; None without one.
        identity: the caller; None for an operation that needs no authentication.
        services: the services that the handler uses.
    """

    operation_id: str
    path: Mapping[str, str]
    query: Mapping[str, JsonValue]
    headers: Mapping[str, str] = field(repr=False)
    body: JsonValue = field(repr=False)
    identity: Identity | None
    services: Services_co = field(repr=False)

    @property
    def caller(self) -> Identity:
        """The caller of an operation that needs authentication.

        Raises:
            Problem: 401, the request has no credentials.
        """
        if self.identity is None:
            raise Problem(401, "ModelArts.5002", "Invalid token.", "Authenticate the request.")
        return self.identity


Handler: TypeAlias = Callable[[Call[Services_co]], Reply]
"""Answers the calls of one operation, or raises a `Problem`."""


class Lookup(Generic[Services]):
    """A handler that looks up a few records and waits for nothing else, as a decorator.

    The event loop answers it by itself: to hand a call of it to a thread and back takes longer than the call.

    Args:
        handler: the handler.
    """

    def __init__(self, handler: Handler[Services]) -> None:
        self._handler = handler
        functools.update_wrapper(self, handler)

    def __call__(self, call: Call[Services]) -> Reply:
        """Answer a call."""
        return self._handler(call)
