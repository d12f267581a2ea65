"""The requests that create and change networks, from the SDK's arguments; each is checked before it is sent.

Source: ModelArts API Reference, "Creating Network Resources", Tables 2 to 5, and "Updating a Network Resource", Tables
3 to 10.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from modelarts._pools.plain_requests import Plain, checked, given_fields, plain, plain_list
from modelarts._pools.readings import DESCRIPTION, NAME, WORKSPACE
from modelarts.exceptions import InvalidArgumentError

if TYPE_CHECKING:
    from modelarts_client.models import (
        NetworkCreationRequest,
        NetworkUpdateRequest,
        PeerConnectionItem,
        SfsTurboConnectionItem,
    )

    Peer: TypeAlias = PeerConnectionItem | Mapping[str, object]
    """A VPC to peer with, as in the API."""

    SfsTurbo: TypeAlias = SfsTurboConnectionItem | Mapping[str, object]
    """An SFS Turbo instance to connect to, as in the API."""

_ARGUMENTS: Final = {
    f'metadata.labels["{NAME}"]': "name",
    f'metadata.labels["{WORKSPACE}"]': "workspace_id",
    f'metadata.annotations["{DESCRIPTION}"]': "description",
    "spec.cidr": "cidr",
    "spec.ipv6enable": "ipv6",
    "spec.connection.peerConnectionList": "peers",
    "spec.connection.sfsTurboConnectionList": "sfs_turbos",
}


class Connections(NamedTuple):
    """What a network shall be; see `modelarts.network.Network.create`."""

    ipv6: bool | None
    peers: "Sequence[Peer] | None"
    sfs_turbos: "Sequence[SfsTurbo] | None"

    def spec(self) -> dict[str, Any]:
        """Return it as fields of the API."""
        connection = given_fields(
            peerConnectionList=plain_list(self.peers, what="peers"),
            sfsTurboConnectionList=plain_list(self.sfs_turbos, what="sfs_turbos"),
        )
        return given_fields(ipv6enable=self.ipv6, connection=connection or None)


def creation(
    name: str | None,
    cidr: str | None,
    connections: Connections,
    workspace_id: str | None,
    request: "Plain | NetworkCreationRequest | None",
) -> "NetworkCreationRequest":
    """Make the request that creates a network.

    Args:
        name: As for `modelarts.network.Network.create`, and so are the others.
        cidr: The addresses.
        connections: What the network is connected to.
        workspace_id: The workspace.
        request: The whole request instead of them.

    Raises:
        InvalidArgumentError: If an argument is missing, or two contradict each other.
        ValidationError: If the request would break what ModelArts documents.
    """
    from modelarts_client.models import NetworkCreationRequest

    given = given_fields(name=name, cidr=cidr, workspace_id=workspace_id, **connections._asdict())
    if request is not None:
        if given:
            raise InvalidArgumentError(
                f"request is the whole request, so {', '.join(given)} cannot be given with it. Put them into it, or "
                "leave it out."
            )
        return checked(NetworkCreationRequest.from_dict(plain(request, what="request")), "Network.create", {})
    if not name or not cidr:
        missing = "name" if not name else "cidr"
        raise InvalidArgumentError(
            f"{missing} is missing. Give a name of 4 to 32 lowercase letters, digits and hyphens, and the addresses as "
            "cidr, such as '192.168.0.0/16'."
        )
    body = {
        "apiVersion": "v1",
        "kind": "Network",
        "metadata": {"labels": given_fields(**{NAME: name, WORKSPACE: workspace_id})},
        "spec": {"cidr": cidr, **connections.spec()},
    }
    return checked(NetworkCreationRequest.from_dict(body), "Network.create", _ARGUMENTS)


def change(
    description: str | None,
    workspace_id: str | None,
    connections: Connections,
    patch: "Plain | NetworkUpdateRequest | None",
) -> "NetworkUpdateRequest":
    """Make the request that changes a network, a merge patch.

    Args:
        description: As for `modelarts.network.Network.update`, and so are the others.
        workspace_id: The workspace.
        connections: What the network is connected to.
        patch: The whole patch instead of them.

    Raises:
        InvalidArgumentError: If nothing is to be changed, or both ``patch`` and others are given.
        ValidationError: If the request would break what ModelArts documents.
    """
    from modelarts_client.models import NetworkUpdateRequest

    metadata = given_fields(
        annotations=None if description is None else {DESCRIPTION: description},
        labels=None if workspace_id is None else {WORKSPACE: workspace_id},
    )
    fields = given_fields(metadata=metadata or None, spec=connections.spec() or None)
    if patch is not None:
        if fields:
            raise InvalidArgumentError("patch is the whole change. Put the other arguments into it, or leave it out.")
        return checked(NetworkUpdateRequest.from_dict(plain(patch, what="patch")), "Network.update", {})
    if not fields:
        raise InvalidArgumentError(
            "There is nothing to change. Give description, workspace_id, ipv6, peers, sfs_turbos or patch."
        )
    return checked(NetworkUpdateRequest.from_dict(fields), "Network.update", _ARGUMENTS)
