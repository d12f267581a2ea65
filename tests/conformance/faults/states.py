"""Life cycles that go wrong: updates that are lost, reads that are stale, deletions that are none, and the like."""

from __future__ import annotations

import copy
import itertools
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, Final

import httpx
from modelarts_emulator.contract import Problem, Reply

from tests.conformance.faults import shapes
from tests.conformance.faults.cycles import CYCLES, Cycle, calling, new_text, put, settles
from tests.conformance.faults.fault import STATE, Fault, Plant, Probe
from tests.conformance.faults.server import AnyCall, HandlerOf, Server, handled, own, together
from tests.conformance.faults.world import TAG, World, at, new_name
from tests.support.account import ENDLESS_FILE, job_request

Wrap = Callable[[HandlerOf], HandlerOf]


def faults() -> Iterator[Fault]:
    """The faults of every life cycle, of the actions on jobs and trials, and of tags."""
    for cycle in CYCLES:
        yield from _of_creation(cycle)
        yield from _of_deletion(cycle)
        if cycle.change is not None:
            yield from _of_changes(cycle, cycle.change)
    yield from _of_actions()
    yield from _of_tags()


def _fault(what: str, operations: tuple[str, ...], plant: Plant, probe: Probe) -> Fault:
    return Fault(what, STATE, operations, plant, probe)


def _is_success(reply: Reply) -> bool:
    return 200 <= reply.status < 300


def _id_in(cycle: Cycle, reply: Reply) -> str:
    return str(at(reply.body, cycle.id))


def _with_memory(*makers: tuple[str, Callable[[dict[str, Any]], Wrap]]) -> Plant:
    """Handlers of several operations that remember things together, anew each time that they are planted."""

    def plant(server: Server) -> Server:
        memory: dict[str, Any] = {}
        return together(*(handled(make(memory), operation_id) for operation_id, make in makers))(server)

    return plant


def _of_creation(cycle: Cycle) -> Iterator[Fault]:
    def remember(memory: dict[str, Any]) -> Wrap:
        def wrap(right: HandlerOf) -> HandlerOf:
            def handler(call: AnyCall) -> Reply:
                reply = right(call)
                memory[_id_in(cycle, reply)] = True
                return reply

            return handler

        return wrap

    def without(memory: dict[str, Any]) -> Wrap:
        def wrap(right: HandlerOf) -> HandlerOf:
            def handler(call: AnyCall) -> Reply:
                reply = own(right(call))
                entries = at(reply.body, cycle.entries)
                entries[:] = [entry for entry in entries if str(at(entry, cycle.id)) not in memory]
                return reply

            return handler

        return wrap

    def hidden(memory: dict[str, Any]) -> Wrap:
        def wrap(right: HandlerOf) -> HandlerOf:
            def handler(call: AnyCall) -> Reply:
                if call.path[cycle.parameter] in memory:
                    raise Problem(404, "ModelArts.2775", "There is no such resource.")
                return right(call)

            return handler

        return wrap

    unlisted = _with_memory((cycle.create, remember), (cycle.list, without))
    yield _fault(
        "what was created is not listed",
        (cycle.create, cycle.list),
        unlisted,
        lambda world: _made_and_seen(cycle, world, lambda identity: identity in cycle.ids(world)),
    )
    yield _fault(
        "what was created is not shown",
        (cycle.create, cycle.show),
        _with_memory((cycle.create, remember), (cycle.show, hidden)),
        lambda world: _made_and_seen(cycle, world, lambda identity: cycle.shown(world, identity) is not None),
    )
    yield _fault(
        "a refused one is made nevertheless",
        (cycle.create,),
        handled(lambda right: _half_made(cycle, right), cycle.create),
        lambda world: _leaves_nothing(cycle, world),
    )
    if cycle.names_are_taken:
        yield _fault(
            "a name can be taken twice",
            (cycle.create,),
            handled(lambda right: _named_again(cycle, right), cycle.create),
            lambda world: _refuses_taken_name(cycle, world),
        )


