"""Makes the files of a run in a scratch folder, and compares them with those that are there or replaces these."""

from __future__ import annotations

import tempfile
from pathlib import Path

from generator.client.package import write_client
from generator.config import Config
from generator.description import BUNDLE, BUNDLE_JSON
from generator.description.bundle import Bundle
from generator.output.results import Drift, Results
from generator.tables import texts


def update(bundle: Bundle, config: Config, target: Results) -> dict[str, Drift]:
    """Bring the results up to date.

    Returns:
        The files that were not up to date, by name.

    Raises:
        ForeignFileError: Files that no run has written are where these would be; nothing is changed then.
    """
    target.refuse_foreign_package()
    with tempfile.TemporaryDirectory() as scratch:
        return target.replace_with(_render(bundle, config, target, Path(scratch)))


def check(bundle: Bundle, config: Config, target: Results) -> dict[str, Drift]:
    """Compare the results with those of the description.

    Returns:
        The files that are not up to date, by name.
    """
    with tempfile.TemporaryDirectory() as scratch:
        return target.differences(_render(bundle, config, target, Path(scratch)))


def _render(bundle: Bundle, config: Config, target: Results, scratch: Path) -> Results:
    fresh = target.within(scratch)
    fresh.generated.mkdir()
    _write(fresh.generated / BUNDLE, bundle.text())
    _write(fresh.generated / BUNDLE_JSON, bundle.json())
    write_client(bundle, config, fresh.generated)
    if target.tables:
        written = texts(bundle, config)
        for name, path in target.tables.items():
            _write(fresh.tables[name], written[path])
    return fresh


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
