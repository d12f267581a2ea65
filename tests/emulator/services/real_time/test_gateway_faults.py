"""What the gateway makes of instances that misbehave, seen from both sides: real sockets, and scripts for them."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import httpx
import pytest
from modelarts_emulator.iam.accounts import Accounts
from modelarts_emulator.iam.authentication import Authenticator
from modelarts_emulator.services.measurements import Calls
from modelarts_emulator.services.real_time.balancing import Endpoint, Share, Traffic
from modelarts_emulator.services.real_time.gateway import Gateway, Limits, Target
from modelarts_emulator.state.store import Store
from starlette.types import Message

Script = Callable[["Conversation"], Awaitable[None]]
UNLIMITED = Limits(prediction_seconds=60, waiting_seconds=60)
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"


@dataclass
class Conversation:
    """One connection, from an instance's side."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    requests: list[bytes]

    async def take(self) -> bytes:
        """The next request, head and body."""
        head = await self.reader.readuntil(b"\r\n\r\n")
        length = next(
            (int(line[15:]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")), 0
        )
        request = head + await self.reader.readexactly(length)
        self.requests.append(request)
        return request

    async def say(self, data: bytes) -> None:
        self.writer.write(data)
        await self.writer.drain()


@dataclass
class StandIn:
    """In place of an instance: follows a script on each connection."""

    script: Script
    requests: list[bytes] = field(default_factory=list)
    connections: int = 0

    async def __call__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            await self.script(Conversation(reader, writer, self.requests))
        except (asyncio.IncompleteReadError, ConnectionError):
            pass  # the gateway has hung up
        finally:
            writer.close()


@dataclass
class World:
    """A gateway in front of stand-ins, and a client of it."""

    traffic: Traffic
    share: Share
    gateway: Gateway
    client: httpx.AsyncClient
    stand_ins: list[StandIn]

    async def post(self, body: bytes = b"{}", path: str = "", **headers: str) -> httpx.Response:
        return await self.client.post(f"http://gateway/v1/infers/service{path}", content=body, headers=headers)

    async def refusal(self) -> tuple[int, str]:
        """Status and error code of a request that is refused."""
        response = await self.post()
        return response.status_code, response.json()["error_code"]


@pytest.fixture
def accounts(tmp_path: Path) -> Iterator[Accounts]:
    store = Store(tmp_path / "store.sqlite3")
    yield Accounts(store)
    store.close()


def _fails_never(name: str, request_id: str, traceback: str) -> None:
    raise AssertionError(f"{name} has no code that fails: {request_id}, {traceback}")


def unreachable() -> socket.socket:
    """The connection to an instance that has ended."""
    raise BrokenPipeError


def connection_to(stand_in: StandIn, talking: asyncio.TaskGroup) -> socket.socket:
    """A connection to a stand-in."""
    ours, theirs = socket.socketpair()

    async def talk() -> None:
        await stand_in(*await asyncio.open_unix_connection(sock=theirs))

    talking.create_task(talk())
    return ours


@asynccontextmanager
async def world(accounts: Accounts, *scripts: Script, limits: Limits = UNLIMITED) -> AsyncIterator[World]:
    """A gateway in front of stand-ins that follow these scripts."""
    traffic, share = Traffic(), Share()
    traffic.serve([(share, 100)])
    target = Target(accounts.account.project_id, "service", traffic, _fails_never)
    gateway = Gateway(Authenticator(accounts), {"service": target}.get, limits)
    headers = {"X-Auth-Token": accounts.issue_token(project_scope=True).token}
    stand_ins = [StandIn(script) for script in scripts]
    async with (
        httpx.AsyncClient(transport=httpx.ASGITransport(gateway), headers=headers) as client,
        AsyncExitStack() as stack,
    ):
        for stand_in in stand_ins:
            talking = await stack.enter_async_context(asyncio.TaskGroup())
            traffic.add(share, Endpoint(partial(connection_to, stand_in, talking)))
        stack.push_async_callback(end, gateway)
        yield World(traffic, share, gateway, client, stand_ins)


async def end(gateway: Gateway) -> None:
    """The end of the server's life."""
    messages = iter(["lifespan.startup", "lifespan.shutdown"])

    async def receive() -> dict[str, str]:
        return {"type": next(messages)}

    async def send(_message: object) -> None:
        pass

    await gateway({"type": "lifespan"}, receive, send)


async def answers(conversation: Conversation) -> None:
    """Answer each request."""
    while True:
        await conversation.take()
        await conversation.say(OK)


async def hangs(conversation: Conversation) -> None:
    """Take requests, and answer none."""
    while True:
        await conversation.take()


def breaks_after(data: bytes) -> Script:
    """Say this to the first request, and hang up."""

    async def script(conversation: Conversation) -> None:
        await conversation.take()
        await conversation.say(data)

    return script


def says(data: bytes) -> Script:
    """Say this to each request."""

    async def script(conversation: Conversation) -> None:
        while True:
            await conversation.take()
            await conversation.say(data)

    return script


def run(main: Coroutine[None, None, None]) -> None:
    asyncio.run(main)


def test_a_connection_is_kept_for_the_next_request(accounts: Accounts) -> None:
    async def main() -> None:
        async with world(accounts, answers) as opened:
            for _ in range(3):
                assert (await opened.post()).status_code == 200
            assert opened.stand_ins[0].connections == 1
            assert opened.share.calls == Calls(3, 0)

    run(main())


def test_what_an_instance_gets(accounts: Accounts) -> None:
    async def main() -> None:
        async with world(accounts, answers) as opened:
            response = await opened.post(
                b"{1}",
                "/a%20b/c?d=%2F&e",
                **{
                    "Connection": "X-Only-Here",
                    "X-Only-Here": "1",
                    "TE": "trailers",
                    "X-Kept": "yes",
                    "Cookie": "secret",
                },
            )
            head, _, body = opened.stand_ins[0].requests[0].partition(b"\r\n\r\n")
            line, *fields = head.split(b"\r\n")
            names = {field.split(b":")[0].lower() for field in fields}
            assert (line, body) == (b"POST /a%20b/c?d=%2F&e HTTP/1.1", b"{1}")
            assert {b"host", b"content-length", b"x-kept", b"x-request-id"} <= names
            assert names.isdisjoint({b"x-auth-token", b"x-only-here", b"te", b"cookie", b"connection"})
            assert response.headers["x-request-id"].encode() in head

    run(main())


def test_what_a_client_gets(accounts: Accounts) -> None:
    answer = (
        b"HTTP/1.1 418 Teapot\r\nTransfer-Encoding: chunked\r\nServer: own\r\nDate: then\r\nX-Kept: yes\r\n"
        b"Connection: keep-alive, x-only-here\r\nX-Only-Here: 1\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
    )

    async def main() -> None:
        async with world(accounts, says(b"HTTP/1.1 103 Early Hints\r\n\r\n" + answer)) as opened:
            for _ in range(2):
                response = await opened.post()
                assert (response.status_code, response.content) == (418, b"abcde")
                assert set(response.headers) == {"x-kept", "x-request-id"}
            assert opened.stand_ins[0].connections == 1
            assert opened.share.calls == Calls(2, 2)

    run(main())


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"HTTP/1.1 200",
        b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc",
        b"nonsense\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"x" * 100_000,
    ],
)
def test_an_instance_that_breaks_off_fails_the_request_in_full(said: bytes, accounts: Accounts) -> None:
    async def main() -> None:
        async with world(accounts, breaks_after(said), answers) as opened:
            response = await opened.post()
            assert (response.status_code, response.json()["error_code"]) == (503, "ModelArts.4302")
            # It may have reached the instance, so nobody else was asked.
            assert opened.stand_ins[1].requests == []
            assert opened.share.calls == Calls(1, 1)
            assert (await opened.post()).status_code == 200

    run(main())


