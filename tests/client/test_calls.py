"""Operations that are bound to a client make the same requests as the endpoint functions."""

from __future__ import annotations

import asyncio
import inspect
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, assert_type

import httpx
import pytest
from hypothesis import strategies as st
from modelarts_client import Client
from modelarts_client.models import (
    CreateTrainingJobRequest,
    Error,
    JobListResponse,
    JobResponse,
    ListServicesResponse,
    ServiceSummary,
)
from modelarts_client.operations import OPERATIONS, Operation
from modelarts_client.types import UNSET, Response

from tests.client.arguments import arguments
from tests.conftest import ForAll

BASE_URL: Final = "https://modelarts.example.com"
JOB: Final[Mapping[str, Any]] = {"kind": "job", "metadata": {"name": "train"}}

every_operation = pytest.mark.parametrize("operation", OPERATIONS.values(), ids=OPERATIONS)


class Recorder:
    """Answers each request with the same status and no body.

    Attributes:
        client: The client of the requests.
        sent: What was sent.
    """

    def __init__(self, status: int = 418, **settings: Any) -> None:
        self.sent: list[tuple[object, ...]] = []
        self._status = status
        transport = httpx.MockTransport(self._answer)
        self.client = Client(BASE_URL, httpx_args={"transport": transport, "trust_env": False}, **settings)

    @property
    def last(self) -> str:
        """The path of the last request."""
        return str(self.sent[-1][1])

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.sent.append((request.method, request.url.raw_path.decode(), request.headers.raw, request.content))
        return httpx.Response(self._status, headers={"X-Request-Id": "r-1"})


def calls_of(client: Client, operation: Operation, *, raw: bool = False, is_async: bool = False) -> Any:
    """The bound call of an operation."""
    group = getattr(client.aio if is_async else client, operation.tag.replace("-", "_"))
    return getattr(group.with_raw_response if raw else group, operation.module.rpartition(".")[2])


@st.composite
def _operations_with_arguments(draw: st.DrawFn) -> tuple[Operation, Mapping[str, Any]]:
    operation = OPERATIONS[draw(st.sampled_from(list(OPERATIONS)))]
    return operation, draw(arguments(operation)).given


@pytest.mark.examples(150, long=5000)
def test_they_send_what_endpoint_functions_send(for_all: ForAll) -> None:
    def same(drawn: tuple[Operation, Mapping[str, Any]]) -> None:
        operation, given = drawn
        recorder = Recorder(project_id="known")
        expected = operation.endpoint().sync_detailed(client=recorder.client, **given)
        plain = dict(given)
        if "body" in given:
            plain["body"] = given["body"].to_dict()
        for passed in (given, plain):
            answers = (
                calls_of(recorder.client, operation, raw=True)(**passed),
                asyncio.run(calls_of(recorder.client, operation, raw=True, is_async=True)(**passed)),
            )
            assert all(type(answer) is type(expected) and answer.status_code == 418 for answer in answers)
        first, *others = recorder.sent
        assert others == [first] * 4

    for_all(_operations_with_arguments(), same)


@every_operation
@pytest.mark.parametrize("is_async", [False, True])
def test_their_signatures_are_those_of_endpoint_functions(operation: Operation, is_async: bool) -> None:
    client = Client(BASE_URL)
    function = operation.endpoint().asyncio if is_async else operation.endpoint().sync
    expected = {name: one for name, one in inspect.signature(function).parameters.items() if name != "client"}
    for raw in (False, True):
        call = calls_of(client, operation, raw=raw, is_async=is_async)
        given = inspect.signature(call).parameters
        assert given.keys() == expected.keys()
        assert {name: one.default for name, one in given.items() if name != "project_id"} == {
            name: one.default for name, one in expected.items() if name != "project_id"
        }
        positional = [name for name, one in given.items() if one.kind is one.POSITIONAL_OR_KEYWORD]
        assert positional == [
            one.python_name for one in operation.parameters if one.place == "path" and one.name != "project_id"
        ]
        if "project_id" in given:
            assert given["project_id"].default is UNSET
        assert inspect.getdoc(call)


def test_the_project_of_a_call_comes_before_that_of_the_client() -> None:
    recorder = Recorder(204, project_id="known")
    recorder.client.training.delete_training_job("job")
    assert recorder.last == "/v2/known/training-jobs/job"
    recorder.client.training.delete_training_job("job", project_id="other")
    assert recorder.last == "/v2/other/training-jobs/job"
    asyncio.run(recorder.client.with_options(timeout=1).aio.training.delete_training_job("job"))
    assert recorder.last == "/v2/known/training-jobs/job"


