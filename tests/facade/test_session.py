"""Sessions against a running IAM and ModelArts."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from modelarts.estimatorV2 import Estimator
from modelarts.exceptions import (
    ApiError,
    AuthenticationError,
    ConfigurationError,
    EndpointUnreachableError,
    PermissionDeniedError,
)
from modelarts.session import Session
from modelarts_client.api.training import show_training_job_engines
from modelarts_client.auth.keys import AccessKeys
from modelarts_emulator.embedded import Emulator


@pytest.fixture
def password_session(environment: dict[str, str]) -> Iterator[Session]:
    with Session(
        username=environment["MODELARTS_USERNAME"],
        password=environment["MODELARTS_PASSWORD"],
        region_name=environment["MODELARTS_REGION"],
        project_id=environment["MODELARTS_PROJECT_ID"],
        retries=0,
    ) as session:
        yield session


def test_a_session_without_arguments(session: Session, environment: dict[str, str]) -> None:
    assert isinstance(session._credentials, AccessKeys)
    assert session.project_id == environment["MODELARTS_PROJECT_ID"]
    assert session.region_name == environment["MODELARTS_REGION"]
    assert Estimator.get_framework_list(session)


def test_a_session_without_arguments_and_without_keys(
    environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("HUAWEICLOUD_SDK_AK")
    monkeypatch.delenv("HUAWEICLOUD_SDK_SK")
    with Session(retries=0) as session:
        assert Estimator.get_framework_list(session)


def test_a_session_with_a_password(password_session: Session) -> None:
    assert Estimator.get_framework_list(password_session)


def test_projects_and_accounts_are_found(session: Session, password_session: Session) -> None:
    for each in (session, password_session):
        (project,) = each.get_projects(name=each.region_name, enabled=True)
        assert project.id == each.project_id
        (account,) = each.get_domains()
        assert project in each.get_projects(parent_id=account.id)
        assert each.get_projects(name="no-such-project") == []


def test_a_session_with_keys(environment: dict[str, str]) -> None:
    with Session(
        access_key=environment["HUAWEICLOUD_SDK_AK"],
        secret_key=environment["HUAWEICLOUD_SDK_SK"],
        project_id=environment["MODELARTS_PROJECT_ID"],
        region_name=environment["MODELARTS_REGION"],
    ) as session:
        assert Estimator.get_framework_list(session)


def test_a_session_with_temporary_keys(password_session: Session) -> None:
    keys = password_session._connections.obs_keys().keys
    assert keys.security_token is not None
    with Session(
        access_key=keys.access_key,
        secret_key=keys.secret_key.reveal(),
        security_token=keys.security_token.reveal(),
        retries=0,
    ) as session:
        assert Estimator.get_framework_list(session)
    without_token = Session(access_key=keys.access_key, secret_key=keys.secret_key.reveal(), retries=0)
    with pytest.raises(AuthenticationError):
        Estimator.get_framework_list(without_token)


@pytest.mark.parametrize("kind", ["keys", "password"])
def test_the_project_is_found_by_the_region(
    environment: dict[str, str], monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    for name in ("MODELARTS_PROJECT_ID", "HUAWEICLOUD_SDK_PROJECT_ID"):
        monkeypatch.delenv(name)
    if kind == "password":
        monkeypatch.delenv("HUAWEICLOUD_SDK_AK")
        monkeypatch.delenv("HUAWEICLOUD_SDK_SK")
    with Session(retries=0) as session:
        assert session.project_id == environment["MODELARTS_PROJECT_ID"]


def test_a_region_without_a_project(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("MODELARTS_PROJECT_ID", "HUAWEICLOUD_SDK_PROJECT_ID"):
        monkeypatch.delenv(name)
    session = Session(region_name="eu-nowhere-1", retries=0)
    with pytest.raises(ConfigurationError, match=f"eu-nowhere-1.*{environment['MODELARTS_REGION']}"):
        _ = session.project_id


def test_a_wrong_password(environment: dict[str, str]) -> None:
    session = Session(username=environment["MODELARTS_USERNAME"], password="wrong", retries=0)
    with pytest.raises(AuthenticationError) as caught:
        Estimator.get_framework_list(session)
    assert caught.value.status_code == 401
    assert "Check username and password" in str(caught.value)


def test_a_wrong_secret_key(environment: dict[str, str]) -> None:
    session = Session(access_key=environment["HUAWEICLOUD_SDK_AK"], secret_key="wrong", retries=0)
    with pytest.raises(AuthenticationError) as caught:
        Estimator.get_framework_list(session)
    assert caught.value.status_code == 401
    assert caught.value.error_code


def test_another_project(environment: dict[str, str]) -> None:
    session = Session(project_id="0" * 32, retries=0)
    with pytest.raises(PermissionDeniedError) as caught:
        Estimator.get_framework_list(session)
    assert isinstance(caught.value, ApiError)
    assert caught.value.status_code == 403


def test_an_endpoint_where_nobody_is(environment: dict[str, str], unused_tcp_port: int) -> None:
    Session.set_endpoint(modelarts_endpoint=f"http://127.0.0.1:{unused_tcp_port}")
    try:
        session = Session(retries=0)
    finally:
        Session.set_endpoint()
    with pytest.raises(EndpointUnreachableError, match=str(unused_tcp_port)):
        Estimator.get_framework_list(session)


def test_tasks_share_a_session(password_session: Session, emulator: Emulator) -> None:
    async def run() -> list[int]:
        answers = await asyncio.gather(
            *(
                show_training_job_engines.asyncio_detailed(password_session.project_id, client=password_session.client)
                for _ in range(8)
            )
        )
        await password_session.aclose()
        return [answer.status_code for answer in answers]

    assert asyncio.run(run()) == [200] * 8


def test_a_closed_session_can_be_used_again(session: Session) -> None:
    assert Estimator.get_framework_list(session)
    session.close()
    assert Estimator.get_framework_list(session)
