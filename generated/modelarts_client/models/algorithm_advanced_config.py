from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
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

    Source: 004_ab87db3e92ded11c.txt, Table 14; ModelArts API Reference,
    training_management/creating_an_algorithm.rst, Tables 13 and 31; huaweicloudsdkmodelarts 3.1.219,
    AlgorithmAdvancedConfig
    """

    auto_search: AutoSearch | Unset = UNSET