def test_the_project_may_be_looked_up_when_it_is_needed() -> None:
    asked: list[bool] = []

    def look_up() -> str:
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            asked.append(False)
        else:
            asked.append(True)
        return "found"

    recorder = Recorder(204, project_id=look_up)
    training = recorder.client.training
    assert not asked
    training.delete_training_job("job", project_id="given")
    assert not asked
    training.delete_training_job("job")
    asyncio.run(recorder.client.aio.training.delete_training_job("job"))
    assert recorder.last == "/v2/found/training-jobs/job"
    assert asked == [False, False]  # never in an event loop, which it would block


def test_a_client_shows_its_project() -> None:
    assert "project_id='known'" in repr(Client(BASE_URL, project_id="known"))
    assert "project_id=<looked up when needed>" in repr(Client(BASE_URL, project_id=lambda: "found"))


def test_what_the_caller_gives_is_never_called() -> None:
    def never() -> str:
        raise AssertionError("called")

    recorder = Recorder(204, project_id="known")
    with pytest.raises(TypeError, match="training_job_id"):
        recorder.client.training.delete_training_job(never)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="training_job_id"):
        recorder.client.training.delete_training_job(UNSET)


def test_a_project_that_nobody_knows_is_an_error_that_says_where_to_give_it() -> None:
    recorder = Recorder()
    with pytest.raises(
        ValueError, match="DeleteTrainingJob needs project_id: pass it to this call, or pass project_id="
    ):
        recorder.client.training.delete_training_job("job")
    with pytest.raises(ValueError, match="needs project_id"):
        asyncio.run(recorder.client.aio.training.delete_training_job("job"))
    assert not recorder.sent


def test_a_response_of_any_status_comes_with_its_headers() -> None:
    client = Recorder(404, project_id="known").client
    response = client.training.with_raw_response.show_training_job_details("job")
    assert (response.status_code, response.headers["X-Request-Id"], response.parsed) == (404, "r-1", None)


def test_completion_shows_tags_and_operations() -> None:
    client = Client(BASE_URL)
    tags = {operation.tag.replace("-", "_") for operation in OPERATIONS.values()}
    assert tags | {"aio"} <= set(dir(client))
    assert tags <= set(dir(client.aio))
    for operation in OPERATIONS.values():
        name = operation.module.rpartition(".")[2]
        for group in (
            getattr(client, operation.tag.replace("-", "_")),
            getattr(client.aio, operation.tag.replace("-", "_")),
        ):
            assert name in dir(group)
            assert name in dir(group.with_raw_response)
    assert {"pages", "all"} <= set(dir(client.training.list_training_jobs))


def test_nothing_of_a_tag_is_loaded_before_it_is_used() -> None:
    program = """
import sys
from modelarts_client import Client
client = Client("https://modelarts.example.com", project_id="known")
dir(client), dir(client.aio)
watched = tuple(f"modelarts_client.{part}" for part in ("calls", "api", "models")) + ("httpx",)
def loaded(): return sorted(name for name in sys.modules if name.startswith(watched))
assert not loaded(), loaded()
call = client.training.delete_training_job
assert "modelarts_client.calls.training" in loaded() and "modelarts_client.calls.services" not in loaded()
assert not [name for name in loaded() if ".api" in name or name == "httpx"], loaded()
"""
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)


def _types(client: Client, job: CreateTrainingJobRequest) -> None:
    """What type checkers see; never called."""
    assert_type(client.training.create_training_job(body=job), JobResponse)
    assert_type(client.training.create_training_job(body={"kind": "job"}), JobResponse)
    assert_type(client.training.delete_training_job("job"), None)
    assert_type(client.training.list_training_jobs(body={}), JobListResponse)
    assert_type(client.training.list_training_jobs.all(body={}), Iterator[JobResponse])
    assert_type(client.services.list_services.pages(limit=10), Iterator[ListServicesResponse])
    raw = client.training.with_raw_response.show_training_job_details("job", project_id="other")
    assert_type(raw, Response[Error | JobResponse])


async def _async_types(client: Client) -> None:
    assert_type(await client.aio.training.show_training_job_details("job"), JobResponse)
    async for service in client.aio.services.list_services.all():
        assert_type(service, ServiceSummary)


CHECKED: Final[tuple[Callable[..., object], ...]] = (_types, _async_types)