def test_a_long_answer_that_breaks_off_does_so_for_the_client(accounts: Accounts) -> None:
    said = b"HTTP/1.1 200 OK\r\nContent-Length: 9999999\r\n\r\n" + b"x" * 500_000

    async def main() -> None:
        async with world(accounts, breaks_after(said)) as opened:
            messages: list[Message] = []

            async def receive() -> Message:
                return {"type": "http.request", "body": b"{}", "more_body": False}

            async def send(message: Message) -> None:
                messages.append(message)

            token = opened.client.headers["X-Auth-Token"].encode()
            scope = {
                "type": "http",
                "method": "POST",
                "path": "/v1/infers/service",
                "query_string": b"",
                "headers": [(b"host", b"gateway"), (b"x-auth-token", token)],
            }
            await opened.gateway(scope, receive, send)
            assert messages[0]["status"] == 200
            assert all(message.get("more_body") for message in messages[1:])  # there is no end
            assert opened.share.calls == Calls(1, 1)

    run(main())


def test_a_request_that_reached_nobody_is_tried_elsewhere(accounts: Accounts) -> None:
    async def main() -> None:
        async with world(accounts, answers) as opened:
            gone = Endpoint(unreachable)
            opened.traffic.add(opened.share, gone)
            for _ in range(4):
                assert (await opened.post()).status_code == 200
            assert len(opened.stand_ins[0].requests) == 4
            assert opened.share.calls == Calls(4, 0)
            assert gone.outstanding == 0

    run(main())


def test_a_kept_connection_that_the_instance_closed_is_not_used_again(accounts: Accounts) -> None:
    async def main() -> None:
        async with world(accounts, breaks_after(OK)) as opened:
            for number in range(1, 4):
                assert (await opened.post()).status_code == 200
                await settled(lambda: not opened.gateway.connections)
                assert opened.stand_ins[0].connections == number

    run(main())


def test_something_said_without_being_asked_ends_a_connection(accounts: Accounts) -> None:
    async def main() -> None:
        async with world(accounts, says(OK + OK)) as opened:
            assert (await opened.post()).status_code == 200
            assert (await opened.post()).status_code == 200
            assert opened.stand_ins[0].connections == 2

    run(main())


