"""What sessions say about mistakes: what was wrong, what is allowed, and what to do."""

from __future__ import annotations

import asyncio
import re
import ssl
import traceback
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from modelarts.exceptions import AuthenticationError, ConfigurationError, EndpointUnreachableError, InvalidArgumentError
from modelarts.http_settings import HttpSettings
from modelarts.retries import RetryPolicy
from modelarts.session import Session
from modelarts_client import Client
from modelarts_client.api.training import show_training_job_engines
from modelarts_client.loopback import is_loopback
from modelarts_emulator.embedded import Emulator

from tests.support.small_servers import CountingServer

_PROJECT = "project-1"


def _session(**settings: Any) -> Session:
    return Session(**{"access_key": "AK", "secret_key": "SK", "region_name": "cn-north-4", **settings})


@pytest.mark.usefixtures("nothing_set")
@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"timeout": "30"}, "timeout='30' must be a number of seconds, such as timeout=30"),
        ({"timeout": None}, "timeout=None must be a number of seconds"),
        ({"timeout": True}, "timeout=True must be a number of seconds"),
        ({"timeout": float("inf")}, "timeout=inf must be more than 0 seconds, and finite"),
        ({"deadline": "60"}, "deadline='60' must be a number of seconds"),
        ({"retries": "3"}, "retries='3' must be a whole number, such as retries=3, or a RetryPolicy"),
        ({"retries": 2.5}, "retries=2.5 must be a whole number"),
        ({"max_connections": 1.5}, "max_connections=1.5 must be a whole number"),
        ({"http2": "yes"}, "http2='yes' must be True or False"),
        ({"verify": None}, "verify=None must be True, False, the path of a PEM file, or an ssl.SSLContext"),
        ({"cert": ("a", "b", "c")}, "cert=('a', 'b', 'c') must be the path of a PEM file, or a pair of paths"),
        ({"proxy": 5}, "proxy= must be text (str), not int"),
        ({"proxy": "ftp://proxy.example.com"}, "Its scheme is one of: http, https, socks5, socks5h"),
        ({"event_hooks": [print]}, "must be a dictionary of lists of functions"),
        ({"event_hooks": {"attempt": print}}, "event_hooks['attempt']"),
        ({"region_name": 4}, "region_name=4 must be text, such as region_name='cn-north-4'"),
        ({"project_id": 4}, "project_id=4 must be text"),
        ({"access_key": 123}, "access_key=123 must be text"),
        ({"secret_key": 123}, "secret_key= must be text (str), not int"),
        ({"username": "user", "password": b"password-1"}, "password= must be text (str), not bytes"),
        ({"modelarts_endpoint": 5}, "modelarts_endpoint=5 must be text"),
        (
            {"modelarts_endpoint": "https://modelarts.example.com/v1/0123"},
            "has a path of the API, '/v1/0123', which is added to each request. "
            "Give the address without it: https://modelarts.example.com",
        ),
    ],
)
def test_arguments_of_the_wrong_kind_are_named(settings: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidArgumentError, match=re.escape(message)) as caught:
        _session(**settings)
    shown = "".join(traceback.format_exception(caught.value))
    assert "password-1" not in shown.replace(repr(settings), "")


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"retries": "3"}, "retries='3' must be a whole number"),
        ({"deadline": None}, "deadline=None must be a number of seconds"),
        ({"base_delay": "1"}, "base_delay='1' must be a number of seconds"),
        ({"jitter": 0.5}, "jitter=0.5 must be a function"),
    ],
)
def test_a_policy_of_the_wrong_kind_is_named(settings: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidArgumentError, match=re.escape(message)):
        RetryPolicy(**settings)


@pytest.mark.usefixtures("nothing_set")
@pytest.mark.parametrize("options", [{"timeout": "30"}, {"retries": "1"}, {"deadline": "5"}, {"retries": True}])
def test_options_of_the_wrong_kind_are_named(options: dict[str, Any]) -> None:
    with pytest.raises(InvalidArgumentError, match=next(iter(options))):
        _session().with_options(**options)


