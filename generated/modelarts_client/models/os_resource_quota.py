from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Choice, Model, reads

if TYPE_CHECKING:
    from ..models.os_quota_resource_type import OsQuotaResourceType


@reads(
    {
        "type_": Choice("OsQuotaResourceType"),
    },
    names={
        "type_": "type",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class OsResourceQuota(Model):
    """Quota of a kind of resource.

    Attributes:
        type_ (OsQuotaResourceType | str): Kind of resource that has a quota.
        quota (int | str): Most resources of this kind.
        used (int | str): Number of resources of this kind in use.
    """

    type_: OsQuotaResourceType | str
    quota: int | str
    used: int | str
