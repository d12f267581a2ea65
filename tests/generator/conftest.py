"""A client generated from the small description, once for all tests of this folder."""

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from generator.__main__ import main
from tests.generator.generated_package import imported
from tests.generator.small_description import write_description


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
