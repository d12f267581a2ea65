"""Redirects are reported and not followed, so that credentials reach no other host."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from modelarts_client import ApiError, Client
from modelarts_client.api.training import show_training_job_details

BASE_URL = "https://modelarts.example.com"
_OTHER = "https://elsewhere.example.org"


def _client(status: int, location: str, seen: list[httpx.Request]) -> Client:
    """A client whose server redirects, on httpx clients that follow redirects."""

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(
            status if request.url.host == "modelarts.example.com" else 200, headers={"Location": location}
        )

    headers = {"X-Auth-Token": "s3cret", "Authorization": "s3cret"}
    client = Client(BASE_URL)
    transport = httpx.MockTransport(answer)
    client.set_httpx_client(
        httpx.Client(base_url=BASE_URL, headers=headers, transport=transport, follow_redirects=True)
    )
    return client.set_async_httpx_client(
        httpx.AsyncClient(base_url=BASE_URL, headers=headers, transport=transport, follow_redirects=True)
    )


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_they_are_not_followed(status: int) -> None:
    seen: list[httpx.Request] = []
    client = _client(status, f"{_OTHER}/v2/p/training-jobs/j", seen)
    with pytest.raises(ApiError) as caught:
        show_training_job_details.sync("p", "j", client=client)
    with pytest.raises(ApiError) as caught_async:
        asyncio.run(show_training_job_details.asyncio("p", "j", client=client))
    assert {request.url.host for request in seen} == {"modelarts.example.com"}
    assert len(seen) == 2
    assert str(caught.value) == str(caught_async.value)
    assert f"the server redirects to {_OTHER}/v2/p/training-jobs/j; redirects are not followed" in str(caught.value)


@pytest.mark.parametrize(
    ("location", "told"),
    [
        ("/other/path", "/other/path"),
        ("//elsewhere.example.org/a", "//elsewhere.example.org/a"),
        (f"{_OTHER}/a?signature=s3cret#s3cret", f"{_OTHER}/a"),
        ("https://user:s3cret@elsewhere.example.org:8443/a", "https://elsewhere.example.org:8443/a"),
        (f"{_OTHER}/{'s3cret' * 100}", _OTHER),
        (f"/{'s3cret' * 100}", "a long path"),
        (f"https://{'a' * 300}/", f"https://{'a' * 92}"),
    ],
)
def test_the_error_says_where_to_without_secrets(location: str, told: str) -> None:
    client = _client(302, location, [])
    with pytest.raises(ApiError) as caught:
        show_training_job_details.sync("p", "j", client=client)
    assert f"HTTP 302: the server redirects to {told}; " in str(caught.value)
    assert "s3cret" not in str(caught.value)


def test_a_client_that_would_follow_them_is_refused() -> None:
    with pytest.raises(ValueError, match=r"follow_redirects: .* credentials"):
        Client(BASE_URL, httpx_args={"follow_redirects": True})
    assert Client(BASE_URL, httpx_args={"follow_redirects": False}).httpx_args


def test_a_redirect_to_what_is_no_address_is_an_error_of_the_client() -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(302, headers={"Location": "http://[:bad:/a"}))
    client = Client("http://127.0.0.1:1", project_id="p", httpx_args={"transport": transport})
    with pytest.raises(ApiError, match="redirects to http%3A//%5B%3Abad%3A/a"):
        client.training.show_training_job_engines()
