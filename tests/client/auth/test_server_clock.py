"""Signatures where this machine's clock and the server's differ."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime
from typing import Final

import httpx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from modelarts_client.auth.keys import AccessKeys
from modelarts_client.auth.signature_auth import MAX_CORRECTION, TOLERANCE, ObsSignatureAuth, SignatureAuth
from modelarts_client.auth.signing import DATE_FORMAT
from modelarts_emulator.embedded import Emulator

_KEYS: Final = AccessKeys("AKEXAMPLE", "secret-example")
_HERE: Final = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
_SKEW: Final = timedelta(hours=2)
_ONE_CONNECTION: Final = httpx.Limits(max_connections=1)
_AGO: Final = "Mon, 06 May 2024 05:00:00 GMT"

skewed = pytest.mark.parametrize("skew", [_SKEW, -_SKEW], ids=["ahead", "behind"])


class Clock:
    """Shows the time that it is set to."""

    def __init__(self, time: datetime = _HERE) -> None:
        self.time = time

    def __call__(self) -> datetime:
        return self.time


class Server:
    """Accepts what was signed at its time, and keeps when everything was signed."""

    def __init__(self, clock: Clock, *, refuses: bool = False) -> None:
        self.clock = clock
        self.refuses = refuses
        self.signed: list[datetime] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        moment = datetime.strptime(request.headers["X-Sdk-Date"], DATE_FORMAT).replace(tzinfo=UTC)
        self.signed.append(moment)
        accepted = abs(self.clock.time - moment) <= timedelta(minutes=15) and not self.refuses
        return httpx.Response(200 if accepted else 401, headers={"Date": format_datetime(self.clock.time, usegmt=True)})


def _keys(environment: dict[str, str]) -> AccessKeys:
    return AccessKeys(environment["HUAWEICLOUD_SDK_AK"], environment["HUAWEICLOUD_SDK_SK"])


def _off_by(skew: timedelta) -> Callable[[], datetime]:
    return lambda: datetime.now(UTC) + skew


def _jobs(environment: dict[str, str]) -> str:
    project = environment["MODELARTS_PROJECT_ID"]
    return f"{environment['MODELARTS_ENDPOINT']}/v2/{project}/training-job-searches"


@skewed
def test_a_clock_that_is_off_costs_one_request(emulator: Emulator, skew: timedelta) -> None:
    auth = SignatureAuth(_keys(emulator.environment), now=_off_by(skew))
    sent: list[httpx.Request] = []
    with httpx.Client(auth=auth, limits=_ONE_CONNECTION, event_hooks={"request": [sent.append]}) as client:
        for sent_so_far in (2, 3, 4):
            response = client.post(_jobs(emulator.environment), json={"limit": 1})
            assert response.status_code == 200
            assert len(sent) == sent_so_far


@skewed
def test_a_clock_that_is_off_costs_each_of_many_tasks_one_request_at_most(emulator: Emulator, skew: timedelta) -> None:
    async def search() -> None:
        sent = 0

        async def count(_: httpx.Request) -> None:
            nonlocal sent
            sent += 1

        auth = SignatureAuth(_keys(emulator.environment), now=_off_by(skew))
        async with httpx.AsyncClient(auth=auth, event_hooks={"request": [count]}) as client:
            calls = [client.post(_jobs(emulator.environment), json={"limit": 1}) for _ in range(8)]
            assert {response.status_code for response in await asyncio.gather(*calls)} == {200}
            assert sent <= 16
            sent = 0
            await client.post(_jobs(emulator.environment), json={"limit": 1})
            assert sent == 1

    asyncio.run(search())


def test_threads_share_what_one_of_them_learned(emulator: Emulator) -> None:
    auth = SignatureAuth(_keys(emulator.environment), now=_off_by(_SKEW))
    sent: list[httpx.Request] = []
    with (
        httpx.Client(auth=auth, event_hooks={"request": [sent.append]}) as client,
        ThreadPoolExecutor(8) as threads,
    ):
        answers = threads.map(lambda n: client.post(_jobs(emulator.environment), json={"limit": n}), range(1, 33))
        assert {response.status_code for response in answers} == {200}
    assert len(sent) <= 32 + 8


@skewed
def test_buckets_are_made_and_deleted_whatever_the_clock_says(emulator: Emulator, skew: timedelta) -> None:
    environment = emulator.environment
    keys = _keys(environment)
    auth = ObsSignatureAuth(lambda: keys, region=environment["MODELARTS_REGION"], now=_off_by(skew))
    sent: list[httpx.Request] = []
    bucket = f"{environment['MODELARTS_OBS_ENDPOINT']}/skewed-{skew.days}"
    with httpx.Client(auth=auth, limits=_ONE_CONNECTION, event_hooks={"request": [sent.append]}) as client:
        assert client.put(bucket).status_code == 200
        assert client.delete(bucket).status_code == 204
    assert len(sent) == 3


def test_a_refusal_is_handed_over_when_clocks_agree() -> None:
    server = Server(Clock(_HERE + TOLERANCE), refuses=True)
    with _client(server, Clock()) as client:
        assert client.get("/").status_code == 401
    assert server.signed == [_HERE]


def test_a_refusal_with_the_right_time_is_handed_over_and_its_date_forgotten() -> None:
    server = Server(Clock(_HERE - _SKEW), refuses=True)
    with _client(server, Clock()) as client:
        for _ in range(2):
            assert client.get("/").status_code == 401
    assert server.signed == [_HERE, _HERE - _SKEW] * 2


def test_a_clock_that_was_set_is_believed_again() -> None:
    here = Clock()
    server = Server(Clock(_HERE + _SKEW))
    with _client(server, here) as client:
        client.get("/")
        here.time += _SKEW
        for _ in range(2):
            assert client.get("/").status_code == 200
    there = server.clock.time
    assert server.signed == [_HERE, there, there + _SKEW, there, there]


def test_what_was_signed_before_the_difference_was_known_is_signed_again() -> None:
    server = Server(Clock(_HERE + _SKEW))
    auth = SignatureAuth(_KEYS, now=Clock())
    first, second = (httpx.Request("GET", "https://example.com/") for _ in range(2))
    flows = [auth.sync_auth_flow(request) for request in (first, second)]
    refused = [server(next(flow)) for flow in flows]
    for flow, response in zip(flows, refused, strict=True):
        answer = server(flow.send(response))
        with pytest.raises(StopIteration):
            flow.send(answer)
        assert answer.status_code == 200


def test_what_was_signed_long_ago_is_signed_again() -> None:
    here = Clock()

    def late(request: httpx.Request) -> httpx.Response:
        if not server.signed:  # repeated by the transport until now, for example
            here.time = server.clock.time = _HERE + timedelta(minutes=20)
        return server(request)

    server = Server(Clock())
    with httpx.Client(transport=httpx.MockTransport(late), auth=SignatureAuth(_KEYS, now=here)) as client:
        assert client.get("https://example.com/").status_code == 200
    assert server.signed == [_HERE, here.time]


_no_dates = st.text(st.characters(exclude_categories=["Nd"]))
_absurd_dates = st.one_of(
    st.dates(date(1000, 1, 1), (_HERE - MAX_CORRECTION).date() - timedelta(days=1)),
    st.dates((_HERE + MAX_CORRECTION).date() + timedelta(days=1)),
)


@given(st.one_of(_no_dates, _absurd_dates.map(lambda day: f"{day:%a, %d %b %Y} 00:00:00 GMT")))
@example("")
@example("yesterday")
@example("Thu, 01 Jan 1970 00:00:00 GMT")
@example("Fri, 31 Dec 9999 23:59:59 GMT")
@example("Fri, 31 Dec 9999 23:59:59 -9999")
@example("Mon, 06 May 99999999999999999999 05:00:00 GMT")
@example("Mon, 06 May 2024 05:00:00 -0000")
@example(format_datetime(_HERE + MAX_CORRECTION + timedelta(seconds=1), usegmt=True))
def test_a_date_that_makes_no_sense_changes_nothing(text: str) -> None:
    _check_ignored([(b"Date", text.encode("utf-8", "replace"))])


@pytest.mark.parametrize(
    "headers",
    [
        [],
        [(b"Date", _AGO.encode()), (b"Age", b"7200")],
        [(b"Date", _AGO.encode()), (b"Date", _AGO.encode())],
    ],
    ids=["none", "from a cache", "twice"],
)
def test_an_answer_that_does_not_tell_the_time_changes_nothing(headers: list[tuple[bytes, bytes]]) -> None:
    _check_ignored(headers)


def _check_ignored(headers: list[tuple[bytes, bytes]]) -> None:
    signed: list[str] = []

    def refuse(request: httpx.Request) -> httpx.Response:
        signed.append(request.headers["X-Sdk-Date"])
        return httpx.Response(401, headers=headers)

    with _client(refuse, Clock()) as client:
        assert client.get("/").status_code == 401
    assert signed == [_HERE.strftime(DATE_FORMAT)]


@pytest.mark.parametrize(("skew", "told"), [(_SKEW, "7200 seconds ahead of"), (-_SKEW, "7200 seconds behind")])
def test_the_log_says_once_that_the_clock_is_off(skew: timedelta, told: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, "modelarts.auth"), _client(Server(Clock(_HERE + skew)), Clock()) as client:
        client.get("/")
        client.get("/")
    (record,) = caplog.records
    assert record.levelname == "WARNING"
    assert f"The clock of example.com is {told} this machine's" in record.getMessage()


def _client(answer: Callable[[httpx.Request], httpx.Response], here: Clock) -> httpx.Client:
    return httpx.Client(
        transport=httpx.MockTransport(answer), auth=SignatureAuth(_KEYS, now=here), base_url="https://example.com"
    )
