"""An IAM and a ModelArts in memory, behind the transport of sessions."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import Final

import httpx
from modelarts_client import Client
from modelarts_client.auth.keys import PasswordLogin
from modelarts_client.auth.token_auth import TokenAuth
from modelarts_client.http_settings import HttpSettings
from modelarts_client.retries import RetryPolicy
from modelarts_client.secret import Secret
from modelarts_client.sending.retry_transport import RetryTransport
from modelarts_client.sending.transports import Transports

IAM: Final = "https://iam.example.com"
API_URL: Final = "https://modelarts.example.com/v2/p/training-jobs"
PASSWORD: Final = "password-1"
DAY: Final = 24 * 3600.0

_POLICY: Final = RetryPolicy(retries=0)

Answer = Callable[[httpx.Request], httpx.Response]


class Cloud:
    """Issues tokens, and knows which of them are good.

    Attributes:
        now: Seconds, the time of `auth`.
        good: The tokens that are accepted.
        times: What IAM says of a token's life.
        token_requests: What IAM was asked for.
        answer_token: Answers a request for a token.
        answer_call: Answers any other request.
        asked: Is set when a token has been asked for.
        gate: Requests for tokens are answered when it is set.
        looks: How often a call has looked at the clock.
    """

    def __init__(self) -> None:
        self.now = 0.0
        self.good: set[str] = set()
        self.times: dict[str, str] = {"issued_at": "2024-01-01T00:00:00Z", "expires_at": "2024-01-02T00:00:00Z"}
        self.token_requests: list[httpx.Request] = []
        self.answer_token: Answer = self.issue
        self.answer_call: Answer = self.accept_good_tokens
        self.asked = threading.Event()
        self.gate = threading.Event()
        self.gate.set()
        self._issued = 0
        self.looks = 0
        self._looked = threading.Condition()

    @property
    def asked_for(self) -> int:
        """How many tokens IAM was asked for."""
        return len(self.token_requests)

    def issue(self, request: httpx.Request) -> httpx.Response:
        """Issue a token."""
        self._issued += 1
        token = f"token-{self._issued}"
        self.good.add(token)
        return httpx.Response(201, headers={"X-Subject-Token": token}, json={"token": self.times})

    def accept_good_tokens(self, request: httpx.Request) -> httpx.Response:
        """Echo the content of a request that has a good token."""
        if request.headers.get("X-Auth-Token") in self.good:
            return httpx.Response(200, content=request.content)
        return httpx.Response(401, json={"error_code": "ModelArts.0203", "error_msg": "wrong token"})

    def auth(self, project_id: str | None = "p", region_name: str | None = "cn-north-4") -> TokenAuth:
        """Make what is tested."""
        login = PasswordLogin("user-1", Secret(PASSWORD), "account-1")
        blocking, tasks = httpx.MockTransport(self._answer), httpx.MockTransport(self._answer_async)
        settings = HttpSettings(retries=_POLICY, transport=blocking, async_transport=tasks)
        iam = Client(IAM, transports=Transports(settings))
        return TokenAuth(iam, login, project_id=project_id, region_name=region_name, clock=self._clock)

    def client(self, auth: TokenAuth) -> httpx.Client:
        """A client for blocking calls."""
        return httpx.Client(transport=self._transport(), auth=auth, timeout=12)

    def async_client(self, auth: TokenAuth) -> httpx.AsyncClient:
        """A client for asyncio."""
        return httpx.AsyncClient(transport=self._transport(), auth=auth, timeout=12)

    def wait_for_looks_at_the_clock(self, count: int) -> None:
        """Wait until so many calls have begun: each looks at the clock once before it fetches or waits."""
        with self._looked:
            assert self._looked.wait_for(lambda: self.looks >= count, timeout=10)

    def open_gate(self) -> bool:
        """Let answers go, also those to come."""
        self.gate.set()
        return True

    def _transport(self) -> RetryTransport:
        blocking, tasks = httpx.MockTransport(self._answer), httpx.MockTransport(self._answer_async)
        return RetryTransport(lambda: blocking, lambda: tasks, _POLICY)

    def _clock(self) -> float:
        with self._looked:
            self.looks += 1
            self._looked.notify_all()
        return self.now

    def _answer(self, request: httpx.Request) -> httpx.Response:
        if request.url.host != "iam.example.com":
            return self.answer_call(request)
        self.token_requests.append(request)
        self.asked.set()
        assert self.gate.wait(10)
        return self.answer_token(request)

    async def _answer_async(self, request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(0)
        if request.url.host != "iam.example.com":
            return self._answer(request)
        return await asyncio.to_thread(self._answer, request)


Get = Callable[[Cloud, TokenAuth], httpx.Response]


def sync_get(cloud: Cloud, auth: TokenAuth) -> httpx.Response:
    """Make a blocking call, with a client of its own."""
    with cloud.client(auth) as client:
        return client.post(API_URL, json={"a": 1})


def async_get(cloud: Cloud, auth: TokenAuth) -> httpx.Response:
    """Make a call in an event loop of its own."""

    async def get() -> httpx.Response:
        async with cloud.async_client(auth) as client:
            return await client.post(API_URL, json={"a": 1})

    return asyncio.run(get())
