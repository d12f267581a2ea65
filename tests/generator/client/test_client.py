"""The client that is generated from the small description."""

import asyncio
import copy
import importlib
import json
import pickle
from types import ModuleType
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

_json = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
_part = st.fixed_dictionaries({}, optional={"size": st.integers(), "extra": _json})
_job = st.fixed_dictionaries(
    {},
    optional={
        "name": st.text() | _json,
        "phase": st.sampled_from(["Running", "Completed", "Resting"]) | _json,
        "parts": st.lists(_part | _json, max_size=3) | _json,
        "note": st.none() | st.text() | _json,
        "labels": st.dictionaries(st.text(), st.text() | _json, max_size=3) | _json,
        "main.part": st.none() | _part | _json,
        "created": st.text() | _json,
        "unknown": _json,
    },
)


def _model(small_client: ModuleType) -> Any:
    return importlib.import_module(f"{small_client.__name__}.models").Job


@given(document=_job)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_decoding_never_fails_and_loses_nothing(small_client: ModuleType, document: dict[str, Any]) -> None:
    model = _model(small_client)
    decoded = model.from_dict(document)
    assert decoded.to_dict() == document
    assert model.from_dict(decoded.to_dict()) == decoded
    assert str(decoded).startswith("Job(")


def test_values_get_their_documented_types(small_client: ModuleType) -> None:
    models = importlib.import_module(f"{small_client.__name__}.models")
    job = models.Job.from_dict({"name": "a", "phase": "Running", "parts": [{"size": 1}], "main.part": {"size": 2}})
    assert job.phase is models.JobPhase.RUNNING
    assert job.parts == [models.Part(size=1)]
    assert job.main_part.size == 2
    assert models.Job.from_dict({"name": "a", "phase": "Resting"}).phase == "Resting"
    assert "phase='Running'" in str(job)
    assert str(models.Job(name="a\nb")) == "Job(\n  name=\n    | a\n    | b\n)"
    with pytest.raises(AttributeError, match="Jab"):
        _ = models.Jab
    assert "JobPhase" in dir(models)


def _client(small_client: ModuleType, answer: httpx.Response, seen: list[httpx.Request]) -> Any:
    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)

    transport = httpx.MockTransport(handle)
    base = "http://small.example.com"
    client = small_client.Client(base_url=base)
    client.set_httpx_client(httpx.Client(base_url=base, transport=transport))
    return client.set_async_httpx_client(httpx.AsyncClient(base_url=base, transport=transport))


def test_a_request_is_what_the_description_says(small_client: ModuleType) -> None:
    jobs = importlib.import_module(f"{small_client.__name__}.api.jobs")
    seen: list[httpx.Request] = []
    client = _client(small_client, httpx.Response(201, json={"name": "a", "later": 1}), seen)
    job = jobs.create_job.sync("p/1", client=client, body=_model(small_client)(name="a"))
    assert job.name == "a"
    assert job["later"] == 1
    assert asyncio.run(jobs.create_job.asyncio("p/1", client=client, body=job)) == job
    assert jobs.delete_job.sync("p", "j 1", client=_client(small_client, httpx.Response(202), seen), force=True) is None
    assert [(request.method, request.url.raw_path) for request in seen] == [
        ("POST", b"/v2/p%2F1/jobs"),
        ("POST", b"/v2/p%2F1/jobs"),
        ("DELETE", b"/v2/p/jobs/j%201?force=true"),
    ]
    assert json.loads(seen[0].content) == {"name": "a"}
    assert seen[0].headers["Content-Type"] == "application/json"


@pytest.mark.parametrize(
    ("answer", "kind", "said"),
    [
        (httpx.Response(400, json={"error_code": "M.1", "error_msg": "bad name"}), "BadRequestError", "M.1: bad name"),
        (httpx.Response(401, json={"error": {"code": 401, "message": "who?"}}), "AuthenticationError", "401: who?"),
        (httpx.Response(404, json={}), "NotFoundError", "404"),
        (httpx.Response(429, text="slow down"), "RateLimitError", "slow down"),
        (httpx.Response(502, text="Bad gateway"), "ServerError", "Bad gateway"),
        (httpx.Response(418), "ApiError", "the body is empty"),
        (httpx.Response(418, html=" <!DOCTYPE HTML><p>a"), "ApiError", "the server answered with an HTML page"),
        (httpx.Response(201, html="<html><p>a"), "ApiError", "the server answered with an HTML page"),
        (httpx.Response(201, text="<html>Log in</html>"), "ApiError", "not the documented JSON"),
        (httpx.Response(201), "ApiError", "the body is empty"),
        (httpx.Response(201, content=b'{"name": "a'), "ApiError", "not the documented JSON"),
        (httpx.Response(201, content=b"[1]"), "ApiError", "not the documented JSON"),
        (httpx.Response(500, content=b"\xff\xfe"), "ServerError", "500"),
    ],
)
def test_anything_else_is_an_error_with_all_that_is_known(
    small_client: ModuleType, answer: httpx.Response, kind: str, said: str
) -> None:
    jobs = importlib.import_module(f"{small_client.__name__}.api.jobs")
    errors = importlib.import_module(f"{small_client.__name__}.errors")
    answer.headers["X-Request-Id"] = "r-1"
    client = _client(small_client, answer, [])
    body = _model(small_client)(name="a")
    with pytest.raises(errors.ApiError) as caught:
        jobs.create_job.sync("p", client=client, body=body)
    assert type(caught.value).__name__ == kind
    assert said in str(caught.value)
    assert isinstance(caught.value, errors.ModelArtsError)
    assert caught.value.status_code == answer.status_code
    assert caught.value.request_id == "r-1"
    assert caught.value.body == answer.content
    detailed = jobs.create_job.sync_detailed("p", client=client, body=body)
    assert detailed.status_code == answer.status_code