def _made_and_seen(cycle: Cycle, world: World, seen: Callable[[str], bool]) -> bool:
    identity = cycle.made(world)
    right = seen(identity)
    _gone(cycle, world, identity)
    return right


def _gone(cycle: Cycle, world: World, identity: str) -> None:
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
        _gone(cycle, world, identity)
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
    _gone(cycle, world, first)
    if second.is_success:
        _gone(cycle, world, str(at(second.json(), cycle.id)))
    return 400 <= second.status_code < 500


def _of_deletion(cycle: Cycle) -> Iterator[Fault]:
    def kept_as_shown(memory: dict[str, Any]) -> Wrap:
        def wrap(right: HandlerOf) -> HandlerOf:
            def handler(call: AnyCall) -> Reply:
                handlers = _handlers(memory)
                identity = call.path[cycle.parameter]
                shown = own(handlers[cycle.show](calling(call, cycle, cycle.show, identity)))
                entries = at(handlers[cycle.list](listing(call, cycle)).body, cycle.entries)
                kept = [copy.deepcopy(entry) for entry in entries if str(at(entry, cycle.id)) == identity]
                reply = right(call)
                memory.setdefault("shown", {})[identity] = shown
                memory.setdefault("listed", []).extend(kept)
                return reply

            return handler

        return wrap

    def still_shown(memory: dict[str, Any]) -> Wrap:
        def wrap(right: HandlerOf) -> HandlerOf:
            return lambda call: memory.get("shown", {}).get(call.path[cycle.parameter]) or right(call)

        return wrap

    def still_listed(memory: dict[str, Any]) -> Wrap:
        def wrap(right: HandlerOf) -> HandlerOf:
            def handler(call: AnyCall) -> Reply:
                reply = own(right(call))
                at(reply.body, cycle.entries).extend(memory.get("listed", []))
                return reply

            return handler

        return wrap

    yield _fault(
        "what was deleted is still shown",
        (cycle.delete, cycle.show),
        _remembering(cycle, (cycle.delete, kept_as_shown), (cycle.show, still_shown)),
        lambda world: _deleted_and_gone(cycle, world, lambda identity: cycle.shown(world, identity) is None),
    )
    yield _fault(
        "what was deleted is still listed",
        (cycle.delete, cycle.list),
        _remembering(cycle, (cycle.delete, kept_as_shown), (cycle.list, still_listed)),
        lambda world: _deleted_and_gone(cycle, world, lambda identity: identity not in cycle.ids(world)),
    )
    yield _fault(
        "a deletion has no effect",
        (cycle.delete,),
        _without_effect(cycle, cycle.delete),
        lambda world: _deleted_and_gone(cycle, world, lambda identity: cycle.shown(world, identity) is None),
    )
    yield _fault(
        "what is gone can be deleted again",
        (cycle.delete,),
        handled(lambda right: _deletable_again(cycle, right), cycle.delete),
        lambda world: _second_deletion_is_refused(cycle, world),
    )


def listing(call: AnyCall, cycle: Cycle) -> AnyCall:
    """A call of the list, as the server would read a request without parameters."""
    body = {} if cycle.list == "ListTrainingJobs" else None
    usual: dict[str, Any] = {"offset": 0, "limit": 100} if cycle.list in ("ListModels", "ListServices") else {}
    return replace(calling(call, cycle, cycle.list, body=body), query=usual)


def _handlers(memory: dict[str, Any]) -> Any:
    return memory["handlers"]


def _remembering(cycle: Cycle, *makers: tuple[str, Callable[[dict[str, Any]], Wrap]]) -> Plant:
    """Like `_with_memory`, with the right handlers in the memory."""

    def plant(server: Server) -> Server:
        memory: dict[str, Any] = {"handlers": server.handlers}
        return together(*(handled(make(memory), operation_id) for operation_id, make in makers))(server)

    return plant


def _deleted_and_gone(cycle: Cycle, world: World, gone: Callable[[str], bool]) -> bool:
    """Make one and delete it: from then on it is gone, in a moment at most."""
    identity = cycle.made(world)
    if not cycle.deleted(world, identity).is_success:
        return False
    return settles(lambda: gone(identity))


