"""The operations on algorithms, by their operationId.

Source: api-ref training_management, from Creating an Algorithm on; the Terraform provider, for an algorithm that is
not there.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Protocol, TypeAlias

from modelarts_emulator.algorithms.records import Algorithms, DuplicateAlgorithmError
from modelarts_emulator.calls import Call, Handler
from modelarts_emulator.contract import Json, JsonValue, Problem, Reply
from modelarts_emulator.offsets import Offsets
from modelarts_emulator.problems import invalid_parameter, quoted
from modelarts_emulator.state.fields import integer, mapping, text

_DEFAULT_LIMIT: Final = 50
_TEXT_KEYS: Final = ("name", "id", "description", "user_name", "source", "workspace_id")
_NUMBER_KEYS: Final = ("create_time", "update_time")


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
    workspace = text(query, "workspace_id", "0")
    every = call.services.algorithms.list(call.path["project_id"])
    found = [algorithm for algorithm in every if mapping(algorithm, "metadata").get("workspace_id") == workspace]
    found = _searched(found, text(query, "searches"))
    sort_by, order = text(query, "sort_by", "create_time"), text(query, "order", "desc")
    found = _sorted(found, "sort_by", sort_by, descending=order == "desc")
    if group_by := text(query, "group_by"):
        found = _sorted(found, "group_by", group_by, descending=False)
    offset, limit = integer(query, "offset"), integer(query, "limit", _DEFAULT_LIMIT)
    start = call.services.offsets.of(call.operation_id)(offset, limit)
    return Reply(
        200,
        {
            "total": len(every),
            "count": len(found),
            "limit": limit,
            "offset": offset,
            "sort_by": sort_by,
            "order": order,
            "group_by": group_by,
            "items": list[JsonValue](found[start : start + limit]),
        },
    )


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


def _searched(algorithms: list[Json], condition: str) -> list[Json]:
    if not condition:
        return algorithms
    key, separator, part = condition.partition(":")
    if not separator or key not in _TEXT_KEYS:
        message = f"Unsupported condition key (searches {quoted(condition)})."
        raise Problem(400, "ModelArts.2807", message, f"Write field:value with one of: {', '.join(_TEXT_KEYS)}.")
    return [algorithm for algorithm in algorithms if part in text(mapping(algorithm, "metadata"), key)]


def _sorted(algorithms: list[Json], name: str, sort_by: str, *, descending: bool) -> list[Json]:
    if sort_by not in (*_TEXT_KEYS, *_NUMBER_KEYS):
        known = ", ".join([*_TEXT_KEYS, *_NUMBER_KEYS])
        message = f"Unsupported sorting item: {name} {quoted(sort_by)}."
        raise Problem(400, "ModelArts.2790", message, f"Use one of: {known}.")

    def key(algorithm: Json) -> tuple[int, str]:
        metadata = mapping(algorithm, "metadata")
        return integer(metadata, sort_by), text(metadata, sort_by)

    # Equal algorithms keep the order of their creation, or its reverse.
    ordered = sorted(enumerate(algorithms), key=lambda item: (key(item[1]), item[0]), reverse=descending)
    return [algorithm for _, algorithm in ordered]


def _found(call: _Call, algorithm: Json | None) -> Json:
    if algorithm is None:
        message = f"algorithm not found: {quoted(call.path['algorithm_id'])}."
        raise Problem(400, "ModelArts.2755", message, "Use the metadata.id of a listed algorithm.")
    return algorithm


def _duplicate(request: Json) -> Problem:
    name = text(mapping(request, "metadata"), "name")
    message = f"Duplicate algorithm (name {quoted(name)})."
    return Problem(400, "ModelArts.2821", message, "Change metadata.name, or delete that algorithm.")
