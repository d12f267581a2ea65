"""Networks: their addresses, their connections, and the pages of their list."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest
from modelarts_emulator.embedded import Emulator

from tests.support.cidrs import block
from tests.support.resource_calls import NAME, ResourceCalls, name_of, resource_calls


@pytest.fixture(scope="module")
def calls(module_emulator: Emulator) -> Iterator[ResourceCalls]:
    with resource_calls(module_emulator) as calls:
        yield calls


def refusal(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["error_code"]


@pytest.mark.parametrize("cidr", ["192.168.16.0/20", "192.168.20.0/24", "192.168.20.128/24", "192.168.0.0/16"])
def test_addresses_of_networks_do_not_overlap(calls: ResourceCalls, cidr: str) -> None:
    calls.create_network("first-one", "192.168.16.0/20")
    answer = calls.create_network("overlaps", cidr)
    assert refusal(answer) == (409, "ModelArts.50004000")
    assert "192.168.16.0/20" in answer.json()["error_msg"]
    assert "first-one" in answer.json()["error_msg"]
    assert "overlaps" not in calls.http.get(calls.networks).text


def test_addresses_beside_those_of_another_network_are_free(calls: ResourceCalls) -> None:
    for number in range(2):
        name_of(calls.create_network(f"beside-{number}", f"192.168.{64 + number}.0/24"))


def test_addresses_are_free_again_after_a_deletion(calls: ResourceCalls) -> None:
    for number in range(2):
        name = name_of(calls.create_network(f"again-{number}", "192.168.80.0/20"))
        assert calls.http.delete(f"{calls.networks}/{name}").status_code == 200


def test_of_overlapping_networks_at_the_same_time_one_is_made(calls: ResourceCalls) -> None:
    with ThreadPoolExecutor(8) as threads:
        made = threads.map(lambda n: calls.create_network(f"race-{n}", f"192.168.96.{n}/24").status_code, range(8))
    assert sorted(made) == [200] + [409] * 7


@pytest.mark.parametrize(
    "cidr", ["10.0.0.0/16", "172.32.0.0/16", "172.16.0.0/25", "172.16.0.0/11", "192.168.0.0/15", "192.168.0.0", "::/16"]
)
def test_addresses_are_in_the_documented_blocks(calls: ResourceCalls, cidr: str) -> None:
    answer = calls.create_network("elsewhere", cidr)
    assert answer.status_code == 400
    assert "spec.cidr" in answer.json()["error_msg"]


def test_new_connections_are_under_way_in_the_answer_and_made_afterwards(calls: ResourceCalls) -> None:
    peers = [{"peerVpcId": "vpc-1", "peerSubnetId": f"subnet-{number}", "defaultGateWay": False} for number in (1, 2)]
    share = {"name": "share", "sfsId": "sfs-1"}
    name = name_of(calls.create_network("net-peers", block(1), connection={"peerConnectionList": peers[:1]}))
    path = f"{calls.networks}/{name}"

    def states(network: httpx.Response) -> list[list[str]]:
        status = network.json()["status"]["connectionStatus"]
        return [
            [peer["phase"] for peer in status.get("peerConnectionStatus", [])],
            [share["status"] for share in status.get("sfsTurboStatus", [])],
        ]

    assert states(calls.http.get(path)) == [["Active"], []]
    lists = {"peerConnectionList": peers, "sfsTurboConnectionList": [share]}
    assert states(calls.patch(path, {"spec": {"connection": lists}})) == [["Active", "Connecting"], ["Creating"]]
    assert states(calls.http.get(path)) == [["Active", "Active"], ["Active"]]
    assert states(calls.patch(path, {"spec": {"connection": {"peerConnectionList": None}}})) == [[], ["Active"]]


@pytest.mark.parametrize(
    ("connection", "named"),
    [
        (
            {
                "peerConnectionList": [
                    {"peerVpcId": "a", "peerSubnetId": "b", "defaultGateWay": x} for x in (0 < 1, 1 < 0)
                ]
            },
            "a b",
        ),
        ({"sfsTurboConnectionList": [{"name": name, "sfsId": "sfs-9"} for name in ("one", "two")]}, "sfs-9"),
    ],
    ids=["peers", "shares"],
)
def test_a_network_connects_to_nothing_twice(calls: ResourceCalls, connection: Any, named: str) -> None:
    answer = calls.create_network("net-twice", block(2), connection=connection)
    assert refusal(answer) == (400, "ModelArts.50004000")
    assert named in answer.json()["error_msg"]
    path = f"{calls.networks}/{name_of(calls.create_network(f'net-once-{len(named)}', block(2 + len(named))))}"
    before = calls.http.get(path).json()
    assert refusal(calls.patch(path, {"spec": {"connection": connection}})) == (400, "ModelArts.50004000")
    assert calls.http.get(path).json() == before


def test_pages_leave_nothing_out_when_networks_are_deleted_meanwhile(calls: ResourceCalls) -> None:
    names = [name_of(calls.create_network(f"paged-{number}", block(32 + number))) for number in range(5)]
    query = {"labelSelector": f"{NAME} in ({', '.join(f'paged-{number}' for number in range(5))})", "limit": "2"}
    first = calls.http.get(calls.networks, params=query).json()
    assert [item["metadata"]["name"] for item in first["items"]] == names[:2]
    assert first["metadata"]["remainingItemCount"] == 3
    for name in names[1:3]:
        assert calls.http.delete(f"{calls.networks}/{name}").status_code == 200
    second = calls.http.get(calls.networks, params={**query, "continue": first["metadata"]["continue"]}).json()
    assert [item["metadata"]["name"] for item in second["items"]] == names[3:]
    assert second["metadata"] == {}


@pytest.mark.parametrize("token", ["paged-1", "e30=", "WzFd", "ä"])
def test_a_token_is_of_a_page(calls: ResourceCalls, token: str) -> None:
    answer = calls.http.get(calls.networks, params={"continue": token})
    assert refusal(answer) == (400, "ModelArts.50004000")
    assert repr(token) in answer.json()["error_msg"]
