"""The wheel: its contents, and that the client works with nothing else."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def test_data_and_types_of_all_packages_are_in_it(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert names >= {
        "modelarts/py.typed",
        "modelarts_client/py.typed",
        "modelarts_client/schemas.json",
        "modelarts_client/openapi.json",
        "modelarts_conformance/py.typed",
    }
    assert not [name for name in names if name.endswith(".pyc")]


def test_models_are_checked_from_it(wheel: Path) -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(wheel)!r})\n"
        "import modelarts_client; from modelarts_client.models import JobFilter\n"
        "assert '.whl' in modelarts_client.__file__\n"
        "try: JobFilter(key=1).validate()\n"
        "except ValueError as error: print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert "key 1 must be of type string" in done.stdout
