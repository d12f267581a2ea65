from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.network_metadata_annotations import NetworkMetadataAnnotations
    from ..models.network_metadata_labels import NetworkMetadataLabels


@reads(
    {
        "labels": Nested("NetworkMetadataLabels"),
        "annotations": Nested("NetworkMetadataAnnotations"),
    },
    names={
        "creation_timestamp": "creationTimestamp",
        "deletion_timestamp": "deletionTimestamp",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class NetworkMetadata(Model):
    """Identity of a network.

    Attributes:
        name (str): Name of a network that the service makes: lowercase letters, digits and hyphens; it begins
            with a letter and does not end with a hyphen. 4 to 128 characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        creation_timestamp (str): When the network was created, in UTC, for example 2021-11-01T03:49:41Z.
        labels (NetworkMetadataLabels): Labels of a network.
        deletion_timestamp (str | Unset): When the deletion of the network began, in UTC.
        annotations (NetworkMetadataAnnotations | Unset): Annotations of a network.

    Source: 003_a4dc8ac54fbecbc8.txt, ShowNetwork, response 200; ModelArts API Reference,
    resource_management/network_management/deleting_a_network_resource.rst, Table 3 and example;
    huaweicloudsdkmodelarts 3.1.219, NetworkMetadata
    """

    name: str
    creation_timestamp: str
    labels: NetworkMetadataLabels
    deletion_timestamp: str | Unset = UNSET
    annotations: NetworkMetadataAnnotations | Unset = UNSET
