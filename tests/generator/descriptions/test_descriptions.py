"""Clients of descriptions that others wrote: generated, type-checked, and called operation by operation."""

import importlib
import subprocess
import sys
import types
import typing
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from generator.__main__ import main
from generator.client.runtime import RUNTIME
from generator.config import Config, read
from generator.description.bundle import bundle
from generator.description.document import Document, Operation, is_json
from generator.description.sources import Sources
from tests.generator.descriptions.checking_server import BINARY, TEXT, Checker, serving, success
from tests.generator.descriptions.samples import Samples
from tests.generator.generated_package import imported
from tests.generator.type_checkers import refused_by_pyright

HERE = Path(__file__).parent
LARGE = pytest.param("balance_platform", marks=pytest.mark.slow("has 91 operations and 233 schemas", seconds=15))
NAMES = ["petstore", "museum", LARGE]


@pytest.fixture(scope="module")
def clients(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the clients that were generated so far."""
    return tmp_path_factory.mktemp("clients")


class Described:
    """A description and the client that is generated from it.

    Args:
        name: The name of its folder.
        clients: The folder that receives the client.
    """

    def __init__(self, name: str, clients: Path) -> None:
        self.config: Config = read(HERE / name / "generator.toml")
        self.output = clients / name
        if not self.output.exists():
            self.output.mkdir()
            options = ["--config", str(self.config.file), "--output", str(self.output)]
            assert main(["generate", *options]) == 0
        self.document = Document(bundle(Sources.load(self.config.description)))
        self.samples = Samples(self.document.root)


@pytest.fixture(params=NAMES)
def described(request: pytest.FixtureRequest, clients: Path) -> Described:
    """Each of the descriptions."""
    return Described(request.param, clients)


@pytest.fixture
def package(described: Described) -> Iterator[ModuleType]:
    """Its client."""
    with imported(described.output, described.config.client.package) as found:
        yield found


def test_each_operation_is_called_as_documented(described: Described, package: ModuleType) -> None:
    checker = Checker(described.document, described.samples)
    table = importlib.import_module(f"{package.__name__}.operations").OPERATIONS
    assert list(table) == [operation.name for operation in described.document.operations]
    with serving(checker) as url, package.Client(url) as client:
        for operation in described.document.operations:
            entry = table[operation.name]
            function = entry.endpoint().sync
            arguments = _arguments(described, operation, entry, package)
            path = [arguments.pop(one.python_name) for one in entry.parameters if one.place == "path"]
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                answer = function(*path, client=client, **arguments)
            parts = [operation.value, *(node.value for node in described.document.parameters(operation))]
            assert bool(caught) == any(part.get("deprecated") for part in parts)
            assert checker.problems == []
            assert checker.called[-1] == operation.name
            _check_answer(described, operation, function, answer)
    assert len(checker.called) == len(table)


def _arguments(described: Described, operation: Operation, entry: Any, package: ModuleType) -> dict[str, Any]:
    """All parameters and the body, as a program gives them."""
    given: dict[str, Any] = {}
    nodes = {
        (str(node.value["in"]), str(node.value["name"])): node for node in described.document.parameters(operation)
    }
    for parameter in entry.parameters:
        node = nodes[parameter.place, parameter.name]
        shown = node.value.get("example")
        given[parameter.python_name] = shown if shown else described.samples.value(f"{node.pointer}/schema")
    body = described.document.request_body(operation)
    for name, media in described.document.children(body, "content").items() if body else ():
        if is_json(name):
            value = described.samples.value(f"{media.pointer}/schema")
            model = entry.request_model()
            given["body"] = model.from_dict(value) if model else value
        elif "body" not in given:
            given["body"] = BINARY
    return given


def _check_answer(described: Described, operation: Operation, function: Any, answer: Any) -> None:
    """The answer is what was sent, and of the annotated type."""
    status, response = success(described.document, operation)
    content = described.document.children(response, "content") if status != 204 else {}
    hint = typing.get_type_hints(function)["return"]
    assert _fits(answer, hint), f"{operation.name}: {answer!r} is not {hint}"
    if not content:
        assert answer is None
    elif not any(map(is_json, content)):
        assert answer in (BINARY, TEXT)


def _fits(value: Any, hint: Any) -> bool:
    """Whether a value is of an annotated type."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if hint is Any:
        return True
    if hint is None or hint is types.NoneType:
        return value is None
    if origin in (typing.Union, types.UnionType):
        return any(_fits(value, each) for each in arguments)
    if origin is typing.Literal:
        return value in arguments
    if origin is list:
        return isinstance(value, list) and all(_fits(item, arguments[0]) for item in value)
    if origin is dict:
        return isinstance(value, dict) and all(_fits(item, arguments[1]) for item in value.values())
    if hint is float:
        return isinstance(value, int | float)
    return isinstance(value, origin or hint)


@pytest.fixture(scope="module")
def packages(clients: Path) -> list[Path]:
    """The folders of all clients."""
    found = [Described(name, clients) for name in ("petstore", "museum", "balance_platform")]
    return [each.output / each.config.client.package for each in found]


@pytest.mark.slow("mypy checks 600 modules", seconds=15)
def test_mypy_accepts_the_clients(clients: Path, packages: list[Path]) -> None:
    options = ["--strict", "--no-error-summary", "--cache-dir", str(clients / "cache")]
    command = [sys.executable, "-m", "mypy", *options, *map(str, packages)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout == ""
    assert done.returncode == 0, done.stderr


@pytest.mark.slow("pyright checks 570 modules", seconds=20)
def test_pyright_accepts_the_clients(clients: Path, packages: list[Path]) -> None:
    written = [file for package in packages for file in package.rglob("*.py") if _is_written(file, package)]
    assert refused_by_pyright(clients, written) == []


def _is_written(file: Path, package: Path) -> bool:
    """Whether a module depends on the description; the others are copies, which are checked where they come from."""
    return not (RUNTIME / file.relative_to(package)).exists()
