"""The files that a run writes: where they are, and how they differ from those of another run."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

BUNDLE = "openapi.yaml"
PACKAGE = "modelarts_client"
COVERAGE = "coverage.md"
DISCREPANCIES = "discrepancies.md"

# Beside the folder of the tables: the code that they tell of.
FACADE = Path("facade", "modelarts")
HANDLERS = Path("emulator", "modelarts_emulator", "handlers")


@dataclass(frozen=True)
class Results:
    """The results of a run.

    Attributes:
        generated: The folder of the joined description and the client.
        docs: The folder of the tables; None when there are none.
    """

    generated: Path
    docs: Path | None = None

    def within(self, folder: Path) -> Results:
        """The same results in another folder."""
        return Results(folder / self.generated.name, folder / self.docs.name if self.docs else None)

    def files(self) -> dict[str, Path]:
        """The files there are, by name; files that are not ours are left out."""
        return {
            f"{root.name}/{path.relative_to(root).as_posix()}": path
            for root, path in self._owned()
            if path.is_file() and "__pycache__" not in path.parts
        }

    def differences(self, wanted: Results) -> list[str]:
        """Names of files that differ, are missing or are left over, each with which of these it is."""
        present, expected = self.files(), wanted.files()
        found = [f"{name}: missing" for name in expected.keys() - present.keys()]
        found += [f"{name}: left over" for name in present.keys() - expected.keys()]
        found += [
            f"{name}: differs"
            for name in expected.keys() & present.keys()
            if expected[name].read_bytes() != present[name].read_bytes()
        ]
        return sorted(found)

    def become(self, wanted: Results) -> list[str]:
        """Take over the files of another run; those that are right already are not touched.

        Returns:
            What changed, as `differences` names it.
        """
        changed = self.differences(wanted)
        expected, present = wanted.files(), self.files()
        for line in changed:
            name, _, what = line.rpartition(": ")
            if what == "left over":
                present[name].unlink()
            else:
                target = self._path(name)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(expected[name], target)
        return changed

    def _owned(self) -> Iterator[tuple[Path, Path]]:
        yield self.generated, self.generated / BUNDLE
        for path in (self.generated / PACKAGE).rglob("*"):
            yield self.generated, path
        if self.docs:
            yield self.docs, self.docs / COVERAGE
            yield self.docs, self.docs / DISCREPANCIES

    def _path(self, name: str) -> Path:
        root, _, rest = name.partition("/")
        return (self.docs if self.docs and root == self.docs.name else self.generated) / rest
