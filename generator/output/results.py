"""The files that a run writes: where they are, and how they differ from those of another run."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from generator import MARK
from generator.description import BUNDLE, BUNDLE_JSON
from generator.output import swap

_TOP = 400  # characters in which a file has its mark
_INIT = "__init__.py"


class ForeignFileError(Exception):
    """A file that the generator has not written is where it would write; the message says what to do."""


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
        """The existing files by name; in the package, they may be of others."""
        beside = (self.generated / BUNDLE, self.generated / BUNDLE_JSON)
        owned = [*beside, *(self.generated / self.package).rglob("*")]
        named = {f"{self.generated.name}/{path.relative_to(self.generated).as_posix()}": path for path in owned}
        return {
            name: path
            for name, path in (named | dict(self.tables)).items()
            if path.is_file() and "__pycache__" not in path.parts
        }

    def differences(self, wanted: Results) -> dict[str, Drift]:
        """The files that differ from those of another run, by name; files of others are left over from none."""
        present, expected = self.files(), wanted.files()
        found = dict.fromkeys(expected.keys() - present.keys(), Drift.MISSING)
        found |= {name: Drift.LEFT_OVER for name in present.keys() - expected.keys() if _is_marked(present[name])}
        for name in expected.keys() & present.keys():
            if expected[name].read_bytes() != present[name].read_bytes():
                found[name] = Drift.DIFFERS
        return dict(sorted(found.items()))

    def replace_with(self, wanted: Results) -> dict[str, Drift]:
        """Replace the files that differ from those of another run; leave the others untouched.

        The package is replaced as a whole: it works also if the run is interrupted.

        Returns:
            The `differences` before.

        Raises:
            ForeignFileError: Files that no run has written are where these would be; nothing is changed then.
        """
        package, inside = self.generated / self.package, f"{self.generated.name}/{self.package}/"
        package.parent.mkdir(parents=True, exist_ok=True)
        with swap.exclusive(package.parent):
            swap.recover(package)
            changed = self.differences(wanted)
            expected, present = wanted.files(), self.files()
            self._refuse_foreign([present[name] for name, drift in changed.items() if drift is Drift.DIFFERS])
            files = {name.removeprefix(inside): expected.get(name) for name in changed if name.startswith(inside)}
            if files:
                swap.replace(package, files)
            # The mark of the other description is also that of its JSON, which comes last.
            for name in sorted(changed, key=lambda name: Path(name).suffix == ".json"):
                if not name.startswith(inside):
                    _replace(self._path(name), expected[name])
        return changed

    def refuse_foreign_package(self) -> None:
        """Check that a package which exists has been written by an earlier run.

        Raises:
            ForeignFileError: It has not.
        """
        package = self.generated / self.package
        if not _is_marked(package / _INIT):
            inside = (path for path in sorted(package.rglob("*")) if path.is_file() and "__pycache__" not in path.parts)
            if file := next(inside, None):
                raise ForeignFileError(
                    f"{package} is not a package that the generator has written: it has {file.relative_to(package)}."
                    " Choose another 'client.package' or another output, or move it away"
                )

    def _refuse_foreign(self, replaced: Iterable[Path]) -> None:
        """Check that files which would be replaced have been written by earlier runs."""
        package = self.generated / self.package
        for file in replaced:
            # Files that cannot have a comment are known by others.
            by = [file]
            if file == self.generated / BUNDLE_JSON:
                by = [self.generated / BUNDLE, package / _INIT]
            elif file.parent == package and file.suffix != ".py":
                by = [package / _INIT]
            if not any(map(_is_marked, by)):
                raise ForeignFileError(
                    f"{file} is not a file that the generator has written, but would be replaced."
                    " Move it, or choose another output"
                )

    def _path(self, name: str) -> Path:
        return self.tables.get(name) or self.generated / name.removeprefix(f"{self.generated.name}/")


def _is_marked(file: Path) -> bool:
    """Whether a file is one that the generator has written."""
    try:
        with file.open(encoding="utf-8", errors="replace") as text:
            return MARK in text.read(_TOP)
    except FileNotFoundError:
        return False


def _replace(target: Path, source: Path) -> None:
    """Copy a file atomically: a reader, or an interrupted run, finds the old file or the new one."""
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        shutil.copyfile(source, unfinished)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
