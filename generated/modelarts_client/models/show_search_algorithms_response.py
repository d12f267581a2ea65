from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.search_algorithm import SearchAlgorithm


@reads(
    {
        "search_algo_list": Each(Nested("SearchAlgorithm")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ShowSearchAlgorithmsResponse(Model):
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
