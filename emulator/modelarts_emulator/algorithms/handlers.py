"""The operations on algorithms, by their operationId.

Source: api-ref training_management, from Creating an Algorithm on; the Terraform provider, for an algorithm that is
not there.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Protocol, TypeAlias

from modelarts_emulator.algorithms.records import NUMBER_KEYS, TEXT_KEYS, Algorithms, DuplicateAlgorithmError
from modelarts_emulator.calls import Call, Handler, Lookup
from modelarts_emulator.contract import Json, JsonValue, Problem, Reply
from modelarts_emulator.offsets import Offsets
from modelarts_emulator.problems import invalid_parameter, quoted
from modelarts_emulator.state.fields import integer, mapping, text
from modelarts_emulator.state.selection import By, Condition, Selection, contains, one_of

_DEFAULT_LIMIT: Final = 50


class AlgorithmServices(Protocol):
    """The services that operations on algorithms use."""

    @property
    def algorithms(self) -> Algorithms:
        """The algorithms of all projects."""

    @property
    def offsets(self) -> Offsets:
        """What the offsets of lists count."""


_Call: TypeAlias = Call[AlgorithmServices]


def create_algorithm(call: _Call) -> Reply:
    """CreateAlgorithm."""
    request = mapping(call.body)
    if "metadata" not in request:
        raise invalid_parameter("metadata.name", None, "is missing", "Give the algorithm a name.")
    try:
        return Reply(201, call.services.algorithms.add(call.path["project_id"], request, call.caller))
    except DuplicateAlgorithmError:
        raise _duplicate(request) from None


def list_algorithms(call: _Call) -> Reply:
    """ListAlgorithms: those of a workspace that a condition takes; `total` counts all of the project.

    Algorithms that have the field `group_by` in common follow one another.
    """
    query = dict(call.query)
    conditions = [one_of("workspace_id", [text(query, "workspace_id", "0")])]
    if searches := text(query, "searches"):
        conditions.append(_searched(searches))
    sort_by, order = text(query, "sort_by", "create_time"), text(query, "order", "desc")
    keys = [_sorted("sort_by", sort_by, descending=order == "desc")]
    if group_by := text(query, "group_by"):
        keys.insert(0, _sorted("group_by", group_by))
    offset, limit = integer(query, "offset"), integer(query, "limit", _DEFAULT_LIMIT)
    first = call.services.offsets.of(call.operation_id)(offset, limit)
    page = call.services.algorithms.select(call.path["project_id"], Selection(conditions, keys, first, limit))
    return Reply(
        200,
        {
            "total": page.total,
            "count": page.count,
            "limit": limit,
            "offset": offset,
            "sort_by": sort_by,
            "order": order,
            "group_by": group_by,
            "items": list[JsonValue](page.documents),
        },
    )


@Lookup
def show_algorithm(call: _Call) -> Reply:
    """ShowAlgorithmByUuid."""
    return Reply(200, _found(call, call.services.algorithms.get(call.path["project_id"], call.path["algorithm_id"])))


def change_algorithm(call: _Call) -> Reply:
    """ChangeAlgorithm; what the request does not name stays."""
    request = mapping(call.body)
    try:
        changed = call.services.algorithms.change(call.path["project_id"], call.path["algorithm_id"], request)
    except DuplicateAlgorithmError:
        raise _duplicate(request) from None
    return Reply(201, _found(call, changed))


def delete_algorithm(call: _Call) -> Reply:
    """DeleteAlgorithm; the answer has no body."""
    if not call.services.algorithms.remove(call.path["project_id"], call.path["algorithm_id"]):
        _found(call, None)
    return Reply(202)


HANDLERS: Final[Mapping[str, Handler[AlgorithmServices]]] = {
    "CreateAlgorithm": create_algorithm,
    "ListAlgorithms": list_algorithms,
    "ShowAlgorithmByUuid": show_algorithm,
    "ChangeAlgorithm": change_algorithm,
    "DeleteAlgorithm": delete_algorithm,
}


def _searched(searches: str) -> Condition:
    key, separator, part = searches.partition(":")
    if not separator or key not in TEXT_KEYS:
        message = f"Unsupported condition key (searches {quoted(searches)})."
        raise Problem(400, "ModelArts.2807", message, f"Write field:value with one of: {', '.join(TEXT_KEYS)}.")
    return contains(key, [part])


def _sorted(name: str, key: str, *, descending: bool = False) -> By:
    if key not in (*TEXT_KEYS, *NUMBER_KEYS):
        known = ", ".join([*TEXT_KEYS, *NUMBER_KEYS])
        message = f"Unsupported sorting item: {name} {quoted(key)}."
        raise Problem(400, "ModelArts.2790", message, f"Use one of: {known}.")
    return By(key, descending)


def _found(call: _Call, algorithm: Json | None) -> Json:
    if algorithm is None:
        message = f"algorithm not found: {quoted(call.path['algorithm_id'])}."
        raise Problem(400, "ModelArts.2755", message, "Use the metadata.id of a listed algorithm.")
    return algorithm


def _duplicate(request: Json) -> Problem:
    name = text(mapping(request, "metadata"), "name")
    message = f"Duplicate algorithm (name {quoted(name)})."
    return Problem(400, "ModelArts.2821", message, "Change metadata.name, or delete that algorithm.")
