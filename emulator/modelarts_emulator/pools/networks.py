"""The operations on networks.

A network is a record: it keeps what it was created with and what it was changed to, and is connected to nothing. What
the cloud does in the background takes no time here: the answer to a request shows it under way, and each later one as
done.

Source: api-ref resource_management/network_management; for the subnet, what the Terraform provider reads; User Guide,
"ModelArts Network", for blocks of addresses that must not overlap.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from ipaddress import IPv4Network
from typing import Final, TypeAlias

from modelarts_emulator.calls import Handler
from modelarts_emulator.contract import Json, JsonValue, Problem, Reply
from modelarts_emulator.pools.pages import Place, page
from modelarts_emulator.pools.resources import (
    NAME,
    NETWORKS,
    WORKSPACE,
    ResourceCall,
    ResourceServices,
    name_of,
    now,
    refuse_while_used,
    refused,
)
from modelarts_emulator.problems import quoted
from modelarts_emulator.state.fields import mapping, objects, text

_Made: TypeAlias = Callable[[Json], bool]
_CONNECTIONS: Final = {
    "peerConnectionList": ("peerVpcId", "peerSubnetId"),
    "sfsTurboConnectionList": ("sfsId",),
}
"""The lists of connections, and the fields that together say what an entry connects to."""


def create_network(call: ResourceCall) -> Reply:
    """CreateNetwork, unless its addresses overlap with those of another; it is being created in the answer."""
    request = mapping(call.body)
    labels = {WORKSPACE: "0"} | mapping(request, "metadata", "labels")
    network: Json = {
        **request,
        "metadata": {
            **mapping(request, "metadata"),
            "name": f"{text(labels, NAME)}-{call.path['project_id']}",
            "creationTimestamp": now(),
            "labels": labels,
            "annotations": mapping(request, "metadata", "annotations"),
        },
        "spec": {"connection": {}} | mapping(request, "spec"),
    }
    _check_connections(network)
    with call.services.store.exclusive():
        NETWORKS.add(call, network)
        _check_addresses(call, network)
    return Reply(200, network | {"status": {"phase": "", "connectionStatus": {}}})


def list_networks(call: ResourceCall) -> Reply:
    """ListNetworks: those of a workspace that a label selector takes, oldest first, page by page."""
    metadata, networks = page(NETWORKS.listed(call), _place, call.query)
    items: list[JsonValue] = [_shown(network) for network in networks]
    return Reply(200, {"apiVersion": "v1", "kind": "NetworkList", "metadata": metadata, "items": items})


def show_network(call: ResourceCall) -> Reply:
    """ShowNetwork."""
    return Reply(200, _shown(NETWORKS.found(call)))


def patch_network(call: ResourceCall) -> Reply:
    """PatchNetwork; IPv6 stays enabled once it is, and new connections are being made in the answer."""
    known: list[Json] = []

    def rule(before: Json, after: Json) -> None:
        _check_ipv6(before, after)
        _check_connections(after)
        known.extend(_connections(before))

    return Reply(200, _shown(NETWORKS.patched(call, rule), lambda connection: connection in known))


def delete_network(call: ResourceCall) -> Reply:
    """DeleteNetwork, unless a pool uses it; the answer is the network as it was."""
    with call.services.store.exclusive():
        refuse_while_used(call, call.path["network_name"], "network", "name")
        return Reply(200, _shown(NETWORKS.removed(call)))


HANDLERS: Final[Mapping[str, Handler[ResourceServices]]] = {
    "CreateNetwork": create_network,
    "ListNetworks": list_networks,
    "ShowNetwork": show_network,
    "PatchNetwork": patch_network,
    "DeleteNetwork": delete_network,
}


def _place(network: Json) -> Place:
    return text(mapping(network, "metadata"), "creationTimestamp"), name_of(network)


def _check_addresses(call: ResourceCall, network: Json) -> None:
    block = _addresses(network)
    for other in call.services.store.list(NETWORKS.kind, call.path["project_id"]):
        if name_of(other) != name_of(network) and block.overlaps(_addresses(other)):
            theirs = text(mapping(other, "spec"), "cidr")
            message = f"spec.cidr {quoted(str(block))} overlaps with {quoted(theirs)} of the network {name_of(other)}."
            raise Problem(409, "ModelArts.50004000", message, "Use other addresses, or delete that network.")


def _addresses(network: Json) -> IPv4Network:
    """The addresses of a network, also when its block is written with one of them that is not the first."""
    return IPv4Network(text(mapping(network, "spec"), "cidr"), strict=False)


def _check_connections(network: Json) -> None:
    for name, fields in _CONNECTIONS.items():
        connected = set[tuple[str, ...]]()
        for connection in objects(mapping(network, "spec", "connection"), name):
            ends = tuple(text(connection, field) for field in fields)
            if ends in connected:
                raise refused(f"spec.connection.{name} has {quoted(' '.join(ends))} ({' and '.join(fields)}) twice")
            connected.add(ends)


def _check_ipv6(before: Json, after: Json) -> None:
    if mapping(before, "spec").get("ipv6enable") is True and mapping(after, "spec").get("ipv6enable") is not True:
        raise refused("spec.ipv6enable: IPv6 cannot be disabled again")


def _connections(network: Json) -> list[Json]:
    lists = mapping(network, "spec", "connection")
    return [connection for name in _CONNECTIONS for connection in objects(lists, name)]


def _shown(network: Json, is_made: _Made = lambda connection: True) -> Json:
    """A network with its state.

    Args:
        network: the network.
        is_made: whether a connection of it has been made.
    """
    connection = mapping(network, "spec", "connection")
    peers: list[JsonValue] = [
        peer | {"phase": "Active" if is_made(peer) else "Connecting"}
        for peer in objects(connection, "peerConnectionList")
    ]
    shares: list[JsonValue] = [
        share | {"connectionType": "VpcPort", "status": "Active" if is_made(share) else "Creating"}
        for share in objects(connection, "sfsTurboConnectionList")
    ]
    states: Json = {}
    if peers:
        states["peerConnectionStatus"] = peers
    if shares:
        states["sfsTurboStatus"] = shares
    subnet = str(uuid.uuid5(uuid.NAMESPACE_URL, f"subnet:{name_of(network)}"))
    return network | {"status": {"phase": "Active", "connectionStatus": states, "subnets": [{"networkId": subnet}]}}
