from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.network_metadata_labels import NetworkMetadataLabels


@reads(
    {
        "labels": Nested("NetworkMetadataLabels"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class NetworkMetadataCreation(Model):
    """Metadata of a new network.

    Attributes:
        labels (NetworkMetadataLabels): Labels of a network.

    Source: ModelArts API Reference, resource_management/network_management/creating_network_resources.rst, Table 3;
    huaweicloudsdkmodelarts 3.1.219, NetworkMetadataCreation
    """

    labels: NetworkMetadataLabels
