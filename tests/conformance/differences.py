"""Differences between the description and the official SDK, with their reasons."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

EXPLANATION: Final = "x-sdk-difference"
SDK_ONLY: Final = "in the SDK only"
DESCRIPTION_ONLY: Final = "in the description only"
OTHER_TYPE: Final = "other type"
OTHER_PLACE: Final = "other place"
OTHER_VALUE: Final = "other value"


@dataclass(frozen=True)
class Difference:
    """One difference between the description and the official SDK.

    Attributes:
        operation: ID of the first operation that shows it.
        where: a parameter, or the path to a field: `response.items[].metadata.id`.
        kind: what differs: one of the constants of this module.
        detail: what each side says.
        owner: component schema that has to give the reason; empty for the operation.
        name: key of the reason.
        reason: the reason; empty without one.
    """

    operation: str
    where: str
    kind: str
    detail: str
    owner: str
    name: str
    reason: str

    def __str__(self) -> str:
        place = f"schema {self.owner}" if self.owner else "operation"
        line = f"{self.operation}  {self.where}: {self.kind}: {self.detail}"
        if self.reason:
            return f"{line}\n    explained: {self.reason}"
        return f"{line}\n    NOT EXPLAINED; give '{self.name}' a reason in {EXPLANATION} of the {place}, or correct it"


@dataclass
class Comparison:
    """What a comparison found.

    Attributes:
        compared: IDs of the operations that both have.
        unknown: IDs of the operations that the official SDK lacks.
        differences: all of them, each once.
        stale: reasons that explain nothing.
        fields: number of fields that were compared.
    """

    compared: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)
    fields: int = 0

    @property
    def unexplained(self) -> list[Difference]:
        """The differences without a reason."""
        return [difference for difference in self.differences if not difference.reason]

    @property
    def passed(self) -> bool:
        """Whether each difference has a reason, and each reason a difference."""
        return not self.unexplained and not self.stale

    @property
    def figures(self) -> str:
        """How much was compared, and what was found, as one line."""
        return (
            f"{len(self.compared)} operations with {self.fields} fields compared, {len(self.unknown)} that it lacks; "
            f"{len(self.differences)} differences, {len(self.unexplained)} of them not explained; "
            f"{len(self.stale)} stale explanations"
        )

    def add(self, found: Difference) -> None:
        """Add a difference, unless it is known already."""
        if not any(_same(found, known) for known in self.differences):
            self.differences.append(found)

    def __str__(self) -> str:
        lines = [str(difference) for difference in self.differences]
        lines += [f"explains nothing: {line}" for line in self.stale]
        lines.append(f"not in the official SDK: {', '.join(self.unknown) or 'none'}")
        lines.append(self.figures)
        return "\n".join(lines)


def _same(one: Difference, other: Difference) -> bool:
    if one.owner:
        return (one.owner, one.name, one.kind) == (other.owner, other.name, other.kind)
    return one == other
