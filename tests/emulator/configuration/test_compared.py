"""Quotas, configuration and plug-in templates against a model in plain Python, over restarts with other quotas."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urlsplit

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule
from modelarts_emulator.pools.pace import Pace

from tests.conftest import Tell
from tests.support.description import answers, parameters
from tests.support.polling import until
from tests.support.resource_calls import ResourceCalls
from tests.support.state_machines import ComparedMachine, compare, refusal

_OK: Final = (200, "")
_FULL: Final = (400, "ModelArts.2815")
_NO_NETWORK: Final = (404, "ModelArts.50025001")
_NO_POOL: Final = (404, "ModelArts.50015001")
_NO_TEMPLATE: Final = (404, "ModelArts.50005101")
_POOL_EXISTS: Final = (409, "ModelArts.50015000")
_CONFLICT: Final = (409, "ModelArts.50004000")

_LETTERS: Final = st.sampled_from("abcde")
_LIMITS: Final = st.integers(0, 4)
_DOCUMENTED: Final = next(iter(answers("ListPluginTemplates").values()))["items"]
_PLUGINS: Final = [item["metadata"]["name"] for item in _DOCUMENTED]
_DRIVERS: Final = ("npu-driver", "gpu-driver")


class Configuration(ComparedMachine):
    """Pools and networks by their letters, with the network that a pool uses, and how many there may be."""

    def __init__(self) -> None:
        self.quotas = {"pool": 3, "network": 2}
        super().__init__()
        self.pools: dict[str, str | None] = {}
        self.networks: set[str] = set()

    def _serve(self) -> None:
        super()._serve()
        self._emulator.services.pools.pace = Pace(0, 0, 0)

    @property
    def calls(self) -> ResourceCalls:
        """Requests to the emulator, which is another one after a restart."""
        return ResourceCalls(self.http, self.project)

    def name(self, kind: str, letter: str) -> str:
        """The name that the service makes of that of a resource."""
        return f"{kind}-{letter}-{self.project}"

    @initialize()
    def begin(self) -> None:
        """Remember what the first emulator shows of itself, which others show as well."""
        self.channel = self.http.get(f"{self.calls.project}/internal-channel-info").json()

    # What quotas count

    @rule(letter=_LETTERS, network=st.none() | _LETTERS)
    def create_pool(self, letter: str, network: str | None) -> None:
        self.count()
        used = {"network": {"name": self.name("network", network)}} if network else {}
        answer = self.calls.create_pool(f"pool-{letter}", **used)
        expected = _OK
        if network and network not in self.networks:
            expected = _NO_NETWORK
        elif letter in self.pools:
            expected = _POOL_EXISTS
        elif len(self.pools) >= self.limit("pool"):
            expected = _FULL
        assert refusal(answer) == expected
        if answer.is_success:
            self.pools[letter] = network
        self.compare_quotas()

    @rule(letter=_LETTERS)
    def create_network(self, letter: str) -> None:
        self.count()
        answer = self.calls.create_network(f"network-{letter}", f"192.168.{ord(letter)}.0/24", "0")
        full = _FULL if len(self.networks) >= self.limit("network") else _OK
        assert refusal(answer) == (_CONFLICT if letter in self.networks else full)
        if answer.is_success:
            self.networks.add(letter)
        self.compare_quotas()

    @rule(letter=_LETTERS)
    def delete_pool(self, letter: str) -> None:
        self.count()
        path = f"{self.calls.pools}/{self.name('pool', letter)}"
        assert refusal(self.http.delete(path)) == (_OK if letter in self.pools else _NO_POOL)
        until(lambda: self.http.get(path).status_code == 404)
        self.pools.pop(letter, None)
        self.compare_quotas()

    @rule(letter=_LETTERS)
    def delete_network(self, letter: str) -> None:
        self.count()
        answer = self.http.delete(f"{self.calls.networks}/{self.name('network', letter)}")
        used = _CONFLICT if letter in self.pools.values() else _OK
        assert refusal(answer) == (used if letter in self.networks else _NO_NETWORK)
        if answer.is_success:
            self.networks.remove(letter)
        self.compare_quotas()

    def limit(self, kind: str) -> int:
        """How many resources of a type there may be."""
        return (self.quotas or {})[kind]

    def compare_quotas(self) -> None:
        """Compare what ShowOsQuota and ShowOsConfig say."""
        shown = self.http.get(f"{self.calls.project}/quotas").json()["quotas"]["resources"]
        used = {"pool": len(self.pools), "network": len(self.networks)}
        assert {each["type"]: (each["quota"], each["used"]) for each in shown} == {
            kind: (self.limit(kind), used[kind]) for kind in used
        }

    # What is only read

    @rule()
    def show_configuration(self) -> None:
        self.count()
        shown = self.http.get(f"{self.calls.project}/os-user-config").json()
        documented = answers("ShowOsConfig")["config"]
        quotas = {"poolQuota": self.limit("pool"), "networkQuota": self.limit("network")}
        assert {name: shown[name] for name in documented} == documented | quotas

    @rule(template=st.none() | st.sampled_from([*_PLUGINS, "node-local", ""]), letter=st.none() | _LETTERS)
    def list_plugin_templates(self, template: str | None, letter: str | None) -> None:
        self.count()
        query = {"templateName": template, "poolName": letter and self.name("pool", letter)}
        given = {name: value for name, value in query.items() if value is not None}
        answer = self.http.get(f"/v2/{self.project}/plugintemplates", params=given)
        if letter and letter not in self.pools:
            assert refusal(answer) == _NO_POOL
            return
        names = [item["metadata"]["name"] for item in answer.json()["items"]]
        assert names == [name for name in _PLUGINS if template in (None, "", name)]

    @rule(name=st.sampled_from([*_PLUGINS, *_DRIVERS, "no-driver"]))
    def show_plugin_template(self, name: str) -> None:
        self.count()
        answer = self.http.get(f"{self.calls.project}/plugintemplates/{name}")
        assert refusal(answer) == (_NO_TEMPLATE if name == "no-driver" else _OK)
        assert not answer.is_success or answer.json()["metadata"]["name"] == name

    @rule()
    def show_channel(self) -> None:
        """The channel is at the port of the emulator, and is the same otherwise."""
        self.count()
        (detail,) = self.channel["vpcep_info"]
        here = {**detail, "service_port": urlsplit(str(self.http.base_url)).port}
        shown: Any = self.http.get(f"{self.calls.project}/internal-channel-info").json()
        assert shown == {**self.channel, "vpcep_info": [here]}

    @rule(pools=_LIMITS, networks=_LIMITS)
    def start_again(self, pools: int, networks: int) -> None:
        """Also with fewer resources allowed than there are."""
        self.count()
        self.quotas = {"pool": pools, "network": networks}
        self.restart()
        self.compare_quotas()


def test_lists_are_asked_with_all_that_is_documented() -> None:
    described = {each["name"] for each in parameters("ListPluginTemplates") if each["in"] == "query"}
    assert described == {"templateName", "poolName"}
    for operation in ("ShowOsQuota", "ShowOsConfig", "ShowInternalChannelVpcepApi"):
        assert not [each for each in parameters(operation) if each["in"] == "query"]


@pytest.mark.slow("it restarts emulators")
@pytest.mark.examples(50, long=2000)
def test_quotas_and_configuration_are_those_of_the_model(request: pytest.FixtureRequest, tell: Tell) -> None:
    compare(Configuration, request, tell)
