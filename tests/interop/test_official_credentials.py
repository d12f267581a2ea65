"""Each way to credentials that the official SDK has, with its clients unmodified, against the local ModelArts.

Two ways are not here: the address of an ECS's metadata is fixed in the official SDK, and a federated user needs an
identity provider, which the local IAM does not have.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, TypeAlias

import pytest
from huaweicloudsdkcore.auth.credentials import BasicCredentials, GlobalCredentials
from huaweicloudsdkcore.auth.provider import EnvCredentialProvider, ProfileCredentialProvider
from huaweicloudsdkcore.exceptions.exceptions import ClientRequestException
from huaweicloudsdkcore.region.region import Region
from huaweicloudsdkiam.v3 import (
    AuthScope,
    AuthScopeProject,
    CreateTemporaryAccessKeyByTokenRequest,
    CreateTemporaryAccessKeyByTokenRequestBody,
    IamClient,
    IdentityToken,
    KeystoneCreateUserTokenByPasswordRequest,
    KeystoneCreateUserTokenByPasswordRequestBody,
    KeystoneListAuthDomainsRequest,
    KeystoneListAuthProjectsRequest,
    KeystoneListProjectsRequest,
    PwdAuth,
    PwdIdentity,
    PwdPassword,
    PwdPasswordUser,
    PwdPasswordUserDomain,
    TokenAuth,
    TokenAuthIdentity,
)
from huaweicloudsdkmodelarts.v1 import ModelArtsClient, ShowTrainingJobEnginesRequest

from tests.support.account import Account

_UNAUTHORIZED: Final = 401

Credentials: TypeAlias = Any
Way: TypeAlias = Callable[[Account], Credentials]


@contextmanager
def _client(kind: type, account: Account, credentials: Credentials, url: str | None = None) -> Iterator[Any]:
    """A client for the region of the account; making it asks IAM for what the credentials lack."""
    if credentials is not None:
        credentials.with_iam_endpoint(account.url)
    region = Region(account.region, url or account.url)
    client = kind.new_builder().with_credentials(credentials).with_region(region).build()  # type: ignore[attr-defined]
    try:
        yield client
    finally:
        client.get_http_client().close()


def _with_project(account: Account) -> Credentials:
    return BasicCredentials(account.access_key, account.secret_key, account.project_id)


def _without_project(account: Account) -> Credentials:
    return BasicCredentials(account.access_key, account.secret_key)


def _with_domain(account: Account) -> Credentials:
    with _client(IamClient, account, GlobalCredentials(account.access_key, account.secret_key, "unknown")) as iam:
        (domain,) = iam.keystone_list_auth_domains(KeystoneListAuthDomainsRequest()).domains
    return GlobalCredentials(account.access_key, account.secret_key, domain.id)


def _without_domain(account: Account) -> Credentials:
    return GlobalCredentials(account.access_key, account.secret_key)


def _for_token(token: str) -> CreateTemporaryAccessKeyByTokenRequest:
    identity = TokenAuthIdentity(methods=["token"], token=IdentityToken(id=token, duration_seconds=900))
    body = CreateTemporaryAccessKeyByTokenRequestBody(auth=TokenAuth(identity=identity))
    return CreateTemporaryAccessKeyByTokenRequest(body=body)


def _temporary(account: Account, kind: type) -> Credentials:
    with _client(IamClient, account, _without_domain(account)) as iam:
        keys = iam.create_temporary_access_key_by_token(_for_token(account.token())).credential
    return kind(keys.access, keys.secret).with_security_token(keys.securitytoken)


def _temporary_without_project(account: Account) -> Credentials:
    return _temporary(account, BasicCredentials)


def _temporary_without_domain(account: Account) -> Credentials:
    return _temporary(account, GlobalCredentials)


@pytest.mark.parametrize("way", [_with_project, _without_project, _temporary_without_project])
def test_modelarts_is_called_with_the_credentials_of_a_project(way: Way, account: Account) -> None:
    credentials = way(account)
    with _client(ModelArtsClient, account, credentials) as client:
        assert credentials.project_id == account.project_id
        assert client.show_training_job_engines(ShowTrainingJobEnginesRequest()).total > 0


@pytest.mark.parametrize("way", [_with_domain, _without_domain, _temporary_without_domain])
def test_iam_is_called_with_the_credentials_of_an_account(way: Way, account: Account) -> None:
    credentials = way(account)
    with _client(IamClient, account, credentials) as client:
        (domain,) = client.keystone_list_auth_domains(KeystoneListAuthDomainsRequest()).domains
        assert credentials.domain_id == domain.id
        assert (domain.name, domain.enabled) == (account.username, True)
        (project,) = client.keystone_list_projects(KeystoneListProjectsRequest(name=account.region)).projects
        assert (project.id, project.domain_id) == (account.project_id, domain.id)
        assert client.keystone_list_auth_projects(KeystoneListAuthProjectsRequest()).projects[0].id == project.id


def test_a_password_becomes_a_token_and_the_token_temporary_keys(account: Account) -> None:
    user = PwdPasswordUser(
        domain=PwdPasswordUserDomain(name=account.username), name=account.username, password=account.password
    )
    body = KeystoneCreateUserTokenByPasswordRequestBody(
        auth=PwdAuth(
            identity=PwdIdentity(methods=["password"], password=PwdPassword(user=user)),
            scope=AuthScope(project=AuthScopeProject(name=account.region)),
        )
    )
    with _client(IamClient, account, _without_domain(account)) as iam:
        issued = iam.keystone_create_user_token_by_password(KeystoneCreateUserTokenByPasswordRequest(body=body))
        assert issued.token.project.id == account.project_id
        keys = iam.create_temporary_access_key_by_token(_for_token(issued.x_subject_token)).credential
        with pytest.raises(ClientRequestException) as refused:
            iam.create_temporary_access_key_by_token(_for_token("no token"))
    assert refused.value.status_code == _UNAUTHORIZED
    temporary = BasicCredentials(keys.access, keys.secret).with_security_token(keys.securitytoken)
    with _client(ModelArtsClient, account, temporary) as client:
        assert client.show_training_job_engines(ShowTrainingJobEnginesRequest()).total > 0


def test_an_unknown_region_has_no_project(account: Account) -> None:
    with _client(IamClient, account, _without_domain(account)) as iam:
        assert iam.keystone_list_projects(KeystoneListProjectsRequest(name="eu-west-0")).projects == []


@pytest.mark.parametrize("kind", ["environment", "profile"])
def test_keys_of_the_environment_and_of_a_profile_find_project_and_account(
    kind: str, account: Account, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    provider: Any = EnvCredentialProvider if kind == "environment" else ProfileCredentialProvider
    for name in ("PROJECT_ID", "DOMAIN_ID", "SECURITY_TOKEN", "IDP_ID", "ID_TOKEN_FILE"):
        monkeypatch.delenv(f"HUAWEICLOUD_SDK_{name}", raising=False)
    if kind == "environment":
        monkeypatch.setenv("HUAWEICLOUD_SDK_AK", account.access_key)
        monkeypatch.setenv("HUAWEICLOUD_SDK_SK", account.secret_key)
    else:
        keys = f"ak = {account.access_key}\nsk = {account.secret_key}\niam_endpoint = {account.url}\n"
        profile = tmp_path / "credentials"
        profile.write_text(f"[basic]\n{keys}[global]\n{keys}", encoding="utf-8")
        monkeypatch.setenv("HUAWEICLOUD_SDK_CREDENTIALS_FILE", str(profile))
    with _client(ModelArtsClient, account, provider.get_basic().get_credentials()) as client:
        assert client.show_training_job_engines(ShowTrainingJobEnginesRequest()).total > 0
    with _client(IamClient, account, provider.get_global().get_credentials()) as iam:
        assert len(iam.keystone_list_auth_domains(KeystoneListAuthDomainsRequest()).domains) == 1
