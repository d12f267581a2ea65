"""The operations on networks.

A network is a record: it keeps what it was created with and what it was changed to, and is connected to nothing.

Source: api-ref resource_management/network_management; for the subnet, what the Terraform provider reads.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Final

from modelarts_emulator.calls import Handler
from modelarts_emulator.contract import Json, JsonValue, Reply
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
from modelarts_emulator.state.fields import integer, mapping, objects, text

_MOST: Final = 500


def create_network(call: ResourceCall) -> Reply:
    """CreateNetwork; the network is Active at once, which the answer does not show yet."""
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
    NETWORKS.add(call, network)
    return Reply(200, network | {"status": {"phase": "", "connectionStatus": {}}})


def list_networks(call: ResourceCall) -> Reply:
    """ListNetworks: those of a workspace that a label selector takes, page by page."""
    query, found = dict(call.query), NETWORKS.listed(call)
    names = [name_of(network) for network in found]
    start, after = 0, text(query, "continue")
    if after:
        if after not in names:
            raise refused(f"continue {quoted(after)} is not from metadata.continue of a page")
        start = names.index(after) + 1
    end = start + (integer(query, "limit", _MOST) or _MOST)
    metadata: Json = {"remainingItemCount": len(found) - end, "continue": names[end - 1]} if end < len(found) else {}
    items: list[JsonValue] = [_shown(network) for network in found[start:end]]
    return Reply(200, {"apiVersion": "v1", "kind": "NetworkList", "metadata": metadata, "items": items})


def show_network(call: ResourceCall) -> Reply:
    """ShowNetwork."""
    return Reply(200, _shown(NETWORKS.found(call)))


def patch_network(call: ResourceCall) -> Reply:
    """PatchNetwork; IPv6 stays enabled once it is."""
    return Reply(200, _shown(NETWORKS.patched(call, _keeps_ipv6)))


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


def _keeps_ipv6(before: Json, after: Json) -> None:
    if mapping(before, "spec").get("ipv6enable") is True and mapping(after, "spec").get("ipv6enable") is not True:
        raise refused("spec.ipv6enable: IPv6 cannot be disabled again")


def _shown(network: Json) -> Json:
    """A network with its state: it and all of its connections are Active."""
    connection = mapping(network, "spec", "connection")
    peers: list[JsonValue] = [peer | {"phase": "Active"} for peer in objects(connection, "peerConnectionList")]
    shares: list[JsonValue] = [
        share | {"connectionType": "VpcPort", "status": "Active"}
        for share in objects(connection, "sfsTurboConnectionList")
    ]
    states: Json = {}
    if peers:
        states["peerConnectionStatus"] = peers
    if shares:
        states["sfsTurboStatus"] = shares
    subnet = str(uuid.uuid5(uuid.NAMESPACE_URL, f"subnet:{name_of(network)}"))
    return network | {"status": {"phase": "Active", "connectionStatus": states, "subnets": [{"networkId": subnet}]}}
