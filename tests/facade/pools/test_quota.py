"""Quotas and the configuration of pools and networks."""

from __future__ import annotations

import pytest
from modelarts.exceptions import InvalidArgumentError, ModelArtsError
from modelarts.pool import Network
from modelarts.quota import Quota, get_os_config, get_quotas
from modelarts.session import Session

from tests.support.scripted_modelarts import ScriptedModelArts


def test_quotas_are_numbers(session: Session) -> None:
    quotas = {quota.type: quota for quota in get_quotas(session)}
    assert {"pool", "network"} <= quotas.keys()
    assert all(quota.left == quota.quota - quota.used for quota in quotas.values() if quota.quota >= 0)


def test_quotas_may_be_texts_and_without_limit() -> None:
    with ScriptedModelArts() as server, server.session() as session:
        listed = [
            {"type": "pool", "quota": "15", "used": "10"},
            {"type": "network", "quota": -1, "used": 3},
            {"type": "VPC", "quota": 1, "used": 2},
        ]
        server.answers["GET /quotas"] = {"quotas": {"resources": listed}}
        assert get_quotas(session) == [Quota("pool", 15, 10), Quota("network", -1, 3), Quota("VPC", 1, 2)]
        assert [quota.left for quota in get_quotas(session)] == [5, None, 0]
        server.answers["GET /quotas"] = {"quotas": {"resources": [{"type": "pool", "quota": "many", "used": 0}]}}
        with pytest.raises(ModelArtsError, match="'many' where the documents have a number"):
            get_quotas(session)


def test_a_network_can_be_made_in_a_block_of_the_configuration(session: Session) -> None:
    config = get_os_config(session)
    assert config.pool_quota > 0
    network = Network.create(session, "configured", config.network_cidrs[0], wait=True)
    network.delete(wait=True)


def test_a_session_is_needed() -> None:
    with pytest.raises(InvalidArgumentError, match=r"The call is get_quotas\(session\)"):
        get_quotas(None)  # type: ignore[arg-type]
    with pytest.raises(InvalidArgumentError, match=r"The call is get_os_config\(session\)"):
        get_os_config("session")  # type: ignore[arg-type]
