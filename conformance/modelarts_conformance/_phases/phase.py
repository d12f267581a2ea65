"""What a phase is."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from modelarts_conformance._findings.finding import Found
from modelarts_conformance._target.target import Target


class Phase(Protocol):
    """Tests a server for one kind of faults.

    A phase stops when `Target.is_over`, or lets the `OverError` of a request pass. What it cannot test it says with
    `Target.leave_out`; whatever the server answers is no reason for an exception.
    """

    @property
    def name(self) -> str:
        """Its name on the command line."""
        ...

    @property
    def about(self) -> str:
        """What it tests, in a few words for `--help`."""
        ...

    @property
    def needs_writes(self) -> bool:
        """Whether it can do nothing without writes."""
        ...

    def run(self, target: Target, found: Found) -> None:
        """Test.

        Args:
            target: The server.
            found: Takes each finding.
        """
        ...


@runtime_checkable
class Watching(Protocol):
    """A phase that looks at the exchanges of all phases, also of those before it."""

    def watch(self, target: Target, found: Found) -> None:
        """Begin to look, before the first phase runs.

        Args:
            target: The server.
            found: Takes each finding.
        """
        ...
