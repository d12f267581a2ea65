"""A report as Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from modelarts_conformance._findings.finding import Finding
from modelarts_conformance._findings.report import Report

_SHOWN: Final = 2000  # characters of an answer


def markdown(report: Report) -> str:
    """The report as Markdown.

    Args:
        report: The report.
    """
    return "\n".join([*_lines(report), ""])


def _lines(report: Report) -> Iterator[str]:
    yield from (f"# Conformance of {report.endpoint}", "")
    count = len(report.findings)
    figures = ", ".join(f"{name} {value:,}" for name, value in report.figures.items())
    yield f"{count or 'No'} finding{'' if count == 1 else 's'}. Seed {report.seed}, run {report.run}; {figures}."
    if report.ended is not None:
        yield from ("", f"The run ended early: {report.ended}.")
    if report.findings:
        yield from ("", "| operation | kind | where | what | seen |", "|---|---|---|---|---|")
        for finding in report.findings:
            cells = (finding.operation, finding.kind, finding.field, finding.what, str(finding.seen))
            yield f"| {' | '.join(map(_cell, cells))} |"
    for finding in report.findings:
        yield from _finding(finding)
    if report.left:
        yield from ("", "## Not removed", "", *(f"- {each}" for each in report.left))
    if report.idle:
        yield from ("", "## Checks that could not fail", "", *(f"- {each}" for each in report.idle))
    if report.left_out:
        yield from ("", "## Left out", "", *(f"- {operation}: {reason}" for operation, reason in report.left_out))
    if report.excuses:
        yield from ("", "## Excused, as the description says", "", "| reason | times |", "|---|---|")
        yield from (f"| {_cell(reason)} | {times} |" for reason, times in sorted(report.excuses.items()))
    if report.checks:
        yield from ("", "## What was judged", "", "| phase | check | times |", "|---|---|---|")
        for phase, checks in report.checks.items():
            yield from (f"| {phase} | {check} | {times:,} |" for check, times in checks.items())


def _finding(finding: Finding) -> Iterator[str]:
    where = f" ({finding.place})" if finding.place else ""
    yield from ("", f"## {finding.title}", "")
    yield from (f"- what: {finding.what}", f"- expected: {finding.expected}{where}")
    yield from ([f"- also in: {', '.join(finding.also)}", ""] if finding.also else [""])
    commands = [f"$ {each.request.curl()}\n# {each.status or 'no answer'}" for each in finding.before]
    yield from _block("console", "\n".join([*commands, f"$ {finding.request.request.curl()}"]))
    answer = finding.request.answer
    shown = finding.request.error or "" if answer is None else answer.body.decode("utf-8", "replace")[:_SHOWN]
    yield from ("", f"Answer: {finding.request.status or 'none'}", "")
    yield from _block("", shown)


def _block(language: str, text: str) -> Iterator[str]:
    fence = "```"
    while fence in text:
        fence += "`"
    yield from (f"{fence}{language}", text, fence)


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())
