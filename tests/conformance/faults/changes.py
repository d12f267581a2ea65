"""Changes that go wrong: they are lost, or change more than they should; and actions and tags without an effect."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import httpx
from modelarts_emulator.contract import Problem, Reply

from tests.conformance.faults import shapes
from tests.conformance.faults.cycles import CYCLES, Cycle, new_text, put
from tests.conformance.faults.fault import Fault, Plant, Probe
from tests.conformance.faults.server import AnyCall, HandlerOf, Server, handled, own
from tests.conformance.faults.states import ABSENCE, Memory, Wrap, gone_again, state_fault, with_memory, without_effect
from tests.conformance.faults.world import TAG, World, at, new_name, settles
from tests.support.account import ENDLESS_FILE, job_request


def faults() -> Iterator[Fault]:
    """The faults of every change, of the actions on jobs, and of tags."""
    for cycle in CYCLES:
        if cycle.change is not None:
            yield from _of_changes(cycle, cycle.change)
    yield from _of_actions()
    yield from _of_tags()


def _of_changes(cycle: Cycle, change: str) -> Iterator[Fault]:
    def stale(memory: Memory) -> Wrap:
        def wrap(right: HandlerOf) -> HandlerOf:
            def handler(call: AnyCall) -> Reply:
                identity = call.path[cycle.parameter]
                if identity not in memory.shown:
                    memory.shown[identity] = own(right(call))
                return own(memory.shown[identity])

            return handler

        return wrap

    def also(memory: Memory) -> Wrap:
        def wrap(right: HandlerOf) -> HandlerOf:
            def handler(call: AnyCall) -> Reply:
                reply = right(call)
                memory.ids.add(call.path[cycle.parameter])
                return reply

            return handler

        return wrap

    def changed_too(memory: Memory) -> Wrap:
        def wrap(right: HandlerOf) -> HandlerOf:
            def handler(call: AnyCall) -> Reply:
                reply = own(right(call))
                if call.path[cycle.parameter] in memory.ids:
                    name, text = _other_text(cycle, reply.body)
                    put(reply.body, name, f"{text}-2")
                return reply

            return handler

        return wrap

    yield state_fault(
        "an update is lost",
        (change,),
        without_effect(cycle, change),
        lambda world: _is_changed(cycle, world),
    )
    yield state_fault(
        "after an update, what was is shown",
        (change, cycle.show),
        with_memory((cycle.show, stale)),
        lambda world: _is_changed(cycle, world),
    )
    yield state_fault(
        "an update changes another field",
        (change, cycle.show),
        with_memory((change, also), (cycle.show, changed_too)),
        lambda world: _changes_nothing_else(cycle, world),
    )
    yield state_fault(
        "what is not there can be updated",
        (change,),
        handled(lambda right: _changeable(cycle, change, right), change),
        lambda world: 400 <= cycle.change_to(world, _absent(cycle), new_text()).status_code < 500,
    )
    yield state_fault(
        "a refused update has an effect",
        (change,),
        handled(_changed_and_refused, change),
        lambda world: _refused_changes_nothing(cycle, world),
    )


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
    gone_again(cycle, world, identity)
    return right


def _changes_nothing_else(cycle: Cycle, world: World) -> bool:
    identity = cycle.made(world)
    before = cycle.shown(world, identity)
    cycle.change_to(world, identity, new_text())
    after = cycle.shown(world, identity)
    gone_again(cycle, world, identity)
    return _other_text(cycle, before) == _other_text(cycle, after)


def _changeable(cycle: Cycle, change: str, right: HandlerOf) -> HandlerOf:
    status = min(status for status in shapes.statuses(change) if 200 <= status < 300)

    def handler(call: AnyCall) -> Reply:
        try:
            return right(call)
        except Problem as problem:
            if problem.status not in ABSENCE:
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
    gone_again(cycle, world, identity)
    return right


def _of_actions() -> Iterator[Fault]:
    job, stop = CYCLES[0], "StopTrainingJob"

    def stopped(world: World) -> bool:
        answer = world.send("CreateTrainingJob", body=job_request(new_name(), ENDLESS_FILE))
        identity = str(answer.json()["metadata"]["id"])
        world.send(stop, path={"training_job_id": identity})
        right = settles(lambda: at(job.shown(world, identity), "status.phase") in ("Terminating", "Terminated"))
        gone_again(job, world, identity)
        return right

    yield state_fault("a job is not stopped", (stop,), without_effect(job, stop), stopped)


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
    yield state_fault(
        "tags are not added",
        ("BatchCreatePoolTags",),
        nothing("BatchCreatePoolTags"),
        added("BatchCreatePoolTags", one),
    )
    update = {"action": "create", **one}
    yield state_fault(
        "tags are not added", ("UpdatePoolTags",), nothing("UpdatePoolTags"), added("UpdatePoolTags", update)
    )
    yield state_fault("tags are not deleted", ("BatchDeletePoolTags",), nothing("BatchDeletePoolTags"), removed)
