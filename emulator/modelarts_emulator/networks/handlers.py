"""The operations on networks, by their operationId.

A network is a record: it keeps what it was created with and what it was changed to, and is connected to nothing.

Source: api-ref resource_management/network_management; for the subnet, what the Terraform provider reads.
"""

from __future__ import annotations

import copy
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final, Protocol, TypeAlias

from modelarts_emulator.calls import Call, Handler
from modelarts_emulator.contract import Json, JsonValue, Problem, Reply
from modelarts_emulator.problems import quoted
from modelarts_emulator.state.fields import integer, mapping, objects, text
from modelarts_emulator.state.label_selectors import SelectorError, selector
from modelarts_emulator.state.merge_patch import merged
from modelarts_emulator.state.store import Store

_NETWORK: Final = "network"
_MOST: Final = 500
_NAME, _WORKSPACE = "os.modelarts/name", "os.modelarts/workspace.id"


class NetworkServices(Protocol):
    """The services that operations on networks use."""

    @property
    def store(self) -> Store:
        """Documents, among them the networks."""


_Call: TypeAlias = Call[NetworkServices]


def create_network(call: _Call) -> Reply:
    """CreateNetwork; the network is Active at once, which the answer does not show yet."""
    request, project_id = mapping(call.body), call.path["project_id"]
    labels = {_WORKSPACE: "0"} | mapping(request, "metadata", "labels")
    name = f"{text(labels, _NAME)}-{project_id}"
    network: Json = {
        **{field: copy.deepcopy(value) for field, value in request.items()},
        "metadata": {
            **mapping(request, "metadata"),
            "name": name,
            "creationTimestamp": _now(),
            "labels": labels,
            "annotations": mapping(request, "metadata", "annotations"),
        },
        "spec": {"connection": {}} | mapping(request, "spec"),
    }
    if call.services.store.get(_NETWORK, name, project_id) is not None:
        message = f"Network already exists: {quoted(name)}."
        raise Problem(409, "ModelArts.50004000", message, f"Change the label {_NAME}, or delete that network.")
    call.services.store.put(_NETWORK, name, project_id, network)
    return Reply(200, network | {"status": {"phase": "", "connectionStatus": {}}})


def list_networks(call: _Call) -> Reply:
    """ListNetworks: those of a workspace that a label selector takes, page by page."""
    try:
        takes = selector(_text(call, "labelSelector"))
    except SelectorError as error:
        raise _refused(f"labelSelector: {error}") from None
    found = [
        network
        for network in call.services.store.list(_NETWORK, call.path["project_id"])
        if _labels(network).get(_WORKSPACE) == _text(call, "workspaceId") and takes(_labels(network))
    ]
    names = [text(mapping(network, "metadata"), "name") for network in found]
    start, after = 0, _text(call, "continue")
    if after:
        if after not in names:
            raise _refused(f"continue {quoted(after)} is not from metadata.continue of a page")
        start = names.index(after) + 1
    end = start + (integer(dict(call.query), "limit", _MOST) or _MOST)
    metadata: Json = {"remainingItemCount": len(found) - end, "continue": names[end - 1]} if end < len(found) else {}
    items: list[JsonValue] = [_shown(network) for network in found[start:end]]
    return Reply(200, {"apiVersion": "v1", "kind": "NetworkList", "metadata": metadata, "items": items})


def show_network(call: _Call) -> Reply:
    """ShowNetwork."""
    return Reply(
        200, _shown(_found(call.services.store.get(_NETWORK, call.path["network_name"], call.path["project_id"]), call))
    )


def patch_network(call: _Call) -> Reply:
    """PatchNetwork; IPv6 stays enabled once it is."""
    patch = mapping(call.body)
    wanted = mapping(patch, "spec").get("ipv6enable")

    def change(network: Json) -> Json:
        if mapping(network, "spec").get("ipv6enable") is True and wanted is False:
            raise _refused("spec.ipv6enable: IPv6 cannot be disabled again")
        return merged(network, patch)

    changed = call.services.store.update(_NETWORK, call.path["network_name"], call.path["project_id"], change)
    return Reply(200, _shown(_found(changed, call)))


def delete_network(call: _Call) -> Reply:
    """DeleteNetwork; the answer is the network as it was."""
    name, project_id = call.path["network_name"], call.path["project_id"]
    network = _shown(_found(call.services.store.get(_NETWORK, name, project_id), call))
    if not call.services.store.delete(_NETWORK, name, project_id):
        _found(None, call)
    mapping(network, "metadata")["deletionTimestamp"] = _now()
    return Reply(200, network)


HANDLERS: Final[Mapping[str, Handler[NetworkServices]]] = {
    "CreateNetwork": create_network,
    "ListNetworks": list_networks,
    "ShowNetwork": show_network,
    "PatchNetwork": patch_network,
    "DeleteNetwork": delete_network,
}


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
    subnet = str(uuid.uuid5(uuid.NAMESPACE_URL, f"subnet:{text(mapping(network, 'metadata'), 'name')}"))
    return network | {"status": {"phase": "Active", "connectionStatus": states, "subnets": [{"networkId": subnet}]}}


def _found(network: Json | None, call: _Call) -> Json:
    if network is None:
        message = f"Network not exist: {quoted(call.path['network_name'])}."
        raise Problem(404, "ModelArts.50025001", message, "Use the metadata.name of a listed network.")
    return network


def _labels(network: Json) -> Json:
    return mapping(network, "metadata", "labels")


def _text(call: _Call, name: str) -> str:
    return text(dict(call.query), name)


def _refused(what: str) -> Problem:
    return Problem(400, "ModelArts.50004000", f"Invalid parameter({what}).", "Correct the request.")


def _now() -> str:
    return f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"
