"""Install the packages that the code of a job needs, then become the program of the node.

It runs as a script in the process of the node, and imports no other module of the emulator:
`python with_requirements.py pip-requirements.txt TARGET PROGRAM [ARGUMENT ...]`. Packages go to the directory TARGET,
and the environment that the emulator runs in stays as it is. What that has already is not installed.

Source: ModelArts User Guide, "Error Message 'No module named .*' Displayed in Training Job Logs": the file names
packages of an index, or wheels beside it.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path

from pip._vendor.packaging.requirements import InvalidRequirement, Requirement

_PIP = [sys.executable, "-I", "-m", "pip", "--disable-pip-version-check", "install"]
_COMMENT = re.compile(r"(^|\s)#.*")
_CANNOT_EXECUTE, _NOT_FOUND = 126, 127


def main() -> None:
    """Install and execute."""
    requirements, target, *program = sys.argv[1:]
    if not _has_all(Path(requirements)):
        wanted = ["--find-links", ".", "--target", target, "--requirement", requirements]
        command = [*_PIP, "--no-input", "--root-user-action", "ignore", *wanted]
        done = subprocess.run(command, check=False, cwd=Path(requirements).parent)  # noqa: S603 - our own command
        if done.returncode:
            sys.exit(f"The packages of {Path(requirements).name} could not be installed.")
    try:
        os.execvp(program[0], program)  # noqa: S606 - its purpose is to run the program of a job
    except OSError as error:
        sys.stderr.write(f"{program[0]}: {error.strerror}\n")
        sys.exit(_NOT_FOUND if isinstance(error, FileNotFoundError) else _CANNOT_EXECUTE)


def _has_all(requirements: Path) -> bool:
    """Whether all packages are here already, with what they need in turn; False when only pip can tell."""
    pending: list[tuple[str, str]] = []  # requirements, each with the extra that asks for it
    for line in requirements.read_text(encoding="utf-8-sig", errors="replace").splitlines():
        if wanted := _COMMENT.sub("", line).strip():
            pending.append((wanted, ""))
    seen: set[tuple[str, str]] = set()
    while pending:
        wanted, extra = pending.pop()
        if (wanted, extra) in seen:
            continue
        seen.add((wanted, extra))
        try:
            requirement = Requirement(wanted)
        except InvalidRequirement:  # an option, or the path of a file
            return False
        if requirement.marker is not None and not requirement.marker.evaluate({"extra": extra}):
            continue
        try:
            found = metadata.distribution(requirement.name)
        except metadata.PackageNotFoundError:
            return False
        if requirement.url or not requirement.specifier.contains(found.version, prereleases=True):
            return False
        pending += [(need, name) for need in found.requires or () for name in ("", *requirement.extras)]
    return True


if __name__ == "__main__":
    main()
