"""Answers that do not fit their requests: of another name, of another object, of more than was asked for."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from modelarts_client.operations import OPERATIONS
from modelarts_emulator.contract import Problem, Reply

from tests.conformance.faults.cycles import CYCLES, Cycle, calling, put
from tests.conformance.faults.fault import ECHO, Fault
from tests.conformance.faults.server import AnyCall, HandlerOf, Server, answered, called, handled
from tests.conformance.faults.states import Memory, Wrap, listing, with_memory
from tests.conformance.faults.world import TAG, World, at, new_name, settles

_OTHER: Final = "0" * 8 + "-0000-4000-8000-" + "0" * 12


def faults() -> Iterator[Fault]:
    """The faults of every life cycle, and of operations whose answers repeat what they were asked for."""
    for cycle in CYCLES:
        yield from _of_creation(cycle)
        yield from _of_reading(cycle)
        yield from _of_deletion(cycle)
    yield from _of_repeated_parts()
    yield from _of_tags()
    yield from _of_tokens()


def _fault(what: str, operations: tuple[str, ...], plant: Any, probe: Callable[[World], bool]) -> Fault:
    return Fault(what, ECHO, operations, plant, probe)


def _of_creation(cycle: Cycle) -> Iterator[Fault]:
    def renamed(call: AnyCall) -> AnyCall:
        body: Any = copy.deepcopy(call.body)
        put(body, cycle.named, f"{at(body, cycle.named)}-2")
        return replace(call, body=body)

    def other_id(call: AnyCall, reply: Reply) -> Reply:
        put(reply.body, cycle.id, _OTHER)
        return reply

    def other_name(call: AnyCall, reply: Reply) -> Reply:
        put(reply.body, cycle.name, f"{at(reply.body, cycle.name)}-2")
        return reply

    def is_shown(world: World, place: str, wanted: str) -> bool:
        answer = world.send(cycle.create, body=cycle.body(world, wanted))
        identity = str(at(answer.json(), cycle.id))
        shown = cycle.shown(world, identity)
        cycle.deleted(world, identity)
        return answer.is_success and bool(at(shown, place) == wanted)

    yield _fault(
        "another name is kept than was sent",
        (cycle.create, cycle.show),
        called(renamed, cycle.create),
        lambda world: is_shown(world, cycle.name, new_name()),
    )
    yield _fault(
        "the answer has another ID than what was made",
        (cycle.create, cycle.show),
        answered(other_id, cycle.create),
        lambda world: is_shown(world, cycle.name, new_name()),
    )

    def answers_with_name(world: World) -> bool:
        name = new_name()
        answer = world.read(cycle.create, body=cycle.body(world, name))
        cycle.deleted(world, str(at(answer, cycle.id)))
        return bool(at(answer, cycle.name) == name)

    if cycle.create not in ("CreateModel", "CreateService"):  # their answers have an ID only
        plant = answered(other_name, cycle.create)
        yield _fault("the answer has another name than was sent", (cycle.create,), plant, answers_with_name)


def _of_reading(cycle: Cycle) -> Iterator[Fault]:
    def another(server: Server) -> Server:
        """Show another one than was asked for."""

        def wrap(right: HandlerOf) -> HandlerOf:
            def handler(call: AnyCall) -> Reply:
                right(call)  # one that is not there is not shown either
                entries = at(server.handlers[cycle.lists](listing(call, cycle)).body, cycle.entries)
                others = [str(at(entry, cycle.id)) for entry in entries]
                wanted = next((other for other in others if other != call.path[cycle.parameter]), None)
                return right(calling(call, cycle, cycle.show, wanted)) if wanted else right(call)

            return handler

        return handled(wrap, cycle.show)(server)

    def other_id(call: AnyCall, reply: Reply) -> Reply:
        put(reply.body, cycle.id, _OTHER)
        return reply

    def other_ids(call: AnyCall, reply: Reply) -> Reply:
        for entry in at(reply.body, cycle.entries):
            put(entry, cycle.id, _OTHER)
        return reply

    def other_names(call: AnyCall, reply: Reply) -> Reply:
        for entry in at(reply.body, cycle.entries):
            put(entry, cycle.name, f"{at(entry, cycle.name)}-2")
        return reply

    def same_id(world: World) -> bool:
        identity = world.usual(cycle.show).path[cycle.parameter]
        return bool(at(cycle.shown(world, identity), cycle.id) == identity)

    def listed_are_shown(world: World) -> bool:
        entry = cycle.listed(world)[0]
        shown = cycle.shown(world, str(at(entry, cycle.id)))
        return shown is not None and at(shown, cycle.name) == at(entry, cycle.name)

    yield _fault("another one is shown than was asked for", (cycle.show,), another, same_id)
    yield _fault("the ID in the answer is not that in the path", (cycle.show,), answered(other_id, cycle.show), same_id)
    yield _fault("entries have IDs of nothing", (cycle.lists,), answered(other_ids, cycle.lists), listed_are_shown)
    yield _fault("entries have other names", (cycle.lists,), answered(other_names, cycle.lists), listed_are_shown)


def _of_deletion(cycle: Cycle) -> Iterator[Fault]:
    def remembered(memory: Memory) -> Wrap:
        def wrap(right: HandlerOf) -> HandlerOf:
            def handler(call: AnyCall) -> Reply:
                reply = right(call)
                memory.ids.add(str(at(reply.body, cycle.id)))
                return reply

            return handler

        return wrap

    def more(memory: Memory) -> Wrap:
        """Delete the latest of the others as well, of those that were made since."""

        def wrap(right: HandlerOf) -> HandlerOf:
            def handler(call: AnyCall) -> Reply:
                entries = at(memory.right[cycle.lists](listing(call, cycle)).body, cycle.entries)
                identity = call.path[cycle.parameter]
                listed = [str(at(entry, cycle.id)) for entry in entries]
                reply = right(call)
                for other in listed:
                    if other != identity and other in memory.ids:
                        _quietly(right, calling(call, cycle, cycle.delete, other))
                        break
                return reply

            return handler

        return wrap

    def deletes_one(world: World) -> bool:
        others = [cycle.made(world), cycle.made(world)]
        identity = cycle.made(world)
        before = set(cycle.ids(world))
        right = cycle.deleted(world, identity).is_success
        gone = settles(lambda: identity not in cycle.ids(world))
        left = set(cycle.ids(world))
        settles(lambda: set(cycle.ids(world)) != before - {identity}, seconds=0.05)
        left = set(cycle.ids(world))
        for other in others:
            cycle.deleted(world, other)
        return right and gone and left == before - {identity}

    plant = with_memory((cycle.create, remembered), (cycle.delete, more))
    yield _fault("more is deleted than was asked for", (cycle.delete,), plant, deletes_one)


def _quietly(right: HandlerOf, call: AnyCall) -> None:
    try:
        right(call)
    except Problem:
        return


_REPEATED: Final[Mapping[str, Mapping[str, str]]] = {
    # The place in the answer of what the path says, for answers that say it.
    "ShowServiceMonitorInfo": {"service_id": "service_id"},
    "ShowServiceUpdateLogs": {"service_id": "service_id"},
    "ShowServiceEvents": {"service_id": "service_id"},
    "ChangeAlgorithm": {"algorithm_id": "metadata.id"},
    "StopTrainingJob": {"training_job_id": "metadata.id"},
    "DeletePool": {"pool_name": "metadata.name"},
    "PatchPool": {"pool_name": "metadata.name"},
    "DeleteNetwork": {"network_name": "metadata.name"},
    "PatchNetwork": {"network_name": "metadata.name"},
    "ShowPluginTemplate": {"plugintemplate_name": "metadata.name"},
    "DeleteModel": {"model_id": "delete_success_list.0"},
}
_ASKED: Final[Mapping[str, tuple[str, str]]] = {
    # A query parameter with a value, and the place in the answer that repeats it.
    "ListAlgorithms": ("limit", "limit"),
    "ShowAutoSearchTrials": ("limit", "limit"),
    "ListTrainingJobEvents": ("limit", "limit"),
}


def _of_repeated_parts() -> Iterator[Fault]:
    for operation_id, parts in _REPEATED.items():
        for parameter, place in parts.items():

            def other(call: AnyCall, reply: Reply, place: str = place) -> Reply:
                put(reply.body, place, f"{at(reply.body, place)[:-1]}~")
                return reply

            def repeats(
                world: World, operation_id: str = operation_id, parameter: str = parameter, place: str = place
            ) -> bool:
                usual = world.usual(operation_id)
                answer = world.send(operation_id, usual)
                return answer.is_success and at(answer.json(), place) == usual.path[parameter]

            what = f"the answer is of another {parameter}"
            yield _fault(what, (operation_id,), answered(other, operation_id), repeats)
    for operation_id, (name, place) in _ASKED.items():
        assert any(parameter.name == name for parameter in OPERATIONS[operation_id].parameters)

        def one_more(call: AnyCall, reply: Reply, place: str = place) -> Reply:
            put(reply.body, place, at(reply.body, place) + 1)
            return reply

        def same(world: World, operation_id: str = operation_id, name: str = name, place: str = place) -> bool:
            return bool(at(world.read(operation_id, query={name: "7"}), place) == 7)

        yield _fault(f"the answer has another {name}", (operation_id,), answered(one_more, operation_id), same)


def _of_tags() -> Iterator[Fault]:
    def valued(call: AnyCall) -> AnyCall:
        body: Any = copy.deepcopy(call.body)
        for tag in body.get("tags", ()):
            tag["value"] = f"{tag['value']}-2"
        return replace(call, body=body)

    def comes_back(operation_id: str, body: Mapping[str, Any]) -> Callable[[World], bool]:
        def probe(world: World) -> bool:
            world.send(operation_id, body=body)
            right = TAG in (at(world.read("ShowPoolTags"), "tags") or ())
            world.send("BatchDeletePoolTags", body={"tags": [{"key": TAG["key"]}]})
            return right

        return probe

    for operation_id, more in (("BatchCreatePoolTags", {}), ("UpdatePoolTags", {"action": "create"})):
        probe = comes_back(operation_id, {"tags": [TAG], **more})
        yield _fault("tags get other values", (operation_id,), called(valued, operation_id), probe)


def _of_tokens() -> Iterator[Fault]:
    create = "KeystoneCreateUserTokenByPassword"

    def other_user(call: AnyCall, reply: Reply) -> Reply:
        put(reply.body, "token.user.name", "somebody-else")
        return reply

    def other_project(call: AnyCall, reply: Reply) -> Reply:
        put(reply.body, "token.project.id", "0" * 32)
        return reply

    def names(world: World, place: str, wanted: str) -> bool:
        return bool(at(world.read(create), place) == wanted)

    yield _fault(
        "the token is of another user",
        (create,),
        answered(other_user, create),
        lambda world: names(world, "token.user.name", world.account.username),
    )
    yield _fault(
        "the token is of another project",
        (create,),
        answered(other_project, create),
        lambda world: names(world, "token.project.id", world.account.project_id),
    )
    for operation_id in ("KeystoneListAuthProjects", "KeystoneListProjects"):

        def other_projects(call: AnyCall, reply: Reply) -> Reply:
            for project in at(reply.body, "projects"):
                project["id"] = "0" * 32
            return reply

        def has_own(world: World, operation_id: str = operation_id) -> bool:
            return bool(at(world.read(operation_id), "projects.0.id") == world.account.project_id)

        yield _fault("projects have other IDs", (operation_id,), answered(other_projects, operation_id), has_own)
