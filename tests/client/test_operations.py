"""The table of operations matches the description and the endpoint functions."""

from __future__ import annotations

import inspect
import subprocess
import sys
from pathlib import Path
from typing import Any, Final, get_type_hints

import modelarts_client.models
import pytest
import yaml
from modelarts_client.operations import OPERATIONS, Operation

BUNDLE: Final = Path(__file__).parents[2] / "generated" / "openapi.yaml"
METHODS: Final = ("get", "put", "post", "delete", "patch", "head", "options", "trace")
FUNCTIONS: Final = ("sync", "sync_detailed", "asyncio", "asyncio_detailed")

every_operation = pytest.mark.parametrize("operation", OPERATIONS.values(), ids=OPERATIONS)


def test_it_has_the_operations_of_the_description_and_no_other() -> None:
    document = yaml.load(BUNDLE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    described = [
        (operation["operationId"], method.upper(), path, operation["tags"][0], operation.get("x-repeatable", False))
        for path, item in document["paths"].items()
        for method in METHODS
        if (operation := item.get(method))
    ]
    assert described == [
        (name, operation.method, operation.path, operation.tag, operation.repeatable)
        for name, operation in OPERATIONS.items()
    ]


@every_operation
@pytest.mark.parametrize("function", FUNCTIONS)
def test_arguments_are_those_of_the_functions(operation: Operation, function: str) -> None:
    arguments = inspect.signature(getattr(operation.endpoint(), function)).parameters
    expected = {parameter.python_name: parameter.required for parameter in operation.parameters} | {"client": True}
    if operation.request:
        expected["body"] = True
    found = {name: argument.default is argument.empty for name, argument in arguments.items()}
    found.pop("content_type", None)  # of a body with several media types
    assert found == expected
    positional = [name for name, each in arguments.items() if each.kind is each.POSITIONAL_OR_KEYWORD]
    assert positional == [parameter.python_name for parameter in operation.parameters if parameter.place == "path"]


@every_operation
def test_models_are_there_and_are_those_of_the_functions(operation: Operation) -> None:
    hints = _hints(operation, "sync")
    assert operation.request_model() is hints.get("body")
    successes = [status for status in operation.responses if status < 300]
    returned = {operation.response_model(status) or type(None) for status in successes}
    hint = hints["return"]
    assert returned == set(getattr(hint, "__args__", (hint,)))
    for status, name in operation.responses.items():
        assert (operation.response_model(status) is None) is (name is None)


@every_operation
def test_pages_are_asked_for_by_arguments_that_there_are(operation: Operation) -> None:
    paging = operation.paging
    if paging is None:
        return
    wanted = {paging.start} | ({paging.size} if paging.size else set())
    if paging.place == "query":
        assert wanted <= _hints(operation, "sync").keys()
    else:
        model = operation.request_model()
        assert model is not None
        assert all(hasattr(model, name) for name in wanted)


def test_what_is_known_of_paging_and_repeating() -> None:
    styles = {name: operation.paging.style for name, operation in OPERATIONS.items() if operation.paging}
    assert styles["ListTrainingJobs"] == "offset"
    assert styles["ListServices"] == "page"
    assert styles["ListNetworks"] == "continue"
    assert OPERATIONS["ListTrainingJobs"].idempotent
    assert OPERATIONS["DeleteTrainingJob"].idempotent
    assert not OPERATIONS["CreateTrainingJob"].idempotent
    assert not OPERATIONS["PatchPool"].idempotent


def test_importing_it_loads_no_transport_no_endpoint_and_no_model() -> None:
    code = "import sys, modelarts_client.operations; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "httpx" not in loaded
    assert not [name for name in loaded if name.startswith(("modelarts_client.api", "modelarts_client.models"))]


def _hints(operation: Operation, function: str) -> dict[str, Any]:
    names = {name: getattr(modelarts_client.models, name) for name in modelarts_client.models.__all__}
    unknown = {"_Client": Any, "_Response": Any}
    return get_type_hints(getattr(operation.endpoint(), function), vars(operation.endpoint()), names | unknown)
