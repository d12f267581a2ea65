"""The distribution: its metadata, its README on a package index, and the first example with nothing else installed."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import venv
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest
from packaging.metadata import Metadata
from packaging.requirements import Requirement

from tests.conftest import MakeOnce
from tests.support.guides import ROOT, blocks
from tests.support.links import targets

README = (ROOT / "README.md").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Built:
    """What a release consists of.

    Attributes:
        wheel: The wheel.
        sdist: The source distribution.
    """

    wheel: Path
    sdist: Path


def _build(folder: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


@pytest.fixture(scope="module")
def built(make_once: MakeOnce) -> Built:
    folder = make_once("dist", _build)
    (wheel,) = folder.glob("*.whl")
    (sdist,) = folder.glob("*.tar.gz")
    return Built(wheel, sdist)


@pytest.fixture(scope="module")
def metadata(built: Built) -> Metadata:
    """The wheel's metadata, which fails to parse if a field breaks the specification of core metadata."""
    with zipfile.ZipFile(built.wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        return Metadata.from_email(archive.read(name), validate=True)


def test_license_authors_and_addresses_are_named(built: Built, metadata: Metadata) -> None:
    assert str(metadata.license_expression) == "Apache-2.0"
    assert metadata.license_files == ["LICENSE"]
    with zipfile.ZipFile(built.wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith("licenses/LICENSE")]
        assert archive.read(name) == (ROOT / "LICENSE").read_bytes()
    assert "Apache License" in (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert metadata.author
    assert metadata.project_urls
    assert all(url.startswith("https://") for url in metadata.project_urls.values())


def test_links_work_on_a_package_index(metadata: Metadata) -> None:
    """Neither files nor headings can be linked to there: rendered headings have no anchors."""
    assert metadata.description_content_type == "text/markdown"
    assert metadata.description is not None
    assert [target for target in targets(metadata.description) if not target.startswith("https://")] == []


def test_files_that_the_readme_names_are_in_the_source_distribution(built: Built, metadata: Metadata) -> None:
    assert metadata.description is not None
    with tarfile.open(built.sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    folders = {f"{parent}/" for name in names for parent in Path(name).parents}
    linked = {target.partition("#")[0] for target in targets(README)}
    paths = {path for path in linked if path and not path.startswith("https://")}
    assert {path for path in paths if path not in names and f"{path}/" not in folders} == set()
    assert {path for path in paths if f"`{path}`" not in metadata.description} == set()


def test_the_readme_explains_every_extra(metadata: Metadata) -> None:
    (table,) = re.findall(r"^\| extra \|.*\n\|[-|]+\n((?:\|.*\n)+)", README, re.MULTILINE)
    assert sorted(re.findall(r"^\| `([\w-]+)`", table, re.MULTILINE)) == sorted(metadata.provides_extra or ())


@pytest.mark.slow("builds a wheel, and makes a virtual environment for it")
def test_the_quick_start_needs_the_wheel_alone(built: Built, tmp_path: Path) -> None:
    """The emulator of this environment writes the file, a shell loads it, and Python has nothing but the wheel."""
    python = _environment_with(built.wheel, tmp_path / "venv")
    load = "set -a; . ./modelarts.env; set +a"
    assert load in README
    emulator = [sys.executable, "-m", "modelarts_emulator", "--quiet", "--env-file", "modelarts.env", "--"]
    shell = ["env", "-i", f"HOME={tmp_path}", "sh", "-c", f'{load}; exec "$0" -c "$1"', str(python)]
    done = subprocess.run(
        [*emulator, *shell, blocks(ROOT / "README.md")[0]],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "hello from the training job\nCompleted\n" in done.stdout
    assert done.stderr == ""
    assert not (tmp_path / "modelarts.env").exists()


def _environment_with(wheel: Path, folder: Path) -> Path:
    """Create a virtual environment with the wheel and what it requires without extras; return its interpreter."""
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "--python", str(python)]
    subprocess.run([*pip, "install", "--no-deps", "--no-index", str(wheel)], check=True)
    (packages,) = folder.glob("lib/python*/site-packages")
    required = {dependency.name: dependency for dependency in _requirements_of(distribution("modelarts-sdk"))}
    for dependency in required.values():
        for name in {file.parts[0] for file in dependency.files or ()} - {"..", "__pycache__"}:
            (packages / name).symlink_to(Path(str(dependency.locate_file(name))))
    assert not (packages / "starlette").exists()
    return python


def _requirements_of(owner: Distribution) -> Iterator[Distribution]:
    for text in owner.requires or ():
        requirement = Requirement(text)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            found = distribution(requirement.name)
            yield found
            yield from _requirements_of(found)
