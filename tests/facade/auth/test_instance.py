"""Credentials of a ModelArts instance, such as a notebook."""

from __future__ import annotations

from pathlib import Path

import pytest
from modelarts._auth.credentials import resolve_credentials
from modelarts.exceptions import ConfigurationError, InvalidArgumentError, MissingCredentialsError
from modelarts.session import Session
from modelarts_client.auth.keys import AccessKeys

pytestmark = pytest.mark.usefixtures("nothing_set")

_NOTEBOOK = {"PROJECT_ID": "project-1", "INSTANCE_ID": "instance-1"}
_JOB = {"MA_JOB_DIR": "/home/ma-user/modelarts/user-job-dir"}
_S3 = {"S3_ACCESS_KEY_ID": "AK-1", "S3_SECRET_ACCESS_KEY": "secret-1"}
_MOXING = {"ACCESS_KEY_ID": "AK-2", "SECRET_ACCESS_KEY": "secret-2"}


@pytest.mark.parametrize("marks", [_NOTEBOOK, _JOB, {"BATCH_GROUP_NAME": "g"}, {"MA_APIGW_ENDPOINT": "https://x"}])
@pytest.mark.parametrize(
    ("keys", "expected"), [(_S3, AccessKeys("AK-1", "secret-1")), (_MOXING, AccessKeys("AK-2", "secret-2"))]
)
def test_keys_are_in_the_environment(marks: dict[str, str], keys: dict[str, str], expected: AccessKeys) -> None:
    found = resolve_credentials(environment={**marks, **keys})
    assert (found.credentials, found.source) == (expected, "ModelArts instance")
    assert found.project_id == marks.get("PROJECT_ID")


def test_a_session_in_a_notebook(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {**_NOTEBOOK, **_S3, "S3_ENDPOINT": "https://obs.cn-north-4.myhuaweicloud.com"}.items():
        monkeypatch.setenv(name, value)
    session = Session()
    assert (session.project_id, session.region_name, session.access_key) == ("project-1", "cn-north-4", "AK-1")
    assert session._endpoints.modelarts == "https://modelarts.cn-north-4.myhuaweicloud.com"
    assert "credentials_from='ModelArts instance'" in repr(session)


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        (
            {"MA_APIGW_ENDPOINT": "https://modelarts.eu-west-101.myhuaweicloud.eu"},
            ("https://modelarts.eu-west-101.myhuaweicloud.eu", "https://iam.eu-west-101.myhuaweicloud.eu",
             "https://obs.eu-west-101.myhuaweicloud.eu", "eu-west-101"),
        ),
        (
            {"S3_ENDPOINT": "obs.cn-center-7.example.com", "S3_USE_HTTPS": "1"},
            ("https://modelarts.cn-center-7.myhuaweicloud.com", "https://iam.cn-center-7.example.com",
             "https://obs.cn-center-7.example.com", "cn-center-7"),
        ),
        (
            {"S3_ENDPOINT": "127.0.0.1:9000", "S3_USE_HTTPS": "0", "MA_APIGW_ENDPOINT": "modelarts.x.example.com"},
            ("https://modelarts.x.example.com", "https://iam.x.example.com", "http://127.0.0.1:9000", "x"),
        ),
    ],
)  # fmt: skip
def test_the_region_and_the_endpoints_are_those_of_the_instance(
    monkeypatch: pytest.MonkeyPatch, named: dict[str, str], expected: tuple[str, ...]
) -> None:
    for name, value in {**_NOTEBOOK, **_S3, **named}.items():
        monkeypatch.setenv(name, value)
    session = Session()
    assert (*session._endpoints.urls(), session.region_name) == expected
    monkeypatch.setenv("MODELARTS_REGION", "cn-north-4")
    assert Session().region_name == "cn-north-4"
    assert Session(region_name="r-1").region_name == "r-1"


def _in_notebook(monkeypatch: pytest.MonkeyPatch, **variables: str) -> None:
    for name, value in {**_NOTEBOOK, **_S3, **variables}.items():
        monkeypatch.setenv(name, value)


_CN_NORTH_4 = {
    "MA_APIGW_ENDPOINT": "https://modelarts.cn-north-4.myhuaweicloud.com",
    "S3_ENDPOINT": "obs.cn-north-4.x.com",
}
_CN_SOUTH_1 = tuple(f"https://{service}.cn-south-1.myhuaweicloud.com" for service in ("modelarts", "iam", "obs"))


def test_another_region_has_its_own_endpoints(monkeypatch: pytest.MonkeyPatch) -> None:
    _in_notebook(monkeypatch, **_CN_NORTH_4)
    assert Session(region_name="cn-south-1")._endpoints.urls() == _CN_SOUTH_1
    assert Session(region_name="CN-North-4")._endpoints.obs == "https://obs.cn-north-4.x.com"
    monkeypatch.setenv("MODELARTS_REGION", "cn-south-1")
    assert Session()._endpoints.urls() == _CN_SOUTH_1
    monkeypatch.setenv("S3_ENDPOINT", "10.0.0.1:9000")
    assert Session()._endpoints.obs == "https://10.0.0.1:9000"  # which is that of no region


