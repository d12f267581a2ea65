"""What a phase is."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from modelarts_conformance._findings.finding import Found
from modelarts_conformance._target.target import Target


@frozen
class Phase:
    """Tests a server for one kind of faults.

    Attributes:
        name: Its name on the command line.
        about: What it tests, in a few words for `--help`.
        test: Tests a server, and reports each finding. It returns when `Target.is_over`, or raises the `OverError` of a
            request. What it cannot test it says with `Target.leave_out`; whatever the server answers is no reason for
            another exception.
        needs_writes: Whether it can do nothing without writes.
        watch: Begins to look at the exchanges of all phases, before the first one runs; None if it looks at its own.
    """

    name: str
    about: str
    test: Callable[[Target, Found], None]
    needs_writes: bool = False
    watch: Callable[[Target, Found], object] | None = None
