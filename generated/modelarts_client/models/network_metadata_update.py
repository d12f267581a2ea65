# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.network_metadata_annotations import NetworkMetadataAnnotations
    from ..models.network_update_labels import NetworkUpdateLabels


@_base.reads(
    {
        "annotations": _codecs.Nested("NetworkMetadataAnnotations"),
        "labels": _codecs.Nested("NetworkUpdateLabels"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class NetworkMetadataUpdate(_base.MappingMethods, _base.Model):
    """Changes of the metadata of a network.

    Attributes:
        annotations (NetworkMetadataAnnotations): Annotations of a network.
        labels (NetworkUpdateLabels): Changes of the labels of a network.

    Source: ModelArts API Reference, resource_management/network_management/updating_a_network_resource.rst, Table
    4; huaweicloudsdkmodelarts 3.1.219, NetworkMetadataUpdate
    """

    annotations: NetworkMetadataAnnotations = UNSET
    labels: NetworkUpdateLabels = UNSET
