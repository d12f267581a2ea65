from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
    names={
        "os_modelarts_description": "os.modelarts/description",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class NetworkMetadataAnnotations(Model):
    """Annotations of a network.

    Attributes:
        os_modelarts_description (str | Unset): What the network is for: at most 100 characters, without !, <,
            >, =, &, " and '. Matches ^[^!<>=&"']*$.

    Source: ModelArts API Reference, resource_management/network_management/updating_a_network_resource.rst, Tables
    5 and 14; ModelArts API Reference of 2024-11-28,
    resource_management/network_management/updating_a_network_resource.rst, Table 5; huaweicloudsdkmodelarts
    3.1.219, NetworkMetadataAnnotations
    """

    os_modelarts_description: str | Unset = UNSET
