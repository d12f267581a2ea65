"""Predictions over HTTP: who may ask, what is passed on, what is refused."""

from __future__ import annotations

import json
import logging
from collections import Counter
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.sdk_request import SdkRequest
from modelarts_emulator import embedded
from modelarts_emulator.services.real_time.gateway import MOST_BODY_BYTES

from tests.support.polling import until
from tests.support.service_platform import Platform, open_platform


@pytest.fixture(scope="module")
def platform(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Platform]:
    with open_platform(tmp_path_factory.mktemp("gateway")) as opened:
        yield opened


@pytest.fixture(scope="module")
def service_id(platform: Platform) -> str:
    """A service that runs."""
    return platform.deploy()


@pytest.fixture(scope="module")
def url(platform: Platform, service_id: str) -> str:
    """Its address."""
    return str(platform.show(service_id)["access_address"])


def refusal(response: httpx.Response) -> tuple[int, str]:
    assert response.headers["x-request-id"]
    return response.status_code, response.json()["error_code"]


def signed(platform: Platform, url: str, body: bytes, **changes: str) -> Mapping[str, str]:
    """Headers as the official SDK sends them."""
    account = platform.emulator.services.accounts.account
    secret = changes.get("secret", account.secret_key)
    credentials = BasicCredentials(account.access_key, secret, platform.project_id)
    parts = urlsplit(url)
    headers = {"Content-Type": "application/json"}
    request = SdkRequest("POST", "http", parts.netloc, parts.path, parts.path, [], headers, body)
    sent: dict[str, str] = credentials.sign_request(request).header_params
    return sent


def test_a_token_or_a_signature_lets_a_request_in(platform: Platform, url: str) -> None:
    body = json.dumps({"long": 3}).encode()
    response = httpx.post(url, content=body, headers=signed(platform, url, body), trust_env=False)
    assert response.json()["long"] == "xxx"
    big = json.dumps({"long": 1, "ignored": "x" * 10**6}).encode()
    response = httpx.post(url, content=big, headers=signed(platform, url, big), trust_env=False)
    assert response.json()["long"] == "x"


def test_other_requests_stay_outside(platform: Platform, url: str, service_id: str) -> None:
    body = b"{}"
    failed = platform.show(service_id)["failed_times"]
    for headers, code in [
        ({}, "ModelArts.0201"),
        ({"X-Auth-Token": "wrong"}, "ModelArts.0203"),
        (signed(platform, url, body, secret="wrong"), "ModelArts.0208"),
        (signed(platform, url, b"[]"), "ModelArts.0208"),
        (signed(platform, url + "/more", body), "ModelArts.0208"),
    ]:
        response = httpx.post(url, content=body, headers=headers, trust_env=False)
        assert refusal(response) == (401, code)
    account_token = platform.emulator.services.accounts.issue_token(project_scope=False).token
    response = httpx.post(url, content=body, headers={"X-Auth-Token": account_token}, trust_env=False)
    assert refusal(response) == (401, "ModelArts.0212")
    assert platform.show(service_id)["failed_times"] == failed  # none of them reached it


def test_addresses_that_lead_nowhere(platform: Platform, service_id: str) -> None:
    for path, expected in [
        ("/v1/infers", (400, "ModelArts.4201")),
        ("/v1/infers/", (400, "ModelArts.4201")),
        ("/v1/infers/missing", (404, "ModelArts.4204")),
        ("/v1/infers/missing/more", (404, "ModelArts.4204")),
        (f"/v1/infers/{service_id}/none", (404, "ModelArts.4204")),  # the instance's answer
    ]:
        assert refusal(platform.client.post(path, json={})) == expected


def test_what_an_instance_refuses_comes_back_as_it_is(platform: Platform, url: str) -> None:
    client = platform.client
    assert client.get(url).status_code == 405
    assert refusal(client.post(url)) == (400, "ModelArts.4202")
    assert refusal(client.post(url, content=b"{", headers={"Content-Type": "application/json"})) == (
        400,
        "ModelArts.4105",
    )
    response = client.post(url, content=b"x", headers={"Content-Type": "text/plain"})
    assert refusal(response) == (400, "ModelArts.4200")


def test_bodies_are_limited(platform: Platform, url: str) -> None:
    filling = json.dumps({"ignored": ""}).encode()
    most = json.dumps({"ignored": "x" * (MOST_BODY_BYTES - len(filling))}).encode()
    headers = {"Content-Type": "application/json"}
    assert len(most) == MOST_BODY_BYTES
    assert platform.client.post(url, content=most, headers=headers).status_code == 200
    response = platform.client.post(url, content=most + b" ", headers=headers)
    assert refusal(response) == (413, "ModelArts.4104")
    assert "12 MB" in response.json()["error_msg"]
    chunked = iter([most, b" "])
    assert refusal(platform.client.post(url, content=chunked, headers=headers)) == (413, "ModelArts.4104")


def test_long_answers_come_in_full(platform: Platform, service_id: str) -> None:
    assert len(platform.answer(service_id, {"long": 5_000_000})["long"]) == 5_000_000


def test_files_are_passed_on(platform: Platform, url: str) -> None:
    response = platform.client.post(url, files={"wait": ("name.txt", b"content")})
    assert refusal(response) == (400, "MR.0105")  # the model cannot wait in a file, but it got it


def test_the_split_between_models_is_exact(platform: Platform) -> None:
    """A hundred real requests; `test_balancing` has two thousand."""
    split = platform.deploy(platform.config(weight=70), platform.config("2.0.0", weight=30), name="split")
    answers = Counter(platform.answer(split)["answered_by"] for _ in range(100))
    assert answers == {"1.0.0": 70, "2.0.0": 30}
    monitors = platform.ok("GET", f"services/{split}/monitor")["monitors"]
    assert {monitor["model_version"]: monitor["invocation_times"] for monitor in monitors} == answers


def test_a_prediction_under_way_when_the_emulator_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(embedded, "_SHUTDOWN_SECONDS", 0.1)
    with open_platform(tmp_path / "data") as platform, ThreadPoolExecutor() as pool:
        service_id = platform.deploy()
        answer = pool.submit(platform.predict, service_id, {"wait": str(tmp_path)})
        until((tmp_path / "begun").exists, lambda: answer)
        platform.emulator.close()
        response = answer.result()
    assert refusal(response) == (503, "ModelArts.4302")
    assert response.json()["error_msg"] == "The emulator ended before the request was answered."
    assert not [record for record in caplog.records if record.exc_info and record.levelno >= logging.WARNING]
