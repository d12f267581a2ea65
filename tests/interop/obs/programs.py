"""Programs that are clients of OBS, each run with an environment, a folder and settings of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.interop.obs.calls import NotSupportedError, Place


class FailedError(Exception):
    """A program ended with an error; the message is what it printed."""


@dataclass
class Program(Place):
    """A place with a program.

    Attributes:
        command: How the program begins.
        environment: All that the program finds in its environment.
    """

    command: Sequence[str] = ()
    environment: Mapping[str, str] = field(default_factory=dict)

    def run(self, *arguments: str | Path, given: bytes = b"") -> str:
        """Run the program, and return what it printed.

        Raises:
            FailedError: It ended with an error.
            NotSupportedError: The local OBS answered NotImplemented.
        """
        code, printed, errors = self.execute([*self.command, *map(str, arguments)], given)
        if "NotImplemented" in errors:
            raise NotSupportedError(errors)
        if code:
            raise FailedError(errors + printed)
        return printed + errors

    def execute(self, command: Sequence[str], given: bytes) -> tuple[int, str, str]:
        """Run a command, and return its exit code, what it printed, and what it printed as errors."""
        done = subprocess.run(
            command, env=dict(self.environment), input=given, capture_output=True, check=False, cwd=self.directory
        )
        return done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")

    def refused(self, *arguments: str | Path) -> str:
        """Run the program, which has to end with an error, and return what it printed."""
        try:
            printed = self.run(*arguments)
        except FailedError as error:
            return str(error)
        raise AssertionError(f"{arguments} was not refused: {printed}")

    def folder(self, **files: bytes) -> Path:
        """Make a folder with files, whose names are `a` for `a` and `b/c` for `b__c`."""
        path = self.directory / self.unused()
        path.mkdir()
        for name, content in files.items():
            file = path / name.replace("__", "/")
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(content)
        return path


def found(path: Path) -> dict[str, bytes]:
    """Return the files below a folder, by their path in it."""
    return {str(file.relative_to(path)): file.read_bytes() for file in sorted(path.rglob("*")) if file.is_file()}


def installed(name: str) -> str:
    """Return where a program of this environment is."""
    return str(Path(sys.executable).parent / name)
