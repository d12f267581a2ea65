# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.search_algorithm import SearchAlgorithm


@_base.reads(
    {
        "search_algo_list": _codecs.Each(_codecs.Nested("SearchAlgorithm")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ShowSearchAlgorithmsResponse(_base.MappingMethods, _base.Model):
    """Search algorithms that jobs can use.

    Attributes:
        search_algo_count (int): Number of search algorithms. At least 0.
        search_algo_list (list[SearchAlgorithm]): The search algorithms.

    Source: 001_bf673bd6dff8b58d.txt, search-algorithms, response, table 2; ModelArts API Reference,
    training_management/obtaining_supported_hyperparameter_search_algorithms.rst, Table 2;
    huaweicloudsdkmodelarts 3.1.219, ShowSearchAlgorithmsResponse
    """

    search_algo_count: int
    search_algo_list: list[SearchAlgorithm]
