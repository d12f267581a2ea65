# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.auto_search_algorithm_parameter import AutoSearchAlgorithmParameter


@_base.reads(
    {
        "params": _codecs.Each(_codecs.Nested("AutoSearchAlgorithmParameter")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class SearchAlgorithm(_base.MappingMethods, _base.Model):
    """A search algorithm, with its settings and their defaults.

    Attributes:
        name (str): Name of the search algorithm, for example bayes_opt_search.
        params (list[AutoSearchAlgorithmParameter]): Settings of the search algorithm.
        description (str): How the search algorithm works.

    Source: 001_bf673bd6dff8b58d.txt, search-algorithms, response, tables 3 and 4; ModelArts API Reference,
    training_management/obtaining_supported_hyperparameter_search_algorithms.rst, Tables 3 and 4;
    huaweicloudsdkmodelarts 3.1.219, ListSearchAlgorithmsSearchAlgoList
    """

    name: str
    params: list[AutoSearchAlgorithmParameter]
    description: str
