# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.preferred_scheduling_term import PreferredSchedulingTerm


@_base.reads(
    {
        "node_affinity": _codecs.Each(_codecs.Nested("PreferredSchedulingTerm")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PreferredAffinity(_base.MappingMethods, _base.Model):
    """Affinity that a job would like.

    Attributes:
        node_affinity (list[PreferredSchedulingTerm]): Preferences; the node with the largest sum of weights is taken.

    Source: huaweicloudsdkmodelarts 3.1.219, PreferredAffinity
    """

    node_affinity: list[PreferredSchedulingTerm] = UNSET