@pytest.mark.usefixtures("nothing_set")
def test_a_region_that_is_mistyped() -> None:
    def not_found(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("Name or service not known", request=request)

    for region, hint in (
        ("cn-noth-4", "Did you mean 'cn-north-4'?"),
        ("mars", "Regions with ModelArts: af-north-1, "),
    ):
        session = _session(region_name=region, retries=0, transport=httpx.MockTransport(not_found))
        with pytest.raises(EndpointUnreachableError, match=re.escape(f"region_name={region!r}")) as caught:
            show_training_job_engines.sync(_PROJECT, client=session.client)
        assert hint in str(caught.value)
        assert "Check the endpoint's name" not in str(caught.value)
    session = _session(retries=0, transport=httpx.MockTransport(not_found))
    with pytest.raises(EndpointUnreachableError, match="Check the endpoint's name"):
        show_training_job_engines.sync(_PROJECT, client=session.client)


def _call(client: Client) -> None:
    show_training_job_engines.sync(_PROJECT, client=client)


def _call_in_task(client: Client) -> None:
    asyncio.run(show_training_job_engines.asyncio(_PROJECT, client=client))


@pytest.mark.usefixtures("nothing_set")
@pytest.mark.parametrize("uses_aiohttp", [True, False])
@pytest.mark.parametrize("call", [_call, _call_in_task])
def test_https_to_a_server_that_speaks_http(
    call: Callable[[Client], None], monkeypatch: pytest.MonkeyPatch, uses_aiohttp: bool
) -> None:
    monkeypatch.setattr(HttpSettings, "uses_aiohttp", lambda _self, _proxy: uses_aiohttp)
    with CountingServer() as server:
        address = server.url.partition("://")[2]
        with (
            _session(modelarts_endpoint=f"https://{address}", project_id=_PROJECT) as session,
            pytest.raises(EndpointUnreachableError, match="after 1 attempt") as caught,
        ):
            call(session.client)
    assert f"does not speak TLS on this port. If it is a plain HTTP server, give http://{address}." in str(caught.value)


def test_keys_in_the_place_of_the_user_name_and_the_password(emulator: Emulator, environment: dict[str, str]) -> None:
    session = Session("ABCDEFGHIJKLMNOPQRST", "a" * 40, retries=0)
    with pytest.raises(AuthenticationError) as caught:
        show_training_job_engines.sync(_PROJECT, client=session.client)
    assert "Pass them by name: Session(access_key=..., secret_key=...)" in str(caught.value)


def test_a_wrong_secret_key(environment: dict[str, str]) -> None:
    session = Session(access_key=environment["HUAWEICLOUD_SDK_AK"], secret_key="wrong", retries=0)
    with pytest.raises(AuthenticationError, match="secret key"):
        show_training_job_engines.sync(session.project_id, client=session.client)


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("localhost", True),
        ("LOCALHOST", True),
        ("localhost.", True),
        ("a.localhost", True),
        ("a.localhost.", True),
        ("127.0.0.1", True),
        ("127.255.0.1", True),
        ("::1", True),
        ("[::1]", True),
        ("notlocalhost", False),
        ("localhost.example.com", False),
        ("128.0.0.1", False),
        ("example.com", False),
        ("", False),
    ],
)
def test_which_hosts_are_this_machine(host: str, expected: bool) -> None:
    assert is_loopback(host) is expected


@pytest.mark.usefixtures("nothing_set")
@pytest.mark.parametrize("host", ["x.localhost", "localhost."])
def test_proxies_and_warnings_agree_on_this_machine(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from modelarts_client.sending.proxies import route_to

    monkeypatch.setenv("http_proxy", "http://proxy.invalid:3128")
    assert route_to(f"http://{host}", None, trust_env=True).proxy is None
    _session(modelarts_endpoint=f"http://{host}")  # warns of nothing


@pytest.mark.usefixtures("nothing_set")
def test_a_hidden_key_is_not_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUAWEICLOUD_SDK_AK", "ACCESS-1")
    monkeypatch.setenv("HUAWEICLOUD_SDK_SK", "***")
    with pytest.raises(ConfigurationError, match="The secret key is only asterisks"):
        Session(region_name="cn-north-4")


@pytest.mark.usefixtures("nothing_set")
@pytest.mark.parametrize("uses_aiohttp", [True, False])
@pytest.mark.parametrize("call", [_call, _call_in_task])
def test_nothing_listens_on_this_machine(
    call: Callable[[Client], None], monkeypatch: pytest.MonkeyPatch, uses_aiohttp: bool
) -> None:
    monkeypatch.setattr(HttpSettings, "uses_aiohttp", lambda _self, _proxy: uses_aiohttp)
    with CountingServer() as server:
        url = server.url
    session = _session(modelarts_endpoint=url, project_id=_PROJECT, retries=0)
    with pytest.raises(EndpointUnreachableError) as caught:
        call(session.client)
    assert f"Nothing listens at {url}. Is modelarts-emulator running?" in str(caught.value)


@pytest.mark.usefixtures("nothing_set")
def test_a_deadline_that_is_too_short_is_named() -> None:
    with (
        CountingServer() as server,
        _session(modelarts_endpoint=server.url, deadline=1e-6) as session,
        pytest.raises(EndpointUnreachableError, match="raise deadline="),
    ):
        _call(session.client)


@pytest.mark.usefixtures("nothing_set")
@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"timeout": 1e10}, "timeout must be at most 1,000,000,000 seconds"),
        ({"deadline": 10**400}, "deadline must be at most 1,000,000,000 seconds"),
        ({"cert": ()}, "cert=() must be the path"),
        ({"verify": ssl.create_default_context(), "cert": "client.pem"}, "Load the certificate into the context"),
    ],
)
def test_settings_that_would_fail_later_are_refused(settings: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidArgumentError, match=re.escape(message)):
        _session(**settings)


@pytest.mark.usefixtures("nothing_set")
@pytest.mark.parametrize(("name", "other"), [("verify", "cert="), ("cert", "verify=")])
def test_a_missing_file_of_certificates_is_named_when_the_session_is_made(name: str, other: str) -> None:
    with pytest.raises(ConfigurationError, match=f"{name}='nope.pem' cannot be used") as caught:
        _session(**{name: "nope.pem"})
    assert other not in str(caught.value)


@pytest.mark.usefixtures("nothing_set")
def test_cookies_of_a_client_are_refused() -> None:
    with httpx.Client(cookies={"name": "value-1"}) as client, pytest.raises(InvalidArgumentError, match="has cookies"):
        _session(http_client=client)
