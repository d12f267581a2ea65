"""A finding: where a server and the description differ."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Self, TypeAlias

from attrs import field, frozen

from modelarts_conformance._description.places import Place
from modelarts_conformance._target.exchanges import Answer, Exchange, Request


@frozen
class Finding:
    """A difference between a server and the description.

    Attributes:
        kind: What is different, as one of few words with hyphens: ``status``, ``schema``, ``filter``, ...
        operation: ID of the operation.
        what: What the server does.
        expected: What the description says.
        request: The request that shows it, and its answer.
        place: Where the description says it; None if that is not known.
        code: The error code of the answer, or another word that tells causes of one kind apart; may be empty.
        field: The field or parameter that it is about, such as ``/metadata/name`` or ``query limit``; may be empty.
        seen: How often it was seen.
        before: The requests that led to it, in order, and their answers; none if the request shows it alone.
        part: What several operations share that it is about, such as a field of a component; may be empty.
        also: IDs of other operations in whose answers it was seen.
    """

    kind: str
    operation: str
    what: str
    expected: str
    request: Exchange
    place: Place | None = None
    code: str = ""
    field: str = field(default="")
    seen: int = 1
    before: tuple[Exchange, ...] = ()
    part: str = ""
    also: tuple[str, ...] = ()

    @property
    def cause(self) -> tuple[str, str, str, str]:
        """What two findings have in common that are one."""
        if self.part:
            return self.kind, self.part, "", self.code
        return self.kind, self.operation, self.field, self.code

    @property
    def title(self) -> str:
        """Where it is and what is different, in a few words."""
        return f"{self.operation}: {self.kind} {self.field}".rstrip()

    @property
    def operations(self) -> tuple[str, ...]:
        """IDs of all operations that it was seen in."""
        return (self.operation, *self.also)

    def to_json(self) -> dict[str, Any]:
        """The finding as JSON."""
        request = self.request.request
        return {
            "kind": self.kind,
            "operation": self.operation,
            "also": list(self.also),
            "part": self.part,
            "field": self.field,
            "code": self.code,
            "what": self.what,
            "expected": self.expected,
            "seen": self.seen,
            "place": None if self.place is None else {"file": self.place.file, "line": self.place.line},
            "curl": request.curl(),
            **_exchange_to_json(self.request),
            "before": [{"curl": each.request.curl(), **_exchange_to_json(each)} for each in self.before],
        }

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Self:
        """Read what `to_json` made.

        Args:
            value: The finding as JSON.
        """
        place = value["place"]
        return cls(
            value["kind"],
            value["operation"],
            value["what"],
            value["expected"],
            _exchange_from_json(value),
            None if place is None else Place(place["file"], place["line"]),
            value["code"],
            value["field"],
            value["seen"],
            tuple(map(_exchange_from_json, value["before"])),
            value["part"],
            tuple(value["also"]),
        )


def _exchange_to_json(exchange: Exchange) -> dict[str, Any]:
    request, answer = exchange.request, exchange.answer
    return {
        "request": {
            "operation": request.operation,
            "method": request.method,
            "url": request.url,
            "headers": [list(each) for each in request.headers],
            "body": None if request.body is None else request.body.decode("utf-8", "replace"),
            "signed": request.signed,
        },
        "answer": None
        if answer is None
        else {
            "status": answer.status,
            "headers": [list(each) for each in answer.headers],
            "body": answer.body.decode("utf-8", "replace"),
            "seconds": round(answer.seconds, 3),
        },
        "error": exchange.error,
    }


def _exchange_from_json(value: Mapping[str, Any]) -> Exchange:
    request, answer = value["request"], value["answer"]
    body = request["body"]
    return Exchange(
        Request(
            request["operation"],
            request["method"],
            request["url"],
            tuple((name, text) for name, text in request["headers"]),
            None if body is None else body.encode(),
            request["signed"],
        ),
        None
        if answer is None
        else Answer(
            answer["status"],
            tuple((name, text) for name, text in answer["headers"]),
            answer["body"].encode(),
            answer["seconds"],
        ),
        value["error"],
    )


Found: TypeAlias = Callable[[Finding], None]
"""Takes findings."""
