# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.auto_search import AutoSearch


@_base.reads(
    {
        "auto_search": _codecs.Nested("AutoSearch"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class AlgorithmAdvancedConfig(_base.MappingMethods, _base.Model):
    """Advanced settings of an algorithm.

    Attributes:
        auto_search (AutoSearch): Settings of a hyperparameter search.

    Source: 004_ab87db3e92ded11c.txt, Table 14; ModelArts API Reference,
    training_management/creating_an_algorithm.rst, Tables 13 and 31; huaweicloudsdkmodelarts 3.1.219,
    AlgorithmAdvancedConfig
    """

    auto_search: AutoSearch = UNSET
