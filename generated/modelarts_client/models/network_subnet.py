# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    names={
        "network_id": "networkId",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class NetworkSubnet(_base.MappingMethods, _base.Model):
    """A subnet of a network.

    Attributes:
        network_id (str | None): ID of the subnet.

    Source: terraform-provider-huaweicloud, docs/resources/modelarts_network.md; terraform-provider-huaweicloud,
    resource_huaweicloud_modelarts_network.go, the response with a network
    """

    network_id: str | None = UNSET
