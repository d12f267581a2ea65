"""No secret is shown, whatever goes wrong: not in logs of any level, messages, tracebacks with variables, or files."""

from __future__ import annotations

import asyncio
import ssl
import tempfile
import traceback
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Final
from urllib.parse import quote

import pytest
import trustme
from modelarts.exceptions import (
    ApiError,
    AuthenticationError,
    ConfigurationError,
    EndpointUnreachableError,
    ObsError,
    ValidationError,
)
from modelarts.http_settings import HttpSettings
from modelarts.session import Session
from modelarts_client import Client
from modelarts_client.api.iam import create_temporary_access_key_by_token, keystone_create_user_token_by_password
from modelarts_client.models import AuthTokenRequest, SecurityTokenRequest
from modelarts_emulator.http.receiving import ReceivedRequest

from tests.support.faulty_cloud.faults import Fault, FaultPlan
from tests.support.faulty_cloud.jobs import Operation, Reply, as_json
from tests.support.faulty_cloud.server import FaultyCloud
from tests.support.faulty_cloud.terms import Credentials
from tests.support.leaks import Secrets, Shown, all_that_is_shown
from tests.support.secret_world import PACE, RECORD, SHOW, Make, World, blocking, in_a_loop
from tests.support.small_servers import tls_server

_SMOOTH: Final = FaultPlan(0, share=0.0)
_TOKENS: Final = "/v3/auth/tokens"
_KEYS: Final = "/v3.0/OS-CREDENTIAL/securitytokens"


