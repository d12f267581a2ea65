"""IAM tokens: fetched once for everybody, renewed in time and after a 401."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from modelarts.auth import TokenAuth
from modelarts.credentials import PasswordLogin
from modelarts.exceptions import AuthenticationError, ConfigurationError

_IAM = "https://iam.example.com"
_URL = "https://modelarts.example.com/v2/p/training-jobs"
_DAY = 24 * 3600.0


class Cloud:
    """An IAM and a ModelArts that knows which of its tokens are good."""

    def __init__(self) -> None:
        self.now = 0.0
        self.issued = 0
        self.good: set[str] = set()
        self.logins: list[dict[str, object]] = []
        self.timeouts: list[object] = []
        self.iam_status = 201
        self.gate: threading.Event | None = None
        self.times: dict[str, str] = {
            "issued_at": "2024-01-01T00:00:00.000000Z",
            "expires_at": "2024-01-02T00:00:00.000000Z",
        }
        self._lock = threading.Lock()

    def answer(self, request: httpx.Request) -> httpx.Response:
        if request.url.host == "iam.example.com":
            return self._token(request)
        if request.headers.get("X-Auth-Token") in self.good:
            return httpx.Response(200, content=request.content)
        return httpx.Response(401, json={"error_code": "ModelArts.0104", "error_msg": "wrong token"})

    def _token(self, request: httpx.Request) -> httpx.Response:
        if self.gate is not None:
            assert self.gate.wait(10)
        with self._lock:
            self.issued += 1
            token = f"token-{self.issued}"
        self.logins.append(json.loads(request.content))
        self.timeouts.append(request.extensions.get("timeout"))
        if self.iam_status != 201:
            return httpx.Response(self.iam_status, json={"error": {"code": 401, "message": "bad password"}})
        self.good = {token}
        return httpx.Response(201, headers={"X-Subject-Token": token}, json={"token": self.times})

    def auth(self, project_id: str | None = "p", region_name: str | None = "cn-north-4") -> TokenAuth:
        login = PasswordLogin("user-1", "password-1", "account-1")
        return TokenAuth(_IAM, login, project_id=project_id, region_name=region_name, clock=lambda: self.now)

    def client(self, auth: TokenAuth) -> httpx.Client:
        return httpx.Client(transport=httpx.MockTransport(self.answer), auth=auth, timeout=12)

    def async_client(self, auth: TokenAuth) -> httpx.AsyncClient:
        async def answer(request: httpx.Request) -> httpx.Response:
            await asyncio.sleep(0)
            return self.answer(request)

        return httpx.AsyncClient(transport=httpx.MockTransport(answer), auth=auth, timeout=12)


Get = Callable[[Cloud, TokenAuth], httpx.Response]


def _sync_get(cloud: Cloud, auth: TokenAuth) -> httpx.Response:
    with cloud.client(auth) as client:
        return client.post(_URL, json={"a": 1})


def _async_get(cloud: Cloud, auth: TokenAuth) -> httpx.Response:
    async def get() -> httpx.Response:
        async with cloud.async_client(auth) as client:
            return await client.post(_URL, json={"a": 1})

    return asyncio.run(get())


@pytest.fixture(params=[_sync_get, _async_get], ids=["sync", "async"])
def get(request: pytest.FixtureRequest) -> Get:
    chosen: Get = request.param
    return chosen


@pytest.fixture
def cloud() -> Cloud:
    return Cloud()


def test_the_token_is_fetched_once_and_used_again(cloud: Cloud, get: Get) -> None:
    auth = cloud.auth()
    for _ in range(3):
        assert get(cloud, auth).status_code == 200
    assert cloud.issued == 1
    assert cloud.logins == [
        {
            "auth": {
                "identity": {
                    "methods": ["password"],
                    "password": {"user": {"name": "user-1", "password": "password-1", "domain": {"name": "account-1"}}},
                },
                "scope": {"project": {"id": "p"}},
            }
        }
    ]


def test_the_request_for_a_token_has_the_timeouts_of_the_request_it_is_for(cloud: Cloud, get: Get) -> None:
    get(cloud, cloud.auth())
    assert cloud.timeouts == [{"connect": 12, "read": 12, "write": 12, "pool": 12}]


@pytest.mark.parametrize(
    ("project_id", "region_name", "scope"),
    [
        (None, "cn-north-4", {"project": {"name": "cn-north-4"}}),
        (None, None, {"domain": {"name": "account-1"}}),
    ],
)
def test_the_scope_follows_what_is_known(
    cloud: Cloud, project_id: str | None, region_name: str | None, scope: dict[str, dict[str, str]]
) -> None:
    _sync_get(cloud, cloud.auth(project_id, region_name))
    sent = cloud.logins[0]["auth"]
    assert isinstance(sent, dict)
    assert sent["scope"] == scope


def test_the_token_is_replaced_ten_minutes_before_it_expires(cloud: Cloud, get: Get) -> None:
    auth = cloud.auth()
    get(cloud, auth)
    cloud.now = _DAY - 601
    get(cloud, auth)
    assert cloud.issued == 1
    cloud.now = _DAY - 600
    get(cloud, auth)
    assert cloud.issued == 2


def test_a_token_with_a_short_life_is_still_used(cloud: Cloud, get: Get) -> None:
    cloud.times["expires_at"] = "2024-01-01T00:05:00.000000Z"
    auth = cloud.auth()
    get(cloud, auth)
    cloud.now = 269
    get(cloud, auth)
    assert cloud.issued == 1
    cloud.now = 270
    get(cloud, auth)
    assert cloud.issued == 2


def test_a_refused_token_is_replaced_once(cloud: Cloud, get: Get) -> None:
    auth = cloud.auth()
    get(cloud, auth)
    cloud.good = set()
    response = get(cloud, auth)
    assert response.status_code == 200
    assert response.content == b'{"a":1}'
    assert cloud.issued == 2


def test_a_second_refusal_is_handed_over(cloud: Cloud, get: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    token = cloud._token

    def useless(request: httpx.Request) -> httpx.Response:
        response = token(request)
        cloud.good = set()
        return response

    monkeypatch.setattr(cloud, "_token", useless)
    assert get(cloud, cloud.auth()).status_code == 401
    assert cloud.issued == 2


def test_a_wrong_password_says_what_to_check(cloud: Cloud, get: Get) -> None:
    cloud.iam_status = 401
    with pytest.raises(AuthenticationError, match="bad password") as caught:
        get(cloud, cloud.auth())
    assert "Check username and password" in "".join(caught.value.__notes__)
    assert "password-1" not in repr(caught.value) + str(caught.value) + "".join(caught.value.__notes__)


def test_an_answer_without_a_token_says_what_to_check(cloud: Cloud, get: Get) -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(200, text="hello"))
    with (
        httpx.Client(transport=transport, auth=cloud.auth()) as client,
        pytest.raises(ConfigurationError, match="iam_endpoint"),
    ):
        client.get(_URL)


def test_threads_share_one_request_for_a_token(cloud: Cloud) -> None:
    auth = cloud.auth()
    cloud.gate = threading.Event()
    with cloud.client(auth) as client, ThreadPoolExecutor(8) as pool:
        answers = [pool.submit(client.get, _URL) for _ in range(8)]
        cloud.gate.set()
        assert {answer.result().status_code for answer in answers} == {200}
    assert cloud.issued == 1


def test_tasks_share_one_request_for_a_token(cloud: Cloud) -> None:
    async def run() -> set[int]:
        async with cloud.async_client(cloud.auth()) as client:
            return {answer.status_code for answer in await asyncio.gather(*(client.get(_URL) for _ in range(8)))}

    assert asyncio.run(run()) == {200}
    assert cloud.issued == 1


def test_threads_that_are_refused_together_fetch_one_new_token(cloud: Cloud) -> None:
    auth = cloud.auth()
    with cloud.client(auth) as client:
        client.get(_URL)
        cloud.good = set()
        with ThreadPoolExecutor(8) as pool:
            answers = [pool.submit(client.get, _URL) for _ in range(8)]
            assert {answer.result().status_code for answer in answers} == {200}
    assert cloud.issued == 2


def test_a_task_that_is_cancelled_while_it_fetches_leaves_the_work_to_another(cloud: Cloud) -> None:
    auth = cloud.auth()

    async def run() -> int:
        reached = asyncio.Event()
        first = True

        async def answer(request: httpx.Request) -> httpx.Response:
            nonlocal first
            if first and request.url.host == "iam.example.com":
                first = False
                reached.set()
                await asyncio.Event().wait()  # for ever
            return cloud.answer(request)

        async with httpx.AsyncClient(transport=httpx.MockTransport(answer), auth=auth) as client:
            leader = asyncio.create_task(client.get(_URL))
            await reached.wait()
            follower = asyncio.create_task(client.get(_URL))
            await asyncio.sleep(0)
            leader.cancel()
            return (await follower).status_code

    assert asyncio.run(run()) == 200
    assert cloud.issued == 1


def test_a_waiting_task_that_is_cancelled_does_not_disturb_the_others(cloud: Cloud) -> None:
    auth = cloud.auth()

    async def run() -> int:
        reached, gate = asyncio.Event(), asyncio.Event()

        async def answer(request: httpx.Request) -> httpx.Response:
            if request.url.host == "iam.example.com":
                reached.set()
                await gate.wait()
            return cloud.answer(request)

        async with httpx.AsyncClient(transport=httpx.MockTransport(answer), auth=auth) as client:
            leader = asyncio.create_task(client.get(_URL))
            await reached.wait()
            follower = asyncio.create_task(client.get(_URL))
            await asyncio.sleep(0)
            follower.cancel()
            await asyncio.sleep(0)
            gate.set()
            return (await leader).status_code

    assert asyncio.run(run()) == 200


def test_a_blocking_call_in_an_event_loop_does_not_wait_for_that_loop(cloud: Cloud) -> None:
    auth = cloud.auth()

    async def run() -> int:
        reached = asyncio.Event()
        gate = asyncio.Event()

        async def answer(request: httpx.Request) -> httpx.Response:
            if request.url.host == "iam.example.com":
                reached.set()
                await gate.wait()
            return cloud.answer(request)

        async with httpx.AsyncClient(transport=httpx.MockTransport(answer), auth=auth) as client:
            task = asyncio.create_task(client.get(_URL))
            await reached.wait()
            with cloud.client(auth) as blocking:
                status = blocking.get(_URL).status_code
            gate.set()
            await task
            return status

    assert asyncio.run(run()) == 200


def test_secrets_are_not_shown(cloud: Cloud) -> None:
    auth = cloud.auth()
    _sync_get(cloud, auth)
    assert "user-1" in repr(auth)
    shown = repr(auth) + repr(vars(auth)) + repr(vars(vars(auth)["_renewal"]))
    assert "password-1" not in shown
    assert "token-1" not in shown
