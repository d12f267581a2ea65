from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads
from ..models.sort_order import SortOrder
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.algorithm_response import AlgorithmResponse


@reads(
    {
        "items": Each(Nested("AlgorithmResponse")),
        "order": Choice("SortOrder"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ListAlgorithmsResponse(Model):
    """A page of algorithms.

    Attributes:
        total (int): Number of algorithms of the user. At least 0.
        count (int): Number of algorithms that meet the conditions. At least 0.
        items (list[AlgorithmResponse]): The algorithms.
        limit (int | Unset): Most algorithms on a page. At least 0.
        offset (int | Unset): Number of algorithms skipped. At least 0.
        sort_by (str | Unset): Field sorted by.
        order (SortOrder | str | Unset): Direction of sorting. Default: SortOrder.DESC.
        group_by (str | Unset): Field grouped by; may be empty.

    Source: ModelArts API Reference, training_management/querying_the_algorithm_list.rst, Table 3;
    huaweicloudsdkmodelarts 3.1.219, ListAlgorithmsResponse
    """

    total: int
    count: int
    items: list[AlgorithmResponse]
    limit: int | Unset = UNSET
    offset: int | Unset = UNSET
    sort_by: str | Unset = UNSET
    order: SortOrder | str | Unset = SortOrder.DESC
    group_by: str | Unset = UNSET
