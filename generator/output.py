"""``generated/``: writing it whole, and telling how it differs from what the description gives."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from generator.bundle import Bundle
from generator.client import PACKAGE, write_client

BUNDLE = "openapi.yaml"


def render(bundle: Bundle, folder: Path) -> None:
    """Write the bundle and the client into the empty ``folder``."""
    (folder / BUNDLE).write_text(bundle.text(), encoding="utf-8", newline="\n")
    write_client(bundle, folder)


def differences(expected: Path, actual: Path) -> list[str]:
    """Names of the files that differ, are missing or are left over in ``actual``, each with which of these it is."""
    wanted, present = _files(expected), _files(actual)
    found = [f"{name}: missing" for name in wanted.keys() - present.keys()]
    found += [f"{name}: left over" for name in present.keys() - wanted.keys()]
    found += [
        f"{name}: differs"
        for name in wanted.keys() & present.keys()
        if wanted[name].read_bytes() != present[name].read_bytes()
    ]
    return sorted(found)


def update(bundle: Bundle, target: Path) -> list[str]:
    """Bring ``target`` up to date with ``bundle``; files that are right already are not touched.

    Returns:
        What changed, as `differences` names it.
    """
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch)
        render(bundle, fresh)
        changed = differences(fresh, target)
        for line in changed:
            name, _, what = line.rpartition(": ")
            if what == "left over":
                (target / name).unlink()
            else:
                (target / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(fresh / name, target / name)
    return changed


def check(bundle: Bundle, target: Path) -> list[str]:
    """How ``target`` differs from what ``bundle`` gives; empty when it is up to date."""
    with tempfile.TemporaryDirectory() as scratch:
        render(bundle, Path(scratch))
        return differences(Path(scratch), target)


def _files(folder: Path) -> dict[str, Path]:
    owned = [folder / BUNDLE, *(folder / PACKAGE).rglob("*")]
    return {
        path.relative_to(folder).as_posix(): path
        for path in owned
        if path.is_file() and "__pycache__" not in path.parts
    }
