"""A report as text on a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from modelarts_conformance._findings.finding import Finding
from modelarts_conformance._findings.report import Report

_SHOWN: Final = 300  # characters of an answer
_OPERATIONS: Final = 6  # that are named for one reason


def finding_text(finding: Finding) -> str:
    """A finding in a few lines.

    Args:
        finding: The finding.
    """
    answer, where = finding.request.answer, f" ({finding.place})" if finding.place else ""
    got = finding.request.error if answer is None else f"{answer.status} {_cut(answer.body.decode('utf-8', 'replace'))}"
    return "\n".join(
        [
            finding.title,
            f"  what:     {finding.what}",
            f"  expected: {finding.expected}{where}",
            *([f"  also in:  {', '.join(finding.also)}"] if finding.also else []),
            *(f"  before:   {each.request.curl()} -> {each.status or 'no answer'}" for each in finding.before),
            f"  request:  {finding.request.request.curl()}",
            f"  answer:   {got}",
        ]
    )


def summary(report: Report) -> str:
    """The last lines: what was left out and excused, and the figures.

    Args:
        report: The report.
    """
    return "\n".join(_summary(report))


def _summary(report: Report) -> Iterator[str]:
    by_reason = sorted(report.left_out, key=lambda each: each[1])
    for reason, group in groupby(by_reason, key=lambda each: each[1]):
        names = sorted(operation for operation, _ in group)
        more = f" and {len(names) - _OPERATIONS} more" if len(names) > _OPERATIONS else ""
        yield f"left out: {', '.join(names[:_OPERATIONS])}{more}: {reason}"
    for reason, count in sorted(report.excuses.items()):
        yield f"excused {count} x: {reason}"
    for each in report.left:
        yield f"NOT REMOVED: {each}"
    for each in report.idle:
        yield f"CANNOT FAIL: {each}"
    yield f"seed {report.seed}, run {report.run}: " + ", ".join(
        f"{name} {value:,}" for name, value in report.figures.items()
    )
    if report.ended is not None:
        yield f"ended early: {report.ended}"
    count = len(report.findings)
    yield f"{count} finding{'' if count == 1 else 's'}" if count else "nothing found"


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."
