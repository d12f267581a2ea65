from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Each, Model, Nested, reads

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
        search_algo_count (int): Number of search algorithms.
        search_algo_list (list[SearchAlgorithm]): The search algorithms.
    """

    search_algo_count: int
    search_algo_list: list[SearchAlgorithm]
