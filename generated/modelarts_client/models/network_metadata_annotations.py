# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    names={
        "os_modelarts_description": "os.modelarts/description",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class NetworkMetadataAnnotations(_base.MappingMethods, _base.Model):
    """Annotations of a network.

    Attributes:
        os_modelarts_description (str | None): What the network is for: at most 100 characters, without !, <, >, =, &, " and '. Matches ^[^!<>=&"']*$.

    Source: ModelArts API Reference, resource_management/network_management/updating_a_network_resource.rst, Tables
    5 and 14; ModelArts API Reference of 2024-11-28,
    resource_management/network_management/updating_a_network_resource.rst, Table 5; huaweicloudsdkmodelarts
    3.1.219, NetworkMetadataAnnotations
    """

    os_modelarts_description: str | None = UNSET