@pytest.fixture
def shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Iterator[Shown]:
    """What is shown during a test."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    shown = Shown()
    with all_that_is_shown(shown, tmp_path):
        yield shown
    shown.add("printed", "".join(capfd.readouterr()))


@pytest.fixture
def blocking_world(shown: Shown) -> Iterator[World]:
    """A cloud that is called by what blocks, and at the end a look at all that was shown."""
    yield from _world(blocking, shown)


@pytest.fixture(params=["blocking", "aiohttp", "httpx"])
def world(request: pytest.FixtureRequest, shown: Shown, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    """A cloud, a way to call it, and at the end a look at all that was shown."""
    if request.param == "httpx":
        monkeypatch.setattr(HttpSettings, "uses_aiohttp", lambda self, proxy: False)
    yield from _world(blocking if request.param == "blocking" else in_a_loop, shown)


def _world(make: Make, shown: Shown) -> Iterator[World]:
    with FaultyCloud(_SMOOTH, PACE) as cloud:
        cloud.jobs.add(SHOW.subject)
        world = World(cloud, make, shown)
        yield world
    leaks = shown.leaks(Secrets(cloud.accounts.secrets | world.secrets))
    assert not leaks, "\n".join(leaks)
    assert len(shown.texts) > 10  # something was looked at


@pytest.mark.parametrize("credentials", Credentials)
def test_when_nothing_goes_wrong(world: World, credentials: Credentials) -> None:
    world.call(world.session(credentials))


def test_a_wrong_password(world: World) -> None:
    world.call(world.session(password="wr0ng+/=password"), AuthenticationError)


def test_a_wrong_secret_key(world: World) -> None:
    world.call(world.session(Credentials.KEYS, secret_key="wrong/+secret=key"), AuthenticationError)


def test_a_wrong_security_token(world: World) -> None:
    world.call(world.session(Credentials.KEYS, security_token="wrong/+security=token"), AuthenticationError)


_HIT: Final = [
    pytest.param(Credentials.KEYS, frozenset(Operation), id="keys"),
    pytest.param(Credentials.PASSWORD, frozenset(Operation) - {Operation.TOKEN}, id="password"),
    pytest.param(Credentials.PASSWORD, frozenset({Operation.TOKEN}), id="token"),
]


@pytest.mark.parametrize(("credentials", "hits"), _HIT)
def test_faults(world: World, credentials: Credentials, hits: frozenset[Operation]) -> None:
    """Takes some seconds, as some of the faults are that something is slow."""
    harmless = {Fault.STALL, Fault.HALF_CLOSED, *([Fault.CLOCK] if credentials is Credentials.PASSWORD else [])}
    for fault in sorted(set(Fault) - harmless):
        session = world.session(credentials)
        world.cloud.plan = FaultPlan(1, share=1.0, only=frozenset({fault}), hits=hits)
        world.call(session, ApiError, EndpointUnreachableError, ConfigurationError)


@pytest.mark.parametrize("credentials", Credentials)
@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 418, 500, 501])
def test_refusals(world: World, credentials: Credentials, status: int) -> None:
    world.answer("/v2/", as_json(status, {"error_code": "ModelArts.0104", "error_msg": "no"}))
    world.call(world.session(credentials), ApiError)


def test_answers_that_tell_secrets_in_undocumented_fields(world: World, tmp_path: Path) -> None:
    told = sorted(world.cloud.accounts.secrets)
    world.answer("/v2/", as_json(200, {"echo": {"password": told, "token": told[0]}, "metadata": {"secret": told}}))
    session = world.session()
    outcome = world.make(session)  # which has what the server told
    assert outcome.error is None
    session.close()
    assert '"echo"' in (tmp_path / RECORD).read_text()


_RUBBISH: Final = {
    "no token": as_json(201, {"token": {}}),
    "empty token": as_json(201, {"token": {}}, ("X-Subject-Token", "")),
    "a page": Reply(200, b"<html>Log in</html>", (("Content-Type", "text/html"),)),
    "an empty refusal": Reply(401),
    "a refusal of another form": as_json(403, ["no"]),
    "a failure": Reply(500, b"\xff\xfe\x00", (("Content-Type", "text/plain"),)),
    "brackets": Reply(400, b"[" * 100_000),
}


@pytest.mark.parametrize("rubbish", _RUBBISH.values(), ids=_RUBBISH)
def test_iam_answers_rubbish(world: World, rubbish: Reply) -> None:
    world.answer(_TOKENS, rubbish)
    world.call(world.session(), ApiError, ConfigurationError)


def test_iam_answers_a_token_with_rubbish(world: World) -> None:
    token = world.cloud.accounts.issue_token()
    world.answer(_TOKENS, Reply(201, b"\xff{", (("X-Subject-Token", token),)))
    world.call(world.session())


@pytest.mark.parametrize("endpoint", ["https://nowhere.invalid", "http://127.0.0.1:{unused}", "{cloud_over_tls}"])
@pytest.mark.parametrize("credentials", Credentials)
def test_nobody_is_there(world: World, credentials: Credentials, endpoint: str, unused_tcp_port: int) -> None:
    tls = world.cloud.url.replace("http:", "https:")
    endpoint = endpoint.format(unused=unused_tcp_port, cloud_over_tls=tls)
    world.call(world.session(credentials, endpoint=endpoint), EndpointUnreachableError)
    world.call(world.session(credentials, endpoint=endpoint, iam_endpoint=endpoint), EndpointUnreachableError)


@pytest.mark.parametrize("is_trusted", [True, False])
def test_certificates(world: World, is_trusted: bool) -> None:
    authority = trustme.CA()
    of_server = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1").configure_cert(of_server)
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    with FaultyCloud(_SMOOTH, PACE, seed=1, tls=of_server) as cloud:
        cloud.jobs.add(SHOW.subject)
        other = World(cloud, world.make, world.shown)
        session = other.session(Credentials.KEYS, verify=trusting if is_trusted else True)
        other.call(session, *([] if is_trusted else [EndpointUnreachableError]))
    world.secrets |= cloud.accounts.secrets


def test_http2(world: World, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The library that packs headers for HTTP/2 logs each of them."""
    folder = tmp_path_factory.mktemp("certificates")
    authority = trustme.CA()
    certificate = authority.issue_cert("localhost")
    certificate.cert_chain_pems[0].write_to_path(str(folder / "certificate.pem"))
    certificate.private_key_pem.write_to_path(str(folder / "key.pem"))
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    with tls_server(str(folder / "certificate.pem"), str(folder / "key.pem")) as server:
        world.call(world.session(endpoint=server.url, verify=trusting, http2=True))
        assert server.versions == ["2"]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("path", [_TOKENS, "/v2/"])
@pytest.mark.parametrize("credentials", Credentials)
def test_redirects_to_another_host(world: World, credentials: Credentials, path: str, status: int) -> None:
    received: list[str] = []

    async def note(request: ReceivedRequest) -> Reply | None:
        received.append(f"{request.headers} {request.query} {request.body!r}")
        return Reply(200, b"{}")

    with FaultyCloud(_SMOOTH) as other:
        other.special = note
        elsewhere = other.url.replace("127.0.0.1", "localhost")
        world.answer(path, Reply(status, b"", (("Location", f"{elsewhere}/elsewhere"),)))
        session = world.session(credentials)
        if credentials is Credentials.KEYS and path == _TOKENS:
            world.call(session)  # keys need no tokens
        else:
            world.call(session, ApiError, ConfigurationError)
    for sent in received:
        world.shown.add("another host", sent)


@pytest.mark.parametrize("is_there", [True, False])
@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("credentials", Credentials)
def test_proxies_that_refuse(
    world: World, credentials: Credentials, scheme: str, is_there: bool, unused_tcp_port: int
) -> None:
    password = "pr0xy+/=password"
    world.secrets.add(password)
    port = world.cloud.url.rpartition(":")[2] if is_there else str(unused_tcp_port)
    proxy = f"http://somebody:{quote(password, safe='')}@127.0.0.1:{port}"
    world.answer("", Reply(407, b"who are you?", (("Proxy-Authenticate", 'Basic realm="proxy"'),)))
    endpoint = f"{scheme}://localhost:1"
    session = world.session(credentials, endpoint=endpoint, iam_endpoint=endpoint, proxy=proxy)
    world.call(session, ApiError, EndpointUnreachableError)


