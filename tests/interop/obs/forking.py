"""A Python program whose modules are imported, and whose script is compiled, once for many runs.

Each run is a process of its own, forked from one that has done nothing else: starting s3cmd takes 0.3 s otherwise.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from tests.interop.obs.programs import Program

_PARENT: Final = """
import importlib, json, os, sys, traceback

script, modules = sys.argv[1], sys.argv[2:]
with open(script, "rb") as file:
    code = compile(file.read(), script, "exec")
for module in modules:
    importlib.import_module(module)
for line in sys.stdin:
    run = json.loads(line)
    child = os.fork()
    if not child:
        status = 1
        try:
            for number, path in enumerate((os.devnull, run["printed"], run["errors"])):
                os.dup2(os.open(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC), number)
            sys.argv = [script, *run["arguments"]]
            exec(code, {"__name__": "__main__", "__file__": script})
            status = 0
        except SystemExit as ended:
            status = ended.code if isinstance(ended.code, int) else int(bool(ended.code))
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(status)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


class Forking:
    """The process that runs are forked from.

    Args:
        script: The program.
        environment: All that it finds in its environment.
        directory: Its working directory.
        modules: The modules to import beforehand.
    """

    def __init__(self, script: str, environment: Mapping[str, str], directory: Path, *modules: str) -> None:
        self._files = (directory / "printed", directory / "errors")
        self._parent = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-c", _PARENT, script, *modules],
            env=dict(environment),
            cwd=directory,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None
    ) -> None:
        with self._parent:
            assert self._parent.stdin is not None
            self._parent.stdin.close()

    def run(self, arguments: Sequence[str]) -> tuple[int, str, str]:
        """Run the program, and return its exit code, what it printed, and what it printed as errors."""
        assert self._parent.stdin is not None
        assert self._parent.stdout is not None
        printed, errors = self._files
        run = {"arguments": list(arguments), "printed": str(printed), "errors": str(errors)}
        self._parent.stdin.write(json.dumps(run) + "\n")
        self._parent.stdin.flush()
        code = int(self._parent.stdout.readline())
        return code, printed.read_text(errors="replace"), errors.read_text(errors="replace")


@dataclass
class ForkedProgram(Program):
    """A place with a Python program that gets no input."""

    forking: Forking | None = None

    def execute(self, command: Sequence[str], given: bytes) -> tuple[int, str, str]:
        """Run the program, and return its exit code, what it printed, and what it printed as errors."""
        assert self.forking is not None
        assert not given
        return self.forking.run(command)
