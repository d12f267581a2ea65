"""The server that others could have written: right without deviations, and each deviation can be seen."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

import httpx
import pytest
from modelarts_client.operations import OPERATIONS

from tests.conformance.faults.answers import conforms
from tests.conformance.faults.violations import of_bodies
from tests.support.other_server import DEVIATIONS, SLOW_SECONDS, OtherModelArts, other_server
from tests.support.other_server import OPERATIONS as SERVED

NETWORK: Final = {
    "apiVersion": "v1",
    "kind": "Network",
    "metadata": {"labels": {"os.modelarts/name": "another"}},
    "spec": {"cidr": "192.168.128.0/24"},
}
Send = Callable[..., httpx.Response]


@contextmanager
def signed_in(server: OtherModelArts) -> Iterator[Send]:
    """Sends requests of operations with a token of the project."""
    account = server.account
    with httpx.Client(base_url=account.url, trust_env=False, timeout=10) as http:
        token = http.post("/v3/auth/tokens", json=account.token_request()).headers["X-Subject-Token"]

        def send(operation_id: str, network: str = "", **arguments: Any) -> httpx.Response:
            operation = OPERATIONS[operation_id]
            path = operation.path.format(project_id=account.project_id, network_name=network)
            return http.request(operation.method, path, **{"headers": {"X-Auth-Token": token}, **arguments})

        yield send


def test_its_answers_are_those_of_the_description() -> None:
    with other_server() as server, signed_in(server) as send:
        made = send("CreateNetwork", json=NETWORK)
        name = made.json()["metadata"]["name"]
        answers = {
            "KeystoneCreateUserTokenByPassword": [
                send("KeystoneCreateUserTokenByPassword", json=server.account.token_request(scoped=scoped))
                for scoped in (True, False)
            ],
            "KeystoneListAuthProjects": [send("KeystoneListAuthProjects")],
            "ListNetworks": [send("ListNetworks"), send("ListNetworks", params={"limit": 1})],
            "CreateNetwork": [made],
            "ShowNetwork": [send("ShowNetwork", name)],
            "DeleteNetwork": [send("DeleteNetwork", name)],
            "ShowTrainingJobFlavors": [
                send("ShowTrainingJobFlavors", params=params) for params in ({}, {"flavor_type": "GPU"})
            ],
            "ShowOsQuota": [send("ShowOsQuota")],
        }
        refusals = {
            "ListNetworks": send("ListNetworks", params={"limit": "501"}),
            "CreateNetwork": send("CreateNetwork", content=b"no JSON"),
            "ShowNetwork": send("ShowNetwork", name),
            "DeleteNetwork": send("DeleteNetwork", name),
            "ShowTrainingJobFlavors": send("ShowTrainingJobFlavors", params={"flavor_type": "TPU"}),
            "ShowOsQuota": send("ShowOsQuota", headers={"X-Auth-Token": "unknown"}),
        }
        assert server.writes == 4
    assert set(answers) == set(SERVED)
    for operation_id, answered in answers.items():
        for answer in answered:
            assert answer.is_success, answer.text
            assert conforms(operation_id, answer), answer.text
    for operation_id, answer in refusals.items():
        assert answer.is_client_error
        assert conforms(operation_id, answer), answer.text
        assert "X-Request-Id" in answer.headers


def test_it_refuses_bodies_that_the_description_does_not_allow() -> None:
    with other_server() as server, signed_in(server) as send:
        for operation_id, usual in (
            ("CreateNetwork", NETWORK),
            ("KeystoneCreateUserTokenByPassword", server.account.token_request()),
        ):
            wrong = list(of_bodies(operation_id, usual))
            assert len(wrong) > 50
            for violation in wrong:
                answer = send(operation_id, json=violation.changes["body"])
                assert answer.status_code == 400, violation
                assert conforms(operation_id, answer)
        assert len(send("ListNetworks").json()["items"]) == 3


def test_pages_of_networks_add_up() -> None:
    with other_server() as server, signed_in(server) as send:
        found: list[Any] = []
        following: dict[str, str] = {}
        while True:
            body = send("ListNetworks", params={"limit": "2"} | following).json()
            found += body["items"]
            if "continue" not in body["metadata"]:
                break
            following = {"continue": body["metadata"]["continue"]}
        assert found == send("ListNetworks").json()["items"]
        selected = send("ListNetworks", params={"labelSelector": "os.modelarts/name=network-1"}).json()["items"]
        assert [network["metadata"]["labels"]["os.modelarts/name"] for network in selected] == ["network-1"]


def _deviates(name: str, server: OtherModelArts, send: Send) -> bool:
    """Whether a server has a deviation, by the request that shows it."""
    match name:
        case "undocumented field":
            return "zone" in send("ListNetworks").json()["items"][0]["metadata"]
        case "extra enum value" | "number for text" | "wrong total":
            answer = send("ShowTrainingJobFlavors")
            total = len(answer.json()["flavors"]) != answer.json()["total_count"]
            return total if name == "wrong total" else not conforms("ShowTrainingJobFlavors", answer)
        case "null":
            return not conforms("KeystoneListAuthProjects", send("KeystoneListAuthProjects"))
        case "undocumented status":
            return not conforms("ShowNetwork", send("ShowNetwork", "network-absent"))
        case "error body without code":
            return not conforms("ListNetworks", send("ListNetworks", params={"limit": "501"}))
        case "HTML with 200":
            answer = send("ShowTrainingJobFlavors", params={"flavor_type": "Ascend"})
            return answer.is_success and answer.headers["Content-Type"] == "text/html"
        case "missing header":
            body = server.account.token_request(scoped=False)
            answer = send("KeystoneCreateUserTokenByPassword", json=body)
            return not conforms("KeystoneCreateUserTokenByPassword", answer)
        case "other date format":
            return not conforms("ListNetworks", send("ListNetworks"))
        case "slow":
            begun = time.monotonic()
            send("ShowTrainingJobFlavors", params={"flavor_type": "GPU"})
            return time.monotonic() - begun >= SLOW_SECONDS
        case _:
            return not conforms("ShowOsQuota", send("ShowOsQuota"))


@pytest.mark.parametrize("name", sorted(DEVIATIONS))
def test_a_deviation_can_be_seen_and_is_there_on_demand_only(name: str) -> None:
    with other_server([name]) as server, signed_in(server) as send:
        assert _deviates(name, server, send)
    others = set(DEVIATIONS) - {name, *_SAME_ANSWER.get(name, ())}
    with other_server(others) as server, signed_in(server) as send:
        assert not _deviates(name, server, send)


# Deviations that show in the same answer, of which only whether it fits is looked at.
_SAME_ANSWER: Final = {"extra enum value": ("number for text",), "number for text": ("extra enum value",)}


def test_unknown_deviations_are_refused() -> None:
    with pytest.raises(ValueError, match="there are no such deviations: \\['late'\\]"), other_server(["late"]):
        pass
