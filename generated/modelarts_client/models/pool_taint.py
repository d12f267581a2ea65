# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_taint_effect import PoolTaintEffect


@_base.reads(
    {
        "effect": _codecs.Choice("PoolTaintEffect"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolTaint(_base.MappingMethods, _base.Model):
    """A taint of nodes.

    Attributes:
        key (str): Key of the taint.
        effect (PoolTaintEffect | str): What a taint does to pods that do not tolerate it.
        value (str | None): Value of the taint.

    Source: terraform-provider-huaweicloud, docs/resources/modelarts_resource_pool.md
    """

    key: str
    effect: PoolTaintEffect | str
    value: str | None = UNSET
