from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.network_metadata_annotations import NetworkMetadataAnnotations
    from ..models.network_update_labels import NetworkUpdateLabels


@reads(
    {
        "annotations": Nested("NetworkMetadataAnnotations"),
        "labels": Nested("NetworkUpdateLabels"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class NetworkMetadataUpdate(Model):
    """Changes of the metadata of a network.

    Attributes:
        annotations (NetworkMetadataAnnotations | Unset): Annotations of a network.
        labels (NetworkUpdateLabels | Unset): Changes of the labels of a network.

    Source: ModelArts API Reference, resource_management/network_management/updating_a_network_resource.rst, Table
    4; huaweicloudsdkmodelarts 3.1.219, NetworkMetadataUpdate
    """

    annotations: NetworkMetadataAnnotations | Unset = UNSET
    labels: NetworkUpdateLabels | Unset = UNSET
