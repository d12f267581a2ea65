"""The files that a run writes: where they are, and how they differ from those of another run."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from generator.description import BUNDLE, BUNDLE_JSON

PACKAGE = "modelarts_client"
COVERAGE = "coverage.md"
DISCREPANCIES = "discrepancies.md"
METHODS = Path("facade", "operations.toml")
EMULATOR = Path("emulator", "modelarts_emulator")


class Drift(StrEnum):
    """How a file differs from what it should be."""

    DIFFERS = "differs"
    MISSING = "missing"
    LEFT_OVER = "left over"


@dataclass(frozen=True)
class Results:
    """The results of a run.

    Attributes:
        generated: The folder of the joined description and the client.
        docs: The folder of the tables; None to write no tables.
    """

    generated: Path
    docs: Path | None = None

    @property
    def methods(self) -> Path | None:
        """The file beside the tables' folder that lists the methods of the SDK."""
        return self.docs.parent / METHODS if self.docs else None

    @property
    def emulator(self) -> Path | None:
        """The folder of the local ModelArts, beside that of the tables."""
        return self.docs.parent / EMULATOR if self.docs else None

    def within(self, folder: Path) -> Results:
        """The same files in another folder."""
        return Results(folder / self.generated.name, folder / self.docs.name if self.docs else None)

    def files(self) -> dict[str, Path]:
        """The existing files by name, without files that no run writes."""
        return {
            f"{root.name}/{path.relative_to(root).as_posix()}": path
            for root, path in self._owned()
            if path.is_file() and "__pycache__" not in path.parts
        }

    def differences(self, wanted: Results) -> dict[str, Drift]:
        """The files that differ from those of another run, by name."""
        present, expected = self.files(), wanted.files()
        found = dict.fromkeys(expected.keys() - present.keys(), Drift.MISSING)
        found |= dict.fromkeys(present.keys() - expected.keys(), Drift.LEFT_OVER)
        for name in expected.keys() & present.keys():
            if expected[name].read_bytes() != present[name].read_bytes():
                found[name] = Drift.DIFFERS
        return dict(sorted(found.items()))

    def replace_with(self, wanted: Results) -> dict[str, Drift]:
        """Replace the files that differ from those of another run, each atomically; leave the others untouched.

        Returns:
            The `differences` before.
        """
        changed = self.differences(wanted)
        expected, present = wanted.files(), self.files()
        for name, drift in changed.items():
            if drift is Drift.LEFT_OVER:
                present[name].unlink()
            else:
                _replace(self._path(name), expected[name])
        return changed

    def _owned(self) -> Iterator[tuple[Path, Path]]:
        yield self.generated, self.generated / BUNDLE
        yield self.generated, self.generated / BUNDLE_JSON
        for path in (self.generated / PACKAGE).rglob("*"):
            yield self.generated, path
        if self.docs:
            yield self.docs, self.docs / COVERAGE
            yield self.docs, self.docs / DISCREPANCIES

    def _path(self, name: str) -> Path:
        root, _, rest = name.partition("/")
        return (self.docs if self.docs and root == self.docs.name else self.generated) / rest


def _replace(target: Path, source: Path) -> None:
    """Copy a file atomically: a reader, or an interrupted run, finds the old file or the new one."""
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        shutil.copyfile(source, unfinished)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
