"""Where endpoints come from, in which order, and what is refused or warned of."""

from __future__ import annotations

import re
import warnings
from itertools import combinations

import pytest
from modelarts._auth.endpoints import (
    ENV_OBS_ENDPOINT,
    Endpoints,
    EndpointSettings,
    normalized_endpoint,
    resolve_endpoints,
    warn_about_insecure_endpoints,
)
from modelarts.exceptions import ConfigurationError, InvalidArgumentError
from modelarts.security_warnings import InsecureEndpointWarning
from modelarts.session import Session
from modelarts_client.auth.keys import AccessKeys, PasswordLogin

pytestmark = pytest.mark.usefixtures("nothing_set")

_OF_REGION = Endpoints(
    iam="https://iam.cn-north-4.myhuaweicloud.com",
    obs="https://obs.cn-north-4.myhuaweicloud.com",
    modelarts="https://modelarts.cn-north-4.myhuaweicloud.com",
    region="cn-north-4",
)


def _keys_session(region_name: str | None = "cn-north-4") -> Session:
    return Session(access_key="AK", secret_key="SK", project_id="p", region_name=region_name)


def _endpoints(session: Session) -> Endpoints:
    return session._endpoints


def test_endpoints_follow_from_the_region() -> None:
    session = _keys_session()
    assert _endpoints(session) == _OF_REGION
    assert session.client.base_url == _OF_REGION.modelarts
    assert session.iam_client.base_url == _OF_REGION.iam
    assert repr(session.obs) == f"Obs(endpoint='{_OF_REGION.obs}')"


@pytest.mark.parametrize(
    ("region", "expected"),
    [
        ("ap-southeast-1", ("modelarts.{}.myhuaweicloud.cn", "iam.{}.myhuaweicloud.com", "obs.{}.myhuaweicloud.com")),
        ("eu-west-101", ("modelarts.{}.myhuaweicloud.eu", "iam.{}.myhuaweicloud.eu", "obs.{}.myhuaweicloud.eu")),
        ("eu-west-177", ("modelarts.{}.myhuaweicloud.eu", "iam.{}.myhuaweicloud.eu", "obs.{}.myhuaweicloud.eu")),
        ("eu-west-0", ("modelarts.{}.myhuaweicloud.com", "iam.{}.myhuaweicloud.com", "obs.{}.myhuaweicloud.com")),
        ("eu-de", ("modelarts.{}.otc.t-systems.com", "iam.{}.otc.t-systems.com", "obs.{}.otc.t-systems.com")),
        ("new-region-9", ("modelarts.{}.myhuaweicloud.com", "iam.{}.myhuaweicloud.com", "obs.{}.myhuaweicloud.com")),
    ],
)
def test_a_region_has_its_public_endpoints(region: str, expected: tuple[str, str, str]) -> None:
    found = _endpoints(_keys_session(region))
    assert found.urls() == tuple(f"https://{host.format(region)}" for host in expected)


@pytest.mark.parametrize(
    ("region", "host"),
    [
        ("cn-north-4", "lts.cn-north-4.myhuaweicloud.com"),
        ("ap-southeast-1", "lts.ap-southeast-1.myhuaweicloud.com"),
        ("eu-west-101", "lts.eu-west-101.myhuaweicloud.eu"),
        ("eu-de", "lts.eu-de.otc.t-systems.com"),
    ],
)
def test_lts_has_the_domain_of_the_region_s_other_services(region: str, host: str) -> None:
    assert _endpoints(_keys_session(region)).lts == f"https://{host}"


def test_a_bucket_is_part_of_the_host_in_every_public_cloud() -> None:
    for region in ("cn-north-4", "eu-west-101", "eu-de"):
        settings = _keys_session(region)._connections.obs().settings
        assert settings.uses_virtual_host("bucket"), region
        assert not settings.uses_virtual_host("dotted.bucket"), region


def test_a_mistyped_region_is_suspected_when_its_host_does_not_answer() -> None:
    assert not _endpoints(_keys_session("eu-west-101")).advice()
    advice = _endpoints(_keys_session("eu-west-111")).advice()
    assert all("Did you mean 'eu-west-101'?" in text for text in advice.values())
    assert len(advice) == 3


_PLACES = ("argument", "set_endpoint", "MODELARTS", "HUAWEICLOUD_SDK_REGION", "profile")
"""Where an endpoint can be named, the first of which wins."""


@pytest.mark.parametrize("service", ["iam", "obs", "modelarts"])
def test_the_first_place_that_names_an_endpoint_wins(service: str) -> None:
    own = "MODELARTS_ENDPOINT" if service == "modelarts" else f"MODELARTS_{service.upper()}_ENDPOINT"
    official = f"HUAWEICLOUD_SDK_REGION_{service.upper()}_CN_NORTH_4"
    for count in range(len(_PLACES) + 1):
        for named in combinations(_PLACES, count):
            urls = {place: f"https://{place.lower().replace('_', '-')}.example.com" for place in named}
            environment = {own: urls.get("MODELARTS", ""), official: urls.get("HUAWEICLOUD_SDK_REGION", "")}
            arguments = EndpointSettings(**{service: urls.get("argument")}, region="cn-north-4")
            found = resolve_endpoints(
                arguments.or_else(EndpointSettings(**{service: urls.get("set_endpoint")})),
                found=EndpointSettings(**{service: urls.get("profile")}),
                environment=environment,
            )
            expected = urls[named[0]] if named else getattr(_OF_REGION, service)
            assert getattr(found, service) == expected, named


