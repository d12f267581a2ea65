"""Where credentials come from, in which order, and what is said when there are none."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from modelarts._auth.credentials import FoundCredentials, resolve_credentials
from modelarts._auth.endpoints import EndpointSettings
from modelarts.exceptions import ConfigurationError, MissingCredentialsError, ModelArtsError
from modelarts.session import Session
from modelarts_client.auth.keys import AccessKeys, PasswordLogin
from modelarts_client.secret import Secret, maybe_secret

from tests.support.shown_variables import shown_variables

_KEYS = {"HUAWEICLOUD_SDK_AK": "env-AK", "HUAWEICLOUD_SDK_SK": "env-SK", "HUAWEICLOUD_SDK_SECURITY_TOKEN": "env-token"}
_LOGIN = {"MODELARTS_USERNAME": "env-user", "MODELARTS_PASSWORD": "env-password"}
_PROFILE = """\
[basic]
ak = file-AK
sk = file-SK
security_token = file-token
project_id = file-project
iam_endpoint = https://iam.example.com
"""

WriteProfile = Callable[[str], dict[str, str]]


@pytest.fixture
def write_profile(tmp_path: Path) -> WriteProfile:
    """Write a profile; the variables of a machine that has no other credentials."""

    def write(text: str) -> dict[str, str]:
        path = tmp_path / ".huaweicloud" / "credentials"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        path.chmod(0o600)
        return {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path)}

    return write


@pytest.fixture
def profile(write_profile: WriteProfile) -> dict[str, str]:
    """The variables of a machine that has a profile and nothing else."""
    return write_profile(_PROFILE)


def _path(environment: dict[str, str]) -> str:
    return str(Path(environment["HOME"], ".huaweicloud", "credentials"))


def test_arguments_come_first(profile: dict[str, str]) -> None:
    environment = profile | _KEYS | _LOGIN
    keys = resolve_credentials(access_key="AK", secret_key=Secret("SK"), environment=environment)
    assert keys == FoundCredentials(AccessKeys("AK", "SK", None), "arguments")
    login = resolve_credentials(username="me", password=Secret("x"), environment=environment)
    assert login == FoundCredentials(PasswordLogin("me", "x", "me"), "arguments")


def test_then_the_environment(profile: dict[str, str]) -> None:
    keys = resolve_credentials(environment=profile | _KEYS | _LOGIN)
    assert keys == FoundCredentials(AccessKeys("env-AK", "env-SK", "env-token"), "environment")
    login = resolve_credentials(environment=profile | _LOGIN)
    assert login == FoundCredentials(PasswordLogin("env-user", "env-password", "env-user"), "environment")


def test_then_the_profile(profile: dict[str, str]) -> None:
    found = resolve_credentials(environment=profile)
    assert found == FoundCredentials(
        AccessKeys("file-AK", "file-SK", "file-token"),
        _path(profile),
        "file-project",
        EndpointSettings(iam="https://iam.example.com"),
    )


@pytest.mark.parametrize("elsewhere", [_KEYS, _LOGIN])
def test_the_profile_is_not_opened_when_it_is_not_needed(elsewhere: dict[str, str], tmp_path: Path) -> None:
    unusable = {"HUAWEICLOUD_SDK_CREDENTIALS_FILE": str(tmp_path)}
    with pytest.raises(ConfigurationError):
        resolve_credentials(environment=unusable)
    assert resolve_credentials(environment=unusable | elsewhere).source == "environment"
    assert resolve_credentials(access_key="AK", secret_key=Secret("SK"), environment=unusable).source == "arguments"


def test_keys_win_over_a_password_in_the_same_place() -> None:
    found = resolve_credentials(
        username="me", password=Secret("x"), access_key="AK", secret_key=Secret("SK"), environment={}
    )
    assert found.credentials == AccessKeys("AK", "SK")


@pytest.mark.parametrize("account", [None, "company"])
def test_a_user_is_the_account_unless_it_is_named(account: str | None) -> None:
    for found in (
        resolve_credentials(username="me", password=Secret("x"), account=account, environment={}),
        resolve_credentials(account=account, environment={"MODELARTS_USERNAME": "me", "MODELARTS_PASSWORD": "x"}),
    ):
        assert found.credentials == PasswordLogin("me", "x", account or "me")


@pytest.mark.parametrize("lonely", ["HUAWEICLOUD_SDK_AK", "HUAWEICLOUD_SDK_SK"])
def test_half_of_a_pair_in_the_environment_is_not_made_whole(profile: dict[str, str], lonely: str) -> None:
    half = {lonely: "half", "HUAWEICLOUD_SDK_SECURITY_TOKEN": "stale"}
    keys = AccessKeys("file-AK", "file-SK", "file-token")
    assert resolve_credentials(environment=profile | half).credentials == keys
    assert resolve_credentials(environment=half | _LOGIN).credentials == PasswordLogin(
        "env-user", "env-password", "env-user"
    )
    given = resolve_credentials(access_key="AK", secret_key=Secret("SK"), environment=half)
    assert given.credentials == AccessKeys("AK", "SK", None)


@pytest.mark.parametrize(
    ("arguments", "missing"),
    [
        ({"access_key": "AK"}, "secret_key"),
        ({"secret_key": "SK"}, "access_key"),
        ({"username": "me"}, "password"),
        ({"password": "x"}, "username"),
        ({"security_token": "token"}, "access_key and secret_key"),
        ({"security_token": "token", "username": "me", "password": "x"}, "access_key and secret_key"),
        ({"access_key": "AK", "username": "me", "password": "x"}, "secret_key"),
    ],
)
def test_half_of_a_pair_in_the_arguments_is_refused(arguments: dict[str, str], missing: str) -> None:
    with pytest.raises(MissingCredentialsError, match=f"without {missing}"):
        resolve_credentials(
            username=arguments.get("username"),
            password=maybe_secret(arguments.get("password")),
            access_key=arguments.get("access_key"),
            secret_key=maybe_secret(arguments.get("secret_key")),
            security_token=maybe_secret(arguments.get("security_token")),
            environment=_KEYS | _LOGIN,
        )


def test_the_project_is_that_of_the_keys_unless_one_is_set(profile: dict[str, str]) -> None:
    official = {"HUAWEICLOUD_SDK_PROJECT_ID": "official"}
    own = {"MODELARTS_PROJECT_ID": "own"}
    assert resolve_credentials(environment=profile | official).project_id == "file-project"
    assert resolve_credentials(environment=_KEYS | official).project_id == "official"
    assert resolve_credentials(environment=_LOGIN | official).project_id == "official"
    assert resolve_credentials(username="me", password=Secret("x"), environment=official).project_id == "official"
    for environment in (profile | official | own, _KEYS | official | own):
        assert resolve_credentials(environment=environment).project_id == "own"


def test_a_profile_without_a_project_takes_none_from_elsewhere(write_profile: WriteProfile) -> None:
    environment = write_profile("[basic]\nak = AK\nsk = SK\n")
    assert resolve_credentials(environment=environment | {"HUAWEICLOUD_SDK_PROJECT_ID": "other"}).project_id is None


def _complaint(environment: dict[str, str]) -> str:
    with pytest.raises(MissingCredentialsError) as caught:
        resolve_credentials(environment=environment)
    assert isinstance(caught.value, ModelArtsError)
    return str(caught.value)


def test_each_place_that_was_looked_at_is_named(tmp_path: Path) -> None:
    told = _complaint({"HOME": str(tmp_path), "USERPROFILE": str(tmp_path)})
    path = tmp_path / ".huaweicloud" / "credentials"
    assert "- arguments: none" in told
    assert "- environment: neither HUAWEICLOUD_SDK_AK nor HUAWEICLOUD_SDK_SK; neither MODELARTS_USERNAME nor" in told
    assert f"- profile {path}: no such file\n" in told


def test_without_a_home_there_is_no_profile() -> None:
    assert "HOME is not set" in _complaint({})


def test_halves_are_named_but_their_values_are_not(write_profile: WriteProfile) -> None:
    environment = write_profile("[basic]\nsk = secret-in-file\n")
    told = _complaint(environment | {"HUAWEICLOUD_SDK_SK": "secret-1", "MODELARTS_PASSWORD": "secret-2"})
    assert "HUAWEICLOUD_SDK_SK without HUAWEICLOUD_SDK_AK" in told
    assert "MODELARTS_PASSWORD without MODELARTS_USERNAME" in told
    assert f"profile {_path(environment)}: sk without ak" in told
    assert "secret-" not in told


def test_a_missing_section_is_named(write_profile: WriteProfile) -> None:
    assert "there is no section [basic]" in _complaint(write_profile("[global]\nak = AK\nsk = SK\n"))


def test_a_variable_that_names_no_file_is_named(tmp_path: Path) -> None:
    for path in (tmp_path / "absent", tmp_path / "absent" / "credentials"):
        told = _complaint({"HUAWEICLOUD_SDK_CREDENTIALS_FILE": str(path)})
        assert f"profile {path}: no such file, though HUAWEICLOUD_SDK_CREDENTIALS_FILE names it" in told


def test_federated_logins_are_known_but_not_used(write_profile: WriteProfile) -> None:
    environment = write_profile("[basic]\nidp_id = company\nid_token_file = /token\n")
    assert "idp_id and id_token_file, but federated login is not supported here" in _complaint(environment)
    environment = {"HUAWEICLOUD_SDK_IDP_ID": "company", "HUAWEICLOUD_SDK_ID_TOKEN_FILE": "/token"}
    assert "HUAWEICLOUD_SDK_ID_TOKEN_FILE, but federated" in _complaint(environment)


def test_a_broken_profile_also_tells_what_was_looked_at_before(write_profile: WriteProfile) -> None:
    with pytest.raises(ConfigurationError) as caught:
        resolve_credentials(environment=write_profile("ak = AK\n") | {"HUAWEICLOUD_SDK_AK": "AK"})
    assert "HUAWEICLOUD_SDK_AK without HUAWEICLOUD_SDK_SK" in "".join(caught.value.__notes__)


@pytest.mark.parametrize("wrong", ["secret ", "secret\n", "sécret", "secret\x7f"])
def test_what_cannot_be_a_key_is_refused_without_showing_it(write_profile: WriteProfile, wrong: str) -> None:
    for environment, where in (
        (_KEYS | {"HUAWEICLOUD_SDK_SECURITY_TOKEN": wrong}, "environment"),
        (_KEYS | {"HUAWEICLOUD_SDK_SK": wrong}, "environment"),
        (write_profile("[basic]\nak = AK\nsk = secret word\n"), "credentials"),
    ):
        with pytest.raises(ConfigurationError, match="another character") as caught:
            resolve_credentials(environment=environment)
        assert where in caught.value.__notes__[0]
        assert "secret" not in str(caught.value).replace("secret key", "")


@pytest.mark.usefixtures("nothing_set")
def test_a_session_tells_where_its_credentials_are_from(
    write_profile: WriteProfile, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _path(write_profile(_PROFILE))
    from_file = Session(region_name="r-1")
    assert f"access_key='file-AK', credentials_from={path!r}, project_id='file-project'" in repr(from_file)
    assert from_file.iam_client.base_url == "https://iam.example.com"
    for name, value in _LOGIN.items():
        monkeypatch.setenv(name, value)
    from_environment = Session(region_name="r-1")
    assert "username='env-user', credentials_from='environment'" in repr(from_environment)
    assert from_environment.iam_client.base_url == "https://iam.r-1.myhuaweicloud.com"
    assert "credentials_from='arguments'" in repr(Session(access_key="AK", secret_key="SK", region_name="r-1"))


def test_representations_have_no_secrets() -> None:
    for found in (
        resolve_credentials(
            access_key="AK", secret_key=Secret("secret-1"), security_token=Secret("secret-2"), environment={}
        ),
        resolve_credentials(username="me", password=Secret("secret-3"), environment={}),
    ):
        assert "secret-" not in repr(found)
    for session in (
        Session(access_key="AK", secret_key="secret-1", security_token="secret-2", region_name="r-1"),
        Session(username="me", password="secret-3", region_name="r-1"),
    ):
        assert "secret-" not in repr(session) + repr(session._credentials)


@pytest.mark.usefixtures("nothing_set")
@pytest.mark.parametrize(
    "variables",
    [
        {"HUAWEICLOUD_SDK_SK": "secret-1"},
        {"HUAWEICLOUD_SDK_AK": "A K", "HUAWEICLOUD_SDK_SK": "secret-1"},
        {"MODELARTS_PASSWORD": "secret-1", "HUAWEICLOUD_SDK_CREDENTIALS_FILE": os.devnull},
        {"HUAWEICLOUD_SDK_AK": "AK", "HUAWEICLOUD_SDK_SK": "secret-1"},
        {"MODELARTS_USERNAME": "me", "MODELARTS_PASSWORD": "secret-1", "MODELARTS_REGION": "no region"},
        {"MA_JOB_DIR": "/x", "ACCESS_KEY_ID": "AK", "SECRET_ACCESS_KEY": "secret-1", "S3_ENDPOINT": "https://[bad"},
        {"MA_JOB_DIR": "/x", "S3_SECRET_ACCESS_KEY": "secret-1", "AWS_SHARED_CREDENTIALS_FILE": os.devnull},
        {"HUAWEICLOUD_SDK_AK": "AK", "HUAWEICLOUD_SDK_SK": "secret-1", "MODELARTS_ENDPOINT": "https://[bad"},
    ],
)
def test_frames_of_an_error_do_not_show_the_variables(
    variables: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(ModelArtsError) as caught:
        Session()
    assert "secret-1" not in shown_variables(caught.value)
