"""Which proxy leads to which endpoint, and what is said about URLs of proxies that cannot be used."""

from __future__ import annotations

import traceback

import httpx
import pytest
from modelarts.exceptions import ConfigurationError, InvalidArgumentError, ModelArtsError
from modelarts.session import Session
from modelarts_client.api.training import show_training_job_engines
from modelarts_client.secret import Secret
from modelarts_client.sending.proxies import route_to

from tests.support.sessions import session_at
from tests.support.small_servers import CountingServer

pytestmark = pytest.mark.filterwarnings("ignore::modelarts.security_warnings.InsecureEndpointWarning")

_PASSWORD = "password-4711"
_UNUSABLE = [
    f"http://user-1:{_PASSWORD}/a@proxy.example.com:1",
    f"http://user-1:{_PASSWORD}@proxy.example.com:65536",
    f"http://user-1:{_PASSWORD}@proxy.example.com:port",
    f"http://user-1:{_PASSWORD}@proxy.example.com:0",
    f"http://user-1:{_PASSWORD}@proxy.example.com/path",
    f"http://user-1:{_PASSWORD}@proxy..example.com",
    f"http://user-1:{_PASSWORD}@999.1.1.1:3128",
    f"http://user-1:{_PASSWORD} @proxy.example.com",
    f"http://user-1:{_PASSWORD}#@proxy.example.com",
    f"socks4://user-1:{_PASSWORD}@proxy.example.com",
    f"ftp://user-1:{_PASSWORD}@proxy.example.com",
    f"http://user-1:{_PASSWORD}@",
]


def _session(endpoint: str, proxy: str | None = None) -> Session:
    return session_at(endpoint, proxy=proxy, retries=0)


def _check(error: ModelArtsError, name: str) -> None:
    assert name in str(error)
    assert _PASSWORD not in "".join(traceback.format_exception(error))
    for frame, _ in traceback.walk_tb(error.__traceback__):
        if "modelarts" in frame.f_globals["__name__"]:
            shown = [repr(value) for name, value in frame.f_locals.items() if name != "self"]
            assert _PASSWORD not in "".join(shown)


@pytest.mark.parametrize("url", _UNUSABLE)
def test_a_proxy_that_cannot_be_used_is_refused_with_the_session(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        _session("http://service.example.com", url)
    _check(caught.value, "proxy=")
    monkeypatch.setenv("all_proxy", url)
    with pytest.raises(ConfigurationError) as refused:
        _session("http://service.example.com")
    _check(refused.value, "ALL_PROXY")
    _session("http://127.0.0.1:1")  # which is reached without it
    monkeypatch.setenv("no_proxy", "example.com")
    _session("http://service.example.com")


@pytest.mark.parametrize("url", ["socks5://user-1:password-1@h:1080", "socks5h://h"])
def test_a_socks_proxy_needs_its_package(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("modelarts_client.http_settings._is_installed", lambda _module: False)
    monkeypatch.setattr("modelarts_client.sending.proxies.find_spec", lambda _module: None)
    with pytest.raises(ConfigurationError, match="pip install"):
        _session("http://service.example.com", url)
    monkeypatch.setenv("http_proxy", url)
    with pytest.raises(ConfigurationError, match=r"HTTP_PROXY.*pip install"):
        _session("http://service.example.com")


@pytest.mark.parametrize(
    ("listed", "endpoint", "is_direct"),
    [
        ("example.com", "http://example.com", True),
        ("example.com", "http://obs.example.com", True),
        ("example.com", "http://notexample.com", False),
        (".example.com", "http://obs.example.com", True),
        ("*.local", "http://obs.local:9000", True),
        ("obs.local:9000", "http://obs.local:9000", True),
        ("obs.local:9001", "http://obs.local:9000", False),
        ("obs.local:443", "https://obs.local", True),
        ("fd00::1", "http://[fd00::1]:9", True),
        ("[fd00::1]:8080", "http://[fd00::1]:8080", True),
        ("[fd00::1]:8080", "http://[fd00::1]:8081", False),
        ("fd00::/8, exämple.com, a:b, ., ,", "http://example.com", False),
        ("other.com, *", "http://example.com", True),
    ],
)
def test_one_rule_decides_for_all_requests(
    listed: str, endpoint: str, is_direct: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://proxy.example.org:3128")
    monkeypatch.setenv("https_proxy", "http://proxy.example.org:3128")
    monkeypatch.setenv("no_proxy", listed)
    proxy = Secret("http://proxy.example.org:3128")
    assert route_to(endpoint, None, trust_env=True).proxy == (None if is_direct else proxy)
    client = _session(endpoint).client.get_httpx_client()
    over_mount = client._transport_for_url(httpx.URL(f"{endpoint}/v1/x")) is not client._transport
    assert over_mount is not is_direct


@pytest.mark.parametrize("listed", ["fd00::/8", "[::1]:8080", "exämple.com", "a:b", ".", ""])
def test_no_entry_of_no_proxy_breaks_a_call(listed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://proxy.invalid:3128")
    monkeypatch.setenv("no_proxy", listed)
    with CountingServer() as server, _session(server.url) as session:
        assert show_training_job_engines.sync("project-1", client=session.client).items == []
        assert list(session.obs.list("obs://bucket-1/")) == []