@pytest.mark.parametrize("folder", [".modelarts/config.json", ".huaweicloud/credentials"])
def test_a_file_that_cannot_be_used_does_not_keep_a_notebook_from_its_keys(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, folder: str
) -> None:
    file = tmp_path / folder
    file.parent.mkdir()
    file.touch(mode=0o600)
    file.write_text("{broken")
    _in_notebook(monkeypatch, **_CN_NORTH_4)
    with pytest.warns(
        UserWarning, match=rf"{file} is not a .*\. The credentials are from: ModelArts instance"
    ) as caught:
        session = Session()
    assert session.access_key == "AK-1"
    assert caught[0].filename == __file__
    monkeypatch.delenv("S3_ACCESS_KEY_ID")
    with pytest.raises(ConfigurationError, match=f"{file} is not a"):
        Session()
    if "credentials" in folder:
        monkeypatch.setenv("S3_ACCESS_KEY_ID", "AK-1")
        monkeypatch.setenv("HUAWEICLOUD_SDK_CREDENTIALS_FILE", str(file))
        with pytest.raises(ConfigurationError, match=f"{file} is not a"):
            Session()  # the file was named, and so is meant


@pytest.mark.parametrize("address", ["https://[bad", "bucket.obs.cn-north-4.myhuaweicloud.com", "10.0.0.1"])
def test_an_address_of_the_instance_without_a_region_is_named_by_its_variable(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    _in_notebook(monkeypatch, S3_ENDPOINT=address)
    with pytest.raises(ConfigurationError, match=r"S3_ENDPOINT='.*' is not <service>\.<region>\.<domain>\.") as caught:
        Session()
    assert address in str(caught.value)
    assert "This is a ModelArts instance, but its addresses name no region" in str(caught.value)


def test_an_address_of_the_instance_that_is_none_is_named_by_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    _in_notebook(monkeypatch, S3_ENDPOINT="https://[bad", MODELARTS_REGION="cn-north-4")
    with pytest.raises(InvalidArgumentError, match=r"^S3_ENDPOINT='https://\[bad' is not an endpoint"):
        Session()
    assert Session(obs_endpoint="obs.example.com")._endpoints.obs == "https://obs.example.com"


def test_a_file_of_the_instance_may_be_in_the_home_directory(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "keys"
    file.touch(mode=0o600)
    file.write_text("[default]\naws_access_key_id = AK-3\naws_secret_access_key = secret-3\n")
    for name, value in {**_NOTEBOOK, "CREDENTIAL_PROFILES_FILE": "~/keys"}.items():
        monkeypatch.setenv(name, value)
    assert resolve_credentials().credentials == AccessKeys("AK-3", "secret-3")


@pytest.mark.parametrize("variable", ["CREDENTIAL_PROFILES_FILE", "AWS_SHARED_CREDENTIALS_FILE"])
def test_keys_are_in_a_file_of_the_instance(tmp_path: Path, variable: str) -> None:
    file = tmp_path / "credentials"
    file.touch(mode=0o600)
    file.write_text(
        "[default]\naws_access_key_id = AK-3\naws_secret_access_key = secret%3\naws_session_token = secret-4\n"
    )
    found = resolve_credentials(environment={**_NOTEBOOK, variable: str(file)})
    assert (found.credentials, found.source) == (AccessKeys("AK-3", "secret%3", "secret-4"), str(file))
    assert found.project_id == "project-1"
    assert "secret%3" not in repr(found)
    assert "secret-4" not in repr(found)


@pytest.mark.parametrize(
    ("text", "problem"), [("[other]\na = b\n", "no keys in"), ("[default]\naws_access_key_id = AK\n", "no keys in")]
)
def test_a_file_without_keys_is_named(tmp_path: Path, text: str, problem: str) -> None:
    file = tmp_path / "credentials"
    file.touch(mode=0o600)
    file.write_text(text)
    with pytest.raises(MissingCredentialsError, match=f"- ModelArts instance: .*{problem} {file}"):
        resolve_credentials(environment={**_JOB, "AWS_SHARED_CREDENTIALS_FILE": str(file)})


def test_a_broken_file_is_refused_without_showing_it(tmp_path: Path) -> None:
    file = tmp_path / "credentials"
    file.touch(mode=0o600)
    file.write_text("secret-1")
    with pytest.raises(ConfigurationError, match="is not a shared credentials file") as caught:
        resolve_credentials(environment={**_JOB, "AWS_SHARED_CREDENTIALS_FILE": str(file)})
    assert "secret-1" not in str(caught.value)
    assert "- environment:" in "".join(caught.value.__notes__)


def test_elsewhere_these_names_mean_something_else() -> None:
    with pytest.raises(MissingCredentialsError, match="- ModelArts instance: this is none\n"):
        resolve_credentials(environment={**_S3, **_MOXING, "PROJECT_ID": "other"})


def test_an_instance_without_keys_says_what_it_lacks() -> None:
    with pytest.raises(MissingCredentialsError) as caught:
        resolve_credentials(environment={**_NOTEBOOK, "ACCESS_KEY_ID": "AK"})
    assert (
        "- ModelArts instance: neither S3_ACCESS_KEY_ID nor S3_SECRET_ACCESS_KEY; "
        "ACCESS_KEY_ID without SECRET_ACCESS_KEY\n"
    ) in str(caught.value)


def test_credentials_that_a_user_has_set_come_first(tmp_path: Path) -> None:
    config = tmp_path / ".modelarts" / "config.json"
    config.parent.mkdir()
    config.touch(mode=0o600)
    config.write_text('{"access_key": "AK-5", "secret_key": "secret-5"}')
    environment = {**_NOTEBOOK, **_S3, "HOME": str(tmp_path), "USERPROFILE": str(tmp_path)}
    assert resolve_credentials(environment=environment).credentials == AccessKeys("AK-5", "secret-5")
