"""A client repeats requests, keeps deadlines and shares connections by itself, without the SDK."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final

import httpx
import pytest
from modelarts_client import Client
from modelarts_client.api.training import list_training_jobs
from modelarts_client.errors import (
    ConfigurationError,
    EndpointUnreachableError,
    InvalidArgumentError,
    ValidationError,
)
from modelarts_client.http_settings import HttpSettings
from modelarts_client.models import ListTrainingJobsRequest
from modelarts_client.retries import RetryPolicy
from modelarts_client.sending.transports import Transports

_AT_ONCE: Final = RetryPolicy(retries=2, base_delay=0.0)


class Busy(ThreadingHTTPServer):
    """Answers 503 to the first requests.

    Attributes:
        busy: How many requests it still answers with 503.
        asked: How many requests have come.
        opened: How many connections have been opened.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.busy = 0
        self.asked = 0
        self.opened = 0

    def client(self, **settings: Any) -> Client:
        """A client of this server."""
        return Client(f"http://127.0.0.1:{self.server_port}", project_id="p", **settings)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Busy

    def setup(self) -> None:
        super().setup()
        self.server.opened += 1

    def do_GET(self) -> None:
        self.server.asked += 1
        self.server.busy -= 1
        self.send_response(503 if self.server.busy >= 0 else 200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.do_GET()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def busy() -> Iterator[Busy]:
    with Busy() as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield server
        server.shutdown()


def status_of(client: Client, *, is_async: bool) -> int:
    """The status of a GET, and how it was reached."""

    async def asked() -> int:
        async with client:
            return (await client.aio.training.with_raw_response.show_training_job_details("j")).status_code

    if is_async:
        return asyncio.run(asked())
    with client:
        return client.training.with_raw_response.show_training_job_details("j").status_code


@pytest.mark.parametrize("is_async", [False, True])
def test_requests_are_repeated(busy: Busy, is_async: bool) -> None:
    busy.busy = 2
    assert status_of(busy.client(retries=_AT_ONCE), is_async=is_async) == 200
    assert busy.asked == 3


@pytest.mark.parametrize("is_async", [False, True])
@pytest.mark.parametrize(("retries", "asked"), [(0, 1), (1, 2), (3, 4)])
def test_options_say_how_often(busy: Busy, retries: int, asked: int, is_async: bool) -> None:
    busy.busy = 9
    client = busy.client(retries=_AT_ONCE).with_options(retries=retries)
    assert status_of(client, is_async=is_async) == 503
    assert busy.asked == asked


def test_attempts_are_listed(busy: Busy) -> None:
    busy.busy = 1
    with busy.client(retries=_AT_ONCE) as client:
        response = client.training.with_raw_response.show_training_job_details("j")
    assert [attempt.outcome for attempt in response.attempts] == ["503", "200"]


@pytest.mark.parametrize("is_async", [False, True])
def test_a_call_ends_with_its_deadline(busy: Busy, is_async: bool) -> None:
    busy.busy = 99
    slow = RetryPolicy(retries=50, base_delay=0.2, jitter=lambda _, high: high)
    assert status_of(busy.client(retries=slow, deadline=0.5), is_async=is_async) == 503
    assert busy.asked < 5


def test_no_answer_is_an_error_that_says_where() -> None:
    with socket.socket() as silent:  # which has a port and does not listen
        silent.bind(("127.0.0.1", 0))
        client = Client(f"http://127.0.0.1:{silent.getsockname()[1]}", project_id="p", retries=_AT_ONCE)
        with pytest.raises(EndpointUnreachableError, match="Nothing listens at http://127") as caught:
            client.training.delete_training_job("j")
    assert len(caught.value.attempts) == 3


def test_transports_are_shared_by_clients_and_keep_their_policy(busy: Busy) -> None:
    busy.busy = 2
    shared = Transports(HttpSettings(retries=_AT_ONCE))
    one, other = busy.client(transports=shared), busy.client(transports=shared, headers={"X-Language": "en-us"})
    assert status_of(one, is_async=False) == 200
    assert status_of(other, is_async=False) == 200
    assert busy.opened == 1  # closing the first client has left them open
    shared.close()


def test_a_given_transport_is_repeated_too() -> None:
    outcomes: Iterator[Exception | httpx.Response] = iter(
        [httpx.ConnectError("no"), httpx.Response(503), httpx.Response(200)]
    )

    def answer(request: httpx.Request) -> httpx.Response:
        outcome = next(outcomes)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    client = Client("http://s", retries=_AT_ONCE, httpx_args={"transport": httpx.MockTransport(answer)})
    assert client.send("GET", "/v1/jobs").status_code == 200


@pytest.mark.parametrize("options", [{"retries": 5}, {"deadline": 5.0}])
def test_an_httpx_client_that_is_given_repeats_nothing_and_says_so(options: dict[str, Any]) -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(503))
    client = Client("http://s").set_httpx_client(httpx.Client(base_url="http://s", transport=transport))
    client.set_async_httpx_client(httpx.AsyncClient(base_url="http://s", transport=transport))
    assert client.send("GET", "/v1/jobs").status_code == 503
    with pytest.raises(ConfigurationError, match="has no effect on a client that was given an httpx client"):
        client.with_options(**options).send("GET", "/v1/jobs")
    with pytest.raises(ConfigurationError, match="has no effect"):
        asyncio.run(client.with_options(**options).asend("GET", "/v1/jobs"))
    with pytest.raises(ConfigurationError, match="would have no effect"):
        Client("http://s", **options).set_httpx_client(httpx.Client())


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"retries": -1}, "retries=-1 must not be negative"),
        ({"deadline": 0}, "deadline=0 must be more than 0 seconds"),
        ({"retries": 1, "transports": Transports(HttpSettings())}, "retries= is a setting of transports="),
    ],
)
def test_settings_that_cannot_be_are_refused(settings: dict[str, Any], said: str) -> None:
    with pytest.raises((InvalidArgumentError, ConfigurationError), match=said):
        Client("http://s", **settings)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"limits": httpx.Limits()}, "must not contain limits"),
        ({"mounts": {}}, "must not contain mounts"),
        ({"verify": 7}, "verify=7 must be"),
        ({"proxy": "ftp://proxy"}, "proxy= is not the URL of a proxy"),
    ],
)
def test_arguments_of_httpx_that_would_have_no_effect_are_refused(arguments: dict[str, Any], said: str) -> None:
    with pytest.raises(InvalidArgumentError, match=said):
        Client("http://s", httpx_args=arguments).send("GET", "/")


