from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.auto_search import AutoSearch


@reads(
    {
        "auto_search": Nested("AutoSearch"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class JobPolicies(Model):
    """Policies of a job.

    Attributes:
        auto_search (AutoSearch | None | Unset): Hyperparameter search; null for none.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-19; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 8
    """

    auto_search: AutoSearch | None | Unset = UNSET
