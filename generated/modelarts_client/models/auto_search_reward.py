# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.search_mode import SearchMode


@_base.reads(
    {
        "mode": _codecs.Choice("SearchMode"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class AutoSearchReward(_base.MappingMethods, _base.Model):
    """A metric that the search optimizes.

    Attributes:
        name (str | None): Name of the metric.
        mode (SearchMode | str | None): Whether larger (max) or smaller (min) values of a metric are better.
        regex (str | None): Regular expression that finds the metric in the log.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-21; 004_ab87db3e92ded11c.txt, Table 16; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 10
    """

    name: str | None = UNSET
    mode: SearchMode | str | None = UNSET
    regex: str | None = UNSET
