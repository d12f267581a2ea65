# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.network_metadata_labels import NetworkMetadataLabels


@_base.reads(
    {
        "labels": _codecs.Nested("NetworkMetadataLabels"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class NetworkMetadataCreation(_base.MappingMethods, _base.Model):
    """Metadata of a new network.

    Attributes:
        labels (NetworkMetadataLabels): Labels of a network.

    Source: ModelArts API Reference, resource_management/network_management/creating_network_resources.rst, Table 3;
    huaweicloudsdkmodelarts 3.1.219, NetworkMetadataCreation
    """

    labels: NetworkMetadataLabels
