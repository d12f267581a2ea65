"""Reads everything once, so that phases that look at answers have some of each operation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define
from modelarts_client.operations import OPERATIONS

from modelarts_conformance._description.bundle import document, is_read, parameters
from modelarts_conformance._findings.finding import Found
from modelarts_conformance._resources.ground import Ground, ground_of
from modelarts_conformance._target.exchanges import Exchange
from modelarts_conformance._target.target import Target, written


@define
class Survey:
    """A successful request of each operation that only reads.

    Attributes:
        exchanges: The requests and their answers.
    """

    exchanges: Sequence[Exchange]


def survey(target: Target, found: Found) -> Sequence[Exchange]:
    """A successful request of each chosen operation that only reads; the first phase that asks sends them.

    Args:
        target: The server.
        found: Takes what is wrong while resources are made.

    Raises:
        OverError: The run is over.
    """
    return target.once(Survey, lambda: Survey(list(_read(target, found)))).exchanges


def _read(target: Target, found: Found) -> Iterator[Exchange]:
    ground = ground_of(target, found)
    for operation in target.operations:
        if is_read(OPERATIONS[operation.id]) and ground.is_usable(operation.id):
            basis = ground.basis(operation.id)
            if basis is not None:
                yield basis
                yield from _with_each_choice(ground, basis)


def _with_each_choice(ground: Ground, basis: Exchange) -> Iterator[Exchange]:
    """The same with each documented value of each parameter of the query: an answer may depend on it."""
    operation_id = basis.request.operation
    for parameter in parameters(operation_id):
        if parameter["in"] != "query":
            continue
        listed = [value for each in document().same_value(parameter["schema"]) for value in each.get("enum", ())]
        for value in listed:
            request = ground.with_query(basis.request, parameter["name"], written(value))
            exchange = ground.target.sender.send(request)
            if exchange.ok:
                yield exchange
