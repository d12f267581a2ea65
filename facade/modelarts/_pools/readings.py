"""What answers say about pools and networks; a field that is absent, null or of another type reads as an empty one."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol, Self, TypeVar

from modelarts._answers import entries

if TYPE_CHECKING:
    from modelarts_client.models import Network, Pool, PoolSpecModel, PoolStatus

NAME: Final = "os.modelarts/name"
WORKSPACE: Final = "os.modelarts/workspace.id"
DESCRIPTION: Final = "os.modelarts/description"
UNKNOWN: Final = "Unknown"


class _Model(Protocol):
    @classmethod
    def from_dict(cls, src_dict: dict[str, Any]) -> Self:
        """Decode."""


Part = TypeVar("Part", bound=_Model)


def part(given: object, kind: type[Part]) -> Part:
    """Return a part of an answer; an empty one if it is absent, null or something else."""
    return given if isinstance(given, kind) else kind.from_dict({})


def text(given: object) -> str:
    """Return a text in an answer; an empty one if it is anything else."""
    return str(given) if isinstance(given, str) else ""


def number(given: object) -> int:
    """Return a whole number in an answer; 0 if it is anything else."""
    return given if isinstance(given, int) and not isinstance(given, bool) else 0


def time_of(given: object) -> datetime | None:
    """Return a time in an answer; ``None`` if it is none."""
    try:
        found = datetime.fromisoformat(text(given))
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def resource_name(resource: "Pool | Network | None") -> str:
    """Return the name that the service has generated; empty if it sends none."""
    return text(getattr(getattr(resource, "metadata", None), "name", None))


def display_name(resource: "Pool | Network") -> str:
    """Return the name that its user has given it; empty if the service sends none."""
    labels = getattr(resource.metadata, "labels", None)
    return text(getattr(labels, "os_modelarts_name", None))


def phase_of(resource: "Pool | Network") -> str:
    """Return the phase as text; ``Unknown`` if the service sends none."""
    return text(getattr(resource.status, "phase", None)) or UNKNOWN


def spec_of(pool: "Pool") -> "PoolSpecModel":
    """Return what a pool shall be."""
    from modelarts_client.models import PoolSpecModel

    return part(pool.spec, PoolSpecModel)


def status_of(pool: "Pool") -> "PoolStatus":
    """Return what a pool is."""
    from modelarts_client.models import PoolStatus

    return part(pool.status, PoolStatus)


class Nodes(NamedTuple):
    """How many nodes a pool has and shall have.

    Attributes:
        least: How many it shall have at least.
        most: How many it may have.
        there: How many there are, with those that do not work; ``None`` if the service does not say.
        coming: How many are being created.
        leaving: How many are being deleted.
    """

    least: int
    most: int
    there: int | None
    coming: int
    leaving: int

    @property
    def are_complete(self) -> bool:
        """Whether the pool has the nodes that it shall have; also if the service does not say."""
        return self.there is None or (self.coming == self.leaving == 0 and self.least <= self.there <= self.most)


def nodes_of(pool: "Pool") -> Nodes:
    """Count the nodes of a pool."""
    from modelarts_client.models import PoolStatusResources

    wanted = entries(spec_of(pool).resources)
    counts = [number(each.count) for each in wanted]
    least = sum(counts)
    most = sum(max(number(each.max_count), count) for each, count in zip(wanted, counts, strict=True))
    states = part(status_of(pool).resources, PoolStatusResources)
    if "available" not in states and "abnormal" not in states:
        moves = "creating" in states or "deleting" in states or phase_of(pool) == "Creating"
        there = 0 if moves else None
    else:
        there = _total(states.available) + _total(states.abnormal)
    return Nodes(least, most, there, coming=_total(states.creating), leaving=_total(states.deleting))


def _total(counts: Iterable[Any] | None) -> int:
    return sum(number(each.count) for each in entries(counts))


def flavors_of(pool: "Pool") -> str:
    """Describe the nodes that a pool shall have, ``2 x modelarts.vm.cpu.8ud``, whatever the answer has instead."""
    from modelarts_client.models import PoolResource

    given = spec_of(pool).resources
    wanted = [part(each, PoolResource) for each in given] if isinstance(given, list) else []
    return ", ".join(f"{number(each.count)} x {text(each.flavor)}" for each in wanted)
