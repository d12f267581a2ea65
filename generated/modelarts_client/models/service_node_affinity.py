# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.affinity_mode import AffinityMode
    from ..models.affinity_pool_info import AffinityPoolInfo


@_base.reads(
    {
        "mode": _codecs.Choice("AffinityMode"),
        "pool_infos": _codecs.Each(_codecs.Nested("AffinityPoolInfo")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ServiceNodeAffinity(_base.MappingMethods, _base.Model):
    """Nodes that instances are to run on.

    Attributes:
        mode (AffinityMode | str): How strong an affinity is: only the named nodes (required), or these before others (preferred).
        pool_infos (list[AffinityPoolInfo]): Nodes by resource pool.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 11
    """

    mode: AffinityMode | str
    pool_infos: list[AffinityPoolInfo] = UNSET
