"""The files that a run writes: where they are, and how they differ from those of another run."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from generator.description import BUNDLE, BUNDLE_JSON


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
        package: The name of the client's package.
        tables: Files outside of that folder, by a name for each.
    """

    generated: Path
    package: str
    tables: Mapping[str, Path] = field(default_factory=dict)

    def within(self, folder: Path) -> Results:
        """The same files in another folder."""
        tables = {name: folder / "tables" / str(number) for number, name in enumerate(self.tables)}
        return Results(folder / self.generated.name, self.package, tables)

    def roots(self) -> list[Path]:
        """The files, and the folder of the package."""
        return [
            self.generated / BUNDLE,
            self.generated / BUNDLE_JSON,
            self.generated / self.package,
            *self.tables.values(),
        ]

    def files(self) -> dict[str, Path]:
        """The existing files by name, without files that no run writes."""
        beside = (self.generated / BUNDLE, self.generated / BUNDLE_JSON)
        owned = [*beside, *(self.generated / self.package).rglob("*")]
        named = {f"{self.generated.name}/{path.relative_to(self.generated).as_posix()}": path for path in owned}
        return {
            name: path
            for name, path in (named | dict(self.tables)).items()
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

    def _path(self, name: str) -> Path:
        return self.tables.get(name) or self.generated / name.removeprefix(f"{self.generated.name}/")


def _replace(target: Path, source: Path) -> None:
    """Copy a file atomically: a reader, or an interrupted run, finds the old file or the new one."""
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        shutil.copyfile(source, unfinished)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
