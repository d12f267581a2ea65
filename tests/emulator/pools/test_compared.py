"""Networks, pools and their tags against a model in plain Python: each answer, over restarts."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field
from typing import Any, Final

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from tests.conftest import Tell
from tests.support.polling import until
from tests.support.resource_calls import NAME, WORKSPACE, ResourceCalls
from tests.support.state_machines import ComparedMachine, compare, refusal

_OK: Final = (200, "")
_REFUSED: Final = (400, "ModelArts.50004000")
_CONFLICT: Final = (409, "ModelArts.50004000")
_NO_NETWORK: Final = (404, "ModelArts.50025001")
_NO_POOL: Final = (404, "ModelArts.50015001")

_NAMES: Final = st.sampled_from([f"net-{letter}" for letter in "abcdef"])
_CIDRS: Final = st.sampled_from(
    ["192.168.0.0/16", "192.168.4.0/22", "192.168.5.0/24", "192.168.8.9/24", "172.16.0.0/12", "172.20.0.0/16"]
    + [f"172.{number}.0.0/24" for number in range(16, 22)]
)
_WORKSPACES: Final = st.sampled_from(["0", "1"])
_PEER: Final = st.builds(
    lambda vpc, subnet, gateway: {"peerVpcId": vpc, "peerSubnetId": subnet, "defaultGateWay": gateway},
    st.sampled_from(["vpc-1", "vpc-2"]),
    st.sampled_from(["subnet-1", "subnet-2"]),
    st.booleans(),
)
_PEERS: Final = st.lists(_PEER, max_size=3)
_SELECTORS: Final = [
    ("", lambda labels: True),
    (f"{NAME}=net-a", lambda labels: labels[NAME] == "net-a"),
    (f"{NAME} in (net-a, net-b, net-c)", lambda labels: labels[NAME] in ("net-a", "net-b", "net-c")),
    (f"{NAME} notin (net-b),{WORKSPACE}", lambda labels: labels[NAME] != "net-b"),
    ("unknown", lambda labels: False),
    ("!unknown", lambda labels: True),
]
_POOLS: Final = ("pool-a", "pool-b")
_KEYS: Final = st.sampled_from([f"key {number}" for number in range(24)])
_TAG: Final = st.tuples(_KEYS, st.sampled_from(["", "a/b", "值"]))
_TAGS: Final = st.lists(_TAG, unique_by=lambda tag: tag[0], max_size=12) | st.lists(_TAG, max_size=3)


@dataclass
class Network:
    """A network as the model has it."""

    labels: dict[str, str]
    cidr: str
    created: str
    peers: list[dict[str, Any]] = field(default_factory=list)
    ipv6: bool = False
    description: str | None = None


class NetworksAndTags(ComparedMachine):
    """Networks by name; the tags of pools by the name of the pool, and which network a pool uses."""

    def __init__(self) -> None:
        super().__init__()
        self.networks: dict[str, Network] = {}
        self.pools: dict[str, str | None] = {}
        self.tags: dict[str, dict[str, str]] = {}

    @property
    def calls(self) -> ResourceCalls:
        """Requests to the emulator, which is another one after a restart."""
        return ResourceCalls(self.http, self.project)

    @initialize()
    def begin(self) -> None:
        """Nothing is there."""
        assert self.calls.http.get(self.calls.networks).json()["items"] == []

    def name(self, display_name: str) -> str:
        """The name that the service makes of a display name."""
        return f"{display_name}-{self.project}"

    # Networks

    @rule(display_name=_NAMES, cidr=_CIDRS, workspace=_WORKSPACES, peers=_PEERS)
    def create_network(self, display_name: str, cidr: str, workspace: str, peers: list[dict[str, Any]]) -> None:
        self.count()
        answer = self.calls.create_network(display_name, cidr, workspace, connection={"peerConnectionList": peers})
        block = ipaddress.ip_network(cidr, strict=False)
        taken = [ipaddress.ip_network(network.cidr, strict=False) for network in self.networks.values()]
        expected = _OK
        if _has_twice(peers):
            expected = _REFUSED
        elif self.name(display_name) in self.networks or any(block.overlaps(other) for other in taken):
            expected = _CONFLICT
        assert refusal(answer) == expected
        if expected == _OK:
            metadata = answer.json()["metadata"]
            assert (metadata["name"], answer.json()["status"]["phase"]) == (self.name(display_name), "")
            labels = {NAME: display_name, WORKSPACE: workspace}
            self.networks[metadata["name"]] = Network(labels, cidr, metadata["creationTimestamp"], peers)

    @rule(display_name=_NAMES, peers=_PEERS)
    def connect(self, display_name: str, peers: list[dict[str, Any]]) -> None:
        self.count()
        answer = self.patch(display_name, {"spec": {"connection": {"peerConnectionList": peers or None}}})
        network = self.networks.get(self.name(display_name))
        expected = _NO_NETWORK if network is None else _REFUSED if _has_twice(peers) else _OK
        assert refusal(answer) == expected
        if network is not None and expected == _OK:
            phases = ["Active" if peer in network.peers else "Connecting" for peer in peers]
            states = answer.json()["status"]["connectionStatus"].get("peerConnectionStatus", [])
            assert [state["phase"] for state in states] == phases
            network.peers = peers

    @rule(display_name=_NAMES, ipv6=st.booleans(), description=st.sampled_from(["", "a network"]))
    def change_network(self, display_name: str, ipv6: bool, description: str) -> None:
        self.count()
        annotations = {"os.modelarts/description": description}
        answer = self.patch(display_name, {"spec": {"ipv6enable": ipv6}, "metadata": {"annotations": annotations}})
        network = self.networks.get(self.name(display_name))
        expected = _NO_NETWORK if network is None else _REFUSED if network.ipv6 and not ipv6 else _OK
        assert refusal(answer) == expected
        if network is not None and expected == _OK:
            network.ipv6, network.description = ipv6, description

    @rule(display_name=_NAMES, workspace=_WORKSPACES)
    def move_network(self, display_name: str, workspace: str) -> None:
        self.count()
        answer = self.patch(display_name, {"metadata": {"labels": {WORKSPACE: workspace}}})
        network = self.networks.get(self.name(display_name))
        assert refusal(answer) == (_NO_NETWORK if network is None else _OK)
        if network is not None:
            network.labels[WORKSPACE] = workspace

    @rule(display_name=_NAMES)
    def show_network(self, display_name: str) -> None:
        self.count()
        answer = self.calls.http.get(f"{self.calls.networks}/{self.name(display_name)}")
        network = self.networks.get(self.name(display_name))
        if network is None:
            assert refusal(answer) == _NO_NETWORK
            return
        shown = answer.json()
        spec, status = shown["spec"], shown["status"]
        assert (shown["metadata"]["labels"], spec["cidr"]) == (network.labels, network.cidr)
        assert spec.get("ipv6enable", False) == network.ipv6
        assert shown["metadata"]["annotations"].get("os.modelarts/description") == network.description
        assert (spec["connection"].get("peerConnectionList") or []) == network.peers
        states = status["connectionStatus"].get("peerConnectionStatus", [])
        assert states == [peer | {"phase": "Active"} for peer in network.peers]
        assert status["phase"] == "Active"

    @rule(display_name=_NAMES)
    def delete_network(self, display_name: str) -> None:
        self.count()
        name = self.name(display_name)
        answer = self.calls.http.delete(f"{self.calls.networks}/{name}")
        expected = _OK if name in self.networks else _NO_NETWORK
        assert refusal(answer) == (_CONFLICT if name in self.pools.values() else expected)
        if answer.is_success:
            assert answer.json()["metadata"]["deletionTimestamp"]
            del self.networks[name]

    @rule(selector=st.sampled_from(_SELECTORS), workspace=_WORKSPACES, limit=st.sampled_from([1, 2, 3, 500]))
    def list_networks(self, selector: Any, workspace: str, limit: int) -> None:
        self.count()
        text, takes = selector
        wanted = [
            (network.created, name)
            for name, network in self.networks.items()
            if network.labels[WORKSPACE] == workspace and takes(network.labels)
        ]
        found: list[str] = []
        query = {"labelSelector": text, "workspaceId": workspace, "limit": str(limit)}
        while True:
            page = self.calls.http.get(self.calls.networks, params=query).json()
            found += [item["metadata"]["name"] for item in page["items"]]
            assert len(page["items"]) <= limit
            assert page["metadata"].get("remainingItemCount", 0) == len(wanted) - len(found)
            if not page["metadata"]:
                break
            query["continue"] = page["metadata"]["continue"]
        assert found == [name for _, name in sorted(wanted)]

    # Pools, which use networks and have tags

    @rule(display_name=st.sampled_from(_POOLS), network=st.none() | _NAMES, tags=_TAGS)
    def create_pool(self, display_name: str, network: str | None, tags: list[tuple[str, str]]) -> None:
        self.count()
        name, used = self.name(display_name), self.name(network) if network else None
        if name in self.pools:
            return
        answer = self.calls.create_pool(display_name, **({"network": {"name": used}} if used else {}))
        assert refusal(answer) == (_OK if used is None or used in self.networks else _NO_NETWORK)
        if answer.is_success:
            self.pools[name], self.tags[name] = used, {}
            self.change_tags(display_name, "create", tags or [("key 1", "")])

    @rule(display_name=st.sampled_from(_POOLS), chance=st.integers(0, 3))
    def delete_pool(self, display_name: str, chance: int) -> None:
        self.count()
        if chance:  # pools last, so that they get many tags
            return
        name = self.name(display_name)
        path = f"{self.calls.pools}/{name}"
        answer = self.calls.http.delete(path)
        assert refusal(answer) == (_OK if name in self.pools else _NO_POOL)
        if answer.is_success:
            until(lambda: self.calls.http.get(path).status_code == 404)
            del self.pools[name], self.tags[name]

    @rule(display_name=st.sampled_from(_POOLS), action=st.sampled_from(["create", "delete", "reset"]), tags=_TAGS)
    def change_tags(self, display_name: str, action: str, tags: list[tuple[str, str]]) -> None:
        self.count()
        name = self.name(display_name)
        if action == "delete":  # keys that are there, with the same values or others
            tags = [(key, value) for key, (_, value) in zip(self.tags.get(name, {}), tags, strict=False)] or tags
        pairs = [{"key": key, "value": value} for key, value in tags]
        answer = self.calls.http.post(self.calls.tags(name), json={"action": action, "tags": pairs})
        if not tags and action != "reset":
            assert refusal(answer) == _REFUSED
        elif self.tags.get(name) is None:
            assert refusal(answer) == _NO_POOL
        else:
            known = {} if action == "reset" else self.tags[name]
            after = {k: v for k, v in known.items() if (k, v) not in tags} if action == "delete" else known | dict(tags)
            self.compare_tags(answer, name, after, usable=action == "delete" or len(dict(tags)) == len(tags))

    @rule(display_name=st.sampled_from(_POOLS), tags=_TAGS)
    def add_tags(self, display_name: str, tags: list[tuple[str, str]]) -> None:
        self.count()
        name, pairs = self.name(display_name), [{"key": key, "value": value} for key, value in tags]
        answer = self.calls.http.post(f"{self.calls.tags(name)}/create", json={"tags": pairs})
        if name not in self.tags:
            assert refusal(answer) == _NO_POOL
        else:
            self.compare_tags(answer, name, self.tags[name] | dict(tags), usable=len(dict(tags)) == len(tags))

    @rule(display_name=st.sampled_from(_POOLS), tags=_TAGS, by_value=st.booleans(), known=st.booleans())
    def remove_tags(self, display_name: str, tags: list[tuple[str, str]], by_value: bool, known: bool) -> None:
        self.count()
        name = self.name(display_name)
        has = self.tags.get(name, {})
        if known:  # all of them, most of the time, are not
            tags = [(key, value) for key, value in has.items() if key in dict(tags)]
        pairs = [{"key": key} | ({"value": value} if by_value else {}) for key, value in tags]
        answer = self.calls.http.request("DELETE", f"{self.calls.tags(name)}/delete", json={"tags": pairs})
        if name not in self.tags:
            assert refusal(answer) == _NO_POOL
        else:
            usable = all(key in has and (not by_value or has[key] == value) for key, value in tags)
            after = {key: value for key, value in has.items() if key not in dict(tags)}
            self.compare_tags(answer, name, after, usable=usable)

    def compare_tags(self, answer: Any, name: str, after: dict[str, str], *, usable: bool) -> None:
        """Compare the answer to a change of tags, and take the change over."""
        if not usable or len(after) > 20:
            assert refusal(answer) == _REFUSED
            return
        self.tags[name] = after
        assert _tags_of(answer) == after
        assert _tags_of(self.calls.http.get(self.calls.tags(name))) == after

    @rule(display_name=st.sampled_from(_POOLS))
    def show_tags(self, display_name: str) -> None:
        self.count()
        name = self.name(display_name)
        answer = self.calls.http.get(self.calls.tags(name))
        if name in self.tags:
            assert (_tags_of(answer), answer.status_code) == (self.tags[name], 200 if self.tags[name] else 204)
        else:
            assert refusal(answer) == _NO_POOL

    @rule(limit=st.integers(1, 5))
    def list_tags(self, limit: int) -> None:
        self.count()
        values: dict[str, set[str]] = {}
        for tags in self.tags.values():
            for key, value in tags.items():
                values.setdefault(key, set()).add(value)
        found: list[Any] = []
        for number in range(len(values) // limit + 2):
            query = {"limit": limit, "offset": number}
            page = self.calls.http.get(f"{self.calls.project}/pools/tags", params=query).json()["tags"]
            assert len(page) <= limit
            found += page
        assert [(each["key"], set(each["values"])) for each in found] == sorted(values.items())
        assert all(len(each["values"]) == len(set(each["values"])) for each in found)

    @rule()
    def start_again(self) -> None:
        self.count()
        self.restart()

    def patch(self, display_name: str, patch: Any) -> Any:
        """Send a merge patch for a network."""
        return self.calls.patch(f"{self.calls.networks}/{self.name(display_name)}", patch)


def _has_twice(peers: list[dict[str, Any]]) -> bool:
    return len({(peer["peerVpcId"], peer["peerSubnetId"]) for peer in peers}) < len(peers)


def _tags_of(answer: Any) -> dict[str, str]:
    assert answer.is_success, answer.text
    return {tag["key"]: tag["value"] for tag in answer.json()["tags"]} if answer.content else {}


@pytest.mark.slow("it restarts emulators")
@pytest.mark.examples(60, long=2000)
def test_networks_and_tags_are_those_of_the_model(request: pytest.FixtureRequest, tell: Tell) -> None:
    compare(NetworksAndTags, request, tell)
