"""Formats changes as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator import markdown
from generator.diff.change import Change

_SHOWN = 10


def report(changes: Sequence[Change]) -> str:
    """Format all changes as sections for the changelog."""
    sections = [
        *_section("Breaking changes", (change for change in changes if change.breaking)),
        *_section("Other changes", (change for change in changes if not change.breaking)),
    ]
    return markdown.document(sections[:-1] or ["No changes for users."])


def summary(changes: Sequence[Change], since: str) -> str:
    """A summary of the changes; empty if there are none."""
    if not changes:
        return ""
    breaking = sum(change.breaking for change in changes)
    lines = [f"Changes for users since {since}: {breaking} breaking, {len(changes) - breaking} other"]
    lines += [f"- {'breaking: ' if change.breaking else ''}{change.line()}" for change in changes[:_SHOWN]]
    if len(changes) > _SHOWN:
        lines.append(f"- and {len(changes) - _SHOWN} more: python -m generator diff {since}")
    return markdown.document(lines)


def _section(title: str, changes: Iterable[Change]) -> list[str]:
    lines = [f"- {change.line()}" for change in changes]
    return [f"### {title}", "", *lines, ""] if lines else []
