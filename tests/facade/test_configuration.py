"""Where endpoints and credentials come from, and what is refused."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from modelarts.credentials import AccessKeys, PasswordLogin, resolve_credentials
from modelarts.exceptions import (
    ConfigurationError,
    InvalidArgumentError,
    MissingCredentialsError,
    ModelArtsError,
)
from modelarts.session import Session

_VARIABLES = (
    "MODELARTS_ENDPOINT",
    "MODELARTS_IAM_ENDPOINT",
    "MODELARTS_OBS_ENDPOINT",
    "MODELARTS_REGION",
    "MODELARTS_PROJECT_ID",
    "MODELARTS_USERNAME",
    "MODELARTS_PASSWORD",
    "HUAWEICLOUD_SDK_AK",
    "HUAWEICLOUD_SDK_SK",
    "HUAWEICLOUD_SDK_SECURITY_TOKEN",
)


@pytest.fixture(autouse=True)
def _nothing_is_set(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in _VARIABLES:
        monkeypatch.delenv(name, raising=False)
    yield
    Session.set_endpoint()


def _keys_session(region_name: str | None = "cn-north-4") -> Session:
    return Session(access_key="AK", secret_key="SK", project_id="p", region_name=region_name)


def _endpoints(session: Session) -> tuple[str, str, str]:
    return session.iam_client.base_url, session.client.base_url, repr(session.obs)


def test_endpoints_follow_from_the_region() -> None:
    assert _endpoints(_keys_session()) == (
        "https://iam.cn-north-4.myhuaweicloud.com",
        "https://modelarts.cn-north-4.myhuaweicloud.com",
        "Obs(endpoint='https://obs.cn-north-4.myhuaweicloud.com')",
    )


def test_endpoints_from_the_environment_come_before_the_region(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MODELARTS_ENDPOINT", "http://127.0.0.1:8080/")
    iam, modelarts, _ = _endpoints(_keys_session())
    assert modelarts == "http://127.0.0.1:8080"
    assert iam == "https://iam.cn-north-4.myhuaweicloud.com"


def test_set_endpoint_comes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MODELARTS_ENDPOINT", "http://127.0.0.1:8080")
    Session.set_endpoint(
        iam_endpoint="iam.example.com",
        obs_endpoint="http://obs.example.com:9000/",
        modelarts_endpoint="https://modelarts.example.com",
        region_name="eu-west-0",
    )
    session = Session(access_key="AK", secret_key="SK", project_id="p")
    assert session.region_name == "eu-west-0"
    assert _endpoints(session) == (
        "https://iam.example.com",
        "https://modelarts.example.com",
        "Obs(endpoint='http://obs.example.com:9000')",
    )


def test_a_session_that_exists_keeps_its_endpoints() -> None:
    session = _keys_session()
    Session.set_endpoint(modelarts_endpoint="modelarts.example.com")
    assert session.client.base_url == "https://modelarts.cn-north-4.myhuaweicloud.com"


@pytest.mark.parametrize(
    "text", ["ftp://x", "http://", "https://a b", "http://host:port", "http://user@host", "http://host?x=1", "::"]
)
def test_what_is_not_an_endpoint_is_refused_and_changes_nothing(text: str) -> None:
    with pytest.raises(InvalidArgumentError, match="modelarts_endpoint="):
        Session.set_endpoint(modelarts_endpoint=text)
    assert _keys_session().client.base_url == "https://modelarts.cn-north-4.myhuaweicloud.com"


def test_without_region_and_endpoints_it_says_what_to_set() -> None:
    with pytest.raises(ConfigurationError, match="MODELARTS_REGION"):
        _keys_session(region_name=None)


def test_without_credentials_it_says_what_to_set() -> None:
    with pytest.raises(MissingCredentialsError, match="HUAWEICLOUD_SDK_AK") as caught:
        Session(region_name="cn-north-4")
    assert isinstance(caught.value, ModelArtsError)


@pytest.mark.parametrize(
    ("arguments", "missing"),
    [
        ({"access_key": "AK"}, "secret_key"),
        ({"secret_key": "SK"}, "access_key"),
        ({"username": "me"}, "password"),
        ({"password": "x"}, "username"),
    ],
)
def test_half_of_a_pair_is_refused(arguments: dict[str, str], missing: str) -> None:
    with pytest.raises(MissingCredentialsError, match=f"without {missing}"):
        Session(
            username=arguments.get("username"),
            password=arguments.get("password"),
            access_key=arguments.get("access_key"),
            secret_key=arguments.get("secret_key"),
            region_name="cn-north-4",
        )


def test_keys_win_over_the_password_and_arguments_over_the_environment() -> None:
    environment = {
        "HUAWEICLOUD_SDK_AK": "env-AK",
        "HUAWEICLOUD_SDK_SK": "env-SK",
        "HUAWEICLOUD_SDK_SECURITY_TOKEN": "env-token",
        "MODELARTS_USERNAME": "env-user",
        "MODELARTS_PASSWORD": "env-password",
    }

    def choose(
        username: str | None = None,
        password: str | None = None,
        access_key: str | None = None,
        secret_key: str | None = None,
    ) -> AccessKeys | PasswordLogin:
        return resolve_credentials(
            username=username,
            password=password,
            account=None,
            access_key=access_key,
            secret_key=secret_key,
            security_token=None,
            environment=environment,
        )

    assert choose() == AccessKeys("env-AK", "env-SK", "env-token")
    assert choose("me", "x") == PasswordLogin("me", "x", "me")
    assert choose("me", "x", "AK", "SK") == AccessKeys("AK", "SK", None)


def test_the_representation_has_no_secrets() -> None:
    session = Session(access_key="AK-1", secret_key="SK-1", security_token="T-1", project_id="p", region_name="r-1")
    assert "AK-1" in repr(session)
    assert "SK-1" not in repr(session)
    assert "T-1" not in repr(session)
    password = Session(username="me", password="secret-word", project_id="p", region_name="r-1")
    assert "me" in repr(password)
    assert "secret-word" not in repr(password) + repr(password._credentials)


@pytest.mark.parametrize(("timeout", "retries"), [(0.0, 3), (-1.0, 3), (60.0, -1)])
def test_a_timeout_and_retries_that_make_no_sense_are_refused(timeout: float, retries: int) -> None:
    with pytest.raises(InvalidArgumentError, match="timeout="):
        Session(access_key="AK", secret_key="SK", region_name="r-1", timeout=timeout, retries=retries)
