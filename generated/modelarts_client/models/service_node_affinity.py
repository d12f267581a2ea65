from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.affinity_mode import AffinityMode
    from ..models.affinity_pool_info import AffinityPoolInfo


@reads(
    {
        "mode": Choice("AffinityMode"),
        "pool_infos": Each(Nested("AffinityPoolInfo")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ServiceNodeAffinity(Model):
    """Nodes that instances are to run on.

    Attributes:
        mode (AffinityMode | str): How strong an affinity is: only the named nodes (required), or these before
            others (preferred).
        pool_infos (list[AffinityPoolInfo] | Unset): Nodes by resource pool.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 11
    """

    mode: AffinityMode | str
    pool_infos: list[AffinityPoolInfo] | Unset = UNSET
