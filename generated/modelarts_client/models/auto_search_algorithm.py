from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Each, Model, Nested, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.auto_search_algorithm_parameter import AutoSearchAlgorithmParameter


@reads(
    {
        "params": Each(Nested("AutoSearchAlgorithmParameter")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class AutoSearchAlgorithm(Model):
    """A search algorithm with its settings.

    Attributes:
        name (str | Unset): Name of the search algorithm.
        params (list[AutoSearchAlgorithmParameter] | Unset): Settings of the algorithm.
    """

    name: str | Unset = UNSET
    params: list[AutoSearchAlgorithmParameter] | Unset = UNSET