def _without_effect(cycle: Cycle, operation_id: str) -> Plant:
    """Answers as if it had done something, with what is shown if that is what it answers with."""

    def plant(server: Server) -> Server:
        status = min(status for status in shapes.statuses(operation_id) if 200 <= status < 300)
        same = shapes.answer_schema(operation_id, status) == shapes.answer_schema(cycle.show, 200)

        def handler(call: AnyCall) -> Reply:
            shown = server.handlers[cycle.show](calling(call, cycle, cycle.show, call.path[cycle.parameter]))
            if shapes.answer_schema(operation_id, status) is None:
                return Reply(status)
            deleted = {"delete_success_list": [call.path[cycle.parameter]], "delete_failed_list": []}
            return Reply(status, shown.body if same else deleted if cycle.delete == "DeleteModel" else {})

        return handled(lambda _: handler, operation_id)(server)

    return plant


def _deletable_again(cycle: Cycle, right: HandlerOf) -> HandlerOf:
    status = min(status for status in shapes.statuses(cycle.delete) if 200 <= status < 300)

    def handler(call: AnyCall) -> Reply:
        try:
            return right(call)
        except Problem as problem:
            if problem.status not in _ABSENCE:
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


def _of_changes(cycle: Cycle, change: str) -> Iterator[Fault]:
    def stale(memory: dict[str, Any]) -> Wrap:
        def wrap(right: HandlerOf) -> HandlerOf:
            def handler(call: AnyCall) -> Reply:
                identity = call.path[cycle.parameter]
                if identity not in memory:
                    memory[identity] = own(right(call))
                return own(memory[identity])

            return handler

        return wrap

    def also(memory: dict[str, Any]) -> Wrap:
        def wrap(right: HandlerOf) -> HandlerOf:
            def handler(call: AnyCall) -> Reply:
                reply = right(call)
                memory[call.path[cycle.parameter]] = True
                return reply

            return handler

        return wrap

    def changed_too(memory: dict[str, Any]) -> Wrap:
        def wrap(right: HandlerOf) -> HandlerOf:
            def handler(call: AnyCall) -> Reply:
                reply = own(right(call))
                if call.path[cycle.parameter] in memory:
                    name, text = _other_text(cycle, reply.body)
                    put(reply.body, name, f"{text}-2")
                return reply

            return handler

        return wrap

    yield _fault(
        "an update is lost",
        (change,),
        _without_effect(cycle, change),
        lambda world: _is_changed(cycle, world),
    )
    yield _fault(
        "after an update, what was is shown",
        (change, cycle.show),
        _with_memory((cycle.show, stale)),
        lambda world: _is_changed(cycle, world),
    )
    yield _fault(
        "an update changes another field",
        (change, cycle.show),
        _with_memory((change, also), (cycle.show, changed_too)),
        lambda world: _changes_nothing_else(cycle, world),
    )
    yield _fault(
        "what is not there can be updated",
        (change,),
        handled(lambda right: _changeable(cycle, change, right), change),
        lambda world: 400 <= cycle.change_to(world, _absent(cycle), new_text()).status_code < 500,
    )
    yield _fault(
        "a refused update has an effect",
        (change,),
        handled(_changed_and_refused, change),
        lambda world: _refused_changes_nothing(cycle, world),
    )


_ABSENCE: Final = (400, 403, 404)


def _absent(cycle: Cycle) -> str:
    """An ID that nothing has, in the form of its kind."""
    return f"absent-{'0' * 32}" if cycle.parameter.endswith("_name") else "00000000-0000-4000-8000-000000000000"



def _other_text(cycle: Cycle, shown: Any) -> tuple[str, str]:
    """A text that an update does not change: the name, or what else there is."""
    place = cycle.name
    if cycle.create == "CreateAlgorithm":
        place = "job_config.boot_file"
    return place, str(at(shown, place))