def test_an_instance_that_does_not_answer_in_time(accounts: Accounts) -> None:
    limits = replace(UNLIMITED, prediction_seconds=0.05)

    async def main() -> None:
        async with world(accounts, hangs, limits=limits) as opened:
            response = await opened.post()
            assert (response.status_code, response.json()["error_code"]) == (504, "ModelArts.4503")
            assert "0.05 s" in response.json()["error_msg"]
            assert opened.share.calls == Calls(1, 1)
            assert opened.share.endpoints[0].outstanding == 0
            await settled(lambda: not opened.gateway.connections)

    run(main())


def test_a_client_that_does_not_send_in_time(accounts: Accounts) -> None:
    limits = replace(UNLIMITED, prediction_seconds=0.05)

    async def body() -> AsyncIterator[bytes]:
        yield b"{"
        await asyncio.Event().wait()

    async def main() -> None:
        async with world(accounts, answers, limits=limits) as opened:
            response = await opened.client.post("http://gateway/v1/infers/service", content=body())
            assert (response.status_code, response.json()["error_code"]) == (408, "ModelArts.4205")
            assert opened.stand_ins[0].requests == []

    run(main())


def test_a_request_waits_for_an_instance_but_not_forever(accounts: Accounts) -> None:
    async def main() -> None:
        async with world(accounts, answers) as opened:
            (endpoint,) = opened.share.endpoints
            opened.traffic.remove(opened.share, endpoint)
            waiting = asyncio.create_task(opened.post())
            await settled(lambda: opened.gateway.under_way == 1)
            assert not waiting.done()
            opened.traffic.add(opened.share, endpoint)
            assert (await waiting).status_code == 200
        async with world(accounts, limits=replace(UNLIMITED, waiting_seconds=0.05)) as opened:
            assert await opened.refusal() == (503, "ModelArts.4302")
            assert opened.share.calls == Calls(0, 0)  # nobody was called

    run(main())


def test_who_waits_is_told_when_the_service_is_stopped(accounts: Accounts) -> None:
    async def main() -> None:
        async with world(accounts) as opened:
            waiting = asyncio.create_task(opened.refusal())
            await settled(lambda: opened.gateway.under_way == 1)
            opened.traffic.close()
            assert await waiting == (400, "ModelArts.4203")

    run(main())


def test_too_many_requests_at_once(accounts: Accounts) -> None:
    async def main() -> None:
        async with world(accounts, limits=replace(UNLIMITED, at_once=2)) as opened:
            waiting = [asyncio.create_task(opened.refusal()) for _ in range(2)]
            await settled(lambda: opened.gateway.under_way == 2)
            assert await opened.refusal() == (429, "ModelArts.4206")
            opened.traffic.close()
            assert {await task for task in waiting} == {(400, "ModelArts.4203")}

    run(main())


def test_a_defect_is_told_as_such(accounts: Accounts, caplog: pytest.LogCaptureFixture) -> None:
    def find(_service_id: str) -> Target | None:
        raise ZeroDivisionError

    async def main() -> None:
        gateway = Gateway(Authenticator(accounts), find)
        headers = {"X-Auth-Token": accounts.issue_token(project_scope=True).token}
        async with httpx.AsyncClient(transport=httpx.ASGITransport(gateway), headers=headers) as client:
            response = await client.post("http://gateway/v1/infers/service")
            assert (response.status_code, response.json()["error_code"]) == (500, "ModelArts.0010")
            assert response.headers["x-request-id"] in caplog.text

    run(main())


def test_a_service_of_another_project_is_as_one_that_does_not_exist(accounts: Accounts) -> None:
    async def main() -> None:
        target = Target("another-project", "service", Traffic(), _fails_never)
        gateway = Gateway(Authenticator(accounts), {"service": target}.get)
        headers = {"X-Auth-Token": accounts.issue_token(project_scope=True).token}
        async with httpx.AsyncClient(transport=httpx.ASGITransport(gateway), headers=headers) as client:
            refused = await client.post("http://gateway/v1/infers/service")
            unknown = await client.post("http://gateway/v1/infers/unknown")
            assert (refused.status_code, refused.json()["error_code"]) == (404, "ModelArts.4204")
            assert refused.text == unknown.text.replace("unknown", "service")

    run(main())


def test_a_client_that_hangs_up_before_its_body_is_not_answered(accounts: Accounts) -> None:
    async def main() -> None:
        async with world(accounts, answers) as opened:
            sent: list[Message] = []

            async def receive() -> Message:
                return {"type": "http.disconnect"}

            async def send(message: Message) -> None:
                sent.append(message)

            scope = {"type": "http", "method": "POST", "path": "/v1/infers/service", "query_string": b""}
            await opened.gateway({**scope, "headers": [(b"content-length", b"1")]}, receive, send)
            assert sent == []

    run(main())


async def settled(condition: Callable[[], bool]) -> None:
    """Let the event loop go on until something is the case."""
    async with asyncio.timeout(60):
        while not condition():  # noqa: ASYNC110 - nothing signals it
            await asyncio.sleep(0)
