"""Whether checks could fail: how often each had something to judge, and which never had, though they should have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from modelarts_conformance._phases.phase import Phase
from modelarts_conformance._target.target import Target

_NAMED: Final = 3  # subjects of a check that are named


def idle(target: Target, phase: Phase) -> Iterator[str]:
    """The checks of a phase that never had anything to judge, though they should have: they cannot fail.

    Where the description gives no occasion, or the server, that is noted.

    Args:
        target: The server.
        phase: The phase, which has run from its beginning to its end.
    """
    for check in phase.checks:
        target.judged[phase.name, check.name] += 0  # so that reports have all of them
    left = {name for name, _ in target.left_out_because}
    if left & {f"phase {phase.name}", f"checks of {phase.name}"}:
        return
    for check in phase.checks:
        if target.judged[phase.name, check.name]:
            continue
        subjects = sorted(set(check.subjects(target)))
        open_ones = [each for each in subjects if each not in left]
        name = f"check {check.name} of {phase.name}"
        if not subjects:
            target.leave_out(name, f"no chosen operation has {check.needs}")
        elif not check.is_due:
            target.leave_out(name, f"this run has no {check.needs}")
        elif open_ones:
            more = f" and {len(open_ones) - _NAMED} more" if len(open_ones) > _NAMED else ""
            named = ", ".join(open_ones[:_NAMED])
            yield f"{phase.name}: {check.name} was never made, though there is {check.needs}: {named}{more}"
