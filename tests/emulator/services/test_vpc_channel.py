"""The channel by which a VPC reaches services."""

from __future__ import annotations

import httpx
import pytest
from modelarts_client.api.services import show_internal_channel_vpcep_api
from modelarts_emulator.embedded import Emulator
from modelarts_emulator.services.vpc_channel import vpc_channel
from modelarts_emulator.state.fields import objects

from tests.support.account import Account
from tests.support.polling import DEADLINE


def test_predictions_are_answered_at_the_channel(emulator: Emulator) -> None:
    account = Account.from_environment(emulator.environment)
    client = account.client()
    shown = show_internal_channel_vpcep_api.sync(account.project_id, client=client)
    client.close()
    (channel,) = shown.vpcep_info
    assert channel.vpcep_service_name == f"{account.region}.modelarts-infer.{channel.vpcep_service_id}"
    url = f"http://{shown.dns_domain_name}:{channel.service_port}/v1/infers/none"
    answer = httpx.post(url, headers={"X-Auth-Token": account.token()}, trust_env=False, timeout=DEADLINE)
    assert (answer.status_code, answer.json()["error_code"][:9]) == (404, "ModelArts")


@pytest.mark.parametrize(
    ("url", "name", "port"),
    [
        ("http://127.0.0.1:8080", "localhost", 8080),
        ("http://[::1]:8080", "localhost", 8080),
        ("http://192.0.2.7:81", "192.0.2.7", 81),
        ("http://models.example", "models.example", 80),
        ("https://models.example", "models.example", 443),
    ],
)
def test_the_channel_is_where_the_emulator_listens(url: str, name: str, port: int) -> None:
    shown = vpc_channel(url, "cn-north-4")
    (channel,) = objects(shown, "vpcep_info")
    assert (shown["dns_domain_name"], channel["service_port"]) == (name, port)
    (elsewhere,) = objects(vpc_channel(url, "cn-south-1"), "vpcep_info")
    assert elsewhere["vpcep_service_id"] != channel["vpcep_service_id"]