def test_the_official_variable_for_iam_comes_after_ours() -> None:
    environment = {"HUAWEICLOUD_SDK_IAM_ENDPOINT": "https://iam-2.example.com"}
    of_region = EndpointSettings(region="cn-north-4")
    found = resolve_endpoints(of_region, environment=environment)
    assert found.iam == "https://iam-2.example.com"
    environment["MODELARTS_IAM_ENDPOINT"] = "https://iam-1.example.com"
    found = resolve_endpoints(of_region, environment=environment)
    assert found.iam == "https://iam-1.example.com"


def test_a_session_takes_arguments_and_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MODELARTS_ENDPOINT", "http://127.0.0.1:8080/")
    monkeypatch.setenv("MODELARTS_OBS_ENDPOINT", "http://127.0.0.1:8080")
    monkeypatch.setenv("MODELARTS_REGION", "eu-west-0")
    session = Session(access_key="AK", secret_key="SK", obs_endpoint="obs.example.com", iam_endpoint="iam.example.com/")
    assert session.region_name == "eu-west-0"
    assert _endpoints(session) == Endpoints(
        "https://iam.example.com", "https://obs.example.com", "http://127.0.0.1:8080", "eu-west-0"
    )


def test_set_endpoint_comes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MODELARTS_ENDPOINT", "http://127.0.0.1:8080")
    monkeypatch.setenv("MODELARTS_REGION", "cn-north-4")
    Session.set_endpoint(
        iam_endpoint="iam.example.com",
        obs_endpoint="https://obs.example.com:9000/",
        modelarts_endpoint="https://modelarts.example.com",
        region_name="eu-west-0",
    )
    session = Session(access_key="AK", secret_key="SK", project_id="p", modelarts_endpoint="mine.example.com")
    assert session.region_name == "eu-west-0"
    assert _endpoints(session) == Endpoints(
        "https://iam.example.com", "https://obs.example.com:9000", "https://mine.example.com", "eu-west-0"
    )


def test_a_session_that_exists_keeps_its_endpoints() -> None:
    session = _keys_session()
    Session.set_endpoint(modelarts_endpoint="modelarts.example.com")
    assert session.client.base_url == _OF_REGION.modelarts


@pytest.mark.parametrize(
    "text", ["ftp://x", "http://", "https://a b", "http://host:port", "http://user@host", "http://host?x=1", "::"]
)
def test_what_is_not_an_endpoint_is_refused_and_changes_nothing(text: str) -> None:
    with pytest.raises(InvalidArgumentError, match=r"modelarts_endpoint.*is not an endpoint"):
        Session.set_endpoint(modelarts_endpoint=text)
    assert _endpoints(_keys_session()) == _OF_REGION


def test_a_password_in_an_endpoint_is_not_shown() -> None:
    with pytest.raises(InvalidArgumentError, match="iam_endpoint") as caught:
        Session(access_key="AK", secret_key="SK", region_name="r-1", iam_endpoint="https://me:secret-word@iam")
    assert "secret-word" not in str(caught.value)


@pytest.mark.parametrize("region", ["cn north", "evil.example.com/", "a/b", "-a", "a.", "x@y"])
def test_what_is_no_region_makes_no_host_name(region: str) -> None:
    with pytest.raises(InvalidArgumentError, match=r"region_name=.* is not a region's ID"):
        _keys_session(region)
    with pytest.raises(InvalidArgumentError, match="region_name="):
        Session.set_endpoint(region_name=region)


def test_keys_without_names_are_taken_for_a_login_and_refused_without_being_shown() -> None:
    with pytest.raises(InvalidArgumentError, match=r"region_name has the form of a project ID.*by name") as caught:
        Session("THE-ACCESS-KEY", "the-secret-key", "0123456789abcdef" * 2, "cn-north-4")
    assert "THE-ACCESS-KEY" not in str(caught.value)
    assert "the-secret-key" not in str(caught.value)


def test_without_region_and_endpoints_it_says_what_to_set() -> None:
    with pytest.raises(ConfigurationError, match="MODELARTS_REGION"):
        _keys_session(region_name=None)


