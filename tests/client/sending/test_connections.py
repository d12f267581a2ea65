"""How a session reaches the services: shared connections, event loops, forked processes, TLS, proxies, HTTP/2."""

from __future__ import annotations

import asyncio
import gc
import re
import socket
import ssl
import weakref
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import trustme
from modelarts.attempts import AttemptReport
from modelarts.exceptions import ConfigurationError, EndpointUnreachableError, InvalidArgumentError, ObsError
from modelarts.http_settings import HttpSettings
from modelarts.session import Session
from modelarts_client import Client
from modelarts_client.api.iam import keystone_list_auth_projects
from modelarts_client.api.training import show_training_job_engines
from modelarts_client.secret import Secret
from modelarts_client.sending.proxies import route_to

from tests.support.crowds import in_threads
from tests.support.forked import succeeds_in_child
from tests.support.sessions import session_at
from tests.support.small_servers import CountingServer, TlsServer, tls_server

Call = Callable[[Client], None]
_PROJECT = "project-1"


def _call(client: Client) -> None:
    assert show_training_job_engines.sync(_PROJECT, client=client).items == []


async def _call_in_task(client: Client) -> None:
    assert (await show_training_job_engines.asyncio(_PROJECT, client=client)).items == []


@pytest.fixture(params=["blocking", "aiohttp", "httpx"])
def call(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Call:
    """Calls ModelArts in one of the ways that there are."""
    if request.param == "blocking":
        return _call
    uses_aiohttp = request.param == "aiohttp"
    monkeypatch.setattr(HttpSettings, "uses_aiohttp", lambda _self, _proxy: uses_aiohttp)
    return lambda client: asyncio.run(_call_in_task(client))


def _session(url: str, **settings: Any) -> Session:
    return session_at(url, **{"project_id": _PROJECT, "retries": 0, **settings})


@pytest.fixture
def server() -> Iterator[CountingServer]:
    with CountingServer() as running:
        yield running


def test_blocking_calls_share_one_pool_that_is_closed_with_the_session(server: CountingServer) -> None:
    with _session(server.url) as session:
        _call(session.client)
        _call(session.with_options(timeout=5).client)
        keystone_list_auth_projects.sync_detailed(client=session.iam_client)
        session.client.close()
        _call(session.client)
        assert (server.opened, server.closed) == (1, 0)
    assert server.wait_until_closed(1)
    _call(session.client)  # opens a new one
    session.close()
    assert server.opened == 2


def test_threads_share_as_many_connections_as_they_may(server: CountingServer) -> None:
    with _session(server.url, max_connections=2) as session, ThreadPoolExecutor(16) as pool:
        for done in [pool.submit(_call, session.client) for _ in range(64)]:
            done.result()
    assert server.opened <= 2


@pytest.mark.parametrize("uses_aiohttp", [True, False])
def test_tasks_share_as_many_connections_as_they_may(
    server: CountingServer, monkeypatch: pytest.MonkeyPatch, uses_aiohttp: bool
) -> None:
    monkeypatch.setattr(HttpSettings, "uses_aiohttp", lambda _self, _proxy: uses_aiohttp)

    async def run(session: Session) -> None:
        await asyncio.gather(*(_call_in_task(session.client) for _ in range(64)))
        assert 1 <= server.opened <= 3
        await session.aclose()
        assert server.wait_until_closed(server.opened)

    asyncio.run(run(_session(server.url, max_connections=3)))


def test_each_event_loop_has_connections_that_end_with_it(server: CountingServer, call: Call) -> None:
    session = _session(server.url)
    call(session.client)
    call(session.client)
    if call is not _call:
        assert server.wait_until_closed(2)
    session.close()
    assert server.wait_until_closed(server.opened)


@pytest.mark.parametrize("uses_aiohttp", [True, False])
def test_nothing_is_left_of_event_loops_that_ended(
    server: CountingServer, monkeypatch: pytest.MonkeyPatch, uses_aiohttp: bool
) -> None:
    monkeypatch.setattr(HttpSettings, "uses_aiohttp", lambda _self, _proxy: uses_aiohttp)
    loops: list[weakref.ref[asyncio.AbstractEventLoop]] = []

    async def run(session: Session) -> None:
        loops.append(weakref.ref(asyncio.get_running_loop()))
        await _call_in_task(session.client)

    session = _session(server.url)
    for _ in range(3):
        asyncio.run(run(session))
    gc.collect()
    assert [loop() for loop in loops] == [None] * 3


def test_a_forked_process_has_connections_of_its_own(server: CountingServer) -> None:
    session = _session(server.url)
    _call(session.client)

    def work() -> bool:
        _call(session.client)
        return True

    assert succeeds_in_child(work)
    _call(session.client)
    assert server.opened == 2
    session.close()


def test_a_forked_process_reaches_obs_on_connections_of_its_own(server: CountingServer) -> None:
    session = _session(server.url)
    assert list(session.obs.list("obs://bucket-1/")) == []

    def work() -> bool:
        return list(session.obs.list("obs://bucket-1/")) == []

    assert succeeds_in_child(work)
    assert list(session.obs.list("obs://bucket-1/")) == []
    assert server.opened == 2
    session.close()


def test_a_session_that_is_forgotten_is_freed_with_its_connections(server: CountingServer) -> None:
    session = _session(server.url)
    _call(session.with_options(retries=1).client)
    hasty = session.with_options(timeout=1)
    del session
    gc.collect()
    _call(hasty.client)
    assert server.closed == 0
    del hasty
    gc.collect()
    assert server.wait_until_closed(1)


@dataclass(frozen=True)
class Authority:
    """A certificate authority of our own, and what it signed.

    Attributes:
        ca: PEM file of the authority.
        chain: PEM file of a server's certificate for localhost.
        key: PEM file of its key.
        client: PEM file of a client's certificate with its key.
    """

    ca: str
    chain: str
    key: str
    client: str


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    folder = tmp_path_factory.mktemp("certificates")
    made = trustme.CA()
    server, client = made.issue_cert("localhost"), made.issue_cert("client@example.com")
    found = Authority(*(str(folder / name) for name in ("ca.pem", "chain.pem", "key.pem", "client.pem")))
    made.cert_pem.write_to_path(found.ca)
    server.private_key_pem.write_to_path(found.key)
    client.private_key_and_cert_chain_pem.write_to_path(found.client)
    for blob in server.cert_chain_pems:
        blob.write_to_path(found.chain, append=True)
    return found


@pytest.fixture(scope="module")
def secure(authority: Authority) -> Iterator[TlsServer]:
    with tls_server(authority.chain, authority.key) as running:
        yield running


def test_a_server_of_an_unknown_authority_is_refused_at_once(secure: TlsServer, call: Call) -> None:
    with (
        _session(secure.url, retries=3) as session,
        pytest.raises(EndpointUnreachableError, match=r"1 attempt: ConnectError: .*certificate"),
    ):
        call(session.client)


@pytest.mark.parametrize("as_context", [False, True], ids=["file", "context"])
def test_an_authority_of_the_users_own_is_trusted(
    secure: TlsServer, authority: Authority, call: Call, as_context: bool
) -> None:
    verify = ssl.create_default_context(cafile=authority.ca) if as_context else Path(authority.ca)
    with _session(secure.url, verify=verify) as session:
        call(session.client)
        assert list(session.obs.list("obs://bucket-1/")) == []


def test_an_authority_is_found_in_the_environment(
    secure: TlsServer, authority: Authority, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", authority.ca)
    with _session(secure.url) as session:
        call(session.client)


def test_obs_of_an_unknown_authority_is_refused(secure: TlsServer) -> None:
    with _session(secure.url) as session, pytest.raises(EndpointUnreachableError):
        list(session.obs.list("obs://bucket-1/"))


def test_verification_can_be_switched_off(secure: TlsServer, call: Call) -> None:
    with _session(secure.url, verify=False) as session:
        call(session.client)
        assert list(session.obs.list("obs://bucket-1/")) == []


def test_a_client_certificate_is_shown(authority: Authority, call: Call) -> None:
    with tls_server(authority.chain, authority.key, authority.ca) as demanding:
        with _session(demanding.url, verify=authority.ca, cert=authority.client) as session:
            call(session.client)
        with _session(demanding.url, verify=authority.ca) as session, pytest.raises(EndpointUnreachableError):
            call(session.client)


@pytest.mark.parametrize("name", ["verify", "cert"])
def test_a_file_that_holds_no_certificates(tmp_path: Path, name: str) -> None:
    broken = tmp_path / "broken.pem"
    broken.write_text("no certificate")
    with pytest.raises(ConfigurationError, match=rf"^{name}='.*broken\.pem' cannot be used"):
        _session("https://127.0.0.1:1", **{name: str(broken)})


@pytest.mark.parametrize("asynchronous", [False, True])
def test_http2_is_spoken_if_asked_for(secure: TlsServer, authority: Authority, asynchronous: bool) -> None:
    secure.versions.clear()
    for http2 in (True, False):
        with _session(secure.url, verify=authority.ca, http2=http2) as session:
            if asynchronous:
                asyncio.run(_call_in_task(session.client))
            else:
                _call(session.client)
    assert secure.versions == ["2", "1.1"]


_ELSEWHERE = "http://modelarts.example.com"


@pytest.mark.filterwarnings("ignore::modelarts.security_warnings.InsecureEndpointWarning")
@pytest.mark.parametrize("variable", ["HTTP_PROXY", "ALL_PROXY", None])
def test_a_proxy_is_used(
    server: CountingServer, call: Call, monkeypatch: pytest.MonkeyPatch, variable: str | None
) -> None:
    if variable is not None:
        monkeypatch.setenv(variable.lower(), server.url)
    with _session(_ELSEWHERE, **({} if variable else {"proxy": server.url})) as session:
        call(session.client)
        list(session.obs.list("obs://bucket-1/"))
    assert server.targets[0] == f"{_ELSEWHERE}/v2/{_PROJECT}/training-job-engines"
    assert server.targets[1].startswith(f"{_ELSEWHERE}/bucket-1")


def test_hosts_without_proxy_and_this_machine_are_reached_directly(
    server: CountingServer, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://proxy.invalid:3128")
    with _session(server.url) as session:
        call(session.client)
        list(session.obs.list("obs://bucket-1/"))
    assert server.targets[0] == f"/v2/{_PROJECT}/training-job-engines"
    monkeypatch.setenv("no_proxy", "example.com")
    assert route_to(_ELSEWHERE, None, trust_env=True).proxy is None
    assert route_to("http://example.org", None, trust_env=True).proxy == Secret("http://proxy.invalid:3128")
    assert route_to("http://example.org", None, trust_env=False).proxy is None


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"timeout": 0}, "timeout=0 must be more than 0"),
        ({"retries": -1}, "retries=-1 must not be negative"),
        ({"deadline": 0}, "deadline=0 must be more than 0"),
        ({"max_connections": 0}, "max_connections=0 must be at least 1"),
        ({"proxy": "nonsense"}, "proxy= is not the URL of a proxy"),
        ({"event_hooks": {"answer": []}}, "no event 'answer'. There are: request, response, attempt"),
    ],
)
def test_settings_that_make_no_sense_are_refused(settings: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidArgumentError, match=re.escape(message)):
        _session("https://127.0.0.1:1", **settings)


