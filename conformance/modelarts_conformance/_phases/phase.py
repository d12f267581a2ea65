"""What a phase is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from attrs import frozen

from modelarts_conformance._findings.finding import Found
from modelarts_conformance._target.target import Target


@frozen
class Check:
    """Something that a phase checks, and counts in `Target.judged` whenever it has something to judge.

    Attributes:
        name: Its name in reports.
        needs: What it judges, as the rest of a sentence that begins with "no chosen operation has", or with "this run
            has no" if it is not due.
        subjects: The chosen operations, or kinds of resources, of which the description has that.
        is_due: Whether it has to be made where the description has that; otherwise it is up to the server's data.
    """

    name: str
    needs: str
    subjects: Callable[[Target], Iterable[str]]
    is_due: bool = True


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
        checks: What it checks and counts; none if it looks at every answer.
        watch: Begins to look at the exchanges of all phases, before the first one runs; None if it looks at its own.
    """

    name: str
    about: str
    test: Callable[[Target, Found], None]
    needs_writes: bool = False
    checks: Sequence[Check] = ()
    watch: Callable[[Target, Found], object] | None = None
