from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Each, Model, Nested, reads

if TYPE_CHECKING:
    from ..models.os_resource_quota import OsResourceQuota


@reads(
    {
        "resources": Each(Nested("OsResourceQuota")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class OsQuota(Model):
    """Quotas by kind of resource.

    Attributes:
        resources (list[OsResourceQuota]): The quotas, one for each kind of resource.
    """

    resources: list[OsResourceQuota]
