"""Makes the files of a run in a scratch folder, and compares them with those that are there or replaces these."""

from __future__ import annotations

import tempfile
from pathlib import Path

from generator.client.package import write_client
from generator.description import BUNDLE, BUNDLE_JSON
from generator.description.bundle import Bundle
from generator.description.document import Document
from generator.output.results import COVERAGE, DISCREPANCIES, PACKAGE, Drift, Results
from generator.tables.coverage import coverage
from generator.tables.discrepancies import discrepancies


def update(bundle: Bundle, target: Results) -> dict[str, Drift]:
    """Bring the results up to date.

    Returns:
        The files that were not up to date, by name.
    """
    with tempfile.TemporaryDirectory() as scratch:
        return target.replace_with(_render(bundle, target, Path(scratch)))


def check(bundle: Bundle, target: Results) -> dict[str, Drift]:
    """Compare the results with those of the description.

    Returns:
        The files that are not up to date, by name.
    """
    with tempfile.TemporaryDirectory() as scratch:
        return target.differences(_render(bundle, target, Path(scratch)))


def _render(bundle: Bundle, target: Results, scratch: Path) -> Results:
    fresh = target.within(scratch)
    fresh.generated.mkdir()
    _write(fresh.generated / BUNDLE, bundle.text())
    _write(fresh.generated / BUNDLE_JSON, bundle.json())
    write_client(bundle, fresh.generated / PACKAGE)
    if fresh.docs:
        document = Document(bundle)
        fresh.docs.mkdir()
        methods, emulator = (path if path and path.exists() else None for path in (target.methods, target.emulator))
        _write(fresh.docs / COVERAGE, coverage(document, methods, emulator))
        _write(fresh.docs / DISCREPANCIES, discrepancies(document))
    return fresh


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")