def _like_s3(status: int) -> Callable[[ReceivedRequest], Awaitable[Reply | None]]:
    """Refuse a signature as S3 does: with all that was signed."""

    async def refuse(request: ReceivedRequest) -> Reply | None:
        if request.path.startswith("/v3"):
            return None
        sent = "\n".join(f"{name}:{value}" for name, value in request.headers.items())
        signature = request.headers.get("authorization", "").rpartition("=")[2]
        body = f"""<?xml version="1.0" encoding="UTF-8"?><Error><Code>SignatureDoesNotMatch</Code><Message>The
        signature we calculated does not match.</Message><SignatureProvided>{signature}</SignatureProvided>
        <CanonicalRequest>{sent}</CanonicalRequest><RequestId>1</RequestId></Error>"""
        return Reply(status, body.encode(), (("Content-Type", "application/xml"),))

    return refuse


def _try_obs(world: World, session: Session, folder: Path) -> None:
    file = folder / "file.txt"
    file.write_text("content")
    uses: list[Callable[[], object]] = [
        lambda: session.obs.list("obs://bucket/folder/"),
        lambda: session.obs.exists("obs://bucket/folder/file"),
        lambda: session.obs.upload_file(file, "obs://bucket/folder/"),
        lambda: session.obs.download_file("obs://bucket/folder/file", f"{folder}/"),
        lambda: session.obs.delete_dir("obs://bucket/folder/"),
        lambda: session.obs.create_bucket("bucket"),
        lambda: session.obs.delete_bucket("bucket"),
    ]
    for use in uses:
        with pytest.raises((ObsError, EndpointUnreachableError, ApiError, ConfigurationError)) as caught:
            use()
        world.shown.add_error(caught.value)
    world.look_at(session)
    session.close()


@pytest.mark.parametrize("status", [400, 403])
@pytest.mark.parametrize("credentials", Credentials)
def test_obs_refuses(blocking_world: World, credentials: Credentials, status: int, tmp_path: Path) -> None:
    blocking_world.cloud.special = _like_s3(status)
    _try_obs(blocking_world, blocking_world.session(credentials), tmp_path)


def test_obs_refuses_wrong_keys(blocking_world: World, tmp_path: Path) -> None:
    blocking_world.cloud.special = _like_s3(403)
    session = blocking_world.session(Credentials.KEYS, secret_key="wrong/+secret=key", security_token="wr0ng/+=token")
    _try_obs(blocking_world, session, tmp_path)


@pytest.mark.parametrize("credentials", Credentials)
@pytest.mark.parametrize("status", [200, 400, 403, 409, 500])
def test_obs_answers_rubbish(blocking_world: World, credentials: Credentials, status: int, tmp_path: Path) -> None:
    async def rubbish(request: ReceivedRequest) -> Reply | None:
        return None if request.path.startswith("/v3") else Reply(status, b"\xff<html>")

    blocking_world.cloud.special = rubbish
    session = blocking_world.session(credentials)
    with pytest.raises(ObsError) as caught:
        session.obs.list("obs://bucket/folder/")
    blocking_world.shown.add_error(caught.value)
    blocking_world.look_at(session)


@pytest.mark.parametrize("is_there", [True, False])
@pytest.mark.parametrize("credentials", Credentials)
def test_obs_is_not_there(
    blocking_world: World, credentials: Credentials, is_there: bool, tmp_path: Path, unused_tcp_port: int
) -> None:
    tls = blocking_world.cloud.url.replace("http:", "https:")
    endpoint = tls if is_there else f"http://127.0.0.1:{unused_tcp_port}"
    _try_obs(blocking_world, blocking_world.session(credentials, endpoint=endpoint), tmp_path)


_NO_KEYS: Final = {
    "refused": as_json(403, {"error": {"code": 403, "message": "no"}}),
    "a page": Reply(201, b"<html>"),
    "incomplete": as_json(201, {"credential": {"access": "A"}}),
    "without dates": as_json(201, {"credential": {"access": "A", "secret": "B", "securitytoken": "C"}}),
}


@pytest.mark.parametrize("answer", _NO_KEYS.values(), ids=_NO_KEYS)
def test_iam_gives_no_keys(blocking_world: World, answer: Reply, tmp_path: Path) -> None:
    blocking_world.answer(_KEYS, answer)
    _try_obs(blocking_world, blocking_world.session(), tmp_path)