def _is_changed(cycle: Cycle, world: World) -> bool:
    """Whether an update is shown."""
    identity = cycle.made(world)
    cycle.shown(world, identity)
    text = new_text()
    right = cycle.change_to(world, identity, text).is_success
    right = right and at(cycle.shown(world, identity), cycle.changed) == text
    _gone(cycle, world, identity)
    return right


def _changes_nothing_else(cycle: Cycle, world: World) -> bool:
    identity = cycle.made(world)
    before = cycle.shown(world, identity)
    cycle.change_to(world, identity, new_text())
    after = cycle.shown(world, identity)
    _gone(cycle, world, identity)
    return _other_text(cycle, before) == _other_text(cycle, after)


def _changeable(cycle: Cycle, change: str, right: HandlerOf) -> HandlerOf:
    status = min(status for status in shapes.statuses(change) if 200 <= status < 300)

    def handler(call: AnyCall) -> Reply:
        try:
            return right(call)
        except Problem as problem:
            if problem.status not in _ABSENCE:
                raise
            return Reply(status, None if shapes.answer_schema(change, status) is None else {})

    return handler


def _changed_and_refused(right: HandlerOf) -> HandlerOf:
    """Refuses every second update, after it has made it."""
    numbers = itertools.count()

    def handler(call: AnyCall) -> Reply:
        reply = right(call)
        if next(numbers) % 2 == 1:
            raise Problem(400, "ModelArts.2788", "Invalid parameter: it is refused.")
        return reply

    return handler


def _refused_changes_nothing(cycle: Cycle, world: World) -> bool:
    identity = cycle.made(world)
    right = True
    for text in (new_text(), new_text()):
        before = at(cycle.shown(world, identity), cycle.changed)
        answer: httpx.Response = cycle.change_to(world, identity, text)
        after = at(cycle.shown(world, identity), cycle.changed)
        right = right and (answer.is_success or before == after)
    _gone(cycle, world, identity)
    return right


def _of_actions() -> Iterator[Fault]:
    job, stop = CYCLES[0], "StopTrainingJob"

    def stopped(world: World) -> bool:
        answer = world.send("CreateTrainingJob", body=job_request(new_name(), ENDLESS_FILE))
        identity = str(answer.json()["metadata"]["id"])
        world.send(stop, path={"training_job_id": identity})
        right = settles(lambda: at(job.shown(world, identity), "status.phase") in ("Terminating", "Terminated"))
        _gone(job, world, identity)
        return right

    yield _fault("a job is not stopped", (stop,), _without_effect(job, stop), stopped)


def _of_tags() -> Iterator[Fault]:
    def tags(world: World) -> list[Any]:
        return at(world.read("ShowPoolTags"), "tags") or []

    def added(operation_id: str, body: Any) -> Probe:
        def probe(world: World) -> bool:
            world.send("BatchDeletePoolTags")
            right = world.send(operation_id, body=body).is_success and TAG in tags(world)
            world.send("BatchDeletePoolTags")
            return right and len(tags(world)) > 1

        return probe

    def removed(world: World) -> bool:
        world.send("BatchCreatePoolTags", body={"tags": [TAG]})
        before = tags(world)
        world.send("BatchDeletePoolTags", body={"tags": [TAG]})
        return TAG not in tags(world) and len(tags(world)) == len(before) - 1

    def nothing(operation_id: str) -> Plant:
        def plant(server: Server) -> Server:
            def handler(call: AnyCall) -> Reply:
                return replace(server.handlers["ShowPoolTags"](replace(call, body=None)), headers={})

            return handled(lambda _: handler, operation_id)(server)

        return plant

    one = {"tags": [TAG]}
    yield _fault("tags are not added", ("BatchCreatePoolTags",), nothing("BatchCreatePoolTags"), added("BatchCreatePoolTags", one))
    update = {"action": "create", **one}
    yield _fault("tags are not added", ("UpdatePoolTags",), nothing("UpdatePoolTags"), added("UpdatePoolTags", update))
    yield _fault("tags are not deleted", ("BatchDeletePoolTags",), nothing("BatchDeletePoolTags"), removed)
