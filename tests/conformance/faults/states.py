"""Creations and deletions that go wrong: what was created is not there, what was deleted still is, and the like."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from modelarts_emulator.contract import Json, Problem, Reply

from tests.conformance.faults import shapes
from tests.conformance.faults.cycles import CYCLES, Cycle, calling, put
from tests.conformance.faults.fault import STATE, Fault, Plant, Probe
from tests.conformance.faults.server import AnyCall, HandlerOf, Server, handled, own, together
from tests.conformance.faults.world import World, at, new_name, settles

ABSENCE: Final = (400, 403, 404)
"""Statuses of what is not there."""

Wrap = Callable[[HandlerOf], HandlerOf]


def faults() -> Iterator[Fault]:
    """The faults of every life cycle."""
    for cycle in CYCLES:
        yield from _of_creation(cycle)
        yield from _of_deletion(cycle)


def state_fault(what: str, operations: tuple[str, ...], plant: Plant, probe: Probe) -> Fault:
    return Fault(what, STATE, operations, plant, probe)


def _is_success(reply: Reply) -> bool:
    return 200 <= reply.status < 300


def _id_in(cycle: Cycle, reply: Reply) -> str:
    return str(at(reply.body, cycle.id))


@dataclass
class Memory:
    """What handlers remember between calls.

    Attributes:
        right: the handlers of a right server.
        ids: IDs of resources.
        shown: what was shown of resources, by their IDs.
        listed: entries of lists.
    """

    right: Mapping[str, HandlerOf]
    ids: set[str] = field(default_factory=set)
    shown: dict[str, Reply] = field(default_factory=dict)
    listed: list[Any] = field(default_factory=list)


def with_memory(*makers: tuple[str, Callable[[Memory], Wrap]]) -> Plant:
    """Handlers of several operations that share a memory, which is empty each time they are planted."""

    def plant(server: Server) -> Server:
        memory = Memory(server.handlers)
        return together(*(handled(make(memory), operation_id) for operation_id, make in makers))(server)

    return plant


def _of_creation(cycle: Cycle) -> Iterator[Fault]:
    def remember(memory: Memory) -> Wrap:
        def wrap(right: HandlerOf) -> HandlerOf:
            def handler(call: AnyCall) -> Reply:
                reply = right(call)
                memory.ids.add(_id_in(cycle, reply))
                return reply

            return handler

        return wrap

    def without(memory: Memory) -> Wrap:
        def wrap(right: HandlerOf) -> HandlerOf:
            def handler(call: AnyCall) -> Reply:
                reply = own(right(call))
                entries = at(reply.body, cycle.entries)
                entries[:] = [entry for entry in entries if str(at(entry, cycle.id)) not in memory.ids]
                return reply

            return handler

        return wrap

    def hidden(memory: Memory) -> Wrap:
        def wrap(right: HandlerOf) -> HandlerOf:
            def handler(call: AnyCall) -> Reply:
                if call.path[cycle.parameter] in memory.ids:
                    raise Problem(404, "ModelArts.2775", "There is no such resource.")
                return right(call)

            return handler

        return wrap

    unlisted = with_memory((cycle.create, remember), (cycle.lists, without))
    yield state_fault(
        "what was created is not listed",
        (cycle.create, cycle.lists),
        unlisted,
        lambda world: _made_and_seen(cycle, world, lambda identity: identity in cycle.ids(world)),
    )
    yield state_fault(
        "what was created is not shown",
        (cycle.create, cycle.show),
        with_memory((cycle.create, remember), (cycle.show, hidden)),
        lambda world: _made_and_seen(cycle, world, lambda identity: cycle.shown(world, identity) is not None),
    )
    yield state_fault(
        "a refused one is made nevertheless",
        (cycle.create,),
        handled(lambda right: _half_made(cycle, right), cycle.create),
        lambda world: _leaves_nothing(cycle, world),
    )
    if cycle.names_are_taken:
        yield state_fault(
            "a name can be taken twice",
            (cycle.create,),
            handled(lambda right: _named_again(cycle, right), cycle.create),
            lambda world: _refuses_taken_name(cycle, world),
        )


def _made_and_seen(cycle: Cycle, world: World, seen: Callable[[str], bool]) -> bool:
    identity = cycle.made(world)
    right = seen(identity)
    gone_again(cycle, world, identity)
    return right


def gone_again(cycle: Cycle, world: World, identity: str) -> None:
    """Delete what a probe has made, as far as the fault allows it."""
    cycle.deleted(world, identity)


def _half_made(cycle: Cycle, right: HandlerOf) -> HandlerOf:
    """Makes another one of that kind when one is refused."""

    def handler(call: AnyCall) -> Reply:
        try:
            return right(call)
        except Problem:
            usable = _usable(cycle, call)
            put(usable, cycle.named, new_name())
            right(replace(call, body=usable))
            raise

    return handler


def _usable(cycle: Cycle, call: AnyCall) -> Any:
    """The body of a refused creation, without some of what it can be refused for."""
    body: Any = copy.deepcopy(call.body)
    spec = body.get("spec", {})
    if cycle.create == "CreatePool":
        spec["resources"] = [{**node, "count": 1} for node in spec.get("resources", ())]
    if cycle.create == "CreateService":
        body.pop("schedule", None)
    if cycle.create == "CreateNetwork":
        spec.pop("connection", None)
    return body


def _leaves_nothing(cycle: Cycle, world: World) -> bool:
    before = set(cycle.ids(world))
    answer = world.send(cycle.create, body=_refused_body(cycle, world))
    after = set(cycle.ids(world))
    for identity in after - before:
        gone_again(cycle, world, identity)
    return answer.status_code >= 400 and after == before


def _refused_body(cycle: Cycle, world: World) -> Any:
    """A body that only the handler refuses: a name that is taken, or something that does not exist."""
    shown = cycle.listed(world)[0]
    body = cycle.body(world, str(at(shown, cycle.name)))
    if cycle.create == "CreateModel":
        body["model_version"] = at(shown, "model_version")
    if cycle.create == "CreatePool":
        body["spec"]["resources"][0]["count"] = 100_000
    if cycle.create == "CreateNetwork":
        same = {"peerVpcId": "0" * 32, "peerSubnetId": "0" * 32}
        body["spec"]["connection"] = {"peerConnectionList": [same, same]}
    return body


def _named_again(cycle: Cycle, right: HandlerOf) -> HandlerOf:
    def handler(call: AnyCall) -> Reply:
        try:
            return right(call)
        except Problem:
            body = _usable(cycle, call)
            put(body, cycle.named, new_name())
            return right(replace(call, body=body))

    return handler


def _refuses_taken_name(cycle: Cycle, world: World) -> bool:
    name = new_name()
    first = cycle.made(world, name)
    second = world.send(cycle.create, body=cycle.body(world, name))
    gone_again(cycle, world, first)
    if second.is_success:
        gone_again(cycle, world, str(at(second.json(), cycle.id)))
    return 400 <= second.status_code < 500


def _of_deletion(cycle: Cycle) -> Iterator[Fault]:
    def kept_as_shown(memory: Memory) -> Wrap:
        def wrap(right: HandlerOf) -> HandlerOf:
            def handler(call: AnyCall) -> Reply:
                identity = call.path[cycle.parameter]
                shown = own(memory.right[cycle.show](calling(call, cycle, cycle.show, identity)))
                entries = at(memory.right[cycle.lists](listing(call, cycle)).body, cycle.entries)
                kept = [copy.deepcopy(entry) for entry in entries if str(at(entry, cycle.id)) == identity]
                reply = right(call)
                memory.shown[identity] = shown
                memory.listed += kept
                return reply

            return handler

        return wrap

    def still_shown(memory: Memory) -> Wrap:
        def wrap(right: HandlerOf) -> HandlerOf:
            return lambda call: memory.shown.get(call.path[cycle.parameter]) or right(call)

        return wrap

    def still_listed(memory: Memory) -> Wrap:
        def wrap(right: HandlerOf) -> HandlerOf:
            def handler(call: AnyCall) -> Reply:
                reply = own(right(call))
                at(reply.body, cycle.entries).extend(memory.listed)
                return reply

            return handler

        return wrap

    yield state_fault(
        "what was deleted is still shown",
        (cycle.delete, cycle.show),
        with_memory((cycle.delete, kept_as_shown), (cycle.show, still_shown)),
        lambda world: _deleted_andgone_again(cycle, world, lambda identity: cycle.shown(world, identity) is None),
    )
    yield state_fault(
        "what was deleted is still listed",
        (cycle.delete, cycle.lists),
        with_memory((cycle.delete, kept_as_shown), (cycle.lists, still_listed)),
        lambda world: _deleted_andgone_again(cycle, world, lambda identity: identity not in cycle.ids(world)),
    )
    yield state_fault(
        "a deletion has no effect",
        (cycle.delete,),
        without_effect(cycle, cycle.delete),
        lambda world: _deleted_andgone_again(cycle, world, lambda identity: cycle.shown(world, identity) is None),
    )
    yield state_fault(
        "what is gone can be deleted again",
        (cycle.delete,),
        handled(lambda right: _deletable_again(cycle, right), cycle.delete),
        lambda world: _second_deletion_is_refused(cycle, world),
    )


def listing(call: AnyCall, cycle: Cycle) -> AnyCall:
    """A call of the list, as the server would read a request without parameters."""
    body: Json | None = {} if cycle.lists == "ListTrainingJobs" else None
    usual: dict[str, Any] = {"offset": 0, "limit": 100} if cycle.lists in ("ListModels", "ListServices") else {}
    return replace(calling(call, cycle, cycle.lists, body=body), query=usual)


def _deleted_andgone_again(cycle: Cycle, world: World, gone: Callable[[str], bool]) -> bool:
    """Make one and delete it: from then on it is gone, in a moment at most."""
    identity = cycle.made(world)
    if not cycle.deleted(world, identity).is_success:
        return False
    return settles(lambda: gone(identity))


def without_effect(cycle: Cycle, operation_id: str) -> Plant:
    """Answers as if it had done something, with what is shown if that is what it answers with."""

    def plant(server: Server) -> Server:
        status = min(status for status in shapes.statuses(operation_id) if 200 <= status < 300)
        same = shapes.answer_schema(operation_id, status) == shapes.answer_schema(cycle.show, 200)

        def handler(call: AnyCall) -> Reply:
            shown = server.handlers[cycle.show](calling(call, cycle, cycle.show, call.path[cycle.parameter]))
            if shapes.answer_schema(operation_id, status) is None:
                return Reply(status)
            deleted: Json = {"delete_success_list": [call.path[cycle.parameter]], "delete_failed_list": []}
            return Reply(status, shown.body if same else deleted if cycle.delete == "DeleteModel" else {})

        return handled(lambda _: handler, operation_id)(server)

    return plant


def _deletable_again(cycle: Cycle, right: HandlerOf) -> HandlerOf:
    status = min(status for status in shapes.statuses(cycle.delete) if 200 <= status < 300)

    def handler(call: AnyCall) -> Reply:
        try:
            return right(call)
        except Problem as problem:
            if problem.status not in ABSENCE:
                raise
            return Reply(status, None if shapes.answer_schema(cycle.delete, status) is None else {})

    return handler


def _second_deletion_is_refused(cycle: Cycle, world: World) -> bool:
    identity = cycle.made(world)
    if not cycle.deleted(world, identity).is_success:
        return False
    if not settles(lambda: cycle.shown(world, identity) is None):
        return False
    answer = cycle.deleted(world, identity)
    failed = at(answer.json(), "delete_failed_list") if answer.is_success and answer.content else None
    return 400 <= answer.status_code < 500 or bool(failed)