def _everywhere(endpoint: str) -> Endpoints:
    return Endpoints(iam=endpoint, obs=endpoint, modelarts=endpoint)


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST", "127.0.0.1", "127.8.9.10:8080", "[::1]:80"])
def test_http_on_this_machine_is_fine(host: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        warn_about_insecure_endpoints(_everywhere(f"http://{host}"), AccessKeys("AK", "SK"))
        warn_about_insecure_endpoints(_everywhere("https://example.com"), AccessKeys("AK", "SK"))


@pytest.mark.parametrize(
    "host", ["example.com", "10.0.0.1", "[2001:db8::1]", "localhost.example.com", "127.0.0.1.example.com"]
)
def test_http_to_another_machine_warns(host: str) -> None:
    with pytest.warns(InsecureEndpointWarning, match=re.escape(f"http://{host}")):
        warn_about_insecure_endpoints(_everywhere(f"http://{host}"), AccessKeys("AK", "SK"))


@pytest.mark.parametrize(
    ("credentials", "carried"),
    [
        (AccessKeys("AK", "SK"), "signed requests"),
        (AccessKeys("AK", "SK", "token"), "the security token"),
        (PasswordLogin("me", "secret-word", "me"), "the password"),
    ],
)
def test_the_warning_says_what_can_be_read(credentials: AccessKeys | PasswordLogin, carried: str) -> None:
    with pytest.warns(InsecureEndpointWarning, match=carried) as caught:
        warn_about_insecure_endpoints(_everywhere("http://example.com"), credentials)
    assert "secret-word" not in str(caught[0].message)


def test_each_session_warns_once_and_of_its_insecure_endpoints_only() -> None:
    for _ in range(2):
        with pytest.warns(InsecureEndpointWarning) as caught:
            Session(
                access_key="AK",
                secret_key="SK",
                region_name="r-1",
                iam_endpoint="http://iam.example.com",
                obs_endpoint="http://obs.example.com",
            )
        (warning,) = caught
        assert warning.filename == __file__
        assert "http://iam.example.com" in str(warning.message)
        assert "http://obs.example.com" in str(warning.message)
        assert "modelarts.r-1" not in str(warning.message)


@pytest.mark.parametrize(("timeout", "retries"), [(0.0, 3), (-1.0, 3), (60.0, -1)])
def test_a_timeout_and_retries_that_make_no_sense_are_refused(timeout: float, retries: int) -> None:
    with pytest.raises(InvalidArgumentError, match=r"(timeout|retries)="):
        Session(access_key="AK", secret_key="SK", region_name="r-1", timeout=timeout, retries=retries)


@pytest.mark.parametrize(
    "text",
    [
        "http://mist.127.0.0.1:99",
        "http://999.1.1.1:80",
        "http://1.2.3.4.5:80",
        "http://127.0.0.256:8080",
        "http://127.1",
        "http://host.0x7f",
        "http://xn--a:80",
        "http://ex%41mple.com",
        "http://a..b:9",
        "http://.",
        "http://-\u2028.com",
        "http://\u0ca0_\u0ca0.com",
        f"http://{'a' * 64}.com",
        f"http://{'a.' * 130}com",
        "http://[fe80::1%25eth0]:1",
        "http://example.com/path",
        "http://example.com//",
    ],
)
def test_what_cannot_be_a_host_is_refused(text: str) -> None:
    with pytest.raises(InvalidArgumentError, match=f"^{ENV_OBS_ENDPOINT}="):
        normalized_endpoint(text, what=ENV_OBS_ENDPOINT)


@pytest.mark.parametrize(
    "text",
    [
        "http://127.0.0.1:8080",
        "http://[::1]:9",
        "http://localhost.",
        "http://model_arts:9000",
        "http://4you.example.com",
        "http://ex\u00e4mple.com",
        "http://xn--exmple-cua.com",
        "https://EXAMPLE.com:443",
    ],
)
def test_hosts_of_all_kinds_are_endpoints(text: str) -> None:
    assert normalized_endpoint(f"{text}/", what="obs_endpoint") == text


def test_a_region_that_is_none_is_named_by_where_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MODELARTS_REGION", "cn north")
    with pytest.raises(InvalidArgumentError, match=r"^MODELARTS_REGION='cn north' is not a region's ID"):
        _keys_session(None)
    with pytest.raises(InvalidArgumentError, match=r"^region_name='cn_north' is not a region's ID"):
        _keys_session("cn_north")


@pytest.mark.parametrize("region", ["CN-NORTH-4", "Ap-Southeast-1", "EU-WEST-177"])
def test_the_case_of_a_region_does_not_matter(region: str) -> None:
    assert _endpoints(_keys_session(region)) == _endpoints(_keys_session(region.lower()))


def test_another_region_than_that_of_the_environment_has_its_own_endpoints(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MODELARTS_REGION", "cn-north-4")
    monkeypatch.setenv("MODELARTS_ENDPOINT", "https://modelarts.cn-north-4.myhuaweicloud.com")
    monkeypatch.setenv("MODELARTS_OBS_ENDPOINT", "http://127.0.0.1:9000")
    found = _endpoints(_keys_session("cn-south-1"))
    assert (found.modelarts, found.obs) == ("https://modelarts.cn-south-1.myhuaweicloud.com", "http://127.0.0.1:9000")
    Session.set_endpoint(iam_endpoint="iam.cn-north-4.myhuaweicloud.com", region_name="cn-north-4")
    assert _endpoints(_keys_session("cn-south-1")).iam == "https://iam.cn-south-1.myhuaweicloud.com"
    assert _endpoints(_keys_session(None)).iam == "https://iam.cn-north-4.myhuaweicloud.com"