def test_what_is_read_belongs_to_the_model(small_client: ModuleType) -> None:
    source = {"name": "a", "parts": [{"size": 1}], "main.part": {"size": 2}, "labels": {"a": "b"}}
    kept = json.loads(json.dumps(source))
    job = _model(small_client).from_dict(source)
    job.parts.append(job.main_part)
    job.parts[0].size = 5
    job.main_part.size = 6
    job.labels["c"] = "d"
    job.name = "b"
    assert source == kept
    assert job.to_dict() == {
        "name": "b",
        "parts": [{"size": 5}, {"size": 6}],
        "main.part": {"size": 6},
        "labels": {"a": "b", "c": "d"},
    }
    job.to_dict()["parts"].clear()
    assert len(job.parts) == 2
    assert json.loads(job.to_json()) == job.to_dict()


def test_fields_that_nobody_knows_are_kept_and_hide_no_method(small_client: ModuleType) -> None:
    document = {"name": "a", "to_dict": 1, "to_json": 2, "additional_properties": 3, "__class__": 4, "from_dict": 5}
    job = _model(small_client).from_dict(document)
    assert job.to_dict() == document
    assert json.loads(job.to_json()) == document
    unknown = {name: value for name, value in document.items() if name != "name"}
    assert dict(job.additional_properties) == unknown
    assert [job[name] for name in document] == list(document.values())
    del job.additional_properties["to_json"]
    job["later"] = 6
    assert "to_json" not in job
    assert job.additional_properties["later"] == 6
    with pytest.raises(KeyError, match="documented"):
        job.additional_properties["name"] = "b"
    with pytest.raises(KeyError, match="nowhere"):
        _ = job["nowhere"]
    with pytest.raises(AttributeError, match="to_dict is an attribute of the class Job"):
        job.to_dict = 1


def test_models_compare_copy_and_print_by_what_they_hold(small_client: ModuleType) -> None:
    model = _model(small_client)
    read, unread = (model.from_dict({"name": "a", "parts": [{"size": 1}], "later": 1}) for _ in range(2))
    assert read.parts[0].size == 1
    assert read == unread
    assert copy.deepcopy(read) == pickle.loads(pickle.dumps(unread)) == read  # noqa: S301 - our own bytes
    read.parts[0].size = 2
    assert read != unread
    assert repr(unread) == "Job(name='a', parts=[Part(size=1)], {'later': 1})"
    del read.parts
    assert read.to_dict() == {"name": "a", "later": 1}
    assert model(name="a") == model.from_dict({"name": "a"})
    assert model(name="a") != {"name": "a"}


def test_docstrings_tell_constraints_and_sources(small_client: ModuleType) -> None:
    text = " ".join((_model(small_client).__doc__ or "").split())
    assert "name (str): Its name. At most 5 characters." in text
    assert text.endswith("Source: a document")
    jobs = importlib.import_module(f"{small_client.__name__}.api.jobs")
    text = " ".join((jobs.create_job.sync.__doc__ or "").split())
    assert "project_id (str): The project." in text
    assert "body (Job): A job" in text
    assert text.endswith("Source: a document")


def test_a_creation_that_may_have_arrived_is_not_sent_again(small_client: ModuleType) -> None:
    retries = importlib.import_module(f"{small_client.__name__}.retries")
    create = httpx.Request("POST", "https://small.example.com/v2/p/jobs", json={})
    delete = httpx.Request("DELETE", "https://small.example.com/v2/p/jobs/j")
    lost = httpx.ReadError("lost")
    assert retries.RetryPolicy().delay_after_error(create, lost, 1) is None
    assert retries.RetryPolicy().delay_after_error(delete, lost, 1) is not None
