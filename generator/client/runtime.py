"""Copies the client's modules that are the same for every description."""

from __future__ import annotations

from pathlib import Path

RUNTIME = Path(__file__).parents[1] / "runtime"


def write_runtime(package: Path) -> None:
    """Copy ``generator/runtime/`` into ``package``, each module with a header that names its source."""
    for source in sorted(RUNTIME.rglob("*.py")):
        name = source.relative_to(RUNTIME)
        header = f"# Copied from generator/runtime/{name.as_posix()} by `make generate`; edit it there.\n"
        (package / name).write_text(header + source.read_text(encoding="utf-8"), encoding="utf-8", newline="\n")
