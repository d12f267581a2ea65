# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.auto_search_algorithm_parameter import AutoSearchAlgorithmParameter


@_base.reads(
    {
        "params": _codecs.Each(_codecs.Nested("AutoSearchAlgorithmParameter")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class AutoSearchAlgorithm(_base.MappingMethods, _base.Model):
    """A search algorithm with its settings.

    Attributes:
        name (str | None): Name of the search algorithm.
        params (list[AutoSearchAlgorithmParameter]): Settings of the algorithm.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-23; 004_ab87db3e92ded11c.txt, Table 18; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 12
    """

    name: str | None = UNSET
    params: list[AutoSearchAlgorithmParameter] = UNSET
