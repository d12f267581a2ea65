"""The configuration file of earlier versions: found in the home directory, or named by the program."""

from __future__ import annotations

import json
import os
import pickle
import warnings
from pathlib import Path

import pytest
from modelarts.exceptions import ConfigurationError, InvalidArgumentError, MissingCredentialsError
from modelarts.security_warnings import ProfilePermissionsWarning
from modelarts.session import Session
from modelarts_client.auth.keys import AccessKeys, PasswordLogin

from tests.support.shown_variables import shown_variables

pytestmark = pytest.mark.usefixtures("nothing_set")

_LOGIN = {"account": "company", "username": "me", "password": "secret-1"}
_KEYS = {"access_key": "AK", "secret_key": "secret-2", "security_token": "secret-3"}

posix_only = pytest.mark.skipif(os.name == "nt", reason="permissions are not looked at on Windows")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The file in the home directory; it does not exist yet."""
    path = tmp_path / ".modelarts" / "config.json"
    path.parent.mkdir()
    return path


def _write(path: Path, content: object, *, mode: int = 0o600) -> str:
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    path.chmod(mode)
    return str(path)


def test_a_login_is_found_in_the_home_directory(home: Path) -> None:
    _write(home, _LOGIN)
    session = Session(region_name="cn-north-4")
    assert session._credentials == PasswordLogin("me", "secret-1", "company")
    assert f"username='me', credentials_from={str(home)!r}" in repr(session)
    assert (session.access_key, session.secret_key, session.security_token) == (None, None, None)


@pytest.mark.parametrize("account", [{}, {"account": ""}, {"account": None}])
def test_an_empty_account_is_the_user(home: Path, account: dict[str, object]) -> None:
    _write(home, "\ufeff" + json.dumps({"username": "me", "password": "secret-1", **account}))
    assert Session(region_name="r-1")._credentials == PasswordLogin("me", "secret-1", "me")


def test_a_file_that_is_named_has_everything(tmp_path: Path) -> None:
    path = _write(
        tmp_path / "user.json",
        {
            **_KEYS,
            "project_id": "project-1",
            "region_name": "eu-west-101",
            "iam_endpoint": "iam.example.com",
            "obs_endpoint": "https://obs.example.com",
        },
    )
    for named in (path, Path(path)):
        session = Session(config_file=named)
        assert session._credentials == AccessKeys("AK", "secret-2", "secret-3")
        assert (session.access_key, session.secret_key, session.security_token) == ("AK", "secret-2", "secret-3")
        assert (session.project_id, session.region_name) == ("project-1", "eu-west-101")
        assert session._endpoints.urls() == (
            "https://modelarts.eu-west-101.myhuaweicloud.eu",
            "https://iam.example.com",
            "https://obs.example.com",
        )


def test_a_file_in_the_program_s_home_may_be_named_with_a_tilde(home: Path) -> None:
    _write(home, _LOGIN)
    assert Session(config_file="~/.modelarts/config.json", region_name="r-1")._credentials == PasswordLogin(
        "me", "secret-1", "company"
    )


def test_a_named_file_comes_before_the_environment_and_after_arguments(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("MODELARTS_REGION", "MODELARTS_PROJECT_ID", "HUAWEICLOUD_SDK_AK", "HUAWEICLOUD_SDK_SK"):
        monkeypatch.setenv(name, "environment")
    path = _write(tmp_path / "user.json", {**_KEYS, "project_id": "file", "region_name": "file"})
    session = Session(config_file=path)
    assert (session.project_id, session.region_name, session.access_key) == ("file", "file", "AK")
    session = Session(config_file=path, project_id="argument", region_name="argument")
    assert (session.project_id, session.region_name, session.access_key) == ("argument", "argument", "AK")


def test_another_region_than_that_of_the_file_has_its_own_endpoints(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hosts = {
        f"{service}_endpoint": f"{service}.cn-north-4.myhuaweicloud.com" for service in ("modelarts", "iam", "obs")
    }
    content = {**_KEYS, "region_name": "cn-north-4", **hosts}
    path = _write(tmp_path / "user.json", {**content, "obs_endpoint": "https://obs.example.com"})
    assert Session(config_file=path, region_name="cn-south-1")._endpoints.urls() == (
        "https://modelarts.cn-south-1.myhuaweicloud.com",
        "https://iam.cn-south-1.myhuaweicloud.com",
        "https://obs.example.com",
    )


def test_the_environment_comes_before_a_file_that_is_not_named(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _write(home, {**_KEYS, "project_id": "file", "region_name": "file"})
    session = Session()
    assert (session.project_id, session.region_name, session.access_key) == ("file", "file", "AK")
    monkeypatch.setenv("MODELARTS_PROJECT_ID", "environment")
    monkeypatch.setenv("MODELARTS_REGION", "environment")
    session = Session()
    assert (session.project_id, session.region_name, session.access_key) == ("environment", "environment", "AK")
    monkeypatch.setenv("HUAWEICLOUD_SDK_AK", "other")
    monkeypatch.setenv("HUAWEICLOUD_SDK_SK", "other")
    assert Session().access_key == "other"


def test_a_session_with_a_file_is_pickled_without_its_secrets(tmp_path: Path) -> None:
    path = _write(tmp_path / "user.json", {**_KEYS, "region_name": "r-1"})
    pickled = pickle.dumps(Session(config_file=path))
    assert b"secret-" not in pickled
    assert pickle.loads(pickled).secret_key == "secret-2"  # noqa: S301


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "line 1, column 1 is not JSON"),
        ('{"password": "secret-1",\n "username" "me"}', "line 2, column 13 is not JSON"),
        ('["secret-1"]', "it is not a JSON object"),
        ("[" * 30_000, "it is nested too deeply"),
        ('{"password": ["secret-1"], "username": 7}', "username, password must be text"),
        ('{"secret_key": {"a": "secret-1"}}', "secret_key must be text"),
        (
            '{"ak": "AK", "sk": "secret-1"}',
            "has names that belong into a profile: ak (write access_key), sk (write secret_key).",
        ),
        (
            '{"access_key": "AK", "secret_key": "secret-1", "secret_key": "secret-2"}',
            "it has secret_key more than once",
        ),
    ],
    ids=["empty", "no JSON", "a list", "deep", "no texts", "an object", "names of a profile", "repeated"],
)
def test_what_is_no_configuration_file_is_refused_without_showing_it(
    tmp_path: Path, content: str, problem: str
) -> None:
    path = _write(tmp_path / "user.json", content)
    with pytest.raises(ConfigurationError) as caught:
        Session(config_file=path, region_name="r-1")
    assert problem in str(caught.value)
    assert path in str(caught.value)
    assert "secret-" not in shown_variables(caught.value)


def test_a_broken_file_in_the_home_directory_is_told_with_the_reason_to_read_it(home: Path) -> None:
    _write(home, "{")
    with pytest.raises(ConfigurationError) as caught:
        Session(region_name="r-1")
    assert "- profile" in "".join(caught.value.__notes__)


def test_names_that_the_sdk_does_not_use_are_told(tmp_path: Path) -> None:
    path = _write(tmp_path / "user.json", {**_KEYS, "region": "r-1", "comment": "secret-4"})
    with pytest.warns(
        UserWarning, match="has comment, region, which the SDK does not use. It uses: access_key, "
    ) as caught:
        Session(config_file=path, region_name="r-1")
    assert "secret-4" not in str(caught[0].message)
    assert caught[0].filename == __file__


def test_a_file_without_credentials(home: Path) -> None:
    path = _write(home, {"username": "me", "secret_key": "secret-1"})
    with pytest.raises(MissingCredentialsError) as caught:
        Session(config_file=path)
    assert str(caught.value) == (
        f"{path} has no credentials: secret_key without access_key; username without password."
    )
    with pytest.raises(MissingCredentialsError, match=r"- configuration file .*: secret_key without access_key;"):
        Session()


def test_a_file_that_is_not_there(tmp_path: Path, home: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"config_file='.*none\.json': there is no such file"):
        Session(config_file=tmp_path / "none.json")
    with pytest.raises(MissingCredentialsError) as caught:
        Session()
    assert f"- configuration file {home}: no such file\n- ModelArts instance: this is none\n" in str(caught.value)
    with pytest.raises(ConfigurationError, match="Is a directory"):
        Session(config_file=tmp_path)


def test_the_file_and_arguments_with_credentials_contradict_each_other(tmp_path: Path) -> None:
    path = _write(tmp_path / "user.json", _KEYS)
    with pytest.raises(InvalidArgumentError, match="config_file was passed together with username, password"):
        Session("me", "secret-1", config_file=path)
    with pytest.raises(InvalidArgumentError, match="config_file=5"):
        Session(config_file=5)  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match="config_file='': there is no such file"):
        Session(config_file="")
    with pytest.raises(MissingCredentialsError, match=r"To read the credentials from a file, pass config_file=\."):
        Session("user.json")


@posix_only
def test_permissions_are_those_of_a_profile(home: Path) -> None:
    _write(home, _LOGIN, mode=0o644)
    with pytest.warns(ProfilePermissionsWarning, match="mode 644.*chmod 600") as caught:
        Session(region_name="r-1")
    assert caught[0].filename == __file__
    home.chmod(0o662)
    with pytest.raises(ConfigurationError, match="other users of this machine may write to it"):
        Session(config_file=home, region_name="r-1")
    home.chmod(0o600)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        Session(region_name="r-1")
