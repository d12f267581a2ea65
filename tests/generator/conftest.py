"""A client generated from the small description, once for all tests of this folder."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from types import ModuleType

import openapi_python_client
import pytest
from jinja2 import Environment, FileSystemBytecodeCache

from generator.__main__ import main
from generator.output import freshness
from tests.generator.generated_package import imported
from tests.generator.small_description import write_description


@pytest.fixture(scope="session", autouse=True)
def _compiled_templates(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep compiled templates: each run would compile them, which takes most of its time."""
    cache = FileSystemBytecodeCache(str(tmp_path_factory.mktemp("templates")))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(openapi_python_client, "Environment", partial(Environment, bytecode_cache=cache))
        yield


@pytest.fixture(scope="session", autouse=True)
def _no_records(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep records of runs out of the project's folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(freshness, "_CACHE", str(tmp_path_factory.mktemp("records")))
        yield


@pytest.fixture(scope="session")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the bundle and the client of the small description."""
    folder = tmp_path_factory.mktemp("small")
    output = folder / "generated"
    output.mkdir()
    spec = write_description(folder / "spec")
    assert main(["generate", "--spec", str(spec), "--output", str(output)]) == 0
    return output


@pytest.fixture
def small_client(generated: Path) -> Iterator[ModuleType]:
    """The generated package, imported instead of the real client while the test runs."""
    with imported(generated) as package:
        yield package
