"""The extra `generator` has what the generator needs, which works in any folder."""

import ast
import subprocess
import sys
import sysconfig
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from generator.__main__ import _EXTRA
from generator.command_line import ROOT
from tests.generator.small_description import write_description

# Parts of the client: the generator copies them and imports none of them.
COPIED = ("runtime", "runtime_huaweicloud")


def _imported() -> set[str]:
    files = [path for path in (ROOT / "generator").rglob("*.py") if not set(COPIED) & set(path.parts)]
    names: set[str] = set()
    for path in files:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module.partition(".")[0])
    return names - sys.stdlib_module_names - {"generator"}


def test_the_extra_is_what_the_generator_imports() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    of = packages_distributions()

    def among(module: str, requirements: list[str]) -> bool:
        names = {text.partition(">")[0].lower() for text in requirements}
        return not names.isdisjoint(name.lower().replace("_", "-") for name in of[module])

    beside = {module for module in _imported() if not among(module, project["dependencies"])}
    assert beside - {"jinja2"} == _EXTRA
    extra = project["optional-dependencies"]["generator"]
    # openapi-python-client needs these itself.
    assert {module for module in beside if not among(module, extra)} == {"jinja2", "pydantic"}


@pytest.mark.parametrize("package", sorted(_EXTRA))
def test_without_a_package_it_says_what_to_install(package: str, tmp_path: Path) -> None:
    output, spec = tmp_path / "out", write_description(tmp_path / "spec")
    program = f"import sys; sys.modules[{package!r}] = None; from generator.__main__ import main; sys.exit(main())"
    command = [sys.executable, "-c", program, "generate", f"--spec={spec}", f"--output={output}"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"the package {package} is missing; run pip install --editable '{ROOT}[generator]'\n"


def test_a_clone_works_in_any_folder(tmp_path: Path) -> None:
    """What an editable installation of the clone puts on the path is enough."""
    installed = Path(sysconfig.get_paths()["purelib"])
    on_path = [line for file in installed.glob("_modelarts_sdk.pth") for line in file.read_text().splitlines()]
    assert any(Path(line).resolve() == ROOT for line in on_path), "run make .venv/.ready"
    command = [sys.executable, "-m", "generator", "lint", f"--spec={write_description(tmp_path / 'spec')}"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
