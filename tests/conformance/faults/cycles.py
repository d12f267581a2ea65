"""The life cycles of resources: what creates, shows, lists, changes and deletes them, and where their parts are."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import httpx

from tests.conformance.faults.server import AnyCall
from tests.conformance.faults.world import MAKING, Usual, World, at, new_name

Json = dict[str, Any]


@dataclass(frozen=True)
class Cycle:
    """A kind of resource.

    Attributes:
        create: the operation that creates one, and so for `show`, `lists`, `change` and `delete`.
        parameter: the path parameter that takes its ID.
        id: place of the ID in answers and entries.
        named: place of its name in requests that create it.
        name: place of its name in answers that show it, and in entries.
        entries: the entries in the answer of the list.
        change: None if nothing changes it.
        changing: body of a change to a text.
        changed: place of that text in answers that show it.
        names_are_taken: whether a second one of the same name is refused.
    """

    create: str
    show: str
    lists: str
    delete: str
    parameter: str
    id: str
    named: str
    name: str
    entries: str
    change: str | None = None
    changing: Callable[[str], Json] = lambda text: {}
    changed: str = ""
    names_are_taken: bool = True

    def made(self, world: World, name: str = "") -> str:
        """Make one; returns its ID."""
        create, place, body = MAKING[self.parameter]
        answer = world.send(create, body=body(world, name or new_name()))
        assert answer.is_success, answer.text
        return str(at(answer.json(), place))

    def body(self, world: World, name: str) -> Json:
        """The body that makes one."""
        return MAKING[self.parameter][2](world, name)

    def shown(self, world: World, identity: str) -> Any:
        """What is shown of one; None if it is not."""
        return world.read(self.show, path={self.parameter: identity})

    def listed(self, world: World) -> list[Any]:
        """All entries."""
        found = at(world.read(self.lists), self.entries)
        return found if isinstance(found, list) else []

    def ids(self, world: World) -> list[str]:
        """The IDs of all that are listed."""
        return [str(at(entry, self.id)) for entry in self.listed(world)]

    def change_to(self, world: World, identity: str, text: str) -> httpx.Response:
        """Change one."""
        assert self.change is not None
        usual = world.usual(self.change)
        path = {**usual.path, self.parameter: identity}
        return world.send(self.change, Usual(path, body=self.changing(text), headers=usual.headers))

    def deleted(self, world: World, identity: str) -> httpx.Response:
        """Delete one."""
        path = {**world.usual(self.show).path, self.parameter: identity}
        return world.send(self.delete, Usual(path))


def _algorithm_change(text: str) -> Json:
    return {
        "metadata": {"name": new_name(), "description": text},
        "job_config": {"code_dir": "/conformance/code/", "boot_file": "/conformance/code/boot.py"},
    }


def _network_change(text: str) -> Json:
    return {"spec": {"connection": {"peerConnectionList": [{"peerVpcId": text, "peerSubnetId": new_text()}]}}}


def new_text() -> str:
    """A text that any change can take: as a description, or as the ID of a network in another cloud."""
    return str(uuid.uuid4())


CYCLES: Final[Sequence[Cycle]] = (
    Cycle(
        "CreateTrainingJob",
        "ShowTrainingJobDetails",
        "ListTrainingJobs",
        "DeleteTrainingJob",
        "training_job_id",
        "metadata.id",
        "metadata.name",
        "metadata.name",
        "items",
        "ChangeTrainingJobDescription",
        lambda text: {"description": text},
        "metadata.description",
    ),
    Cycle(
        "CreateAlgorithm",
        "ShowAlgorithmByUuid",
        "ListAlgorithms",
        "DeleteAlgorithm",
        "algorithm_id",
        "metadata.id",
        "metadata.name",
        "metadata.name",
        "items",
        "ChangeAlgorithm",
        _algorithm_change,
        "metadata.description",
    ),
    Cycle(
        "CreateModel",
        "ShowModel",
        "ListModels",
        "DeleteModel",
        "model_id",
        "model_id",
        "model_name",
        "model_name",
        "models",
    ),
    Cycle(
        "CreateService",
        "ShowService",
        "ListServices",
        "DeleteService",
        "service_id",
        "service_id",
        "service_name",
        "service_name",
        "services",
        "UpdateService",
        lambda text: {"description": text},
        "description",
    ),
    Cycle(
        "CreatePool",
        "ShowPool",
        "ListPools",
        "DeletePool",
        "pool_name",
        "metadata.name",
        "metadata.labels.os.modelarts/name",
        "metadata.labels.os.modelarts/name",
        "items",
        "PatchPool",
        lambda text: {"metadata": {"annotations": {"os.modelarts/description": text}}},
        "metadata.annotations.os.modelarts/description",
        names_are_taken=False,
    ),
    Cycle(
        "CreateNetwork",
        "ShowNetwork",
        "ListNetworks",
        "DeleteNetwork",
        "network_name",
        "metadata.name",
        "metadata.labels.os.modelarts/name",
        "metadata.labels.os.modelarts/name",
        "items",
        "PatchNetwork",
        _network_change,
        "spec.connection.peerConnectionList.0.peerVpcId",
        names_are_taken=False,
    ),
)


def kept(world: World) -> frozenset[str]:
    """The IDs of all that there is."""
    return frozenset(identity for cycle in CYCLES for identity in cycle.ids(world))


def tidy(world: World, keeping: frozenset[str]) -> None:
    """Delete what probes have made, so that lists stay short.

    Args:
        world: the world.
        keeping: the IDs of what was there before.
    """
    for cycle in CYCLES:
        if not world.sent.isdisjoint({cycle.create, cycle.delete}):
            for identity in set(cycle.ids(world)) - keeping:
                cycle.deleted(world, identity)
    world.sent.clear()


def calling(call: AnyCall, cycle: Cycle, operation_id: str, identity: str = "", body: Any = None) -> AnyCall:
    """A call of another operation of a life cycle, by the same caller."""
    path = {"project_id": call.path["project_id"]} | ({cycle.parameter: identity} if identity else {})
    return replace(call, operation_id=operation_id, path=path, query={}, body=body)


def put(value: Any, path: str, new: Any) -> None:
    """Set a value inside JSON, where there is one; a dot inside a name belongs to it if the object has that name."""
    first, _, rest = path.partition(".")
    if isinstance(value, list) and first.isdecimal() and int(first) < len(value):
        if rest:
            put(value[int(first)], rest, new)
        else:
            value[int(first)] = new
    if not isinstance(value, dict):
        return
    if path in value:
        value[path] = new
        return
    if rest:
        put(value.get(first), rest, new)
