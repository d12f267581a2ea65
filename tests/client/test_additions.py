"""An addition to the description alone becomes a typed, documented and tested function."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

import pytest

pytestmark = pytest.mark.slow("generates, type-checks and tests a copy of the project", seconds=20)

ROOT: Final = Path(__file__).parents[2]
_FOLDERS: Final = ("docs", "emulator", "facade", "generated", "generator", "spec", "tests")
_FILES: Final = (
    "generator.toml",
    "pyproject.toml",
)
_TESTS: Final = [f"tests/client/test_{subject}.py" for subject in ("models", "requests", "responses")]
_TEMPLATE: Final = "/v1/{project_id}/pools/{pool_name}/pins/{pin}"

PATHS: Final = f"""
{_TEMPLATE}:
  parameters:
    - $ref: ../parameters/shared.yaml#/ProjectId
    - $ref: ../parameters/resource-pools.yaml#/PoolName
  put:
    operationId: PinPool
    tags: [tags]
    summary: Pin a resource pool
    description: Keeps a resource pool at the top of all lists.
    parameters:
      - name: pin
        in: path
        required: true
        description: Name of the pin.
        schema: {{type: string, minLength: 1}}
      - name: dry-run
        in: query
        description: Only check whether it could be pinned.
        schema: {{type: boolean, default: false}}
    requestBody:
      required: true
      content:
        application/json:
          schema: {{$ref: ../schemas/tags.yaml#/PoolPin}}
          examples:
            first: {{x-source: made up, value: {{from: first, notes: [{{text: important}}]}}}}
    responses:
      '200':
        description: The pin.
        content:
          application/json:
            schema: {{$ref: ../schemas/tags.yaml#/PoolPin}}
            examples:
              first: {{x-source: made up, value: {{from: first, colour: red}}}}
      '400':
        $ref: ../responses/shared.yaml#/BadRequest
    x-source: made up
"""

SCHEMAS: Final = """
PoolPin:
  title: PoolPin
  type: object
  description: A pin of a resource pool.
  required: [from]
  properties:
    from: {type: string, description: Who pinned it.}
    colour: {$ref: '#/PinColour'}
    notes:
      type: array
      items: {$ref: '#/PinNote'}
      description: What was noted.
  x-source: made up

PinNote:
  title: PinNote
  type: object
  description: A note on a pin.
  required: [text]
  properties:
    text: {type: string, maxLength: 100, description: The note.}
  x-source: made up

PinColour:
  title: PinColour
  type: string
  description: Colour of a pin.
  enum: [red, green]
  x-source: made up
"""

PROGRAM: Final = """
from modelarts_client import Client
from modelarts_client.api.tags import pin_pool
from modelarts_client.models import PinNote, PoolPin

body = PoolPin(from_="me", notes=[PinNote(text="important")])
pin = pin_pool.sync("project", "pool", "pin", client=Client("https://modelarts.example.com"), body=body, dry_run=True)
reveal_type(pin)
reveal_type(pin.colour)
reveal_type(pin.notes)
"""


# What httpx itself imports takes longer to check than the whole client, and says nothing about its types.
MYPY: Final = """
[mypy]
strict = True
follow_imports = silent
[mypy-httpx.*]
follow_imports = skip
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A copy of the project, in which `spec/` has an operation and three schemas more, and nothing else is changed."""
    folder = tmp_path_factory.mktemp("copy")
    for name in _FOLDERS:
        shutil.copytree(ROOT / name, folder / name)
    for name in _FILES:
        shutil.copy(ROOT / name, folder / name)
    _append(folder / "spec/paths/tags.yaml", PATHS)
    _append(folder / "spec/schemas/tags.yaml", SCHEMAS)
    description = folder / "spec/openapi.yaml"
    pointer = _TEMPLATE.replace("/", "~1")
    description.write_text(
        re.sub(
            r"^paths:\n",
            f"paths:\n  {_TEMPLATE}:\n    $ref: paths/tags.yaml#/{pointer}\n",
            description.read_text(),
            flags=re.M,
        )
    )
    _run(folder, "-m", "generator", "generate")
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def said(copy: Path) -> dict[str, str]:
    """The output of its documentation, the type checker and the tests, run at the same time."""
    (copy / "program.py").write_text(PROGRAM)
    (copy / "mypy.ini").write_text(MYPY)
    commands = {
        "help": ["-c", "from modelarts_client.api.tags import pin_pool; help(pin_pool.asyncio)"],
        "types": ["-m", "mypy", "--config-file", "mypy.ini", "program.py"],
        "tests": ["-m", "pytest", *_TESTS, "-k", "PinPool or PoolPin or PinNote", "-v", "-p", "no:cacheprovider"],
    }
    with ThreadPoolExecutor() as pool:
        return dict(zip(commands, pool.map(lambda command: _run(copy, *command), commands.values()), strict=True))


def test_it_is_documented_typed_and_tested(copy: Path, said: dict[str, str]) -> None:
    """One test, since the copy is made in each process that runs a part of it."""
    _has_a_documented_function(copy, said)
    _is_typed(said)
    _is_tested(said)


def _has_a_documented_function(copy: Path, said: dict[str, str]) -> None:
    assert "project_id: str, pool_name: str, pin: str, *, client: modelarts_client.client.Client, body:" in said["help"]
    for text in (
        "Pin a resource pool",
        "Name of the pin. Not empty.",
        "Default: False",
        "PoolPin: The pin.",
    ):
        assert text in said["help"]
    assert "| PinPool" in (copy / "docs/coverage.md").read_text()


def _is_typed(said: dict[str, str]) -> None:
    assert [line.partition("note: ")[2] for line in said["types"].splitlines() if "note: " in line] == [
        'Revealed type is "modelarts_client.models.pool_pin.PoolPin"',
        'Revealed type is "str | None"',  # members of enumerations are strings
        'Revealed type is "list[modelarts_client.models.pin_note.PinNote]"',
    ]


def _is_tested(said: dict[str, str]) -> None:
    passed = set(re.findall(r"::(test_\w+\[\S+\]) PASSED", said["tests"]))
    assert passed >= {
        "test_an_instance_of_the_schema_is_kept_and_typed[PoolPin]",
        "test_an_instance_of_the_schema_is_kept_and_typed[PinNote]",
        "test_whatever_a_newer_server_makes_of_it_is_kept[PoolPin]",
        "test_a_request_is_accepted_and_says_what_was_given[PinPool]",
        "test_its_functions_are_typed_and_documented[PinPool]",
        "test_nothing_is_sent_to_another_address[PinPool-..]",
        "test_each_documented_answer_is_what_is_documented[PinPool]",
        "test_any_other_answer_is_an_error_that_tells_all[PinPool]",
    }


def _append(file: Path, text: str) -> None:
    with file.open("a", encoding="utf-8") as opened:
        opened.write(text)


def _run(folder: Path, *command: str) -> str:
    """The output of Python with the copy instead of the project; it must succeed."""
    packages = [str(folder / name) for name in ("facade", "generated", "emulator", "")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(packages), "MYPYPATH": str(folder / "generated")}
    done = subprocess.run(
        [sys.executable, *command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
