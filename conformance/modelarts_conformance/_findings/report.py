"""The result of a run, as it is printed and written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, Self

from attrs import field, frozen

from modelarts_conformance._findings.finding import Finding

FORMAT: Final = "modelarts-conformance/1"


@frozen
class Report:
    """The result of a run.

    Attributes:
        endpoint: The server.
        run: ID of the run.
        seed: Its seed.
        findings: What was found, one finding for one cause.
        left_out: What was not tested, and why.
        excuses: How often each documented reason excused a failure.
        figures: Numbers by their names: requests, writes, seconds, and those of phases.
        ended: Why the run ended early; None if it did not.
        left: What was made and could not be removed.
        idle: Checks that could not fail, though the description gives them something to judge.
        checks: How often each check of each phase had something to judge.
    """

    endpoint: str
    run: str
    seed: int
    findings: Sequence[Finding]
    left_out: Sequence[tuple[str, str]] = ()
    excuses: Mapping[str, int] = field(factory=dict[str, int])
    figures: Mapping[str, int | float] = field(factory=dict[str, int | float])
    ended: str | None = None
    left: Sequence[str] = ()
    idle: Sequence[str] = ()
    checks: Mapping[str, Mapping[str, int]] = field(factory=dict[str, Mapping[str, int]])

    @property
    def passed(self) -> bool:
        """Whether nothing was found, nothing was left, and every check could have failed."""
        return not self.findings and not self.left and not self.idle

    def to_json(self) -> dict[str, Any]:
        """The report as JSON."""
        return {
            "format": FORMAT,
            "endpoint": self.endpoint,
            "run": self.run,
            "seed": self.seed,
            "passed": self.passed,
            "ended": self.ended,
            "findings": [finding.to_json() for finding in self.findings],
            "left_out": [{"operation": operation, "reason": reason} for operation, reason in self.left_out],
            "excuses": dict(self.excuses),
            "figures": dict(self.figures),
            "left": list(self.left),
            "idle": list(self.idle),
            "checks": {phase: dict(times) for phase, times in self.checks.items()},
        }

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Self:
        """Read what `to_json` made.

        Args:
            value: The report as JSON.

        Raises:
            ValueError: It is something else.
        """
        if value.get("format") != FORMAT:
            raise ValueError(f"no report of this version of modelarts-conformance ({FORMAT})")
        return cls(
            value["endpoint"],
            value["run"],
            value["seed"],
            [Finding.from_json(each) for each in value["findings"]],
            [(each["operation"], each["reason"]) for each in value["left_out"]],
            value["excuses"],
            value["figures"],
            value["ended"],
            value["left"],
            value["idle"],
            value["checks"],
        )
