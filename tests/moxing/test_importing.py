"""How `import moxing` comes to work, and what it never takes the place of."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from modelarts.moxing import LIBRARY

NAMES = "import moxing\nprint(moxing.__file__)\n"


def run(*arguments: str, path: str = "", folder: Path | None = None) -> str:
    """Run Python with arguments and a search path, and return what it prints."""
    environment = {**os.environ, "PYTHONPATH": path}
    done = subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, check=True, env=environment, cwd=folder
    )
    return done.stdout


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """A folder with another package `moxing`."""
    package = tmp_path / "real" / "moxing"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("from moxing import part\nfile = part.NAME\n")
    (package / "part.py").write_text("NAME = 'real'\n")
    return package.parent


def test_the_ways_to_import_it() -> None:
    statements = [
        "import moxing as mox; mox.file.exists('.')",
        "from moxing import file; file.File",
        "import moxing.file; moxing.file.copy_parallel",
        "from moxing.framework import file; file.mk_dir",
        "from moxing.framework.file import file_io; file_io._NUMBER_OF_PROCESSES = 1",
        "import moxing; import moxing.file as f; assert f is moxing.framework.file is moxing.file",
    ]
    program = f"""
import sys
import modelarts.moxing
modelarts.moxing.install()
for statement in {statements}:
    exec(statement)
    for name in [name for name in sys.modules if name.startswith("moxing")]:
        del sys.modules[name]
"""
    run("-c", program)


def test_it_is_not_there_by_itself() -> None:
    failed = run("-c", "try:\n    import moxing\nexcept ImportError as error:\n    print(error)")
    assert failed == "No module named 'moxing'\n"


def test_a_real_moxing_comes_first(real: Path, tmp_path: Path) -> None:
    expected = f"{real / 'moxing' / '__init__.py'} real\n"
    program = "import modelarts.moxing\nmodelarts.moxing.install()\nimport moxing\nprint(moxing.__file__, moxing.file)"
    assert run("-c", program, path=str(real)) == expected
    after = run("-c", "import moxing\nprint(moxing.__file__, moxing.file)", path=f"{LIBRARY}{os.pathsep}{real}")
    assert after == expected
    (tmp_path / "moxing").mkdir()  # a folder of data takes no name
    assert LIBRARY in run("-c", NAMES, path=LIBRARY, folder=tmp_path)


def test_a_script_and_its_processes_find_it(tmp_path: Path) -> None:
    script = tmp_path / "train.py"
    script.write_text(
        "import os, subprocess, sys\nimport beside\nimport moxing\n"
        "print(__name__, sys.argv[1:], sys.path[0], moxing.file.exists(__file__), flush=True)\n"
        "subprocess.run([sys.executable, '-c', 'import moxing; print(moxing.file.exists(\".\"))'], check=True)\n"
    )
    (tmp_path / "beside.py").touch()
    assert run("-m", "modelarts.moxing", str(script), "--data_url", "x") == (
        f"__main__ ['--data_url', 'x'] {tmp_path} True\nTrue\n"
    )
    for arguments in ([], ["nothing.py"]):
        command = [sys.executable, "-m", "modelarts.moxing", *arguments]
        refused = subprocess.run(command, capture_output=True, text=True, check=False)
        assert refused.returncode == 1
        assert "usage: python -m modelarts.moxing script.py" in refused.stderr


def test_what_is_not_there_is_an_error_that_says_so(mox: ModuleType) -> None:
    with pytest.raises(AttributeError, match=r"moxing\.run is not there.*moxing\.file"):
        _ = mox.run


def test_importing_costs_no_transport_and_importing_the_installer_nothing() -> None:
    loaded = run("-c", "import sys, modelarts.moxing\nprint(*sys.modules)").split()
    assert not {"pathlib", "attrs", "modelarts.session", "importlib.util"} & set(loaded) - set(
        run("-c", "import sys\nprint(*sys.modules)").split()
    )
    assert not {"httpx", "urllib3"} & set(run("-c", f"{NAMES}import sys\nprint(*sys.modules)", path=LIBRARY).split())


def test_it_uses_the_sdk_and_nothing_of_the_local_modelarts() -> None:
    """Import contracts do not see the package, since it is in no package itself."""
    imported = {
        name.partition(".")[0]
        for file in Path(LIBRARY).rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert imported - sys.stdlib_module_names == {"modelarts", "modelarts_client", "moxing"}
