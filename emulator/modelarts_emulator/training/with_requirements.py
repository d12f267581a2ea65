"""Install the packages that the code of a job needs, then become the program of the node.

It runs as a script in the process of the node, and imports no other module of the emulator:
`python with_requirements.py pip-requirements.txt TARGET PROGRAM [ARGUMENT ...]`. Packages go to the directory TARGET,
and the environment that the emulator runs in stays as it is. What that has already is not installed.

Source: ModelArts User Guide, "Error Message 'No module named .*' Displayed in Training Job Logs": the file names
packages of an index, or wheels beside it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

_PIP = [sys.executable, "-I", "-m", "pip", "--disable-pip-version-check", "install"]
_CANNOT_EXECUTE, _NOT_FOUND = 126, 127


def main() -> None:
    """Install and execute."""
    requirements, target, *program = sys.argv[1:]
    wanted = ["--requirement", requirements]
    if not _has_all(wanted, Path(requirements).parent):
        command = [*_PIP, "--no-input", "--root-user-action", "ignore", "--target", target, *wanted]
        done = subprocess.run(command, check=False, cwd=Path(requirements).parent)  # noqa: S603 - our own command
        if done.returncode:
            sys.exit(f"The packages of {Path(requirements).name} could not be installed.")
    try:
        os.execvp(program[0], program)  # noqa: S606 - its purpose is to run the program of a job
    except OSError as error:
        sys.stderr.write(f"{program[0]}: {error.strerror}\n")
        sys.exit(_NOT_FOUND if isinstance(error, FileNotFoundError) else _CANNOT_EXECUTE)


def _has_all(wanted: list[str], code: Path) -> bool:
    """Whether nothing is missing; asks no index."""
    look = ["--dry-run", "--no-index", "--find-links", ".", "--quiet", "--report", "-"]
    done = subprocess.run([*_PIP, *look, *wanted], check=False, cwd=code, capture_output=True)  # noqa: S603
    return done.returncode == 0 and not json.loads(done.stdout)["install"]


if __name__ == "__main__":
    main()
