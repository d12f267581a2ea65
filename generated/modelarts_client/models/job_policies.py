# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.auto_search import AutoSearch


@_base.reads(
    {
        "auto_search": _codecs.Nested("AutoSearch"),
    },
    nullable=("auto_search",),
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class JobPolicies(_base.MappingMethods, _base.Model):
    """Policies of a job.

    Attributes:
        auto_search (AutoSearch | None): Hyperparameter search; null for none.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-19; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 8
    """

    auto_search: AutoSearch | None = UNSET
