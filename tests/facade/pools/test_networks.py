"""Networks from their creation to their deletion, in the local ModelArts."""

from __future__ import annotations

import pytest
from modelarts.exceptions import InvalidArgumentError, NotFoundError, ValidationError
from modelarts.pool import Network
from modelarts.session import Session

from tests.support.polling import DEADLINE

PEER = {"peerVpcId": "359668f4-fbef-4404-b9bc-781142518d3b", "peerSubnetId": "8f21dbea-df13-4669-8a17-0efba195997b"}


def test_a_network_is_created_changed_and_deleted(session: Session) -> None:
    network = Network.create(session, "life", "192.168.0.0/24", peers=[PEER])
    assert (network.name, network.network_name[:5]) == ("life", "life-")
    assert network.wait(timeout=DEADLINE).status.phase == "Active"
    assert network.status == "Active"
    assert repr(network) == (
        f"Network(network_name={network.network_name!r}, name='life', last_seen='Active, 192.168.0.0/24')"
    )
    changed = network.update(description="of the vision team", ipv6=True, peers=[])
    assert changed.metadata.annotations.os_modelarts_description == "of the vision team"
    shown = network.show()
    assert (shown.spec.ipv6enable, list(shown.spec.connection.peer_connection_list or [])) == (True, [])
    turbo = {"sfsId": "97beb2bb-1a5b-41dd-b7fb-65a9c7954517", "name": "turbo"}
    network.update(sfs_turbos=[turbo])
    assert [each.name for each in network.show().spec.connection.sfs_turbo_connection_list or []] == ["turbo"]
    network.delete(wait=True, timeout=DEADLINE)
    with pytest.raises(NotFoundError, match=r"Network\.list\(session\) lists the networks that exist"):
        network.show()


def test_networks_are_listed_by_what_is_known_of_them(session: Session) -> None:
    made = [Network.create(session, f"listed-{number}", f"192.168.{number}.0/24", wait=True) for number in range(3)]
    assert {network.name for network in Network.list(session)} >= {"listed-0", "listed-1", "listed-2"}
    assert [network.name for network in Network.list(session, name="listed-1")] == ["listed-1"]
    assert [*Network.list(session, workspace_id="1", name="listed-1")] == []
    made[0].update(workspace_id="1")
    assert [network.name for network in Network.list(session, workspace_id="1")] == ["listed-0"]
    for network in made:
        network.delete(wait=True)


def test_the_whole_request_may_be_given(session: Session) -> None:
    request = {
        "apiVersion": "v1",
        "kind": "Network",
        "metadata": {"labels": {"os.modelarts/name": "whole"}},
        "spec": {"cidr": "192.168.9.0/24"},
    }
    network = Network.create(session, request=request, wait=True)
    network.update(patch={"metadata": {"annotations": {"os.modelarts/description": "patched"}}})
    assert network.show().metadata.annotations.os_modelarts_description == "patched"
    network.delete(wait=True)


def test_wrong_arguments_are_refused_before_they_are_sent(session: Session) -> None:
    with pytest.raises(InvalidArgumentError, match="cidr is missing"):
        Network.create(session, "vision")
    with pytest.raises(ValidationError, match=r'(?s)^Network\.create has .*\n- name "N" .*\n- cidr "10'):
        Network.create(session, "N", "10.0.0.0/8")
    with pytest.raises(InvalidArgumentError, match="peers is not a list"):
        Network.create(session, "vision", "192.168.0.0/24", peers=PEER)  # type: ignore[arg-type]
    with pytest.raises(ValidationError, match=r"peers\[0\]\.peerSubnetId"):
        Network.create(session, "vision", "192.168.0.0/24", peers=[{"peerVpcId": "x"}])
    with pytest.raises(InvalidArgumentError, match="name cannot be given with it"):
        Network.create(session, "vision", request={})
    with pytest.raises(InvalidArgumentError, match="timeout=1 has no effect without wait=True"):
        Network.create(session, "vision", "192.168.0.0/24", timeout=1)
    network = Network(session, "no-such-network")
    with pytest.raises(InvalidArgumentError, match="There is nothing to change"):
        network.update()
    with pytest.raises(InvalidArgumentError, match="patch is the whole change"):
        network.update(description="x", patch={})
    with pytest.raises(NotFoundError):
        network.wait()
    network.wait_until_deleted(timeout=0)
