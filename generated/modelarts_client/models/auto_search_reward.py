from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.search_mode import SearchMode


@reads(
    {
        "mode": Choice("SearchMode"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class AutoSearchReward(Model):
    """A metric that the search optimizes.

    Attributes:
        name (str | Unset): Name of the metric.
        mode (SearchMode | str | Unset): Whether larger (max) or smaller (min) values of a metric are better.
        regex (str | Unset): Regular expression that finds the metric in the log.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-21; 004_ab87db3e92ded11c.txt, Table 16; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 10
    """

    name: str | Unset = UNSET
    mode: SearchMode | str | Unset = UNSET
    regex: str | Unset = UNSET
