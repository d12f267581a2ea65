# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    {
        "security_groups": _codecs.Each(),
    },
    names={
        "security_groups": "securityGroups",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolResourceNetwork(_base.MappingMethods, _base.Model):
    """Network of the nodes of a flavor, in a VPC of the user.

    Attributes:
        vpc (str | None): ID of the VPC.
        subnet (str | None): ID of the subnet.
        security_groups (list[str]): IDs of the security groups.

    Source: terraform-provider-huaweicloud, docs/resources/modelarts_resource_pool.md
    """

    vpc: str | None = UNSET
    subnet: str | None = UNSET
    security_groups: list[str] = UNSET