@pytest.mark.parametrize("library", ["aiohttp", "httpx"])
@pytest.mark.parametrize(
    ("credentials", "held"),
    [(Credentials.KEYS, "/v2/"), (Credentials.PASSWORD, "/v2/"), (Credentials.PASSWORD, _TOKENS)],
)
def test_cancelled_tasks(
    blocking_world: World, credentials: Credentials, held: str, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if library == "httpx":
        monkeypatch.setattr(HttpSettings, "uses_aiohttp", lambda self, proxy: False)

    async def hold(request: ReceivedRequest) -> Reply | None:
        if request.path.startswith(held):
            await asyncio.sleep(60)
        return None

    async def cancel(session: Session) -> None:
        tasks = [asyncio.create_task(SHOW.amake(session.client)) for _ in range(3)]
        await asyncio.wait(tasks, timeout=0.1)
        for task in tasks:
            blocking_world.shown.add("task", f"{task!r} {task.get_stack()!r}")
            task.cancel()
        for task in tasks:
            with pytest.raises(asyncio.CancelledError) as caught:
                await task
            blocking_world.shown.add_error(caught.value)
        await session.aclose()

    blocking_world.cloud.special = hold
    session = blocking_world.session(credentials)
    asyncio.run(cancel(session), debug=True)
    blocking_world.look_at(session)


def test_models(blocking_world: World) -> None:
    """Those that hold secrets, in calls that programs make by themselves."""
    accounts = blocking_world.cloud.accounts
    session = blocking_world.session()
    user = {"name": accounts.username, "password": accounts.password, "domain": {"name": accounts.username}}
    login = {"identity": {"methods": ["password"], "password": {"user": user}}, "scope": {"project": {"name": "p"}}}
    asked = AuthTokenRequest.from_dict({"auth": login})
    blocking_world.shown.add_object(asked)
    answered = keystone_create_user_token_by_password.sync_detailed(client=session.iam_client, body=asked)
    assert answered.status_code == 201
    blocking_world.shown.add_object(answered)
    keys = create_temporary_access_key_by_token.sync_detailed(client=session.iam_client, body=_for_keys())
    assert keys.parsed is not None
    blocking_world.shown.add_object(keys)
    blocking_world.shown.add_object(keys.parsed)
    for fields in (
        {"user": {**user, "name": 5}},
        {"user": {**user, "password": [accounts.password]}},
    ):
        wrong = {"identity": {"methods": ["nothing"], "password": fields}}
        with pytest.raises(ValidationError) as caught:
            AuthTokenRequest.from_dict({"auth": wrong}).validate()
        blocking_world.shown.add_error(caught.value)
    # Where the description has no secret, the model that is wrong shows what it holds; the error does not.
    misplaced = {"identity": {"methods": ["nothing"], "password": {"user": user["password"]}}}
    with pytest.raises(ValidationError) as caught:
        AuthTokenRequest.from_dict({"auth": misplaced}).validate()
    assert accounts.password not in "".join(traceback.format_exception(caught.value))
    blocking_world.answer(_TOKENS, Reply(500))
    with pytest.raises(ApiError) as failed:
        keystone_create_user_token_by_password.sync(client=session.iam_client, body=asked)
    blocking_world.shown.add_error(failed.value)
    session.close()


def _blocking(client: Client, body: AuthTokenRequest) -> None:
    keystone_create_user_token_by_password.sync(client=client, body=body)


def _in_a_loop(client: Client, body: AuthTokenRequest) -> None:
    asyncio.run(keystone_create_user_token_by_password.asyncio(client=client, body=body))


@pytest.mark.parametrize("credentials", Credentials)
@pytest.mark.parametrize("send", [_blocking, _in_a_loop])
def test_models_that_nobody_receives(
    blocking_world: World,
    send: Callable[[Client, AuthTokenRequest], None],
    credentials: Credentials,
    unused_tcp_port: int,
) -> None:
    """The frames of endpoint functions are in the traceback."""
    accounts = blocking_world.cloud.accounts
    session = blocking_world.session(credentials, iam_endpoint=f"http://127.0.0.1:{unused_tcp_port}")
    user = {"name": accounts.username, "password": accounts.password, "domain": {"name": accounts.username}}
    body = AuthTokenRequest.from_dict({"auth": {"identity": {"methods": ["password"], "password": {"user": user}}}})
    with pytest.raises(EndpointUnreachableError) as caught:
        send(session.iam_client, body)
    blocking_world.shown.add_error(caught.value)
    blocking_world.look_at(session)
    session.close()


def _for_keys() -> SecurityTokenRequest:
    identity = {"methods": ["token"], "token": {"duration_seconds": 900}}
    return SecurityTokenRequest.from_dict({"auth": {"identity": identity}})
