# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/operation.py.
"""What is known about an operation of the API; `operations` has all of them."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from types import ModuleType

IDEMPOTENT_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})
"""Methods of requests that have the same effect when they are repeated (RFC 9110, 9.2.2)."""


class Parameter(NamedTuple):
    """A parameter of an operation.

    Attributes:
        name: Its name on the wire.
        place: ``path``, ``query``, ``header`` or ``cookie``.
        python_name: Its name in the endpoint functions.
        required: Whether it is required.
    """

    name: str
    place: Literal["path", "query", "header", "cookie"]
    python_name: str
    required: bool


class SecurityScheme(NamedTuple):
    """A kind of credentials.

    Attributes:
        name: Its name in the description.
        kind: ``apiKey``, ``http``, ``oauth2``, ``openIdConnect`` or ``mutualTLS``.
        place: Where an API key goes: ``header``, ``query`` or ``cookie``; else empty.
        key: The name of the header, query parameter or cookie, or the HTTP scheme; else empty.
        description: The same in words.
    """

    name: str
    kind: str
    place: str
    key: str
    description: str


class Paging(NamedTuple):
    """How to request the next page of a list.

    Attributes:
        style: What the start of a page is given as: ``offset``, the number of entries before it; ``page``, its number
            from 0; ``continue``, a value from the previous page.
        place: ``query`` for arguments of the endpoint functions, ``body`` for fields of the request model.
        start: Python name of the argument or field for the start of a page.
        size: Python name of the argument or field for the number of entries on a page; None if it is fixed.
        largest: The maximum number of entries on a page; None if no limit is documented.
        entries: Python names of the fields that lead to the entries in the answer, with dots between them; empty if the
            answer is a list of them; None if it is not known.
        total: Python name of the field of the answer that counts the entries of all pages; None if there is none.
        next: Wire names of the fields that lead to the start of the next page in the answer, outermost first, for the
            style ``continue``.
        other: The style as other sources read it; None if they agree. A server may count by either.
        id: Wire names of the fields that lead to the ID of an entry, outermost first; empty if entries have none.
        bound: Python name of the field of the answer that is not less than ``total``, such as the number of entries
            whether or not they meet the conditions; None if there is none.
        text: Python names of those of ``start`` and ``size`` that are numbers in digits, as text.
    """

    style: Literal["offset", "page", "continue"]
    place: Literal["query", "body"]
    start: str
    size: str | None
    largest: int | None
    entries: str | None = None
    total: str | None = None
    next: tuple[str, ...] = ()
    other: Literal["offset", "page"] | None = None
    id: tuple[str, ...] = ()
    bound: str | None = None
    text: tuple[str, ...] = ()

    @property
    def can_turn(self) -> bool:
        """Whether an answer shows that there is another page, and where it begins."""
        return bool(self.next) if self.style == "continue" else self.entries is not None


class Operation(NamedTuple):
    """An operation of the API.

    Attributes:
        id: Its name, as in the official SDK.
        method: HTTP method in upper case.
        path: Template of its path, with parameters in braces.
        tag: The group it belongs to.
        service: The service it belongs to: the first label of the host's name.
        module: Full name of the module with its endpoint functions.
        security: Security schemes, any of which suffices; empty if it needs no credentials.
        parameters: Path parameters in the order of the endpoint functions, then query, header and cookie parameters.
        request: Type of the request body in Python, mostly the name of a model; None without a body.
        responses: Type of the response body in Python for each documented status; None without a body.
        paging: How to request the next page; None if everything is returned at once.
        repeatable: Whether it is a POST that can be repeated, since it leaves no lasting change.
        deprecated: Whether it is deprecated.
    """

    id: str
    method: str
    path: str
    tag: str
    service: str
    module: str
    security: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    request: str | None
    responses: Mapping[int, str | None]
    paging: Paging | None = None
    repeatable: bool = False
    deprecated: bool = False

    @property
    def idempotent(self) -> bool:
        """Whether sending a request twice has the same effect as sending it once."""
        return self.repeatable or self.method in IDEMPOTENT_METHODS

    def endpoint(self) -> ModuleType:
        """Import the module with its functions ``sync``, ``sync_detailed``, ``asyncio`` and ``asyncio_detailed``."""
        return import_module(self.module)

    def request_model(self) -> type[Any] | None:
        """Return the model of the request body; None without a body, or if the body is not a model."""
        return _model(self.request)

    def response_model(self, status: int) -> type[Any] | None:
        """Return the model of the response body with ``status``; None without a body, or if it is not a model."""
        return _model(self.responses.get(status))


def _model(name: str | None) -> type[Any] | None:
    if name is None:
        return None
    model: type[Any] | None = getattr(import_module(".models", __package__), name, None)
    return model


__all__ = ["IDEMPOTENT_METHODS", "Operation", "Paging", "Parameter", "SecurityScheme"]
