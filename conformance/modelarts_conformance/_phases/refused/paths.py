"""Values of path parameters that their schemas forbid, and whether they are refused for that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from attrs import evolve, frozen
from modelarts_client.operations import OPERATIONS

from modelarts_conformance._description.bundle import document, is_read, parameters
from modelarts_conformance._description.validators import validator_of
from modelarts_conformance._phases.refused.judging import accepted_or_otherwise
from modelarts_conformance._phases.refused.values import out_of_range, sample_of
from modelarts_conformance._phases.reporting import Reporter, path_values
from modelarts_conformance._resources.ground import Ground
from modelarts_conformance._resources.known import PROJECT
from modelarts_conformance._resources.needs import deletions
from modelarts_conformance._target.exchanges import Exchange, Request

_LONGEST_SEGMENT = 1000


@frozen
class _Tried:
    """A request with a violation in its path, and what is wrong with its answer."""

    exchange: Exchange
    wrong: tuple[str, str] | None


def test_paths(ground: Ground, report: Reporter) -> int:
    """Test the path parameters of the chosen operations that have a constraint.

    A name that nothing can have may be looked up before it is checked: refusing it otherwise than as invalid is a
    finding only if other operations refuse it as invalid.

    Args:
        ground: What requests are made of.
        report: Takes each finding.

    Returns:
        How many requests were sent.

    Raises:
        OverError: The run is over.
    """
    tried: dict[tuple[str, str], list[_Tried]] = {}
    for operation in ground.target.operations:
        for name, keyword, request in _requests(ground, operation.id):
            exchange = ground.target.sender.send(request)
            if exchange.answer is not None and exchange.status < 500:  # others are findings of other phases
                wrong = accepted_or_otherwise(exchange, (name,))
                tried.setdefault((name, keyword), []).append(_Tried(exchange, wrong))
    for (name, keyword), same in tried.items():
        _judge(ground, report, name, keyword, same)
    return sum(map(len, tried.values()))


def _judge(ground: Ground, report: Reporter, name: str, keyword: str, same: list[_Tried]) -> None:
    is_checked = any(each.wrong is None for each in same)
    for each in same:
        if each.wrong is None:
            continue
        kind, what = each.wrong
        if kind == "refused-otherwise" and not is_checked:
            reason = "a value that names nothing is looked up before it is checked"
            ground.target.excuse(f"{each.exchange.request.operation}: {reason}")
            continue
        expected = f"path {name} is refused as invalid ({keyword})"
        report(kind, each.exchange, what, expected, "parameters", about=f"path {name}", code=keyword)


def _requests(ground: Ground, operation_id: str) -> Iterator[tuple[str, str, Request]]:
    """The parameter, the constraint that its value breaks, and the request."""
    constrained = [
        each for each in parameters(operation_id) if each["in"] == "path" and each["name"] != PROJECT and _limits(each)
    ]
    basis = _basis(ground, operation_id) if constrained else None
    if basis is None:
        return
    path = path_values(basis)
    for parameter in constrained:
        name = parameter["name"]
        for keyword, value in _wrong(ground, operation_id, parameter):
            other = ground.target.request(operation_id, {**path, name: value})
            url = urlsplit(other.url)._replace(query=urlsplit(basis.url).query).geturl()
            yield name, keyword, evolve(basis, url=url)


def _basis(ground: Ground, operation_id: str) -> Request | None:
    """A request that succeeds but for its path."""
    if operation_id not in deletions():
        return ground.request(operation_id)
    path = ground.path(operation_id) if ground.is_usable(operation_id) else None
    return None if path is None else ground.target.request(operation_id, path)


def _limits(parameter: Mapping[str, Any]) -> bool:
    keywords = {"pattern", "maxLength", "enum", "format"}
    return any(keywords & each.keys() for each in document().same_value(parameter["schema"]))


def _wrong(ground: Ground, operation_id: str, parameter: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Values that break a constraint: of what changes something, such that nobody has given anything such a name."""
    same, validator = list(document().same_value(parameter["schema"])), validator_of(parameter["schema"])
    reads, prefix = is_read(OPERATIONS[operation_id]), ground.target.prefix
    sample = sample_of(same) if reads else f"{prefix}x"
    for each in same:
        for keyword, value in out_of_range(sample, each):
            can_be_sent = isinstance(value, str) and value.strip(". ") and len(value) <= _LONGEST_SEGMENT
            if can_be_sent and (reads or value.startswith(prefix)) and not validator.is_valid(value):
                yield keyword, value
