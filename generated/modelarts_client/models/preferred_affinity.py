from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.preferred_scheduling_term import PreferredSchedulingTerm


@reads(
    {
        "node_affinity": Each(Nested("PreferredSchedulingTerm")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PreferredAffinity(Model):
    """Affinity that a job would like.

    Attributes:
        node_affinity (list[PreferredSchedulingTerm] | Unset): Preferences; the node with the largest sum of
            weights is taken.

    Source: huaweicloudsdkmodelarts 3.1.219, PreferredAffinity
    """

    node_affinity: list[PreferredSchedulingTerm] | Unset = UNSET
