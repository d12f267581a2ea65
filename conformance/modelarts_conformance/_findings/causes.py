"""One finding for one cause."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from modelarts_conformance._findings.finding import Finding
from modelarts_conformance._target.secrets import Secrets


class Causes:
    """Collects findings, and keeps the one with the shortest requests of each cause.

    Args:
        secrets: What is left out of findings.
        new: Is called for the first finding of a cause.
    """

    def __init__(self, secrets: Secrets, new: Callable[[Finding], None] = lambda _: None) -> None:
        self._secrets = secrets
        self._new = new
        self._found: dict[tuple[str, ...], Finding] = {}

    @property
    def findings(self) -> list[Finding]:
        """The findings, one for each cause, in the order in which they were found."""
        return list(self._found.values())

    def add(self, finding: Finding) -> None:
        """Add a finding.

        Args:
            finding: The finding, with secrets.
        """
        clean = evolve(
            finding,
            request=self._secrets.removed(finding.request),
            before=tuple(map(self._secrets.removed, finding.before)),
            what=self._secrets.hidden(finding.what),
            expected=self._secrets.hidden(finding.expected),
        )
        before = self._found.get(clean.cause)
        if before is None:
            self._found[clean.cause] = clean
            self._new(clean)
            return
        smaller = clean if _size(clean) < _size(before) else before
        others = dict.fromkeys((*before.operations, *clean.operations))
        others.pop(smaller.operation)
        self._found[clean.cause] = evolve(smaller, seen=before.seen + clean.seen, also=tuple(others))

    def again(self, finding: Finding) -> None:
        """Take a finding of the run that this one resumes.

        Args:
            finding: The finding, without secrets.
        """
        self._found.setdefault(finding.cause, finding)


def _size(finding: Finding) -> tuple[int, int, str]:
    requests = [exchange.request for exchange in (*finding.before, finding.request)]
    text = " ".join(f"{request.method} {request.url} {request.headers}" for request in requests)
    return len(requests), len(text) + sum(len(request.body or b"") for request in requests), text
