"""Responses and errors list the attempts that the transport reports."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from modelarts_client import ApiError, Attempt, Client
from modelarts_client.api.training import show_training_job_details as operation

BASE_URL = "https://modelarts.example.com"
_ATTEMPTS = (Attempt(1, "ReadTimeout: timed out", 60.0, 0.4), Attempt(2, "503", 0.2, 0.9), Attempt(3, "503", 0.1, 0.0))


def _client(attempts: tuple[Attempt, ...] | None) -> Client:
    extensions = {} if attempts is None else {"attempts": attempts}

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(503, json={"error_msg": "busy"}, extensions=extensions)

    transport = httpx.MockTransport(answer)
    client = Client(BASE_URL).set_httpx_client(httpx.Client(base_url=BASE_URL, transport=transport))
    return client.set_async_httpx_client(httpx.AsyncClient(base_url=BASE_URL, transport=transport))


@pytest.mark.parametrize(
    ("attempts", "told"),
    [
        (None, "HTTP 503: busy"),
        (_ATTEMPTS[2:], "HTTP 503: busy"),
        (_ATTEMPTS, "HTTP 503 after 3 attempts: busy"),
    ],
)
def test_they_are_told(attempts: tuple[Attempt, ...] | None, told: str) -> None:
    client = _client(attempts)
    expected = attempts or ()
    assert operation.sync_detailed("p", "j", client=client).attempts == expected
    assert asyncio.run(operation.asyncio_detailed("p", "j", client=client)).attempts == expected
    with pytest.raises(ApiError) as caught:
        operation.sync("p", "j", client=client)
    assert caught.value.attempts == expected
    assert str(caught.value) == told