@pytest.mark.parametrize("name", ["RetryPolicy", "HttpSettings", "AttemptReport"])
def test_the_sdk_has_the_same_classes(name: str) -> None:
    import modelarts.attempts
    import modelarts.http_settings
    import modelarts.retries

    for module in (modelarts.retries, modelarts.http_settings, modelarts.attempts):
        if hasattr(module, name):
            assert getattr(module, name).__module__.startswith("modelarts_client.")


@pytest.mark.parametrize("is_async", [False, True])
@pytest.mark.parametrize("body", [{"limit": 500}, ListTrainingJobsRequest(limit=500)])
def test_bodies_are_checked_before_they_are_sent_if_asked_for(
    busy: Busy, body: ListTrainingJobsRequest | dict[str, Any], is_async: bool
) -> None:
    def send(client: Client) -> object:
        if is_async:
            return asyncio.run(client.aio.training.with_raw_response.list_training_jobs(body=body))
        return client.training.with_raw_response.list_training_jobs(body=body)

    with pytest.raises(ValidationError, match="ListTrainingJobsRequest: limit 500 must be at most 50"):
        send(busy.client(validate=True))
    assert busy.asked == 0
    send(busy.client(retries=0))  # the server decides
    assert busy.asked == 1


def test_functions_of_operations_check_bodies_as_well(busy: Busy) -> None:
    client = busy.client(validate=True)
    with pytest.raises(ValidationError):
        list_training_jobs.sync("p", client=client, body=ListTrainingJobsRequest(limit=500))
    with pytest.raises(ValidationError):
        list_training_jobs.sync("p", client=client, body={"limit": 500})  # type: ignore[arg-type]
    assert busy.asked == 0
