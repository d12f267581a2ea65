# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.network_metadata_update import NetworkMetadataUpdate
    from ..models.network_spec_update import NetworkSpecUpdate


@_base.reads(
    {
        "metadata": _codecs.Nested("NetworkMetadataUpdate"),
        "spec": _codecs.Nested("NetworkSpecUpdate"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class NetworkUpdateRequest(_base.MappingMethods, _base.Model):
    """Changes of a network, as a merge patch; what is absent stays as it is, and a list replaces the old list.

    Attributes:
        metadata (NetworkMetadataUpdate): Changes of the metadata of a network.
        spec (NetworkSpecUpdate): Changes of the desired state of a network.

    Source: ModelArts API Reference, resource_management/network_management/updating_a_network_resource.rst, Table
    3; huaweicloudsdkmodelarts 3.1.219, NetworkUpdateRequest
    """

    metadata: NetworkMetadataUpdate = UNSET
    spec: NetworkSpecUpdate = UNSET
