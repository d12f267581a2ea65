from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Model, Nested, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.auto_search import AutoSearch


@reads(
    {
        "auto_search": Nested("AutoSearch"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class AlgorithmAdvancedConfig(Model):
    """Advanced settings of an algorithm.

    Attributes:
        auto_search (AutoSearch | Unset): Settings of a hyperparameter search.
    """

    auto_search: AutoSearch | Unset = UNSET
