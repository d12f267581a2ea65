"""Small faults in life cycles, of algorithms mostly, since these settle at once."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any, Final, TypeAlias

from modelarts_emulator.calls import Call, Handler
from modelarts_emulator.contract import Problem, Reply

from tests.conformance.phases.states.conftest import Faults

Spoil: TypeAlias = Callable[[Call[Any], Handler[Any], dict[str, Any]], Reply]
_CREATE: Final = "CreateAlgorithm"
_SHOW: Final = "ShowAlgorithmByUuid"
_LIST: Final = "ListAlgorithms"
_CHANGE: Final = "ChangeAlgorithm"
_DELETE: Final = "DeleteAlgorithm"


def planted(spoils: Mapping[str, Spoil]) -> Faults:
    """Handlers that share a memory, which is empty at first."""
    memory: dict[str, Any] = {}

    def wrapped(spoil: Spoil) -> Callable[[Handler[Any]], Handler[Any]]:
        return lambda right: lambda call: spoil(call, right, memory)

    return {name: wrapped(spoil) for name, spoil in spoils.items()}


def _own(reply: Reply) -> Any:
    return copy.deepcopy(reply.body)


def _is_kept(call: Call[Any], right: Handler[Any], memory: dict[str, Any]) -> Reply:
    """Answers as right, and has no effect."""
    return Reply(201, memory["shown"][call.path["algorithm_id"]])


def _remember(call: Call[Any], right: Handler[Any], memory: dict[str, Any]) -> Reply:
    reply = right(call)
    memory.setdefault("shown", {})[call.path["algorithm_id"]] = reply.body
    return reply


def _stale(call: Call[Any], right: Handler[Any], memory: dict[str, Any]) -> Reply:
    """Shows what it showed first."""
    identifier = call.path["algorithm_id"]
    if identifier not in memory:
        memory[identifier] = right(call)
    found: Reply = memory[identifier]
    return found


def _change_more(call: Call[Any], right: Handler[Any], memory: dict[str, Any]) -> Reply:
    """A change also changes the boot file."""
    body: Any = copy.deepcopy(call.body)
    body["job_config"]["boot_file"] = body["job_config"]["boot_file"].replace("boot.py", "endless.py")
    return right(replace(call, body=body))


def _touch_another(call: Call[Any], right: Handler[Any], memory: dict[str, Any]) -> Reply:
    """Deletes the one that was made last as well."""
    reply = right(call)
    if (last := memory.get("last")) not in (None, call.path["algorithm_id"]):
        memory["last"] = None
        with suppress(Problem):  # it was gone before
            right(replace(call, path={**call.path, "algorithm_id": last}))
    return reply


def _note_last(call: Call[Any], right: Handler[Any], memory: dict[str, Any]) -> Reply:
    reply = right(call)
    memory["last"] = _own(reply)["metadata"]["id"]
    return reply


def _half_made(call: Call[Any], right: Handler[Any], memory: dict[str, Any]) -> Reply:
    """Of a taken name makes another one, and refuses it then."""
    try:
        return right(call)
    except Problem:
        body: Any = copy.deepcopy(call.body)
        memory["number"] = memory.get("number", 0) + 1
        body["metadata"]["name"] = f"{body['metadata']['name']}-{memory['number']}"
        memory.setdefault("more", []).append(_own(right(replace(call, body=body)))["metadata"]["id"])
        raise


def _half_changed(call: Call[Any], right: Handler[Any], memory: dict[str, Any]) -> Reply:
    """Every second change is made and refused."""
    reply = right(call)
    memory["count"] = memory.get("count", 0) + 1
    if memory["count"] % 2 == 0:
        raise Problem(400, "ModelArts.2788", "Invalid parameter: it is refused.")
    return reply


def _not_unique(call: Call[Any], right: Handler[Any], memory: dict[str, Any]) -> Reply:
    """Another one of a name is made, with a name that is shown as the same."""
    try:
        return right(call)
    except Problem as problem:
        if problem.error_code != "ModelArts.2821":
            raise
        body: Any = copy.deepcopy(call.body)
        memory["number"] = memory.get("number", 0) + 1
        body["metadata"]["name"] = f"{body['metadata']['name']}-{memory['number']}"
        return right(replace(call, body=body))


def _other_code(call: Call[Any], right: Handler[Any], memory: dict[str, Any]) -> Reply:
    try:
        return right(call)
    except Problem as problem:
        if problem.error_code != "ModelArts.2821":
            raise
        raise Problem(409, "ModelArts.2821", problem.error_msg) from None


def _other_name(call: Call[Any], right: Handler[Any], memory: dict[str, Any]) -> Reply:
    body = _own(right(call))
    body["metadata"]["name"] += "-2"
    return Reply(201, body)


def _still_listed(call: Call[Any], right: Handler[Any], memory: dict[str, Any]) -> Reply:
    reply = right(call)
    body = _own(reply)
    listed = [item["metadata"]["id"] for item in body["items"]]
    body["items"] += [item for identifier, item in memory.get("deleted", {}).items() if identifier not in listed]
    return replace(reply, body=body)


def _note_deleted(call: Call[Any], right: Handler[Any], memory: dict[str, Any]) -> Reply:
    identifier = call.path["algorithm_id"]
    item = memory.get("shown", {}).get(identifier)
    reply = right(call)
    if item is not None:
        memory.setdefault("deleted", {})[identifier] = item
    return reply


def _deletes_again(call: Call[Any], right: Handler[Any], memory: dict[str, Any]) -> Reply:
    try:
        return right(call)
    except Problem:
        return Reply(202)


def _changes_what_is_gone(call: Call[Any], right: Handler[Any], memory: dict[str, Any]) -> Reply:
    try:
        memory["last"] = right(call)
    except Problem as problem:
        if problem.error_code != "ModelArts.2755" or "last" not in memory:
            raise
    found: Reply = memory["last"]
    return found


def _listed_twice(call: Call[Any], right: Handler[Any], memory: dict[str, Any]) -> Reply:
    reply = right(call)
    body = _own(reply)
    body["items"] += body["items"][:1]
    return replace(reply, body=body)


def _name_kept(call: Call[Any], right: Handler[Any], memory: dict[str, Any]) -> Reply:
    """A name that was used once is never free again."""
    name = _own(Reply(200, call.body))["metadata"]["name"]
    if name in memory:
        raise Problem(400, "ModelArts.2821", "Duplicate algorithm.")
    reply = right(call)
    memory[name] = True
    return reply


def _lost_update(call: Call[Any], right: Handler[Any], memory: dict[str, Any]) -> Reply:
    """Of two changes, the second brings back what the first has replaced."""
    body: Any = copy.deepcopy(call.body)
    before = memory.get(call.path["algorithm_id"])
    memory[call.path["algorithm_id"]] = body
    if before is not None:
        body = {**body, "job_config": {**body["job_config"], "command": before["job_config"].get("command", "")}}
    return right(replace(call, body=body))


FAULTS: Final[Mapping[str, tuple[frozenset[str], Mapping[str, Spoil]]]] = {
    "a change has no effect": (frozenset({"echo"}), {_SHOW: _remember, _CHANGE: _is_kept}),
    "a change is lost with the next one": (frozenset({"echo", "two-clients"}), {_CHANGE: _lost_update}),
    "show is stale": (frozenset({"echo"}), {_SHOW: _stale}),
    "a change changes more": (frozenset({"echo", "stray-change"}), {_CHANGE: _change_more}),
    "a refused change is made": (frozenset({"half-changed"}), {_CHANGE: _half_changed}),
    "a refused create makes another": (frozenset({"half-made"}), {_CREATE: _half_made}),
    "a name is given twice": (frozenset({"unique", "echo"}), {_CREATE: _not_unique}),
    "a taken name has another status": (frozenset({"unique"}), {_CREATE: _other_code}),
    "the answer has another name": (frozenset({"echo"}), {_CREATE: _other_name}),
    "what is deleted is listed": (
        frozenset({"still-listed"}),
        {_SHOW: _remember, _DELETE: _note_deleted, _LIST: _still_listed},
    ),
    "a delete deletes another": (
        frozenset({"touches-another", "not-there"}),
        {_CREATE: _note_last, _DELETE: _touch_another},
    ),
    "a second delete succeeds": (frozenset({"second-delete"}), {_DELETE: _deletes_again}),
    "what is gone can be changed": (frozenset({"gone"}), {_CHANGE: _changes_what_is_gone}),
    "an entry is listed twice": (frozenset({"listed-twice"}), {_LIST: _listed_twice}),
    "a name is never free again": (frozenset({"name-not-free"}), {_CREATE: _name_kept}),
}
"""By what is wrong: the kinds of findings that say so, and the handlers."""
