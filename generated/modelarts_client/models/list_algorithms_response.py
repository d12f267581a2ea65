# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..models.sort_order import SortOrder
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.algorithm_response import AlgorithmResponse


@_base.reads(
    {
        "items": _codecs.Each(_codecs.Nested("AlgorithmResponse")),
        "order": _codecs.Choice("SortOrder"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ListAlgorithmsResponse(_base.KeysMethod, _base.ValuesMethod, _base.GetMethod, _base.Model):
    """A page of algorithms.

    Attributes:
        total (int): Number of algorithms of the user. At least 0.
        count (int): Number of algorithms that meet the conditions. At least 0.
        items (list[AlgorithmResponse]): The algorithms.
        limit (int | None): Most algorithms on a page. At least 0.
        offset (int | None): Number of algorithms skipped; on some servers the number of the page, from 0.
        sort_by (str | None): Field sorted by.
        order (SortOrder | str | None): Direction of sorting. Default: SortOrder.DESC.
        group_by (str | None): Field grouped by; may be empty.

    Source: ModelArts API Reference, training_management/querying_the_algorithm_list.rst, Table 3;
    huaweicloudsdkmodelarts 3.1.219, ListAlgorithmsResponse
    """

    total: int
    count: int
    items: list[AlgorithmResponse]
    limit: int | None = UNSET
    offset: int | None = UNSET
    sort_by: str | None = UNSET
    order: SortOrder | str | None = SortOrder.DESC
    group_by: str | None = UNSET
