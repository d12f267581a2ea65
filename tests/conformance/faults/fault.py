"""What a fault is, and the kinds of faults."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tests.conformance.faults.server import Server
    from tests.conformance.faults.world import World

Plant = Callable[["Server"], "Server"]
Probe = Callable[["World"], bool]

VALUES: Final = "answer: type, null, enum, range, format, required"
PROTOCOL: Final = "answer: status, content type, headers, error body"
VALIDATION: Final = "request validation ignored"
ODD_INPUT: Final = "500 on odd input"
ACCESS: Final = "authentication and isolation"
LISTS: Final = "lists: offset, limit, total, filter, order, duplicates"
STATE: Final = "state: updates, reads, uniqueness, refusals, deletions"
ECHO: Final = "answer does not fit the request"
RELATIONS: Final = "relations inside an answer"
AVAILABILITY: Final = "availability"
ADDITIONS: Final = "undocumented field in an answer"
STRIPPED: Final = "all constraints of an operation ignored"
KINDS: Final = (
    VALUES,
    PROTOCOL,
    VALIDATION,
    ODD_INPUT,
    ACCESS,
    LISTS,
    STATE,
    ECHO,
    RELATIONS,
    AVAILABILITY,
    ADDITIONS,
    STRIPPED,
)


@dataclass(frozen=True)
class Fault:
    """A fault.

    Attributes:
        what: what goes wrong, without the operation: `offset is ignored`.
        kind: one of `KINDS`.
        operations: IDs of the operations that it is in; the first is the one that it is named after.
        plant: changes the parts of a server. Each time, it starts without memory of earlier calls.
        probe: whether the server does right. Without the fault it returns True, and with it False.
    """

    what: str
    kind: str
    operations: tuple[str, ...]
    plant: Plant = field(repr=False)
    probe: Probe = field(repr=False)

    @property
    def name(self) -> str:
        """The operation, and what goes wrong: unique among all faults."""
        return f"{self.operations[0]}: {self.what}"
