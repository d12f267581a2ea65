"""The official SDK, told nothing but the variables of the local ModelArts: they name keys, project and addresses."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest
from huaweicloudsdkcore.auth.provider import EnvCredentialProvider
from huaweicloudsdkcore.region.cache import EnvRegionCache
from huaweicloudsdkiam.v3 import IamClient, KeystoneListAuthDomainsRequest
from huaweicloudsdkiam.v3.region.iam_region import IamRegion
from huaweicloudsdkmodelarts.v1 import ListAlgorithmsRequest, ModelArtsClient
from huaweicloudsdkmodelarts.v1.region.modelarts_region import ModelArtsRegion
from huaweicloudsdkobs.v1.region.obs_region import ObsRegion
from modelarts.session import Session
from modelarts_emulator.embedded import Emulator


@pytest.fixture
def environment(module_emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """The variables of the emulator, and no others that the official SDK reads."""
    regions: dict[str, Any] = EnvRegionCache()._value
    regions.clear()
    for name in os.environ:
        if name.startswith(("HUAWEICLOUD_SDK_", "MODELARTS_")):
            monkeypatch.delenv(name)
    for name, value in module_emulator.environment.items():
        monkeypatch.setenv(name, value)
    yield module_emulator.environment
    regions.clear()


def test_modelarts_and_its_project_are_found(environment: dict[str, str]) -> None:
    region = ModelArtsRegion.value_of(environment["MODELARTS_REGION"])
    credentials = EnvCredentialProvider.get_basic().get_credentials()
    assert region.endpoints == [environment["MODELARTS_ENDPOINT"]]
    assert credentials.project_id == environment["MODELARTS_PROJECT_ID"]
    for builder in (ModelArtsClient.new_builder(), ModelArtsClient.new_builder().with_credentials(credentials)):
        client: Any = builder.with_region(region).build()
        assert client.list_algorithms(ListAlgorithmsRequest()).total == 0
        client.get_http_client().close()


def test_the_project_is_found_by_iam(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HUAWEICLOUD_SDK_PROJECT_ID")
    credentials = EnvCredentialProvider.get_basic().get_credentials()
    region = ModelArtsRegion.value_of(environment["MODELARTS_REGION"])
    client: Any = ModelArtsClient.new_builder().with_credentials(credentials).with_region(region).build()
    assert credentials.project_id == environment["MODELARTS_PROJECT_ID"]
    client.get_http_client().close()


def test_iam_is_found(environment: dict[str, str]) -> None:
    client: Any = IamClient.new_builder().with_region(IamRegion.value_of(environment["MODELARTS_REGION"])).build()
    (domain,) = client.keystone_list_auth_domains(KeystoneListAuthDomainsRequest()).domains
    assert domain.name == environment["MODELARTS_USERNAME"]
    client.get_http_client().close()


def test_obs_is_found(environment: dict[str, str]) -> None:
    """No request is sent: huaweicloudsdkobs signs the first part of an IP address as the name of a bucket."""
    region = ObsRegion.value_of(environment["MODELARTS_REGION"])
    assert region.endpoints == [environment["MODELARTS_OBS_ENDPOINT"]]


def test_a_session_is_what_it_is_without_them(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    with Session() as session:
        shown = repr(session)
    for name in environment:
        if name.startswith("HUAWEICLOUD_SDK_") and not name.endswith(("_AK", "_SK")):
            monkeypatch.delenv(name)
    with Session() as session:
        assert repr(session) == shown
