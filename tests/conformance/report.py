"""The findings of a fuzzing run, counted and printable."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from schemathesis.engine import Status, events
from schemathesis.engine.recorder import ScenarioRecorder

from tests.conformance.covered import Covered

RANDOM_PHASES = frozenset({"fuzzing", "stateful"})
_MAX_ANSWER = 1000  # characters of an answer that are printed


@dataclass
class Report:
    """The findings of a run.

    Attributes:
        covered: the coverage of the description.
        phases: how many requests each phase sent.
        checks: how often each check was made.
        explained: how many failures were dropped for a reason that `semantics` gives.
        failures: failing checks, printable, each kind once.
        failed: the operations and the checks that failed on them.
        errors: the errors that prevented an operation from being tested.
    """

    covered: Covered = field(default_factory=Covered)
    phases: Counter[str] = field(default_factory=Counter)
    checks: Counter[str] = field(default_factory=Counter)
    explained: int = 0
    failures: dict[str, str] = field(default_factory=dict)
    failed: set[tuple[str, str]] = field(default_factory=set)
    errors: list[str] = field(default_factory=list)

    @property
    def random_cases(self) -> int:
        """Number of requests that were generated from the seed."""
        return sum(self.phases[name] for name in RANDOM_PHASES)

    @property
    def server_errors(self) -> int:
        """Number of answers with a status from 500 on."""
        return sum(
            count for counter in self.covered.statuses.values() for status, count in counter.items() if status >= 500
        )

    @property
    def succeeded(self) -> frozenset[str]:
        """The operations that succeeded at least once."""
        return frozenset(
            operation
            for operation, counter in self.covered.statuses.items()
            if any(200 <= status < 300 for status in counter)
        )

    @property
    def passed(self) -> bool:
        """Whether requests were sent and nothing is wrong."""
        return self.covered.cases > 0 and not self.failures and not self.errors and not self.server_errors

    def add(self, event: events.EngineEvent) -> None:
        """Add an event of the engine."""
        if isinstance(event, events.ScenarioFinished):
            self._count(event.phase.value, event.recorder)
            self._collect_failures(event.recorder)
        elif isinstance(event, events.NonFatalError):
            self.errors.append(f"{event.label}: {event.info.format()}")
        elif isinstance(event, events.FatalError):
            self.errors.append(f"{type(event.exception).__name__}: {event.exception}")

    def _count(self, phase: str, recorder: ScenarioRecorder) -> None:
        self.explained += sum(recorder.filtered_failures.values())
        self.phases[phase] += len(recorder.interactions)
        self.covered.add(recorder)

    def _collect_failures(self, recorder: ScenarioRecorder) -> None:
        for case_id, checks in recorder.checks.items():
            for check in checks:
                self.checks[check.name] += 1
                if check.status != Status.FAILURE or check.failure_info is None:
                    continue
                failure = check.failure_info.failure
                response = recorder.find_response(case_id=failure.case_id or case_id)
                answer = f"{response.status_code} {response.text[:_MAX_ANSWER]}" if response else "none"
                title = f"{failure.operation}: {check.name}: {failure.title}"
                repeat = check.failure_info.code_sample
                self.failed.add((str(failure.operation), check.name))
                self.failures.setdefault(
                    f"{title} {failure.message}",
                    f"{title}\n  {failure.message}\n  answer: {answer}\n  repeat: {repeat}",
                )

    def summary(self) -> str:
        """Figures: a line for each operation with its answers, then those of the whole run."""
        statuses = self.covered.statuses
        return "\n".join(
            [
                *(
                    f"{operation}: {_figures(dict(sorted(statuses[operation].items())))}"
                    for operation in sorted(statuses)
                ),
                f"phases: {_figures(self.phases)}",
                f"checks: {_figures(self.checks)}",
                f"failures that semantics.py gives a reason for: {self.explained}",
                f"{len(statuses)} operations, {self.covered.cases} cases, {len(self.failures)} failures, "
                f"{self.server_errors} answers with 5xx, {len(self.errors)} errors",
            ]
        )


def _figures(counted: Mapping[Any, int]) -> str:
    return ", ".join(f"{name} {count} x" for name, count in counted.items())
