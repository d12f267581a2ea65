from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads
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

    Source: 002_70b4f4b3164ec19d.txt, Table 6-23; 004_ab87db3e92ded11c.txt, Table 18; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 12
    """

    name: str | Unset = UNSET
    params: list[AutoSearchAlgorithmParameter] | Unset = UNSET
