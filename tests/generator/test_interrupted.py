"""An interrupted run leaves the old package or the new one, and the next run mends the rest."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest

from generator import MARK
from generator.output.results import Results

_WRITES = {"open", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "shutil.copyfile"}
OLD = {"__init__.py": "1", "calls.py": "import api.list", "api/__init__.py": "", "api/list.py": "1", "models/a.py": "1"}
NEW = {"__init__.py": "1", "calls.py": "import api.get", "api/__init__.py": "", "api/get.py": "2", "other/b.py": "2"}
FOREIGN = {"mine.py": "precious", "models/data.csv": "1,2"}


def _written(folder: Path, files: dict[str, str]) -> Results:
    results = Results(folder / "out", "small_client")
    for name, text in {"../openapi.yaml": "", "../openapi.json": "", **files}.items():
        file = folder / "out" / "small_client" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"# {MARK}\n{text}", encoding="utf-8")
    return results


def _texts(package: Path) -> dict[str, str]:
    return {
        file.relative_to(package).as_posix(): file.read_text(encoding="utf-8").partition("\n")[2]
        for file in package.rglob("*")
        if file.is_file()
    }


def _interrupted(target: Results, wanted: Results, at: int, how: Literal["kill", "interrupt"]) -> None:
    """Replace the results in a process that ends at a step that writes files, and with 3 if there are fewer steps."""
    count = 0

    def step(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal count
        if event in _WRITES and str(arguments[0]).startswith(str(target.generated)):
            count += 1
            if count == at:
                if how == "kill":
                    os._exit(9)
                raise KeyboardInterrupt

    sys.addaudithook(step)
    try:
        target.replace_with(wanted)
    except KeyboardInterrupt:
        os._exit(9)
    os._exit(0)


def _each_step(folder: Path, how: Literal["kill", "interrupt"]) -> Iterator[tuple[Results, Results]]:
    """The results after an interruption at each step, and those that were wanted."""
    for at in range(1, 200):
        here = folder / str(at)
        target, wanted = _written(here / "target", OLD), _written(here / "wanted", NEW)
        for name, text in FOREIGN.items():
            (target.generated / target.package / name).write_text(f"x\n{text}", encoding="utf-8")
        process = multiprocessing.get_context("fork").Process(target=_interrupted, args=(target, wanted, at, how))
        process.start()
        process.join()
        yield target, wanted
        if process.exitcode == 0:
            assert at > 10
            return
    pytest.fail("there is no end of steps")


@pytest.mark.skipif(sys.platform == "win32", reason="processes cannot fork")
@pytest.mark.parametrize("how", ["kill", "interrupt"])
def test_the_package_is_the_old_one_or_the_new_one(tmp_path: Path, how: Literal["kill", "interrupt"]) -> None:
    old, new = OLD | FOREIGN, NEW | FOREIGN
    seen = []
    for target, wanted in _each_step(tmp_path, how):
        package = target.generated / target.package
        found = _texts(package)
        seen.append("old" if found == old else "new" if found == new else "none" if not package.exists() else "mixed")
        target.replace_with(wanted)
        assert _texts(package) == new
        assert not (package / "api" / "list.py").exists()
        assert sorted(each.name for each in target.generated.iterdir()) == [
            "openapi.json",
            "openapi.yaml",
            "small_client",
        ]
    assert {"old", "new"} <= set(seen) <= {"old", "new", "none"}
    # Between two renames there is no package for a moment, which only a kill can make last until the next run.
    assert seen.count("none") <= (1 if how == "kill" else 0)
    assert seen == sorted(seen, key=["old", "none", "new"].index)
