from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.network_metadata_update import NetworkMetadataUpdate
    from ..models.network_spec_update import NetworkSpecUpdate


@reads(
    {
        "metadata": Nested("NetworkMetadataUpdate"),
        "spec": Nested("NetworkSpecUpdate"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class NetworkUpdateRequest(Model):
    """Changes of a network, as a merge patch; what is absent stays as it is, and a list replaces the old list.

    Attributes:
        metadata (NetworkMetadataUpdate | Unset): Changes of the metadata of a network.
        spec (NetworkSpecUpdate | Unset): Changes of the desired state of a network.

    Source: ModelArts API Reference, resource_management/network_management/updating_a_network_resource.rst, Table
    3; huaweicloudsdkmodelarts 3.1.219, NetworkUpdateRequest
    """

    metadata: NetworkMetadataUpdate | Unset = UNSET
    spec: NetworkSpecUpdate | Unset = UNSET
