"""The results of a run: writing them whole, and telling how they differ from what the description gives."""

from __future__ import annotations

import tempfile
from pathlib import Path

from generator.client.package import write_client
from generator.description.bundle import Bundle
from generator.description.document import Document
from generator.results import BUNDLE, COVERAGE, DISCREPANCIES, Drift, Results
from generator.tables.coverage import coverage
from generator.tables.discrepancies import discrepancies


def update(bundle: Bundle, target: Results) -> dict[str, Drift]:
    """Bring ``target`` up to date with ``bundle``.

    Returns:
        What was not up to date, by name.
    """
    with tempfile.TemporaryDirectory() as scratch:
        return target.become(_render(bundle, target, Path(scratch)))


def check(bundle: Bundle, target: Results) -> dict[str, Drift]:
    """How ``target`` differs from what ``bundle`` gives; empty when it is up to date."""
    with tempfile.TemporaryDirectory() as scratch:
        return target.differences(_render(bundle, target, Path(scratch)))


def _render(bundle: Bundle, target: Results, scratch: Path) -> Results:
    fresh = target.within(scratch)
    fresh.generated.mkdir()
    _write(fresh.generated / BUNDLE, bundle.text())
    write_client(bundle, fresh.generated)
    if fresh.docs and target.docs:
        document = Document(bundle)
        fresh.docs.mkdir()
        _write(fresh.docs / COVERAGE, coverage(document, target.docs.parent))
        _write(fresh.docs / DISCREPANCIES, discrepancies(document))
    return fresh


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")