def test_the_proxys_password_is_not_shown() -> None:
    shown = repr(HttpSettings(proxy="http://user-1:password-1@proxy.example.com:3128"))
    assert "http://***@proxy.example.com:3128" in shown
    assert "password-1" not in shown


def test_a_call_may_be_sent_in_another_way(server: CountingServer) -> None:
    seen: list[AttemptReport] = []
    with _session("http://127.0.0.1:1", retries=2, event_hooks={"attempt": [seen.append]}) as session:
        hasty = session.with_options(retries=0).with_options(deadline=5)
        with pytest.raises(EndpointUnreachableError, match="1 attempt:"):
            _call(hasty.client)
        with pytest.raises(EndpointUnreachableError, match="3 attempts:"):
            _call(session.with_options(timeout=1).client)
        with pytest.raises(InvalidArgumentError, match="timeout=0"):
            session.with_options(timeout=0)
    assert [report.attempt for report in seen] == [1, 1, 2, 3]


def test_an_attempt_that_begins_when_no_time_is_left_ends_at_once(call: Call) -> None:
    def fail(session: Session) -> None:
        with pytest.raises(EndpointUnreachableError, match="Timeout"):
            call(session.client)

    with (
        socket.create_server(("127.0.0.1", 0)) as silent,
        _session(f"http://127.0.0.1:{silent.getsockname()[1]}") as session,
    ):
        in_threads(fail, [session.with_options(deadline=1e-9)], threads=1, limit=5)


@pytest.mark.parametrize("kind", ["obs", "client"])
def test_what_outlives_its_session_closes_its_connections(server: CountingServer, kind: str) -> None:
    """A connection that is left open would be a warning, and so an error."""
    if kind == "obs":
        with suppress(ObsError):  # as the server answers JSON
            _session(server.url).obs.create_bucket("bucket-1")
    else:
        _call(_session(server.url).client)
    opened = server.opened
    gc.collect()
    assert server.wait_until_closed(opened)
